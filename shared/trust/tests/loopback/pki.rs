//! An authority whose certificates say where to ask, and what is needed to judge.

use crate::authority::{Authority, Identity, Key, Request, SIGNER};
use crate::command::openssl;
use crate::server::Server;
use bytes::Bytes;
use jiff::Timestamp;
use ristoro_trust::fetch::{
    Allowance, EvidenceCache, Fetcher, Judged, Judging, Limits, NoCache, judge,
};
use signature::{AdvancedSignatures, Anchors, Policy, Revocation};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A list that is fresh whenever the tests run.
pub(crate) const FRESH: (&str, &str) = ("20261101000000Z", "20281101000000Z");

pub(crate) const DOCUMENT: &[u8] = b"%PDF-1.7\nDomanda di contributo\n%%EOF\n";

pub(crate) const RESPONDER: Request =
    Request { subject: "/C=IT/CN=Responder", profile: "responder", ..SIGNER };

#[expect(clippy::disallowed_methods, reason = "openssl signs answers with the real time")]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

pub(crate) struct Pki {
    folder: TempDir,
    pub(crate) authority: Authority,
    pub(crate) server: Server,
    /// Where the certificates of profile `asked` say that the responder is.
    pub(crate) responder_port: u16,
    anchors: Anchors,
}

impl Pki {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let authority = Authority::root(folder.path(), "trusted", "Trusted_CA", Key::P256);
        let anchors = Anchors::read(&authority.own.certificate_pem()).unwrap();
        let server = Server::start().await;
        let responder_port = crate::responder::free_port();
        let pki = Self { folder, authority, server, responder_port, anchors };
        pki.configure(&pki.authority, "");
        pki
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Adds profiles whose certificates say where to ask: `asked` (a responder), `listed` (a list),
    /// `both`; and what a test adds.
    pub(crate) fn configure(&self, authority: &Authority, more: &str) {
        let file = authority.own.directory.join("ca.cnf");
        let (list, port) = (self.server.port, self.responder_port);
        let usage = "keyUsage = critical, nonRepudiation\n\
                     1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements";
        let ocsp = format!("authorityInfoAccess = OCSP;URI:http://localhost:{port}/ocsp");
        let lists = format!("crlDistributionPoints = URI:http://localhost:{list}/list.crl");
        let profiles = format!(
            "[asked]\n{usage}\n{ocsp}\n[listed]\n{usage}\n{lists}\n[both]\n{usage}\n{ocsp}\n{lists}\n\
             [elsewhere]\n{usage}\nauthorityInfoAccess = OCSP;URI:http://localhost:{list}/ocsp\n\
             {lists}\n{more}\n"
        );
        fs::write(&file, fs::read_to_string(&file).unwrap() + &profiles).unwrap();
    }

    pub(crate) fn signer(&self, name: &str, profile: &'static str) -> Identity {
        self.authority.issue(name, Request { profile, ..SIGNER })
    }

    /// The list as it stands now, in DER.
    pub(crate) fn list(&self) -> Bytes {
        der_of(&self.authority.crl(FRESH))
    }

    pub(crate) fn sign(&self, signers: &[&Identity], options: &str) -> Vec<u8> {
        fs::write(self.path().join("content"), DOCUMENT).unwrap();
        let signers = signers.iter().map(|own| {
            let (certificate, key) = (own.certificate(), own.private_key());
            format!("-signer {} -inkey {}", certificate.display(), key.display())
        });
        let signers: Vec<String> = signers.collect();
        let signers = signers.join(" ");
        openssl(
            self.path(),
            &format!(
                "cms -binary -in content -out signed -sign {signers} -cades -nodetach -outform DER \
                 {options}"
            ),
        );
        fs::read(self.path().join("signed")).unwrap()
    }

    pub(crate) fn policy(&self, at: Timestamp) -> Policy<'_> {
        Policy {
            anchors: &self.anchors,
            at,
            revocation: Revocation::NotJudged,
            expected_content: Some(DOCUMENT),
            advanced: AdvancedSignatures::Refused,
            signatory: None,
        }
    }

    pub(crate) fn fetcher(&self, limits: Limits) -> Fetcher {
        let ports = [self.server.port, self.responder_port];
        Fetcher::new(limits, Allowance::of(ports.map(|port| format!("localhost:{port}"))))
    }

    pub(crate) async fn judge(&self, file: &[u8]) -> Judged {
        self.judge_with(file, Limits::WHILE_WAITING, &NoCache).await
    }

    pub(crate) async fn judge_with<C: EvidenceCache>(
        &self,
        file: &[u8],
        limits: Limits,
        cache: &C,
    ) -> Judged {
        self.judge_by(file, &self.fetcher(limits), cache, now()).await
    }

    pub(crate) async fn judge_by<C: EvidenceCache>(
        &self,
        file: &[u8],
        fetcher: &Fetcher,
        cache: &C,
        at: Timestamp,
    ) -> Judged {
        let judging = Judging { fetcher, cache, now: now(), nonce_seed: [7; 32] };
        judge(file, &self.policy(at), &judging).await
    }
}

pub(crate) fn der_of(pem: &[u8]) -> Bytes {
    let list = signature::Crl::read(pem).unwrap().remove(0);
    Bytes::copy_from_slice(list.as_der())
}

/// The verdict in a word.
pub(crate) fn verdict(judged: &Judged) -> &'static str {
    judged.report.verdict.as_str()
}

/// The faults of what could not be fetched, in JSON without the addresses.
pub(crate) fn missed(judged: &Judged) -> Vec<String> {
    let faults = judged.evidence.missed.iter().map(|missed| {
        let fault = serde_json::to_value(missed.why).unwrap();
        let details =
            ["status", "why"].iter().find_map(|key| fault.get(key)).map(ToString::to_string);
        let name = fault["fault"].as_str().unwrap().to_owned();
        details.map_or(name.clone(), |details| format!("{name} {}", details.replace('"', "")))
    });
    faults.collect()
}
