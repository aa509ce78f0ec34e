//! An answer, judged for one certificate.

use super::request::NONCE;
use super::responder;
pub(crate) use super::responder::Responder;
use super::response::BasicResponse;
use crate::certificate::Certificate;
use crate::revocation::{
    EvidenceDigest, EvidenceKind, Issued, RevocationSource, Statement, UnknownCause,
};
use der::Encode;
use der::asn1::OctetString;
use sha2::{Digest, Sha256};

/// Most bytes of an OCSP response that is read. Real ones have 500 to 6,000.
pub const MAX_OCSP_BYTES: usize = 100 * 1024;

/// An answer, read as far as it can be.
#[derive(Debug)]
pub(crate) struct Answer<'a> {
    response: Result<BasicResponse<'a>, UnknownCause>,
    nonce: Option<&'a [u8]>,
    source: RevocationSource,
}

impl<'a> Answer<'a> {
    /// Reads an answer, to a request with this nonce.
    pub(crate) fn read(bytes: &'a [u8], nonce: Option<&'a [u8]>) -> Self {
        let response = if bytes.len() > MAX_OCSP_BYTES {
            Err(UnknownCause::Unreadable)
        } else {
            BasicResponse::read(bytes)
        };
        let sha256 = EvidenceDigest(Sha256::digest(bytes).into());
        Self { response, nonce, source: RevocationSource { kind: EvidenceKind::Ocsp, sha256 } }
    }

    /// The certificates in it: those of responders.
    pub(crate) fn certificates(&self) -> &[Certificate<'a>] {
        self.response.as_ref().map_or(&[], |response| &response.certificates)
    }

    /// Who signed it, when it speaks of this certificate and they were entitled to.
    pub(crate) fn responder(
        &self,
        issued: &Issued<'_, '_>,
    ) -> Result<Responder<'_, 'a>, UnknownCause> {
        let response = self.response.as_ref().map_err(|cause| *cause)?;
        if !response.singles.iter().any(|single| single.id.names(issued)) {
            return Err(UnknownCause::OtherCertificate);
        }
        responder::find(response, issued)
    }

    /// Everything it says of a certificate, the responder and freshness aside: responders of some
    /// authorities answer for twenty at once, and could do so twice for one.
    pub(crate) fn statements(
        &self,
        issued: &Issued<'_, '_>,
    ) -> Result<Vec<Result<Statement, UnknownCause>>, UnknownCause> {
        let response = self.response.as_ref().map_err(|cause| *cause)?;
        if !self.repeats_nonce(response) {
            return Err(UnknownCause::OtherNonce);
        }
        if response.extensions.iter().any(|own| own.critical && !own.is(NONCE)) {
            return Err(UnknownCause::CriticalExtension);
        }
        let own = response.singles.iter().filter(|single| single.id.names(issued));
        Ok(own.map(|single| single.statement(self.source)).collect())
    }

    /// Half of the responders do not repeat it: their answers are made beforehand.
    fn repeats_nonce(&self, response: &BasicResponse<'_>) -> bool {
        let echoed = response.extensions.iter().find(|own| own.is(NONCE));
        let (Some(sent), Some(echoed)) = (self.nonce, echoed) else { return true };
        let wanted = OctetString::new(sent).ok().and_then(|nonce| nonce.to_der().ok());
        wanted.is_some_and(|wanted| wanted == echoed.value)
    }
}
