//! Ids as browsers draw them, of what they ask to be made.

/// A version-7 id as browsers draw it, other for each number.
pub fn drawn_id(number: u16) -> String {
    format!("01941f29-7c00-7000-8000-00000001{number:04x}")
}
