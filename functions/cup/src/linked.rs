//! Which requests are for applications: those whose local code is a protocol number.

use crate::actor::Actor;
use cup::Numbered;
use domain::{ApplicationId, ProtocolNumber};
use edge::Refusal;
use form::CallId;
use std::collections::{BTreeMap, BTreeSet};
use store::applications::{Listed, PAGE_OF_CALL};

/// An application that a request is for, and its call, which the administration runs.
#[derive(Debug, Clone)]
pub(crate) struct Linked {
    pub(crate) application: ApplicationId,
    pub(crate) call: CallId,
}

/// The submitted applications, to the administration's own calls, whose protocol numbers are among some local codes, by protocol
/// number. The index that finds them may be a moment late; the claims look at the records.
pub(crate) async fn by_protocol<'a>(
    actor: &Actor<'_>,
    local_codes: impl Iterator<Item = &'a str>,
) -> Result<BTreeMap<String, Linked>, Refusal> {
    let numbers: BTreeSet<ProtocolNumber> =
        local_codes.filter_map(|code| code.parse().ok()).collect();
    let prefixes: BTreeSet<&str> = numbers.iter().map(ProtocolNumber::prefix).collect();
    let mut found = BTreeMap::new();
    if prefixes.is_empty() {
        return Ok(found);
    }
    let applications = &actor.context.stores.applications;
    for call in actor.context.stores.calls.owned_by(&actor.administration).await? {
        if prefixes.contains(call.protocol_prefix.as_str()) {
            let take = |Listed { dossier, .. }: Listed| {
                let protocol = dossier.stage.protocol();
                if let Some(protocol) = protocol.filter(|protocol| numbers.contains(*protocol)) {
                    let linked = Linked { application: dossier.id, call: call.call.clone() };
                    found.insert(protocol.to_string(), linked);
                }
            };
            applications.each_of_call(&call.call, PAGE_OF_CALL, take).await?;
        }
    }
    Ok(found)
}

/// For each request, the application it is for.
pub(crate) async fn of_requests(
    actor: &Actor<'_>,
    requests: &[Numbered],
) -> Result<Vec<Option<Linked>>, Refusal> {
    let codes = requests.iter().map(|numbered| numbered.request.local_code.as_str());
    let found = by_protocol(actor, codes).await?;
    Ok(requests.iter().map(|numbered| found.get(&numbered.request.local_code).cloned()).collect())
}
