//! The lists and certificates of `tests/fixtures`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Digest;
use jiff::Timestamp;
use ristoro_trust as trust;
use std::path::PathBuf;
use trust::list::{ListError, ListSigner, Pins, TrustedList};

pub(crate) fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

pub(crate) fn file(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap()
}

pub(crate) fn text(name: &str) -> String {
    String::from_utf8(file(name)).unwrap()
}

/// A day on which all lists are in force.
pub(crate) fn now() -> Timestamp {
    "2027-01-15T10:00:00Z".parse().unwrap()
}

/// The digest of a certificate, whatever it is made for.
pub(crate) fn digest(name: &str) -> Digest {
    let text = text(name);
    let inner: String = text.lines().filter(|line| !line.starts_with("-----")).collect();
    Digest::of(&STANDARD.decode(inner).unwrap())
}

/// All signers pinned, even those that must not sign.
pub(crate) fn pins() -> Pins {
    ["rsa.pem", "p256.pem", "p384.pem", "not-for-lists.pem", "weak-key.pem", "europe.pem"]
        .into_iter()
        .map(digest)
        .collect()
}

pub(crate) fn read(name: &str) -> TrustedList {
    trust::list::read(&file(name), &pins(), now())
        .unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

pub(crate) fn refused(xml: &[u8]) -> ListError {
    trust::list::read(xml, &pins(), now()).unwrap_err()
}

pub(crate) fn signer(name: &str) -> ListSigner {
    ListSigner::read(&file(name)).unwrap()
}
