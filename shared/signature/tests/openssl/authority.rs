//! Throw-away certification authorities with fixed dates, and the certificates they issue.

use crate::command::openssl;
use crate::profiles::PROFILES;
use std::fs;
use std::path::{Path, PathBuf};

/// First and last second of the certificates' ordinary validity, as `openssl ca` writes them.
pub(crate) const VALID: (&str, &str) = ("20260101000000Z", "20290101000000Z");

/// What kind of key, as `openssl genpkey` wants it.
#[derive(Clone, Copy)]
pub(crate) enum Key {
    P256,
    P384,
    Rsa(u16),
    RsaPss,
}

impl Key {
    fn generate(self, directory: &Path, file: &str) {
        let algorithm = match self {
            Self::P256 => "EC -pkeyopt ec_paramgen_curve:P-256".to_owned(),
            Self::P384 => "EC -pkeyopt ec_paramgen_curve:P-384".to_owned(),
            Self::Rsa(bits) => format!("RSA -pkeyopt rsa_keygen_bits:{bits}"),
            Self::RsaPss => "RSA-PSS -pkeyopt rsa_keygen_bits:2048 \
                             -pkeyopt rsa_pss_keygen_md:sha256 \
                             -pkeyopt rsa_pss_keygen_mgf1_md:sha256 \
                             -pkeyopt rsa_pss_keygen_saltlen:32"
                .to_owned(),
        };
        openssl(directory, &format!("genpkey -algorithm {algorithm} -out {file}"));
    }
}

/// What to put in a certificate.
#[derive(Clone, Copy)]
pub(crate) struct Request {
    pub(crate) key: Key,
    /// In the notation of `openssl req -subj`, without spaces.
    pub(crate) subject: &'static str,
    pub(crate) validity: (&'static str, &'static str),
    /// A section of the configuration below.
    pub(crate) profile: &'static str,
    pub(crate) digest: &'static str,
}

/// An ordinary signer's certificate.
pub(crate) const SIGNER: Request = Request {
    key: Key::P256,
    subject: "/C=IT/CN=Mario_Rossi/SN=Rossi/GN=Mario/serialNumber=TINIT-RSSMRA80A01F257G",
    validity: VALID,
    profile: "signer",
    digest: "sha256",
};

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
default_crl_days = 30
[anything]
countryName = optional
commonName = optional
surname = optional
givenName = optional
serialNumber = optional
organizationName = optional
dnQualifier = optional
pseudonym = optional
[req]
distinguished_name = empty
[empty]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[last_authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[authority_without_usage]
basicConstraints = critical, CA:TRUE
keyUsage = critical, cRLSign
subjectKeyIdentifier = hash
[signer]
keyUsage = critical, nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
[plain]
subjectKeyIdentifier = hash
[encryption]
keyUsage = critical, keyEncipherment
subjectKeyIdentifier = hash
[partitioned]
keyUsage = critical, nonRepudiation
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
crlDistributionPoints = URI:http://localhost/first.crl
[located]
keyUsage = critical, nonRepudiation
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
authorityInfoAccess = OCSP;URI:http://ocsp.example.it/one, OCSP;URI:https://ocsp.example.it/two, \
  caIssuers;URI:http://www.example.it/ca.crt
crlDistributionPoints = URI:ldap://ldap.example.it/cn=list, URI:http://crl.example.it/list.crl
[responder]
keyUsage = critical, digitalSignature
extendedKeyUsage = OCSPSigning
noCheck = ignored
[responder_to_be_checked]
keyUsage = critical, digitalSignature
extendedKeyUsage = OCSPSigning
[list]
authorityKeyIdentifier = keyid
[first_part]
issuingDistributionPoint = critical, @first_part_scope
[first_part_scope]
fullname = URI:http://localhost/first.crl
onlyuser = TRUE
[second_part]
issuingDistributionPoint = critical, @second_part_scope
[second_part_scope]
fullname = URI:http://localhost/second.crl
[authorities_only]
issuingDistributionPoint = critical, @authorities_only_scope
[authorities_only_scope]
onlyCA = TRUE
[indirect]
issuingDistributionPoint = critical, @indirect_scope
[indirect_scope]
indirectCRL = TRUE
[some_reasons]
issuingDistributionPoint = critical, @some_reasons_scope
[some_reasons_scope]
onlysomereasons = keyCompromise
[delta]
2.5.29.27 = critical, ASN1:INTEGER:1
[restricted]
keyUsage = critical, nonRepudiation
1.3.6.1.5.5.7.1.3 = ASN1:SEQUENCE:statements
1.2.3.4.5 = critical, ASN1:NULL
";

/// A certificate with its private key, in the folder of the authority that issued it.
#[derive(Clone)]
pub(crate) struct Identity {
    pub(crate) directory: PathBuf,
    /// File names are `NAME.pem` and `NAME.key`.
    pub(crate) name: String,
}

impl Identity {
    pub(crate) fn certificate(&self) -> PathBuf {
        self.directory.join(format!("{}.pem", self.name))
    }

    pub(crate) fn private_key(&self) -> PathBuf {
        self.directory.join(format!("{}.key", self.name))
    }

    pub(crate) fn certificate_pem(&self) -> Vec<u8> {
        fs::read(self.certificate()).unwrap()
    }
}

/// An authority in a folder of its own: `own.pem`, `own.key` and the list of what it issued.
pub(crate) struct Authority {
    pub(crate) own: Identity,
}

impl Authority {
    /// A self-signed authority with this common name.
    pub(crate) fn root(parent: &Path, folder: &str, common_name: &str, key: Key) -> Self {
        let authority = Self::prepare(parent, folder);
        let directory = &authority.own.directory;
        key.generate(directory, "own.key");
        openssl(
            directory,
            &format!(
                "req -x509 -new -key own.key -subj /C=IT/CN={common_name} -days 3650 -utf8 \
                 -config ca.cnf -extensions root -out own.pem"
            ),
        );
        authority
    }

    /// An authority whose certificate this one issued.
    pub(crate) fn subordinate(&self, parent: &Path, folder: &str, request: Request) -> Self {
        let identity = self.issue(folder, request);
        Self::acting_as(parent, folder, &identity)
    }

    /// Whoever holds `identity`, acting as an authority, entitled or not.
    pub(crate) fn acting_as(parent: &Path, folder: &str, identity: &Identity) -> Self {
        let authority = Self::prepare(parent, folder);
        fs::copy(identity.certificate(), authority.own.certificate()).unwrap();
        fs::copy(identity.private_key(), authority.own.private_key()).unwrap();
        authority
    }

    /// Issues a certificate called `name`.
    pub(crate) fn issue(&self, name: &str, request: Request) -> Identity {
        let directory = &self.own.directory;
        let Request { key, subject, validity, profile, digest } = request;
        key.generate(directory, &format!("{name}.key"));
        openssl(
            directory,
            &format!(
                "req -new -key {name}.key -subj {subject} -utf8 -config ca.cnf -out {name}.csr"
            ),
        );
        openssl(
            directory,
            &format!(
                "ca -batch -notext -config ca.cnf -cert own.pem -keyfile own.key -md {digest} \
                 -startdate {} -enddate {} -extfile ca.cnf -extensions {profile} \
                 -in {name}.csr -out {name}.pem",
                validity.0, validity.1
            ),
        );
        Identity { directory: directory.clone(), name: name.to_owned() }
    }

    /// Revokes `identity` for `reason`, such as `keyCompromise` or `certificateHold`.
    pub(crate) fn revoke(&self, identity: &Identity, reason: &str) {
        openssl(
            &self.own.directory,
            &format!(
                "ca -config ca.cnf -cert own.pem -keyfile own.key -revoke {}.pem \
                 -crl_reason {reason}",
                identity.name
            ),
        );
    }

    /// A revocation list in PEM, with its first and last instant.
    pub(crate) fn crl(&self, validity: (&str, &str)) -> Vec<u8> {
        self.crl_of_kind(validity, "list")
    }

    /// A revocation list with the extensions of a section of the configuration.
    pub(crate) fn crl_of_kind(&self, validity: (&str, &str), section: &str) -> Vec<u8> {
        openssl(
            &self.own.directory,
            &format!(
                "ca -gencrl -config ca.cnf -cert own.pem -keyfile own.key -crlexts {section} \
                 -crl_lastupdate {} -crl_nextupdate {} -out list.pem",
                validity.0, validity.1
            ),
        );
        fs::read(self.own.directory.join("list.pem")).unwrap()
    }

    fn prepare(parent: &Path, folder: &str) -> Self {
        let directory = parent.join(format!("{folder}-authority"));
        fs::create_dir(&directory).unwrap();
        fs::write(directory.join("ca.cnf"), [CONFIGURATION, PROFILES].concat()).unwrap();
        fs::write(directory.join("index.txt"), "").unwrap();
        fs::write(directory.join("serial"), "0A01\n").unwrap();
        Self { own: Identity { directory, name: "own".to_owned() } }
    }
}
