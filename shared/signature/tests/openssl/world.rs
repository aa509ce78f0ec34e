//! A folder with one trusted authority, what is needed to sign, and what is needed to verify.

use crate::authority::{Authority, Identity, Key, Request, SIGNER};
use crate::command::openssl;
use jiff::Timestamp;
use ristoro_signature::{Anchors, Crl, Policy, Report, Revocation, RevocationEvidence, verify};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The instant of the verifications, within the ordinary validity.
pub(crate) const NOW: &str = "2026-11-22T10:00:00Z";

/// What is signed, when the test does not care.
pub(crate) const DOCUMENT: &[u8] = b"%PDF-1.7\nDomanda di contributo\n%%EOF\n";

/// How files are signed unless a test says otherwise: CAdES, content inside, DER.
pub(crate) const CADES: &str = "-cades -nodetach -outform DER";

pub(crate) struct World {
    folder: TempDir,
    pub(crate) authority: Authority,
    pub(crate) anchors: Anchors,
}

impl World {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let authority = Authority::root(folder.path(), "trusted", "Trusted_CA", Key::P256);
        let anchors = Anchors::read(&authority.own.certificate_pem()).unwrap();
        Self { folder, authority, anchors }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A signer of the trusted authority.
    pub(crate) fn signer(&self, name: &str, request: Request) -> Identity {
        self.authority.issue(name, request)
    }

    /// An ordinary signer with an RSA key.
    pub(crate) fn rsa_signer(&self, name: &str) -> Identity {
        self.signer(name, Request { key: Key::Rsa(2048), ..SIGNER })
    }

    /// Signs `content` with `openssl cms -sign` and `options`.
    pub(crate) fn sign(&self, signers: &[&Identity], content: &[u8], options: &str) -> Vec<u8> {
        let signers: Vec<String> = signers
            .iter()
            .map(|signer| {
                format!(
                    "-signer {} -inkey {}",
                    signer.certificate().display(),
                    signer.private_key().display()
                )
            })
            .collect();
        // `-keyopt` belongs to the key before it.
        self.cms(content, &format!("-sign {} {options}", signers.join(" ")))
    }

    /// Runs `openssl cms` on `content`.
    pub(crate) fn cms(&self, content: &[u8], options: &str) -> Vec<u8> {
        fs::write(self.path().join("content"), content).unwrap();
        openssl(self.path(), &format!("cms -binary -in content -out signed {options}"));
        fs::read(self.path().join("signed")).unwrap()
    }

    /// The policy of an ordinary upload: the document is the expected one, revocation aside.
    pub(crate) fn policy(&self) -> Policy<'_> {
        Policy {
            anchors: &self.anchors,
            at: NOW.parse().unwrap(),
            revocation: Revocation::NotJudged,
            expected_content: Some(DOCUMENT),
            advanced: ristoro_signature::AdvancedSignatures::Refused,
            signatory: None,
        }
    }

    pub(crate) fn verify(&self, file: &[u8]) -> Report {
        verify(file, &self.policy())
    }

    pub(crate) fn verify_at(&self, file: &[u8], at: &str) -> Report {
        verify(file, &Policy { at: at.parse::<Timestamp>().unwrap(), ..self.policy() })
    }

    pub(crate) fn verify_with_crls(&self, file: &[u8], lists: &[Vec<u8>]) -> Report {
        let mut evidence = RevocationEvidence::none();
        for list in lists.iter().flat_map(|list| Crl::read(list).unwrap()) {
            evidence.add_list(list);
        }
        self.verify_with(file, &evidence)
    }

    pub(crate) fn verify_with(&self, file: &[u8], evidence: &RevocationEvidence) -> Report {
        verify(file, &Policy { revocation: Revocation::Evidence(evidence), ..self.policy() })
    }
}

/// Verdict and codes of a report, in one line.
pub(crate) fn outcome(report: &Report) -> String {
    let codes: Vec<&str> = report.reasons.iter().map(|reason| reason.fault.code()).collect();
    if codes.is_empty() {
        report.verdict.to_string()
    } else {
        format!("{}: {}", report.verdict, codes.join(" "))
    }
}

/// Codes of the notes of a report, in one line.
pub(crate) fn notes(report: &Report) -> String {
    let codes: Vec<&str> = report.notes.iter().map(|remark| remark.note.code()).collect();
    codes.join(" ")
}
