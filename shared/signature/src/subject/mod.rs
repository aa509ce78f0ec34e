//! Names in certificates, as people read them.

mod fiscal_code;
mod text;

pub(crate) use fiscal_code::fiscal_code;

use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519::{COMMON_NAME, GIVEN_NAME, SURNAME};
use text::{readable, texts};
use x509_cert::name::Name;

/// pseudonym (ITU-T X.520 §6.2.10).
const PSEUDONYM: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.65");

/// The first common name.
pub(crate) fn common_name(name: &Name) -> Option<String> {
    texts(name, COMMON_NAME).next()
}

/// The given names.
pub(crate) fn given_name(name: &Name) -> Option<String> {
    texts(name, GIVEN_NAME).next()
}

/// The family names.
pub(crate) fn family_name(name: &Name) -> Option<String> {
    texts(name, SURNAME).next()
}

/// What stands for the name.
pub(crate) fn pseudonym(name: &Name) -> Option<String> {
    texts(name, PSEUDONYM).next()
}

/// The whole name in the notation of RFC 4514.
pub(crate) fn whole_name(name: &Name) -> String {
    readable(&name.to_string())
}

/// The common name, or the whole name in the notation of RFC 4514.
pub(crate) fn display_name(name: &Name) -> String {
    common_name(name).unwrap_or_else(|| whole_name(name))
}
