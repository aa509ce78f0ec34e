//! What the portal seals receipts with, as the environment gives it: text, which only the function
//! that seals reads as a key.

use crate::config_error::ConfigError;
use std::fmt;
use std::fs;

/// What a value starts with that is PEM itself, and not the path of a file.
const PEM: &str = "-----BEGIN ";

/// Certificates, and the key where it is needed.
#[derive(Debug, Clone)]
pub struct SealSource {
    /// The certificates, in PEM. That there are any says that receipts are sealed: a function that
    /// only has to say so is given no key.
    pub certificates: String,
    /// The key that belongs to one of them.
    pub key: Option<SealKeyText>,
}

/// A key in PEM, which is never printed. It stays in memory as long as the environment that it came
/// from, so that there is nothing to gain by overwriting it.
#[derive(Clone)]
pub struct SealKeyText(String);

impl SealKeyText {
    /// Takes PKCS#8 in PEM, unread.
    pub fn new(pem: String) -> Self {
        Self(pem)
    }

    /// The text.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SealKeyText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SealKeyText(…)")
    }
}

impl SealSource {
    /// From the values of two variables: each PEM, or the path of a file with PEM. Nothing, without a
    /// certificate.
    pub(crate) fn read(
        certificate: (&'static str, Option<String>),
        key: (&'static str, Option<String>),
    ) -> Result<Option<Self>, ConfigError> {
        match (certificate.1, key.1) {
            (None, None) => Ok(None),
            (None, Some(_)) => Err(ConfigError::Missing(certificate.0)),
            (Some(certificates), text) => {
                let certificates = pem(certificate.0, certificates)?;
                let key = text.map(|text| pem(key.0, text)).transpose()?.map(SealKeyText::new);
                Ok(Some(Self { certificates, key }))
            }
        }
    }
}

fn pem(variable: &'static str, value: String) -> Result<String, ConfigError> {
    if value.trim_start().starts_with(PEM) {
        return Ok(value);
    }
    // The path is not told: it may be a key in a form that is not known here.
    fs::read_to_string(value).map_err(|source| ConfigError::Unreadable { variable, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CERTIFICATE: &str = "-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n";

    fn read(certificate: Option<&str>, key: Option<&str>) -> Result<Option<SealSource>, String> {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let read = SealSource::read(("CERTIFICATE", owned(certificate)), ("KEY", owned(key)));
        read.map_err(|error| error.to_string())
    }

    #[test]
    fn each_is_pem_or_the_path_of_a_file() {
        assert!(read(None, None).unwrap().is_none());
        let only = read(Some(CERTIFICATE), None).unwrap().unwrap();
        assert!(only.key.is_none());

        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("seal.pem");
        fs::write(&file, CERTIFICATE).unwrap();
        let from_file = read(file.to_str(), Some("-----BEGIN PRIVATE KEY-----")).unwrap().unwrap();
        assert_eq!(from_file.certificates, only.certificates);
        assert_eq!(from_file.key.unwrap().expose(), "-----BEGIN PRIVATE KEY-----");
    }

    #[test]
    fn what_is_missing_is_named_and_nothing_of_a_key_is_told() {
        let missing = read(None, Some("-----BEGIN PRIVATE KEY-----")).unwrap_err();
        assert_eq!(missing, "the environment variable CERTIFICATE is not set");
        let wrong = read(Some(CERTIFICATE), Some("MC4CAQAw")).unwrap_err();
        assert!(wrong.contains("KEY") && !wrong.contains("MC4CAQAw"), "{wrong}");
        let given = read(Some(CERTIFICATE), Some("-----BEGIN PRIVATE KEY-----")).unwrap();
        assert!(!format!("{given:?}").contains("PRIVATE"));
    }
}
