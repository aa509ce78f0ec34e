//! Numbers for what arrived and has none: whoever sent it died in between.

use edge::{Context, Occasion, log_failure};
use store::StoreError;
use store::applications::Numbering;
use store::calls::CallRecord;

/// Gives a number to everything that waits for one. A call in which that fails is noted, and keeps no other
/// back.
pub(crate) async fn give(context: &Context, calls: &[CallRecord], occasion: &Occasion) {
    for call in calls {
        if let Err(error) = give_to(context, call, occasion).await {
            log_failure(&occasion.request_id, "numbers were not given to a call", &error);
        }
    }
}

async fn give_to(
    context: &Context,
    call: &CallRecord,
    occasion: &Occasion,
) -> Result<(), StoreError> {
    let number = || context.stores.applications.number(&call.call, occasion.now);
    // When others are at it, they go on with it.
    while let Numbering::Numbered(_) = number().await? {}
    Ok(())
}
