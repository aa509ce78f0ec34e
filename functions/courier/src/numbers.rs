//! Numbers for what arrived and has none: whoever sent it died in between.

use edge::{Context, Occasion, Refusal};
use store::applications::Numbering;
use store::calls::CallRecord;

/// Gives a number to everything that waits for one.
pub(crate) async fn give(
    context: &Context,
    calls: &[CallRecord],
    occasion: &Occasion,
) -> Result<(), Refusal> {
    for call in calls {
        let number = || context.stores.applications.number(&call.call, occasion.now);
        // When others are at it, they go on with it.
        while let Numbering::Numbered(_) = number().await? {}
    }
    Ok(())
}
