//! What is deployed: each function with its memory, its time, what wakes it, what it is told in its environment
//! and what it may do; the tables and buckets it works on. Stated once, here; the routes are the edge's
//! ([`edge::ROUTES`]), the keys and indexes of the tables the store's ([`store::INDEXES`]).
//!
//! `infra/functions.yaml` is made of it by [`functions_template`], and tests hold the other templates against it.

mod bucket;
mod function;
mod right;
mod rights;
mod table;
mod template;
mod trigger;
mod variable;

pub use bucket::Bucket;
pub use function::Deployed;
pub use right::{Action, On, Right};
pub use rights::rights;
pub use table::Table;
pub use template::{FUNCTIONS_TEMPLATE, functions_template};
pub use trigger::Trigger;
pub use variable::{Source, Variable};
