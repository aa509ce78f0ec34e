//! What tells documents and proofs from others, and what gives them away.

mod document;
mod number;
mod party;
mod payment;
mod traces;

pub use document::{DocumentTrace, is_one_number};
pub use party::Party;
pub use payment::PaymentTrace;
pub use traces::{Trace, Traces};

/// How surely two are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sameness {
    /// Much speaks for it.
    Perhaps,
    /// What tells them from others is the same.
    Sure,
}
