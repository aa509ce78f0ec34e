//! The call that a request of an administration names.

use crate::{Context, Refusal, Request};
use store::calls::CallRecord;

/// The call that is named, if the administration that asks runs it: those of others, and those that nobody runs, are
/// not there.
///
/// # Errors
/// [`Refusal::NotFound`] for every other call; a fault when the records cannot be read.
pub async fn own_call(context: &Context, request: &Request) -> Result<CallRecord, Refusal> {
    let (call, official) = (request.call()?, request.official()?);
    let calls = &context.stores.calls;
    if calls.owner(&call).await?.as_ref() != Some(&official.administration) {
        return Err(Refusal::NotFound);
    }
    calls.call(&call).await?.ok_or(Refusal::NotFound)
}
