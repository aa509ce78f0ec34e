//! Keys and signatures of OpenSSL, in the shapes of JSON Web Keys and Signatures.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use tempfile::TempDir;

/// What kind of key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// RSA of 2048 bits, for `RS256`.
    Rsa,
    /// P-256, for `ES256`.
    Ec,
}

/// A key pair in a file.
#[derive(Debug, Clone)]
pub(super) struct ProviderKey {
    kind: KeyKind,
    id: String,
    folder: Arc<TempDir>,
}

impl ProviderKey {
    /// A new one, by a name.
    pub(super) fn new(kind: KeyKind, id: &str) -> Self {
        let key = Self { kind, id: id.to_owned(), folder: Arc::new(TempDir::new().unwrap()) };
        let file = key.file().display().to_string();
        let how = match kind {
            KeyKind::Rsa => ["RSA", "rsa_keygen_bits:2048"],
            KeyKind::Ec => ["EC", "ec_paramgen_curve:P-256"],
        };
        openssl(&["genpkey", "-algorithm", how[0], "-pkeyopt", how[1], "-out", &file], &[]);
        key
    }

    /// The private key, PKCS#8 in PEM.
    pub(super) fn pem(&self) -> String {
        std::fs::read_to_string(self.file()).unwrap()
    }

    pub(super) fn kind(&self) -> KeyKind {
        self.kind
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn algorithm(&self) -> &'static str {
        match self.kind {
            KeyKind::Rsa => "RS256",
            KeyKind::Ec => "ES256",
        }
    }

    /// The public key, in DER.
    pub(super) fn public(&self) -> Vec<u8> {
        let file = self.file().display().to_string();
        openssl(&["pkey", "-in", &file, "-pubout", "-outform", "DER"], &[])
    }

    /// The public key as a JSON Web Key.
    pub(super) fn jwk(&self) -> Value {
        let public = self.public();
        let mut jwk = json!({ "kid": self.id, "use": "sig", "alg": self.algorithm() });
        let members = match self.kind {
            // A modulus of 2048 bits and the exponent 65537 stand at the end.
            KeyKind::Rsa => {
                let modulus = &public[public.len() - 5 - 256..public.len() - 5];
                json!({ "kty": "RSA", "e": "AQAB", "n": encoded(modulus) })
            }
            KeyKind::Ec => {
                let point = &public[public.len() - 64..];
                let (x, y) = (encoded(&point[..32]), encoded(&point[32..]));
                json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y })
            }
        };
        for (member, value) in members.as_object().unwrap() {
            jwk[member] = value.clone();
        }
        jwk
    }

    pub(super) fn sign(&self, message: &[u8]) -> Vec<u8> {
        let file = self.file().display().to_string();
        let signature = openssl(&["dgst", "-sha256", "-sign", &file], message);
        match self.kind {
            KeyKind::Rsa => signature,
            KeyKind::Ec => fixed(&signature),
        }
    }

    /// Whether an RSA signature holds.
    pub(super) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        assert_eq!(self.kind, KeyKind::Rsa);
        let file = self.folder.path().join("signature");
        std::fs::write(&file, signature).unwrap();
        let (key, file) = (self.file().display().to_string(), file.display().to_string());
        let said = openssl(&["dgst", "-sha256", "-prverify", &key, "-signature", &file], message);
        said.starts_with(b"Verified OK")
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("key.pem")
    }
}

/// `r` and `s`, 32 bytes each, out of their DER sequence.
fn fixed(der: &[u8]) -> Vec<u8> {
    let mut rest = &der[2..];
    let mut both = Vec::new();
    for _ in 0..2 {
        let (length, tail) = (usize::from(rest[1]), &rest[2..]);
        let number = &tail[..length];
        let number = number.strip_prefix(&[0]).unwrap_or(number);
        both.extend(vec![0; 32 - number.len()]);
        both.extend(number);
        rest = &tail[length..];
    }
    both
}

pub(super) fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(super) fn openssl(arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut command = Command::new("openssl");
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().expect("openssl");
    running.stdin.take().unwrap().write_all(input).unwrap();
    running.wait_with_output().unwrap().stdout
}
