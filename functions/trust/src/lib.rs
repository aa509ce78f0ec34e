//! The trusted list: imported by an operator's command, or fetched when a schedule says so.

mod import;
mod refresh;

pub use import::{Import, ImportError, Imported, import};

use edge::{BoxFuture, Context, Occasion, Refusal};

/// What the function does when a schedule wakes it.
pub fn on_schedule(context: &Context, occasion: Occasion) -> BoxFuture<'_, Result<(), Refusal>> {
    Box::pin(async move { refresh::refresh(context, &occasion).await })
}
