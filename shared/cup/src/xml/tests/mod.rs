//! Documents as they are written and read, good and bad.

mod answers;
mod bounds;
mod encodings;
mod hostile;
mod requests;
mod samples;
mod written;
mod wrong_files;

/// The example of a file of requests (cup-format.md §9).
const REQUESTS: &str = include_str!("../../../tests/fixtures/request.xml");

/// The example of a file of answers (cup-format.md §9).
const ANSWERS: &str = include_str!("../../../tests/fixtures/response.xml");

/// The first example, with one change.
fn changed(document: &str, from: &str, to: &str) -> String {
    assert!(document.contains(from), "nothing to change: {from}");
    document.replacen(from, to, 1)
}
