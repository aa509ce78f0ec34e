//! Whom an administration helps.
//!
//! Whoever changes an address and has a new password sent there enters as that user. So an administration helps those
//! whose applications are all to calls that it runs: it reads them anyway once they are sent, and nothing of any other
//! administration is opened by it. Before their first application it may help them too, if it runs a call at all: there is
//! nothing to be read yet, and registering is where most people get stuck.

use domain::OrganisationCode;
use edge::{Context, Refusal, Request};
use form::CallId;
use std::collections::BTreeSet;
use store::accounts::Organisation;
use store::applications::Listed;

/// The calls that an administration runs.
pub(super) struct Scope {
    own: BTreeSet<CallId>,
}

impl Scope {
    /// That of the official who asks.
    pub(super) async fn of(context: &Context, request: &Request) -> Result<Self, Refusal> {
        let administration = &request.official()?.administration;
        let calls = context.stores.calls.owned_by(administration).await?;
        Ok(Self { own: calls.into_iter().map(|call| call.call).collect() })
    }

    /// The calls.
    pub(super) fn calls(&self) -> impl Iterator<Item = &CallId> {
        self.own.iter()
    }

    /// Whether it helps an organisation with these applications.
    pub(super) fn covers(&self, applications: &[Listed]) -> bool {
        let is_own = |listed: &Listed| self.own.contains(&listed.dossier.call.call);
        !self.own.is_empty() && applications.iter().all(is_own)
    }

    /// Whether it helps the organisation with a code.
    pub(super) async fn has(
        &self,
        context: &Context,
        code: &OrganisationCode,
    ) -> Result<bool, Refusal> {
        Ok(self.covers(&context.stores.applications.list(code).await?))
    }
}

/// The organisation that the path names, if the administration that asks helps it: every other is not there.
pub(super) async fn helped(context: &Context, request: &Request) -> Result<Organisation, Refusal> {
    let code = request.organisation()?;
    let organisation = context.stores.accounts.organisation(&code).await?;
    let organisation = organisation.ok_or(Refusal::NotFound)?;
    let scope = Scope::of(context, request).await?;
    if scope.has(context, &code).await? { Ok(organisation) } else { Err(Refusal::NotFound) }
}
