//! What the schemas accept and what they refuse. They are the judge of everything this crate writes,
//! so each of their rules is seen to bite.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot ask the judge has to stop"
)]

mod converted;
mod request;
mod response;
mod xmllint;

use xmllint::Schema;

/// The document with one change is refused for the reason that `complaint` is a part of. Only the
/// first place that reads `from` is changed.
fn refused(schema: Schema, good: &str, from: &str, to: &str, complaint: &str) {
    assert!(good.contains(from), "nothing to change: {from}");
    let faults = schema.faults(&good.replacen(from, to, 1));
    let faults = faults.unwrap_or_else(|| panic!("accepted: {from} -> {to}"));
    assert!(faults.contains(complaint), "{from} -> {to}\n{faults}");
}

/// The document with one change is accepted.
fn accepted(schema: Schema, good: &str, from: &str, to: &str) {
    assert!(good.contains(from), "nothing to change: {from}");
    let faults = schema.faults(&good.replacen(from, to, 1));
    assert_eq!(faults, None, "{from} -> {to}");
}
