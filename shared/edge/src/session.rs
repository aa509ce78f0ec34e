//! Session tokens, their cookie, and the CSRF token derived from them.

use crate::PublicOrigin;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cookie::{Cookie, SameSite};
use domain::Digest;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// Says apart what the CSRF token is derived for.
const CSRF_LABEL: &[u8] = b"ristoro csrf token";

/// The session cookie of a site. Over TLS it carries the `__Host-` prefix, so that no other host
/// of the same domain can set it.
#[derive(Debug, Clone, Copy)]
pub struct SessionCookie {
    secure: bool,
}

impl SessionCookie {
    /// The cookie as the site's origin wants it.
    pub fn of(origin: &PublicOrigin) -> Self {
        Self { secure: origin.is_secure() }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        if self.secure { "__Host-ristoro" } else { "ristoro" }
    }

    /// The `Set-Cookie` that gives a token to the browser.
    pub fn give(self, token: &str) -> String {
        self.build(token).to_string()
    }

    /// The `Set-Cookie` that takes the token back.
    pub fn take_back(self) -> String {
        let mut cookie = self.build("");
        cookie.set_max_age(cookie::time::Duration::ZERO);
        cookie.to_string()
    }

    /// The token in a request's `Cookie` header.
    pub(crate) fn read(self, header: &str) -> Option<String> {
        Cookie::split_parse(header)
            .filter_map(Result::ok)
            .find(|cookie| cookie.name() == self.name())
            .map(|cookie| cookie.value().to_owned())
            .filter(|token| !token.is_empty())
    }

    fn build(self, token: &str) -> Cookie<'_> {
        Cookie::build((self.name(), token))
            .path("/")
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Lax)
            .build()
    }
}

/// A token of 256 random bits, as text.
pub fn new_session_token(random: [u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(random)
}

/// What is stored of a token: whoever reads the table cannot sign in with it.
pub fn token_digest(token: &str) -> String {
    Digest::of(token.as_bytes()).to_string()
}

/// The CSRF token of a session: only who can read the site's own replies knows it.
pub fn csrf_token(session_token: &str) -> String {
    // HMAC takes keys of any length, so this cannot fail.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(session_token.as_bytes()) else {
        return String::new();
    };
    mac.update(CSRF_LABEL);
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// Whether a request's CSRF token is the session's, compared in constant time.
pub(crate) fn csrf_matches(session_token: &str, given: &str) -> bool {
    let Ok(given) = URL_SAFE_NO_PAD.decode(given) else { return false };
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(session_token.as_bytes()) else {
        return false;
    };
    mac.update(CSRF_LABEL);
    mac.verify_slice(&given).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_bound_to_the_host_over_tls() {
        let origin = PublicOrigin::parse("https://ristoro.example.org").unwrap();
        let cookie = SessionCookie::of(&origin);
        let set = cookie.give("abc");
        assert_eq!(set, "__Host-ristoro=abc; HttpOnly; SameSite=Lax; Secure; Path=/");
        assert_eq!(cookie.read("a=b; __Host-ristoro=abc").as_deref(), Some("abc"));
        assert_eq!(cookie.read("ristoro=abc"), None);
        assert!(cookie.take_back().contains("Max-Age=0"));
    }

    #[test]
    fn a_csrf_token_serves_its_own_session_only() {
        let token = csrf_token("one session");
        assert!(csrf_matches("one session", &token));
        assert!(!csrf_matches("another session", &token));
        assert!(!csrf_matches("one session", ""));
        assert!(!csrf_matches("one session", &token[1..]));
    }
}
