//! Codes as people type them: with spaces, in small letters.

/// The text without any white space and with ASCII letters in upper case.
pub(crate) fn compact_upper(text: &str) -> String {
    text.chars()
        .filter(|found| !found.is_whitespace())
        .map(|found| found.to_ascii_uppercase())
        .collect()
}
