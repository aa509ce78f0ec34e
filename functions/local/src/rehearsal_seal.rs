//! The seal of a rehearsal: a key of the data folder, and a certificate that says what it is worth.

use crate::data_folder::DataFolder;
use edge::{Random, SealKeyText, SealSource};
use p256::ecdsa::{DerSignature, SigningKey};
use p256::pkcs8::{DecodePrivateKey, EncodePrivateKey, LineEnding};
use std::error::Error;
use std::fs;
use std::io;
use std::time::Duration;
use x509_cert::builder::profile::BuilderProfile;
use x509_cert::builder::{self, Builder, CertificateBuilder};
use x509_cert::certificate::{Certificate, TbsCertificate};
use x509_cert::der::EncodePem;
use x509_cert::der::asn1::UtcTime;
use x509_cert::ext::pkix::{KeyUsage, KeyUsages};
use x509_cert::ext::{Extension, ToExtension};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{SubjectPublicKeyInfoOwned, SubjectPublicKeyInfoRef};
use x509_cert::time::{Time, Validity};

/// Where the key is kept.
const KEY: &str = "seal.key";
/// Whose certificate it is.
const SUBJECT: &str = "CN=Ristoro – sigillo di prova senza valore legale";
/// 2020-01-01 and 2049-12-31, in seconds: rehearsals play with the clock.
const VALIDITY: (u64, u64) = (1_577_836_800, 2_524_521_600);

/// The seal of the folder. Its key is drawn once, and kept for the folder's owner alone; the
/// certificate follows from the key, the same each time.
pub(crate) fn rehearsal_seal(data: &DataFolder) -> io::Result<SealSource> {
    let file = data.make_whole(KEY, |file| fs::write(file, draw()?))?;
    let key = fs::read_to_string(file)?;
    let certificates = certificate(&key).map_err(io::Error::other)?;
    Ok(SealSource { certificates, key: Some(SealKeyText::new(key)) })
}

fn draw() -> io::Result<String> {
    let bytes: [u8; 32] =
        Random.bytes().map_err(|refusal| io::Error::other(refusal.into_cause()))?;
    let key = SigningKey::from_slice(&bytes).map_err(io::Error::other)?;
    let pem = key.to_pkcs8_pem(LineEnding::LF).map_err(io::Error::other)?;
    Ok(pem.as_str().to_owned())
}

/// A certificate that the key signs for itself, in PEM.
fn certificate(key: &str) -> Result<String, Box<dyn Error + Send + Sync>> {
    let key = SigningKey::from_pkcs8_pem(key)?;
    let public_key = SubjectPublicKeyInfoOwned::from_key(key.verifying_key())?;
    let instant = |seconds| UtcTime::from_unix_duration(Duration::from_secs(seconds));
    let (first, last) = (instant(VALIDITY.0)?, instant(VALIDITY.1)?);
    let validity = Validity::new(Time::UtcTime(first), Time::UtcTime(last));
    let profile = SelfSigned(SUBJECT.parse()?);
    let builder = CertificateBuilder::new(profile, SerialNumber::from(1_u8), validity, public_key)?;
    let certificate: Certificate = builder.build::<_, DerSignature>(&key)?;
    Ok(certificate.to_pem(LineEnding::LF)?)
}

/// A certificate without an authority, for sealing.
struct SelfSigned(Name);

impl BuilderProfile for SelfSigned {
    fn get_issuer(&self, subject: &Name) -> Name {
        subject.clone()
    }

    fn get_subject(&self) -> Name {
        self.0.clone()
    }

    fn build_extensions(
        &self,
        _: SubjectPublicKeyInfoRef<'_>,
        _: SubjectPublicKeyInfoRef<'_>,
        certificate: &TbsCertificate,
    ) -> builder::Result<Vec<Extension>> {
        let usage = KeyUsage(KeyUsages::NonRepudiation.into());
        Ok(vec![(&usage).to_extension(certificate.subject(), &[])?])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use signature::Seal;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn the_seal_outlives_a_restart_and_its_key_is_the_owners_alone() {
        let scratch = tempfile::tempdir().unwrap();
        let data = DataFolder::open(scratch.path()).unwrap();
        let first = rehearsal_seal(&data).unwrap();
        let mode = fs::metadata(data.path(KEY)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let again = rehearsal_seal(&data).unwrap();
        assert_eq!(again.certificates, first.certificates);
        assert_eq!(again.key.unwrap().expose(), first.key.as_ref().unwrap().expose());

        let key = first.key.unwrap();
        let seal = Seal::read(key.expose().as_bytes(), first.certificates.as_bytes()).unwrap();
        for at in ["2020-01-01T00:00:00Z", "2049-12-31T00:00:00Z"] {
            seal.sign(b"%PDF-", at.parse().unwrap()).unwrap();
        }
    }

    #[test]
    fn every_folder_has_a_seal_of_its_own() {
        let [one, other] = [(); 2].map(|()| tempfile::tempdir().unwrap());
        let seal = |folder: &tempfile::TempDir| {
            rehearsal_seal(&DataFolder::open(folder.path()).unwrap()).unwrap().certificates
        };
        assert_ne!(seal(&one), seal(&other));
    }
}
