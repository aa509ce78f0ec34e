//! Configuration, read once from the environment.

use crate::config_error::ConfigError;
use crate::malware_protection::{self, MalwareProtection};
use crate::seal::SealSource;
use crate::second_factor::{self, SecondFactorPolicy};
use crate::sign_in_settings::{PASSWORDS, PROVIDERS, SignInSettings};
use std::path::PathBuf;
use store::{Buckets, Endpoint, Endpoints, MailConfig, StaticCredentials, StoreConfig, Tables};

/// What a function needs to know about where it runs.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the site is reached from.
    pub origin: PublicOrigin,
    /// Key that signs challenges; at least 32 random bytes.
    pub challenge_key: String,
    /// Minutes without use after which a session ends.
    pub idle_minutes: i64,
    /// Where the certificates of the accepted certification authorities are, beside those of the
    /// trusted list.
    pub anchors: AnchorSource,
    /// Where the trusted list is published, if it is to be fetched.
    pub trusted_list: Option<String>,
    /// Whom revocation data may be fetched from although they are at no public address, each as
    /// `host:port`: responders of a rehearsal. Nobody, on the net.
    pub fetch_allowance: Vec<String>,
    /// What receipts are sealed with, if they are.
    pub seal: Option<SealSource>,
    /// What the distribution in front adds to every request in `x-ristoro-distribution`: what such a
    /// request says of the viewer's address is believed. Without it, nothing is.
    pub distribution_secret: Option<String>,
    /// Whether officials must have a second factor.
    pub second_factor: SecondFactorPolicy,
    /// How people show who they are.
    pub sign_in: SignInSettings,
    /// Whether files that were uploaded are scanned.
    pub malware_protection: MalwareProtection,
}

/// Where the certificates of authorities are that an operator accepts by their own word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnchorSource {
    /// Nowhere: the trusted list alone counts.
    None,
    /// The files of a folder, PEM or DER. They are read for each verification, so that an
    /// authority can be added while the portal runs.
    Folder(PathBuf),
}

/// The site's origin, such as `https://ristoro.example.org`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicOrigin(String);

impl PublicOrigin {
    /// Takes the scheme and authority of an address, without a path.
    ///
    /// # Errors
    /// When it is not `http://…` or `https://…`, or has a path.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let wrong = || ConfigError::Origin(text.to_owned());
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let authority = rest.ok_or_else(wrong)?;
        if authority.is_empty() || authority.contains(['/', '?', '#', '@']) {
            return Err(wrong());
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    /// The origin as browsers send it in `Origin`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a browser's `Origin` is this one. On a loopback address without TLS, the names of
    /// the machine itself are the same.
    pub fn accepts(&self, origin: &str) -> bool {
        let port =
            |text: &str| text.strip_prefix("http://").and_then(loopback_port).map(str::to_owned);
        let own_port = port(&self.0);
        origin == self.0 || (own_port.is_some() && own_port == port(origin))
    }

    /// Whether the `Host` of a request is this site's, or a name of the machine itself. Another
    /// site can make its own name lead to this machine, and its pages would then be of the same
    /// origin as what answers here; but it cannot make a browser say another name.
    pub fn is_host(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        let own = self.0.split_once("://").map(|(_, authority)| authority);
        own == Some(host.as_str()) || loopback_port(&host).is_some()
    }

    /// Whether it is reached over TLS: cookies are then marked `Secure` and `__Host-`.
    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }
}

/// What follows a name of the machine itself: nothing, or a colon and the port.
fn loopback_port(authority: &str) -> Option<&str> {
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .find_map(|name| authority.strip_prefix(name))
        .filter(|port| port.is_empty() || port.starts_with(':'))
}

/// Minutes without use after which a session ends, unless configured otherwise.
pub const DEFAULT_IDLE_MINUTES: i64 = 30;

impl Config {
    /// Reads the environment of a deployed function.
    pub fn from_environment() -> Result<Self, ConfigError> {
        let idle_minutes = match optional("RISTORO_IDLE_MINUTES") {
            Some(text) => {
                text.parse().map_err(|_| ConfigError::NotANumber("RISTORO_IDLE_MINUTES"))?
            }
            None => DEFAULT_IDLE_MINUTES,
        };
        Ok(Self {
            origin: PublicOrigin::parse(&required("RISTORO_ORIGIN")?)?,
            challenge_key: required("RISTORO_CHALLENGE_KEY")?,
            idle_minutes,
            anchors: optional("RISTORO_ANCHORS")
                .map_or(AnchorSource::None, |folder| AnchorSource::Folder(folder.into())),
            trusted_list: optional("RISTORO_TRUSTED_LIST"),
            fetch_allowance: optional("RISTORO_FETCH_ALLOWANCE")
                .map(|list| list.split(',').map(|it| it.trim().to_owned()).collect())
                .unwrap_or_default(),
            seal: SealSource::read(variable(SEAL_CERTIFICATE), variable(SEAL_KEY))?,
            distribution_secret: distribution_secret()?,
            second_factor: optional(second_factor::VARIABLE)
                .map_or(Ok(SecondFactorPolicy::default()), |text| text.parse())?,
            sign_in: SignInSettings::read(optional(PROVIDERS), optional(PASSWORDS).as_deref())?,
            malware_protection: optional(malware_protection::VARIABLE)
                .map_or(Ok(MalwareProtection::default()), |text| text.parse())?,
        })
    }
}

/// What the distribution proves itself with: too short a text would be found out.
const DISTRIBUTION_SECRET: &str = "RISTORO_DISTRIBUTION_SECRET";
const SHORTEST_SECRET: usize = 32;

fn distribution_secret() -> Result<Option<String>, ConfigError> {
    match optional(DISTRIBUTION_SECRET) {
        Some(secret) if secret.len() < SHORTEST_SECRET => {
            Err(ConfigError::Short { variable: DISTRIBUTION_SECRET, least: SHORTEST_SECRET })
        }
        other => Ok(other),
    }
}

/// What receipts are sealed with: the certificates, and the key.
const SEAL_CERTIFICATE: &str = "RISTORO_SEAL_CERTIFICATE";
const SEAL_KEY: &str = "RISTORO_SEAL_KEY";

fn variable(name: &'static str) -> (&'static str, Option<String>) {
    (name, optional(name))
}

/// Where the stores of a deployed function are. The endpoints are set only by rehearsals.
pub(crate) fn store_from_environment() -> Result<StoreConfig, ConfigError> {
    let mail = match optional("RISTORO_OUTBOX") {
        Some(folder) => {
            MailConfig::Outbox { folder: folder.into(), from: required("RISTORO_MAIL_FROM")? }
        }
        None => MailConfig::Ses {
            from: required("RISTORO_MAIL_FROM")?,
            configuration: optional("RISTORO_MAIL_CONFIGURATION"),
        },
    };
    Ok(StoreConfig {
        region: required("AWS_REGION")?,
        endpoints: Endpoints {
            dynamodb: endpoint("AWS_ENDPOINT_URL_DYNAMODB"),
            s3: endpoint("AWS_ENDPOINT_URL_S3"),
            ses: endpoint("AWS_ENDPOINT_URL_SESV2"),
        },
        credentials: credentials()?,
        tables: Tables {
            accounts: required("RISTORO_ACCOUNTS_TABLE")?,
            applications: required("RISTORO_APPLICATIONS_TABLE")?,
        },
        buckets: Buckets {
            incoming: required("RISTORO_INCOMING_BUCKET")?,
            documents: required("RISTORO_DOCUMENTS_BUCKET")?,
        },
        public_s3: optional("RISTORO_PUBLIC_S3"),
        mail,
    })
}

/// The keys of the function, which AWS gives it with the environment.
fn credentials() -> Result<StaticCredentials, ConfigError> {
    Ok(StaticCredentials {
        access_key: required("AWS_ACCESS_KEY_ID")?,
        secret_key: required("AWS_SECRET_ACCESS_KEY")?,
        session_token: optional("AWS_SESSION_TOKEN"),
    })
}

fn endpoint(name: &'static str) -> Endpoint {
    optional(name).map_or(Endpoint::Aws, Endpoint::Url)
}

#[expect(clippy::disallowed_methods, reason = "the one place where the environment is read")]
fn optional(name: &'static str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn required(name: &'static str) -> Result<String, ConfigError> {
    optional(name).ok_or(ConfigError::Missing(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_has_no_path_and_no_user() {
        assert!(PublicOrigin::parse("https://ristoro.example.org").unwrap().is_secure());
        assert!(!PublicOrigin::parse("http://127.0.0.1:8080").unwrap().is_secure());
        for wrong in ["ristoro.example.org", "https://", "https://a/b", "ftp://a", "http://u@a"] {
            assert!(PublicOrigin::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_machines_own_names_are_the_same_only_without_tls() {
        let local = PublicOrigin::parse("http://localhost:8080").unwrap();
        assert!(local.accepts("http://127.0.0.1:8080"));
        assert!(!local.accepts("http://127.0.0.1:8081"));
        assert!(!local.accepts("http://localhost.example.org:8080"));
        assert!(!local.accepts("null"));
        let deployed = PublicOrigin::parse("https://ristoro.example.org").unwrap();
        assert!(deployed.accepts("https://ristoro.example.org"));
        assert!(!deployed.accepts("http://ristoro.example.org"));
    }

    #[test]
    fn names_of_others_are_no_names_of_the_machine() {
        let local = PublicOrigin::parse("http://ristoro.test:8080").unwrap();
        for own in ["ristoro.test:8080", "Localhost:8080", "127.0.0.1", "[::1]:8080"] {
            assert!(local.is_host(own), "{own}");
        }
        let others =
            ["", "ristoro.test", "evil.test:8080", "localhost.evil.test", "127.0.0.1.evil.test:80"];
        for other in others {
            assert!(!local.is_host(other), "{other}");
        }
    }
}
