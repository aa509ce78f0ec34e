//! What a code was given for.

use crate::act::Doer;
use crate::revocations;
use serde_json::json;
use web::present::instant;
use web::{Context, Incoming, Refusal, Reply};

/// A code that came back to the administration.
pub(crate) async fn read(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let doer = Doer::of(context, incoming)?;
    let cup = incoming.cup()?;
    let records = &context.stores.cup;
    let code = records.code(&doer.administration, &cup).await?.ok_or(Refusal::NotFound)?;
    let revocation = records.revocation(&doer.administration, &cup).await?;
    let application = code.application.as_ref().map(|_| json!({ "protocol": code.local_code }));
    Ok(Reply::json(&json!({
        "cup": code.cup,
        "local_code": code.local_code,
        "name": code.name,
        "conversion": code.conversion,
        "at": instant(code.at),
        "application": application,
        "revocation": revocation.as_ref().map(revocations::show),
    })))
}
