//! Definitions and answers: what compiling refuses, what conditions and checks make of answers.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::needless_pass_by_value,
    reason = "a test that cannot go on has failed; answers are written in place"
)]

mod check_answers;
mod check_items;
mod check_rules;
mod check_rules_far;
#[cfg(test)]
mod check_words;
mod conditions;
mod faults;
mod order_of_faults;
mod slots;
mod small_form;
mod stored;
