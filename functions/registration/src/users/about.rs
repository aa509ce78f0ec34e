//! What a new user is told of where they come in: who made them, for whom, to work on what.

use crate::account::Account;
use domain::Instant;
use edge::{Context, Refusal, Request};
use store::accounts::{AccountKind, Grant, User};
use store::applications::Listed;

/// Who made a user, for whom, to work on what.
pub(super) struct About {
    /// Who made the user.
    pub(super) manager: String,
    /// The organisation.
    pub(super) firm: String,
    /// What the user may work on, as sentences; nothing of officials.
    pub(super) work: Option<String>,
}

impl About {
    /// Reads it.
    ///
    /// # Errors
    /// A fault, when the store does not answer.
    pub(super) async fn of(
        context: &Context,
        request: &Request,
        user: &User,
    ) -> Result<Self, Refusal> {
        let account = Account::load(context, &user.organisation).await?;
        let kind = account.kind();
        let firm = account.described().name;
        let work = match kind {
            AccountKind::Applicant => Some(work(context, user, &firm).await?),
            AccountKind::Administration => None,
        };
        let manager = request.member()?.full_name();
        Ok(Self { manager, firm, work })
    }
}

async fn work(context: &Context, user: &User, firm: &str) -> Result<String, Refusal> {
    let Grant::Some { applications, until } = &user.grant else {
        return Ok(format!("Puoi lavorare su tutte le domande di {firm}."));
    };
    let listed = context.stores.applications.list(&user.organisation).await?;
    let calls = context.stores.calls.calls().await?;
    let title = |one: &Listed| {
        let call = &one.dossier.call.call;
        let known = calls.iter().find(|record| record.call == *call);
        known.map_or_else(|| call.to_string(), |record| record.title.clone())
    };
    let given = listed.iter().filter(|one| applications.contains(&one.dossier.id));
    let lines = given.map(|one| {
        format!("- {}, creata il {}", title(one), Instant::from(one.dossier.created_at))
    });
    let lines: Vec<String> = lines.collect();
    Ok(format!(
        "Ti sono affidate solo queste domande, fino al {until} compreso:\n{}",
        lines.join("\n")
    ))
}
