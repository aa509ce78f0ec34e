//! One signature, judged.

use crate::algorithm::{Hash, Scheme};
use crate::certificate::Certificate;
use crate::cms::{SignedData, SignerInfo};
use crate::content::ContentDigests;
use crate::fault::Fault;
use crate::path::Path;
use crate::policy::{Policy, Revocation};
use crate::public_key::{KeyFault, PublicKey};
use crate::report::Signer;
use crate::revocation::{Gathered, JudgedPath, RevocationTarget, fault, judge_path};
use crate::serial::SerialNumber;
use crate::signed_attributes::SignedAttributes;
use crate::subject;
use crate::verdict::Verdict;

/// One signature, judged.
pub(crate) struct Judged {
    pub(crate) signer: Signer,
    pub(crate) fault: Option<Fault>,
    /// What may be asked about the certificates of its path.
    pub(crate) targets: Vec<RevocationTarget>,
}

/// Judges the signature `info` of `envelope`, the `layer`-th from outside. The signer is described
/// as far as it can be, whatever is wrong.
pub(crate) fn judge(
    info: &SignerInfo<'_>,
    envelope: &SignedData<'_>,
    digests: &mut ContentDigests<'_, '_>,
    gathered: &Gathered<'_>,
    policy: &Policy<'_>,
    layer: usize,
) -> Judged {
    let certificate = envelope.certificates.iter().find(|own| info.id.names(own));
    let (revocation, fault) = match check(info, certificate, envelope, digests, policy) {
        Ok(path) => judge_revocation(&path, gathered, policy),
        Err(fault) => (JudgedPath::default(), Some(fault)),
    };
    let verdict = fault.as_ref().map_or(Verdict::Valid, Fault::verdict);
    let mut signer = describe(info, certificate, verdict, layer);
    signer.revocation = revocation.certificates;
    Judged { signer, fault, targets: revocation.targets }
}

/// The last check: whether a certificate of the sound path is revoked.
fn judge_revocation(
    path: &Path<'_, '_>,
    gathered: &Gathered<'_>,
    policy: &Policy<'_>,
) -> (JudgedPath, Option<Fault>) {
    let judged = judge_path(path, gathered, policy.at);
    match policy.revocation {
        Revocation::NotJudged => (JudgedPath { certificates: Vec::new(), ..judged }, None),
        Revocation::Evidence(_) => {
            let fault = fault(&judged.certificates);
            (judged, fault)
        }
    }
}

/// The checks, in the order of the crate's documentation; the first that fails decides.
fn check<'s, 'a>(
    info: &SignerInfo<'a>,
    certificate: Option<&'s Certificate<'a>>,
    envelope: &'s SignedData<'a>,
    digests: &mut ContentDigests<'_, '_>,
    policy: &'s Policy<'_>,
) -> Result<Path<'s, 'a>, Fault> {
    let attributes = info.signed_attributes.as_ref().ok_or(Fault::NoSignedAttributes)?;
    attributes.check_content_type()?;
    let message_digest = attributes.message_digest()?;
    let named_certificate = attributes.signing_certificate()?;
    let certificate = certificate.ok_or(Fault::CertificateMissing)?;

    let hash = Hash::read(&info.digest_algorithm)?;
    let scheme = Scheme::read(&info.signature_algorithm, Some(hash))?;
    let key = PublicKey::read(certificate.spki)?;

    if digests.by(hash) != message_digest {
        return Err(Fault::ContentAltered);
    }
    let verifies = |message: &Vec<u8>| key.verifies(scheme, message, &info.signature);
    if !attributes.signed_messages().iter().any(verifies) {
        return Err(Fault::SignatureWrong);
    }
    if !named_certificate.names(certificate.raw) {
        return Err(Fault::CertificateSubstituted);
    }

    if !certificate.may_sign_documents() {
        return Err(Fault::NotForSigning);
    }
    Path::find(certificate, &envelope.certificates, policy.anchors, policy.at)
}

impl From<KeyFault> for Fault {
    fn from(fault: KeyFault) -> Self {
        match fault {
            KeyFault::Weak => Self::WeakKey,
            KeyFault::Unsupported => Self::UnknownAlgorithm,
        }
    }
}

fn describe(
    info: &SignerInfo<'_>,
    certificate: Option<&Certificate<'_>>,
    verdict: Verdict,
    layer: usize,
) -> Signer {
    let fields = certificate.map(|certificate| certificate.decoded.tbs_certificate());
    let hash = Hash::read(&info.digest_algorithm).ok();
    let scheme = Scheme::read(&info.signature_algorithm, hash).ok();
    Signer {
        verdict,
        layer,
        common_name: fields.and_then(|fields| subject::common_name(fields.subject())),
        fiscal_code: fields.and_then(|fields| subject::fiscal_code(fields.subject())),
        issuer: fields.map(|fields| subject::display_name(fields.issuer())),
        serial: certificate.map(|own| SerialNumber::new(own.serial).to_string()),
        not_before: certificate.map(|certificate| certificate.validity().0),
        not_after: certificate.map(|certificate| certificate.validity().1),
        qualified: certificate.is_some_and(Certificate::is_qualified),
        signing_time: info.signed_attributes.as_ref().and_then(SignedAttributes::signing_time),
        digest_algorithm: hash.map(Hash::name),
        signature_algorithm: scheme.map(Scheme::name),
        revocation: Vec::new(),
    }
}
