//! One signature, judged.

use crate::algorithm::{Hash, Scheme};
use crate::certificate::Certificate;
use crate::cms::{SignedData, SignerInfo};
use crate::content::ContentDigests;
use crate::fault::Fault;
use crate::note::Note;
use crate::path::Path;
use crate::policy::{Policy, Revocation};
use crate::public_key::{KeyFault, PublicKey};
use crate::purposes::{Statement, Statements};
use crate::report::Signer;
use crate::revocation::{Gathered, JudgedPath, RevocationTarget, fault, judge_path};
use crate::serial::SerialNumber;
use crate::signed_attributes::SignedAttributes;
use crate::trust::{self, Findings};
use crate::verdict::Verdict;
use crate::{proof, subject};
use x509_cert::certificate::TbsCertificate;

/// A signature, judged.
#[derive(Debug)]
pub(crate) struct Judged {
    /// Who signed, described as far as possible, whatever is wrong.
    pub(crate) signer: Signer,
    /// What is wrong.
    pub(crate) fault: Option<Fault>,
    /// What should be known.
    pub(crate) notes: Vec<Note>,
    /// What may be asked about the certificates of its path.
    pub(crate) targets: Vec<RevocationTarget>,
}

/// Judges the signature `info` of `envelope`, the `layer`-th from outside.
pub(crate) fn judge(
    info: &SignerInfo<'_>,
    envelope: &SignedData<'_>,
    digests: &mut ContentDigests<'_, '_>,
    gathered: &Gathered<'_>,
    policy: &Policy<'_>,
    layer: usize,
) -> Judged {
    let id = info.id.as_ref();
    let certificate = id.and_then(|id| envelope.certificates.iter().find(|own| id.names(own)));
    let mut findings = Findings::default();
    let fault = check_signature(info, certificate, digests)
        .and_then(|own| trust::check(own, &envelope.certificates, policy, &mut findings))
        .err();
    let (fault, revocation) = match (fault, &findings.path) {
        (None, Some(path)) => judge_revocation(path, gathered, policy),
        (fault, _) => (fault, JudgedPath::default()),
    };
    let verdict = fault.as_ref().map_or(Verdict::Valid, Fault::verdict);
    let mut signer = describe(info, certificate, verdict, layer);
    signer.revocation = revocation.certificates;
    if let Some(path) = &findings.path {
        signer.path = proof::certificates(path);
        signer.authority = Some(proof::authority(path));
    }
    Judged { signer, fault, notes: findings.notes, targets: revocation.targets }
}

/// The last check: whether a certificate of the sound path is revoked.
fn judge_revocation(
    path: &Path<'_, '_>,
    gathered: &Gathered<'_>,
    policy: &Policy<'_>,
) -> (Option<Fault>, JudgedPath) {
    let judged = judge_path(path, gathered, policy.at);
    match policy.revocation {
        Revocation::NotJudged => (None, JudgedPath { certificates: Vec::new(), ..judged }),
        Revocation::Evidence(_) => (fault(&judged.certificates), judged),
    }
}

/// The checks of the signature itself, in the order of the crate's documentation; the first that
/// fails decides. Gives the signer's certificate.
fn check_signature<'s, 'a>(
    info: &SignerInfo<'a>,
    certificate: Option<&'s Certificate<'a>>,
    digests: &mut ContentDigests<'_, '_>,
) -> Result<&'s Certificate<'a>, Fault> {
    let attributes = info.signed_attributes.as_ref().ok_or(Fault::NoSignedAttributes)?;
    attributes.check_content_type()?;
    let message_digest = attributes.message_digest()?;
    let named_certificate = attributes.signing_certificate()?;
    let certificate = certificate.ok_or(Fault::CertificateMissing)?;

    let hash = Hash::read(&info.digest_algorithm)?;
    let scheme = Scheme::read(&info.signature_algorithm, Some(hash))?;
    attributes.check_algorithms(hash, scheme)?;
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
    Ok(certificate)
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
    let subject = fields.map(TbsCertificate::subject);
    let hash = Hash::read(&info.digest_algorithm).ok();
    let scheme = Scheme::read(&info.signature_algorithm, hash).ok();
    Signer {
        verdict,
        layer,
        common_name: subject.and_then(subject::common_name),
        given_name: subject.and_then(subject::given_name),
        family_name: subject.and_then(subject::family_name),
        pseudonym: subject.and_then(subject::pseudonym),
        fiscal_code: subject.and_then(subject::fiscal_code),
        issuer: fields.map(|fields| subject::display_name(fields.issuer())),
        serial: certificate.map(|own| SerialNumber::new(own.serial).to_string()),
        not_before: certificate.map(|certificate| certificate.validity().0),
        not_after: certificate.map(|certificate| certificate.validity().1),
        qualified: certificate.is_some_and(|own| Statements::read(own).make(Statement::Compliance)),
        signing_time: info.signed_attributes.as_ref().and_then(SignedAttributes::signing_time),
        digest_algorithm: hash.map(Hash::name),
        signature_algorithm: scheme.map(Scheme::name),
        path: Vec::new(),
        authority: None,
        revocation: Vec::new(),
    }
}
