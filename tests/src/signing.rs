//! Signatures as the signing programs make them: a throw-away authority, and OpenSSL.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// First and last second of a certificate, as `openssl ca` writes them.
pub type Validity = (&'static str, &'static str);

/// The validity of an ordinary certificate.
pub const LASTING: Validity = ("20240101000000Z", "20491231235959Z");
/// The validity of a certificate that ended long ago.
pub const EXPIRED: Validity = ("20200101000000Z", "20210101000000Z");

const CONFIGURATION: &str = "
[ca]
default_ca = this
[this]
database = index.txt
new_certs_dir = .
serial = serial
unique_subject = no
preserve = yes
email_in_dn = no
policy = anything
default_md = sha256
[anything]
countryName = optional
commonName = optional
surname = optional
givenName = optional
serialNumber = optional
[req]
distinguished_name = empty
[empty]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[signer]
keyUsage = critical, nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
crlDistributionPoints = URI:http://ca.ristoro.example/prova.crl
[unlisted]
keyUsage = critical, nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[statements]
1 = SEQUENCE:compliance
2 = SEQUENCE:secure_device
3 = SEQUENCE:type
[compliance]
1 = OID:0.4.0.1862.1.1
[secure_device]
1 = OID:0.4.0.1862.1.4
[type]
1 = OID:0.4.0.1862.1.6
2 = SEQUENCE:signature
[signature]
1 = OID:0.4.0.1862.1.6.1
";

/// Somebody who signs.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// Given name.
    pub name: &'static str,
    /// Surname.
    pub surname: &'static str,
    /// Fiscal code.
    pub fiscal_code: &'static str,
}

/// The legal representative of the studio of `golden.json`: who must sign there.
pub const ELENA: Person =
    Person { name: "Elena", surname: "Bassi", fiscal_code: "BSSLNE75E54F257M" };
/// The person whom the professional of `golden-libero-professionista.json` charged with signing.
pub const PAOLA: Person =
    Person { name: "Paola", surname: "Testi", fiscal_code: "TSTPLA72T49A944B" };
/// Somebody who has nothing to do with any application.
pub const MARIO: Person =
    Person { name: "Mario", surname: "Rossi", fiscal_code: "RSSMRA80A01F257G" };

/// The name of an authority's revocation list, which certificates say where it is with.
pub const LIST: &str = "prova.crl";

/// A certification authority in a folder of its own.
#[derive(Debug)]
pub struct Authority {
    folder: TempDir,
}

impl Default for Authority {
    fn default() -> Self {
        Self::new()
    }
}

impl Authority {
    /// A new authority.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        fs::write(at.join("ca.cnf"), CONFIGURATION).unwrap();
        fs::write(at.join("index.txt"), "").unwrap();
        fs::write(at.join("serial"), "0A01\n").unwrap();
        new_key(at, "ca.key");
        let subject = "/C=IT/CN=Autorità di prova";
        let own = "req -x509 -new -key ca.key -days 3650 -utf8 -config ca.cnf -extensions root";
        openssl(at, own, &["-subj", subject, "-out", "ca.pem"]);
        Self { folder }
    }

    /// Its certificate, in PEM.
    pub fn certificate(&self) -> Vec<u8> {
        fs::read(self.folder.path().join("ca.pem")).unwrap()
    }

    /// Its list of revoked certificates as it stands, for ten years.
    pub fn list(&self) -> Vec<u8> {
        let at = self.folder.path();
        let make = "ca -gencrl -config ca.cnf -cert ca.pem -keyfile ca.key -crldays 3650";
        openssl(at, make, &["-out", LIST]);
        fs::read(at.join(LIST)).unwrap()
    }

    /// Revokes a certificate, for a reason as `openssl ca` writes it: `keyCompromise`,
    /// `certificateHold`.
    pub fn revoke(&self, signer: &Signer, reason: &str) {
        let revoke = "ca -config ca.cnf -cert ca.pem -keyfile ca.key -revoke";
        openssl(self.folder.path(), revoke, &[&signer.certificate, "-crl_reason", reason]);
    }

    /// Issues a certificate to Elena Bassi, who must sign the application of `golden.json`.
    pub fn signer(&self, validity: Validity) -> Signer {
        self.signer_for(ELENA, validity)
    }

    /// Issues a certificate.
    pub fn signer_for(&self, person: Person, validity: Validity) -> Signer {
        self.signer_of_kind(person, validity, "signer")
    }

    /// Issues a certificate of a kind: `signer`; `unlisted`, of which no list says anything.
    pub fn signer_of_kind(&self, person: Person, validity: Validity, kind: &str) -> Signer {
        let Person { name, surname, fiscal_code } = person;
        let subject = format!(
            "/C=IT/CN={name} {surname}/SN={surname}/GN={name}/serialNumber=TINIT-{fiscal_code}"
        );
        let file = format!("{fiscal_code}-{}-{kind}", validity.0);
        self.issue(&file, &subject, validity, kind)
    }

    /// Issues an ordinary certificate to a subject, as `openssl req -subj` takes it.
    pub fn signer_called(&self, subject: &str) -> Signer {
        self.issue("called", subject, LASTING, "signer")
    }

    fn issue(&self, file: &str, subject: &str, (start, end): Validity, kind: &str) -> Signer {
        let at = self.folder.path();
        let key = format!("{file}.key");
        new_key(at, &key);
        openssl(
            at,
            "req -new -utf8 -config ca.cnf -out request",
            &["-key", &key, "-subj", subject],
        );
        let certificate = format!("{file}.pem");
        openssl(
            at,
            "ca -batch -notext -config ca.cnf -cert ca.pem -keyfile ca.key -extfile ca.cnf \
             -in request",
            &["-extensions", kind, "-startdate", start, "-enddate", end, "-out", &certificate],
        );
        Signer { folder: at.to_owned(), certificate, key }
    }
}

/// Somebody with a certificate. Serves as long as the authority is kept.
#[derive(Debug)]
pub struct Signer {
    folder: PathBuf,
    certificate: String,
    key: String,
}

impl Signer {
    /// Signs content as `CAdES` with the content inside.
    pub fn sign(&self, content: &[u8]) -> Vec<u8> {
        let at = &self.folder;
        fs::write(at.join("content"), content).unwrap();
        openssl(
            at,
            "cms -sign -cades -binary -nodetach -outform DER -in content -out signed",
            &["-signer", &self.certificate, "-inkey", &self.key],
        );
        fs::read(at.join("signed")).unwrap()
    }
}

fn new_key(folder: &Path, name: &str) {
    openssl(folder, "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256", &["-out", name]);
}

/// Runs `openssl` with arguments split at white space, and others as they are.
fn openssl(folder: &Path, arguments: &str, as_they_are: &[&str]) {
    let output = Command::new("openssl")
        .args(arguments.split_whitespace())
        .args(as_they_are)
        .current_dir(folder)
        .output()
        .expect("the openssl command line is installed");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "openssl {arguments} {as_they_are:?}\n{said}");
}
