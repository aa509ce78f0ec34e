//! An answer as it came (RFC 6960 §4.2.1), read but not judged.

use super::single::SingleResponse;
use crate::ber::{BerError, Element, Reader, tag};
use crate::certificate::Certificate;
use crate::extension::Extension;
use crate::name::Name;
use crate::revocation::UnknownCause;
use crate::signed::Signed;
use crate::time;
use const_oid::ObjectIdentifier;
use jiff::Timestamp;

/// id-pkix-ocsp-basic (RFC 6960 §4.2.1).
const BASIC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1.1");

/// Most certificates read from one answer.
const MAX_CERTIFICATES: usize = 8;

/// Who says to have answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ResponderId<'a> {
    /// By its name.
    Name(Name),
    /// By the SHA-1 digest of its key.
    KeyHash(&'a [u8]),
}

/// A `BasicOCSPResponse`.
#[derive(Debug)]
pub(super) struct BasicResponse<'a> {
    pub(super) responder: ResponderId<'a>,
    pub(super) produced_at: Timestamp,
    pub(super) singles: Vec<SingleResponse<'a>>,
    pub(super) extensions: Vec<Extension>,
    pub(super) certificates: Vec<Certificate<'a>>,
    pub(super) signed: Signed<'a>,
}

impl<'a> BasicResponse<'a> {
    /// Reads an `OCSPResponse`, or the `BasicOCSPResponse` that envelopes keep without it.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, UnknownCause> {
        let basic = basic_part(bytes)?;
        Self::read_basic(basic).map_err(|_| UnknownCause::Unreadable)
    }

    fn read_basic(bytes: &'a [u8]) -> Result<Self, BerError> {
        let (signed, mut fields, certificates) = Signed::read_with_certificates(bytes)?;
        fields.optional(tag::CONTEXT_0)?;
        let responder = fields.any()?;
        let responder = read_responder(&fields, &responder)?;
        let produced_at = time::read(&fields.any()?)?;
        let mut responses = fields.enter(tag::SEQUENCE)?;
        let mut singles = Vec::new();
        while let Some(single) = responses.next()? {
            singles.push(SingleResponse::read(responses.inside(&single)?)?);
        }
        let extensions = match fields.enter_optional(tag::CONTEXT_1)? {
            Some(mut wrapper) => Extension::read_all(wrapper.enter(tag::SEQUENCE)?)?,
            None => Vec::new(),
        };
        fields.finish()?;
        let certificates = certificates.map_or(Ok(Vec::new()), read_certificates)?;
        Ok(Self { responder, produced_at, singles, extensions, certificates, signed })
    }
}

/// The bytes of the basic response: both it and what may be around it are SEQUENCEs.
fn basic_part(bytes: &[u8]) -> Result<&[u8], UnknownCause> {
    let read = |bytes| {
        let mut reader = Reader::new(bytes);
        let mut fields = reader.enter(tag::SEQUENCE)?;
        reader.finish()?;
        let Some(status) = fields.optional(tag::ENUMERATED)? else { return Ok(Some(bytes)) };
        if status.content != [0] {
            return Ok(None);
        }
        let mut basic = fields.enter(tag::CONTEXT_0)?.enter(tag::SEQUENCE)?;
        if basic.expect(tag::OBJECT_IDENTIFIER)?.content != BASIC.as_bytes() {
            return Err(BerError::Unexpected);
        }
        basic.expect(tag::OCTET_STRING).map(|element| Some(element.content))
    };
    let found: Result<Option<&[u8]>, BerError> = read(bytes);
    found.map_err(|_| UnknownCause::Unreadable)?.ok_or(UnknownCause::NoAnswer)
}

fn read_responder<'a>(
    reader: &Reader<'a>,
    element: &Element<'a>,
) -> Result<ResponderId<'a>, BerError> {
    let mut inside = reader.inside(element)?;
    match element.tag {
        tag::CONTEXT_1 => Ok(ResponderId::Name(Name::read(inside.expect(tag::SEQUENCE)?.raw))),
        tag::CONTEXT_2 => Ok(ResponderId::KeyHash(inside.expect(tag::OCTET_STRING)?.content)),
        _ => Err(BerError::Unexpected),
    }
}

/// Those that cannot be read are passed over: then they sign nothing.
fn read_certificates(mut certificates: Reader<'_>) -> Result<Vec<Certificate<'_>>, BerError> {
    let mut all = Vec::new();
    let mut count = 0;
    while let Some(element) = certificates.next()? {
        count += 1;
        if count > MAX_CERTIFICATES {
            return Err(BerError::TooMany);
        }
        all.extend(Certificate::read(element.raw));
    }
    Ok(all)
}
