//! Which requests are for applications: those whose local code is a protocol number.

use crate::act::Doer;
use cup::Numbered;
use domain::{ApplicationState, ProtocolNumber};
use edge::Refusal;
use std::collections::{BTreeMap, BTreeSet};
use store::applications::Meta;

/// The submitted applications whose protocol numbers are among some local codes, by protocol
/// number. The index that finds them may be a moment late; the claims look at the records.
pub(crate) async fn by_protocol<'a>(
    doer: &Doer<'_>,
    local_codes: impl Iterator<Item = &'a str>,
) -> Result<BTreeMap<String, Meta>, Refusal> {
    let numbers: BTreeSet<ProtocolNumber> =
        local_codes.filter_map(|code| code.parse().ok()).collect();
    let prefixes: BTreeSet<&str> = numbers.iter().map(ProtocolNumber::prefix).collect();
    let mut found = BTreeMap::new();
    if prefixes.is_empty() {
        return Ok(found);
    }
    for call in doer.context.stores.calls.calls().await? {
        if !prefixes.contains(call.protocol_prefix.as_str()) {
            continue;
        }
        for meta in doer.context.stores.applications.list_of_call(&call.call).await? {
            let protocol = meta.protocol.clone().filter(|protocol| numbers.contains(protocol));
            if let Some(protocol) = protocol
                && meta.state == ApplicationState::Submitted
            {
                found.insert(protocol.to_string(), meta);
            }
        }
    }
    Ok(found)
}

/// For each request, the application it is for.
pub(crate) async fn of_requests(
    doer: &Doer<'_>,
    requests: &[Numbered],
) -> Result<Vec<Option<Meta>>, Refusal> {
    let codes = requests.iter().map(|numbered| numbered.request.local_code.as_str());
    let found = by_protocol(doer, codes).await?;
    Ok(requests.iter().map(|numbered| found.get(&numbered.request.local_code).cloned()).collect())
}
