//! Definitions and answers: what compiling refuses, what conditions and checks make of answers.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::needless_pass_by_value,
    reason = "a test that cannot go on has failed; answers are written in place"
)]

mod bodies;
mod check_answers;
mod check_entries;
mod check_items;
mod check_rules;
mod check_rules_far;
mod check_rules_new;
mod check_words;
mod computed;
mod conditions;
mod drawn_forms;
mod faults;
mod offers;
mod order_of_faults;
mod preparation;
mod slots;
mod small_form;
mod stored;
