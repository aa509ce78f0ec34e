//! What a verification rests on.

use crate::anchor::Anchors;
use crate::revocation::RevocationEvidence;
use crate::signatory::Signatory;
use jiff::Timestamp;

/// What to verify against. Nothing is taken from the surroundings: the same file and the same
/// policy always give the same report.
#[derive(Clone, Copy, Debug)]
pub struct Policy<'a> {
    /// The authorities trusted to issue signing certificates.
    pub anchors: &'a Anchors,
    /// The instant at which certificates must be valid: that of the upload, by the server's clock.
    pub at: Timestamp,
    /// How revocation is judged.
    pub revocation: Revocation<'a>,
    /// The document that must have been signed, compared byte by byte; `None`: any.
    pub expected_content: Option<&'a [u8]>,
    /// Whether national advanced signatures are accepted beside digital signatures.
    pub advanced: AdvancedSignatures,
    /// The person who must be among the signers; `None`: anybody.
    pub signatory: Option<&'a Signatory>,
}

/// Whether national advanced signatures, such as the identity card's (CIE), are accepted. The law
/// lets administrations take them (CAD art. 65 c. 1; DPCM 22.2.2013 art. 61 c. 2); whether a call
/// that asks for a digital signature must is disputed, so each call says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AdvancedSignatures {
    /// Digital signatures only.
    #[default]
    Refused,
    /// Accepted, with a note.
    Accepted,
}

/// How revocation is judged.
#[derive(Clone, Copy, Debug)]
pub enum Revocation<'a> {
    /// Not at all: a revoked certificate is taken for good. For trying out.
    NotJudged,
    /// By this evidence, and by what the envelope itself carries: a certificate of which nothing
    /// sound and fresh speaks is [`RevocationUnknown`](crate::Verdict::RevocationUnknown).
    Evidence(&'a RevocationEvidence),
}
