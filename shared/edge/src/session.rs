//! Session tokens, their cookie, and the CSRF token derived from them.

use crate::PublicOrigin;
use crate::host_cookie::HostCookie;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::SessionDigest;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;

/// Says apart what the CSRF token is derived for.
const CSRF_LABEL: &[u8] = b"ristoro csrf token";

/// The token of a session, as the browser holds it. Whoever has it is signed in, so it is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

impl SessionToken {
    /// A token of 256 random bits.
    pub fn new(random: [u8; 32]) -> Self {
        Self(URL_SAFE_NO_PAD.encode(random))
    }

    /// What is stored of it.
    pub fn digest(&self) -> SessionDigest {
        SessionDigest::of(&self.0)
    }

    /// The CSRF token of the session: only who can read the site's own replies knows it.
    pub fn csrf(&self) -> String {
        self.csrf_mac()
            .map_or_else(String::new, |mac| URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
    }

    /// Whether a request's CSRF token is the session's, compared in constant time.
    pub(crate) fn csrf_is(&self, given: &str) -> bool {
        let Ok(given) = URL_SAFE_NO_PAD.decode(given) else { return false };
        self.csrf_mac().is_some_and(|mac| mac.verify_slice(&given).is_ok())
    }

    /// HMAC takes keys of any length, so it is always there.
    fn csrf_mac(&self) -> Option<Hmac<Sha256>> {
        let mac = Hmac::<Sha256>::new_from_slice(self.0.as_bytes()).ok()?;
        Some(mac.chain_update(CSRF_LABEL))
    }
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SessionToken(..)")
    }
}

/// The session cookie of a site. Over TLS it carries the `__Host-` prefix, so that no other host
/// of the same domain can set it.
#[derive(Debug, Clone, Copy)]
pub struct SessionCookie(HostCookie);

impl SessionCookie {
    /// The cookie as the site's origin wants it.
    pub fn of(origin: &PublicOrigin) -> Self {
        Self(HostCookie::named("ristoro", origin))
    }

    /// Its name.
    pub fn name(self) -> String {
        self.0.name()
    }

    /// The `Set-Cookie` that gives a token to the browser.
    pub fn give(self, token: &SessionToken) -> String {
        self.0.with(&token.0).to_string()
    }

    /// The `Set-Cookie` that takes the token back.
    pub fn take_back(self) -> String {
        self.0.take_back()
    }

    /// The token in a request's `Cookie` header.
    pub(crate) fn read(self, header: &str) -> Option<SessionToken> {
        self.0.read(header).map(SessionToken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_bound_to_the_host_over_tls() {
        let origin = PublicOrigin::parse("https://ristoro.example.org").unwrap();
        let cookie = SessionCookie::of(&origin);
        let token = SessionToken("abc".to_owned());
        let set = cookie.give(&token);
        assert_eq!(set, "__Host-ristoro=abc; HttpOnly; SameSite=Lax; Secure; Path=/");
        assert_eq!(cookie.read("a=b; __Host-ristoro=abc"), Some(token));
        assert_eq!(cookie.read("a=b; __Host-ristoro="), None);
        assert_eq!(cookie.read("ristoro=abc"), None);
        assert!(cookie.take_back().contains("Max-Age=0"));
    }

    #[test]
    fn a_csrf_token_serves_its_own_session_only() {
        let (one, another) = (SessionToken::new([1; 32]), SessionToken::new([2; 32]));
        let csrf = one.csrf();
        assert!(one.csrf_is(&csrf));
        assert!(!another.csrf_is(&csrf));
        assert!(!one.csrf_is(""));
        assert!(!one.csrf_is(&csrf[1..]));
    }

    #[test]
    fn a_token_is_never_shown() {
        assert_eq!(format!("{:?}", SessionToken::new([1; 32])), "SessionToken(..)");
    }
}
