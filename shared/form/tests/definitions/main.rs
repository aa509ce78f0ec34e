//! Definitions and answers: what compiling refuses, what conditions and checks make of answers.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod check_answers;
mod check_items;
mod conditions;
mod faults;
mod order_of_faults;
mod small_form;
