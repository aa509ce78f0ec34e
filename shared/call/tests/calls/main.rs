//! Calls as folders: the repository's, and small ones with something wrong.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod across;
mod carried;
mod faults;
mod filled;
mod golden;
mod interventions;
mod odd_expenses;
mod payment;
mod real;
mod request;
mod small;
