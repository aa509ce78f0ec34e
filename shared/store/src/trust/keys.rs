//! Where the records of trust are.

use crate::keys::{Key, join};
use domain::Digest;

/// The partition of all of them.
pub(super) const PARTITION: &str = "TRUST";
/// What the sort keys of pinned signers begin with.
pub(super) const PINS: &str = "PIN#";

pub(super) fn list_key() -> Key {
    Key::new(PARTITION.to_owned(), "LIST")
}

pub(super) fn pin_key(certificate: &Digest) -> Key {
    Key::new(PARTITION.to_owned(), join("PIN", &[&certificate.to_string()]))
}
