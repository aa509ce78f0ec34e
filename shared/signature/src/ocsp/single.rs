//! What an answer says of one certificate (RFC 6960 §4.2.1, `SingleResponse`).

use super::cert_id::CertId;
use crate::ber::{BerError, Element, Reader, tag};
use crate::extension::Extension;
use crate::revocation::{RevocationReason, RevocationSource, Said, Statement, UnknownCause};
use crate::time;
use jiff::{SignedDuration, Timestamp};

/// How long an answer holds that does not say until when: a day, as one responder of the Italian
/// list needs. RFC 6960 §4.2.2.1 leaves it to the client.
const UNSAID_VALIDITY: SignedDuration = SignedDuration::from_hours(24);

const GOOD: u8 = 0x80;
const REVOKED: u8 = tag::CONTEXT_1;
const UNKNOWN: u8 = 0x82;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CertStatus {
    Good,
    Revoked { since: Timestamp, reason: RevocationReason },
    Unknown,
}

/// A `SingleResponse`, read.
#[derive(Debug)]
pub(super) struct SingleResponse<'a> {
    pub(super) id: CertId<'a>,
    status: CertStatus,
    this_update: Timestamp,
    next_update: Option<Timestamp>,
    extensions: Vec<Extension>,
}

impl<'a> SingleResponse<'a> {
    pub(super) fn read(mut fields: Reader<'a>) -> Result<Self, BerError> {
        let id = fields.expect(tag::SEQUENCE)?;
        let id = CertId::read(&fields, &id)?;
        let status = fields.any()?;
        let status = read_status(&fields, &status)?;
        let this_update = time::read(&fields.any()?)?;
        let next_update = match fields.enter_optional(tag::CONTEXT_0)? {
            Some(mut wrapper) => Some(time::read(&wrapper.any()?)?),
            None => None,
        };
        let extensions = match fields.enter_optional(tag::CONTEXT_1)? {
            Some(mut wrapper) => Extension::read_all(wrapper.enter(tag::SEQUENCE)?)?,
            None => Vec::new(),
        };
        fields.finish()?;
        Ok(Self { id, status, this_update, next_update, extensions })
    }

    /// What it says, its freshness aside.
    pub(super) fn statement(&self, source: RevocationSource) -> Result<Statement, UnknownCause> {
        if self.extensions.iter().any(|extension| extension.critical) {
            return Err(UnknownCause::CriticalExtension);
        }
        let said = match self.status {
            CertStatus::Good => Said::Good,
            CertStatus::Revoked { since, reason } => Said::Listed { since, reason },
            CertStatus::Unknown => return Err(UnknownCause::UnknownToResponder),
        };
        let day_later = || self.this_update.saturating_add(UNSAID_VALIDITY).ok();
        let next_update = self.next_update.or_else(day_later);
        Ok(Statement { said, this_update: self.this_update, next_update, source })
    }
}

fn read_status<'a>(reader: &Reader<'a>, element: &Element<'a>) -> Result<CertStatus, BerError> {
    match element.tag {
        GOOD => Ok(CertStatus::Good),
        UNKNOWN => Ok(CertStatus::Unknown),
        REVOKED => {
            let mut fields = reader.inside(element)?;
            let since = time::read(&fields.any()?)?;
            let reason = match fields.enter_optional(tag::CONTEXT_0)? {
                Some(mut wrapper) => match wrapper.any()?.content_of(tag::ENUMERATED)? {
                    &[code] => RevocationReason::numbered(code),
                    _ => RevocationReason::Unspecified,
                },
                None => RevocationReason::Unspecified,
            };
            fields.finish()?;
            Ok(CertStatus::Revoked { since, reason })
        }
        _ => Err(BerError::Unexpected),
    }
}
