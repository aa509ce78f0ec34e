//! How mail is known again.

/// The tag under which SES tells which mail of the outbox came back.
pub const LETTER_TAG: &str = "letter";
