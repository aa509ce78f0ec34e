//! The trusted list, imported by an operator's command or fetched when a schedule says so; and the judging again
//! of signed files of which it could not be known at the upload whether a certificate was revoked.

mod import;
mod judge;
mod mail;
mod refresh;

pub use import::{Import, ImportError, Imported, import};

use edge::{BoxFuture, Context, Occasion, Refusal};

/// Judges again what is open: what a schedule wakes often, and what needs no list to be fetched.
pub fn on_judging(context: &Context, occasion: Occasion) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(async move { judge::judge(context, &occasion).await })
}

/// What the function does when a schedule wakes it: it fetches the list, where that is configured, and judges
/// again what is open.
pub fn on_schedule(context: &Context, occasion: Occasion) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(async move {
        let refreshed = refresh::refresh(context, &occasion).await;
        // A list that cannot be had keeps no judgement back: the one in force goes on.
        judge::judge(context, &occasion).await?;
        refreshed
    })
}
