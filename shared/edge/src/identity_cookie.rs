//! What ties the way to an identity provider, and the proof that comes of it, to one browser.

use crate::PublicOrigin;
use crate::host_cookie::HostCookie;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Digest;
use std::fmt;

/// What only the browser holds that goes to an identity provider. Whoever has it can use the proof that
/// comes of it, so it is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct IdentityToken(String);

impl IdentityToken {
    /// A token of 256 random bits.
    pub fn new(random: [u8; 32]) -> Self {
        Self(URL_SAFE_NO_PAD.encode(random))
    }

    /// What is stored of it.
    pub fn digest(&self) -> Digest {
        Digest::of(self.0.as_bytes())
    }
}

impl fmt::Debug for IdentityToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("IdentityToken(..)")
    }
}

/// Its cookies: one for the way, which several windows may be on at once, one for what comes of it. `Lax`, since the
/// browser comes back from another site.
#[derive(Debug, Clone, Copy)]
pub struct IdentityCookie(HostCookie);

impl IdentityCookie {
    /// That of a browser that went to a provider, as the site's origin wants it.
    pub fn of_way(origin: &PublicOrigin) -> Self {
        Self(HostCookie::named("ristoro-identity-way", origin))
    }

    /// That of a browser whose owner showed who they are.
    pub fn of_proof(origin: &PublicOrigin) -> Self {
        Self(HostCookie::named("ristoro-identity", origin))
    }

    /// The `Set-Cookie` that gives a token to the browser.
    pub fn give(self, token: &IdentityToken) -> String {
        self.0.with(&token.0).to_string()
    }

    /// The `Set-Cookie` that takes the token back.
    pub fn take_back(self) -> String {
        self.0.take_back()
    }

    /// The token in a request's `Cookie` header.
    pub(crate) fn read(self, header: &str) -> Option<IdentityToken> {
        self.0.read(header).map(IdentityToken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_other_host_can_set_it_over_tls() {
        let cookie =
            IdentityCookie::of_proof(&PublicOrigin::parse("https://ristoro.example.org").unwrap());
        let token = IdentityToken("abc".to_owned());
        let set = cookie.give(&token);
        assert_eq!(set, "__Host-ristoro-identity=abc; HttpOnly; SameSite=Lax; Secure; Path=/");
        assert_eq!(cookie.read("__Host-ristoro=x; __Host-ristoro-identity=abc"), Some(token));
        assert_eq!(cookie.read("ristoro-identity=abc"), None);
        assert_eq!(cookie.read("__Host-ristoro-identity="), None);
        assert!(cookie.take_back().contains("Max-Age=0"));
        assert!(!format!("{:?}", cookie.read("__Host-ristoro-identity=abc")).contains("abc"));
    }
}
