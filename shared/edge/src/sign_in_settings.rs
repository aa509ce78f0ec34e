//! How people show who they are: identity providers, passwords, or both.

use crate::config_error::ConfigError;
use identity::Providers;
use std::fs;
use store::accounts::AccountKind;

/// The variables that say so.
pub(crate) const PROVIDERS: &str = "RISTORO_IDENTITY_PROVIDERS";
pub(crate) const PASSWORDS: &str = "RISTORO_PASSWORDS";

/// How people show who they are.
#[derive(Debug, Clone, Default)]
pub struct SignInSettings {
    /// The identity providers; none, unless configured.
    pub providers: Providers,
    /// Who has a password.
    pub passwords: Passwords,
}

/// Who has a password. The others show who they are to an identity provider.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Passwords {
    /// Everybody who wants one.
    #[default]
    Everybody,
    /// The users of administrations, whom an operator makes.
    Administrations,
    /// Nobody.
    Nobody,
}

impl Passwords {
    /// Whether users of such an account have passwords.
    pub fn serve(self, account: AccountKind) -> bool {
        match (self, account) {
            (Self::Everybody, _) | (Self::Administrations, AccountKind::Administration) => true,
            (Self::Administrations, AccountKind::Applicant) | (Self::Nobody, _) => false,
        }
    }
}

impl SignInSettings {
    /// From the values of two variables: JSON, or the path of a file with it; and a word.
    ///
    /// # Errors
    /// What is wrong with them; nothing of a secret is told.
    pub fn read(providers: Option<String>, passwords: Option<&str>) -> Result<Self, ConfigError> {
        let providers = match providers {
            None => Providers::default(),
            Some(text) => Providers::parse(&json(text)?)
                .map_err(|source| ConfigError::Providers { variable: PROVIDERS, source })?,
        };
        let passwords = match passwords {
            None | Some("everybody") => Passwords::Everybody,
            Some("administrations") => Passwords::Administrations,
            Some("nobody") => Passwords::Nobody,
            Some(_) => return Err(ConfigError::Passwords(PASSWORDS)),
        };
        if providers.is_empty() && passwords != Passwords::Everybody {
            return Err(ConfigError::NoWayIn(PASSWORDS));
        }
        Ok(Self { providers, passwords })
    }
}

fn json(text: String) -> Result<String, ConfigError> {
    if text.trim_start().starts_with('[') {
        return Ok(text);
    }
    // The path is not told: it may be a secret that was put here by mistake.
    fs::read_to_string(text).map_err(|source| ConfigError::NoFile { variable: PROVIDERS, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = r#"[{ "id": "spid", "name": "SPID", "issuer": "https://id.example.org",
        "client_id": "ristoro", "secret": "s3cret" }]"#;

    fn read(providers: Option<&str>, passwords: Option<&str>) -> Result<SignInSettings, String> {
        let read = SignInSettings::read(providers.map(str::to_owned), passwords);
        read.map_err(|error| error.to_string())
    }

    #[test]
    fn passwords_are_there_unless_somebody_says_otherwise() {
        let settings = read(None, None).unwrap();
        assert!(settings.providers.is_empty());
        assert_eq!(settings.passwords, Passwords::Everybody);
        let settings = read(Some(ONE), Some("administrations")).unwrap();
        assert!(settings.passwords.serve(AccountKind::Administration));
        assert!(!settings.passwords.serve(AccountKind::Applicant));
        assert!(
            !read(Some(ONE), Some("nobody")).unwrap().passwords.serve(AccountKind::Administration)
        );
    }

    #[test]
    fn there_is_always_a_way_in() {
        assert!(read(None, Some("nobody")).unwrap_err().contains("needs a password"));
        assert!(read(Some("[]"), Some("administrations")).is_err());
        assert!(
            read(None, Some("off")).unwrap_err().contains("everybody, administrations, nobody")
        );
    }

    #[test]
    fn providers_are_json_or_the_path_of_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("providers.json");
        fs::write(&file, ONE).unwrap();
        assert!(!read(file.to_str(), None).unwrap().providers.is_empty());
        let wrong = read(Some("s3cret"), None).unwrap_err();
        assert!(!wrong.contains("s3cret"), "{wrong}");
        assert!(read(Some("[{}]"), None).is_err());
    }
}
