//! What requests leave over: protocol numbers that were not given at once, reminders of what is about to close,
//! mail that could not be sent at once, drafts that were thrown away long ago. Woken every minute by a schedule; each waking does what is due.

mod discarded;
mod letters;
mod mail;
mod numbers;
mod remind;
mod reminder;

use edge::{BoxFuture, Context, Occasion, Refusal};

/// Does what is due: numbers first, since confirmations wait for them; then mail, before what may take
/// long. What cannot be done keeps nothing else back.
pub fn on_schedule(context: &Context, occasion: Occasion) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(async move {
        let calls = context.stores.calls.calls().await;
        if let Ok(calls) = &calls {
            numbers::give(context, calls, &occasion).await;
        }
        letters::deliver(context, &occasion).await?;
        if let Ok(calls) = &calls {
            remind::remind(context, calls, &occasion).await;
        }
        discarded::erase(context, &occasion).await;
        calls.map(drop).map_err(Into::into)
    })
}
