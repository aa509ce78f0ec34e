//! One entry of a list (RFC 5280 §5.3).

use crate::ber::{BerError, Reader, tag};
use crate::extension::Extension;
use crate::revocation::{RevocationReason, UnknownCause};
use crate::time;
use const_oid::db::rfc5280::ID_CE_CRL_REASONS;
use jiff::Timestamp;

/// What a list says of one certificate that is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Listing {
    /// When the authority revoked it.
    pub(crate) since: Timestamp,
    pub(crate) reason: RevocationReason,
}

impl Listing {
    /// The worse of two: an entry that takes the certificate off the list gives way to one on hold,
    /// and this to a revocation.
    pub(super) fn worse(self, other: Self) -> Self {
        if other.weight() > self.weight() { other } else { self }
    }

    fn weight(self) -> u8 {
        match self.reason {
            RevocationReason::RemoveFromCrl => 0,
            RevocationReason::CertificateHold => 1,
            _ => 2,
        }
    }
}

/// Reads the entry `bytes`: its serial number (content of the INTEGER) and what it says.
///
/// # Errors
///
/// When it cannot be read, or carries a critical extension: only the certificate issuer of indirect
/// lists is critical (§5.3.3), and a list with what is not understood must not be used (§5.3).
pub(super) fn read(bytes: &[u8]) -> Result<(&[u8], Listing), UnknownCause> {
    let (serial, since, extensions) = outline(bytes).map_err(|_| UnknownCause::Unreadable)?;
    if extensions.iter().any(|extension| extension.critical) {
        return Err(UnknownCause::CriticalExtension);
    }
    Ok((serial, Listing { since, reason: reason(&extensions) }))
}

fn outline(bytes: &[u8]) -> Result<(&[u8], Timestamp, Vec<Extension>), BerError> {
    let mut fields = Reader::new(bytes).enter(tag::SEQUENCE)?;
    let serial = fields.expect(tag::INTEGER)?.content;
    let since = time::read(&fields.any()?)?;
    let extensions = match fields.enter_optional(tag::SEQUENCE)? {
        Some(extensions) => Extension::read_all(extensions)?,
        None => Vec::new(),
    };
    fields.finish()?;
    Ok((serial, since, extensions))
}

/// §5.3.1. An entry without a readable reason is a revocation.
fn reason(extensions: &[Extension]) -> RevocationReason {
    let found = extensions.iter().find(|extension| extension.is(ID_CE_CRL_REASONS));
    match found.map(|extension| extension.value.as_slice()) {
        Some(&[tag::ENUMERATED, 1, code]) => RevocationReason::numbered(code),
        _ => RevocationReason::Unspecified,
    }
}
