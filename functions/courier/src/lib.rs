//! What requests leave over: protocol numbers that were not given at once, reminders of what is about to close,
//! mail that could not be sent at once. Woken every minute by a schedule; each waking does what is due.

mod letters;
mod mail;
mod numbers;
mod remind;
mod reminder;

use edge::{BoxFuture, Context, Occasion, Refusal};

/// Does what is due: numbers first, since confirmations wait for them.
pub fn on_schedule(context: &Context, occasion: Occasion) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(async move {
        let calls = context.stores.calls.calls().await?;
        numbers::give(context, &calls, &occasion).await?;
        let reminded = remind::remind(context, &calls, &occasion).await;
        // What cannot be reminded of keeps nobody's mail back.
        letters::deliver(context, &occasion).await?;
        reminded
    })
}
