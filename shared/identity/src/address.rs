//! Addresses of identity providers.

use http::Uri;
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::str::FromStr;

/// The address of something that a provider offers: `https://…`. In rehearsals also `http://…` of this
/// machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderAddress {
    text: String,
    uri: Uri,
}

/// Why a text is not such an address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not an address such as https://identity.example.org/authorize")]
pub struct ProviderAddressError(String);

impl ProviderAddress {
    /// The address as it was written: issuers are compared letter by letter.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn uri(&self) -> &Uri {
        &self.uri
    }

    /// Whether it is of this machine, without TLS.
    pub(crate) fn is_of_this_machine(&self) -> bool {
        self.uri.scheme_str() == Some("http")
    }

    /// An address below this one.
    pub(crate) fn below(&self, path: &str) -> Result<Self, ProviderAddressError> {
        format!("{}{path}", self.text.trim_end_matches('/')).parse()
    }

    /// The address with parameters added to those that it may have.
    pub(crate) fn with(&self, parameters: &str) -> String {
        let joint = if self.uri.query().is_some() { '&' } else { '?' };
        format!("{}{joint}{parameters}", self.text)
    }
}

impl FromStr for ProviderAddress {
    type Err = ProviderAddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || ProviderAddressError(text.chars().take(200).collect());
        let uri: Uri = text.parse().map_err(|_| wrong())?;
        let host = uri.host().filter(|host| !host.is_empty()).ok_or_else(wrong)?;
        let own = ["localhost", "127.0.0.1", "[::1]"].contains(&host);
        let user = uri.authority().is_some_and(|authority| authority.as_str().contains('@'));
        match uri.scheme_str() {
            Some("https") if !user => {}
            Some("http") if own && !user => {}
            _ => return Err(wrong()),
        }
        if text.contains('#') {
            return Err(wrong());
        }
        Ok(Self { text: text.to_owned(), uri })
    }
}

impl fmt::Display for ProviderAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for ProviderAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_tls_or_on_this_machine() {
        for good in
            ["https://id.example.org", "https://id.example.org/op/?a=1", "http://127.0.0.1:81/"]
        {
            assert_eq!(
                good.parse::<ProviderAddress>().map(|it| it.to_string()).as_deref(),
                Ok(good)
            );
        }
        for wrong in [
            "",
            "/authorize",
            "http://id.example.org/",
            "ftp://localhost/",
            "https://",
            "https://user@id.example.org/",
            "https://id.example.org/#part",
            "javascript:alert(1)",
        ] {
            assert!(wrong.parse::<ProviderAddress>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_added_follows_what_is_there() {
        let address = |text: &str| text.parse::<ProviderAddress>().unwrap();
        assert_eq!(address("https://a.it/x").with("b=1"), "https://a.it/x?b=1");
        assert_eq!(address("https://a.it/x?y=2").with("b=1"), "https://a.it/x?y=2&b=1");
        let below = address("https://a.it/op/").below("/.well-known/openid-configuration").unwrap();
        assert_eq!(below.as_str(), "https://a.it/op/.well-known/openid-configuration");
    }
}
