//! Copying: an item beside itself, and the answers of an application into a new one.

mod item;
mod plan;
mod proofs;

pub use item::{copy_item, new_ids};
pub use plan::{CopyPlan, LeftBehind, WhyLeft, plan_copy};
pub use proofs::copy_proofs;
