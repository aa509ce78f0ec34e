//! The cookies of the site: out of reach of scripts and, over TLS, of the other hosts of its domain.

use crate::PublicOrigin;
use cookie::{Cookie, SameSite, time};

/// What a name must begin with so that no other host of the same domain can set the cookie (RFC 6265bis, 4.1.3.2).
const PREFIX: &str = "__Host-";

/// A cookie of the site, by its name. `Lax`: it is there also for whoever comes from another site by a link.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HostCookie {
    name: &'static str,
    secure: bool,
}

impl HostCookie {
    /// The cookie as the site's origin wants it. Over TLS its name carries a prefix.
    pub(crate) fn named(name: &'static str, origin: &PublicOrigin) -> Self {
        Self { name, secure: origin.is_secure() }
    }

    /// Its name.
    pub(crate) fn name(self) -> String {
        let prefix = if self.secure { PREFIX } else { "" };
        format!("{prefix}{}", self.name)
    }

    /// The cookie with a value, to be given to the browser.
    pub(crate) fn with(self, value: &str) -> Cookie<'static> {
        Cookie::build((self.name(), value.to_owned()))
            .path("/")
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Lax)
            .build()
    }

    /// The `Set-Cookie` that takes it back.
    pub(crate) fn take_back(self) -> String {
        let mut cookie = self.with("");
        cookie.set_max_age(time::Duration::ZERO);
        cookie.to_string()
    }

    /// Its value in a request's `Cookie` header.
    pub(crate) fn read(self, header: &str) -> Option<String> {
        let name = self.name();
        Cookie::split_parse(header)
            .filter_map(Result::ok)
            .find(|cookie| cookie.name() == name)
            .map(|cookie| cookie.value().to_owned())
            .filter(|value| !value.is_empty())
    }
}
