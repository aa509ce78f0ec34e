//! The trusted list, imported by an operator's command or fetched when a schedule says so; and the judging again
//! of signed files of which it could not be known at the upload whether a certificate was revoked.

mod import;
mod judge;
mod mail;
mod refresh;

pub use import::{Import, ImportError, Imported, import};

use edge::{BoxFuture, Context, Occasion, Refusal};

/// What the function does when a schedule wakes it.
pub fn on_schedule(context: &Context, occasion: Occasion) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(async move {
        let refreshed = refresh::refresh(context, &occasion).await;
        // A list that cannot be had keeps no judgement back: the one in force goes on.
        judge::judge(context, &occasion).await?;
        refreshed
    })
}
