//! Codes as people type them: with spaces, in small letters.

use crate::unseen::is_unseen;

/// The text without any white space nor what is never seen, and with ASCII letters in upper case.
pub(crate) fn compact_upper(text: &str) -> String {
    text.chars()
        .filter(|&found| !found.is_whitespace() && !is_unseen(found))
        .map(|found| found.to_ascii_uppercase())
        .collect()
}
