//! Addresses that may be asked.

use super::fault::FetchFault;
use http::Uri;
use std::collections::BTreeSet;
use std::net::IpAddr;

/// Hosts with a port that may be asked although they are not public ones on port 80: the servers of
/// tests, and of a portal tried out on one machine. Empty by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowance(BTreeSet<String>);

impl Allowance {
    /// Nothing but public hosts on port 80.
    pub fn none() -> Self {
        Self::default()
    }

    /// These too, each as `host:port`, written as in the certificates.
    pub fn of<S: Into<String>>(endpoints: impl IntoIterator<Item = S>) -> Self {
        Self(endpoints.into_iter().map(Into::into).collect())
    }

    fn contains(&self, host: &str, port: u16) -> bool {
        self.0.contains(&format!("{host}:{port}"))
    }
}

/// An address that may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) uri: Uri,
    /// Whether the host was allowed by name, whatever its address.
    pub(super) allowed: bool,
}

impl Address {
    pub(super) fn read(url: &str, allowance: &Allowance) -> Result<Self, FetchFault> {
        let uri: Uri = url.parse().map_err(|_| FetchFault::NotHttp)?;
        let authority = uri.authority().ok_or(FetchFault::NotHttp)?;
        if uri.scheme_str() != Some("http") || authority.as_str().contains('@') {
            return Err(FetchFault::NotHttp);
        }
        let (host, port) = (authority.host(), authority.port_u16());
        let numeric = is_numeric(host);
        if allowance.contains(host, port.unwrap_or(80)) {
            return Ok(Self { uri, allowed: true });
        }
        if numeric {
            return Err(FetchFault::NumericHost);
        }
        if authority.port().is_some() && port != Some(80) {
            return Err(FetchFault::OtherPort);
        }
        Ok(Self { uri, allowed: false })
    }
}

/// A number in any of the forms that systems take for an address: `10.0.0.1`, `[::1]`, `167772161`,
/// `0x7f.1`. The connector would not ask the resolver for some of them.
fn is_numeric(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let last = host.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    bare.parse::<IpAddr>().is_ok()
        || host.starts_with('[')
        || last.is_empty()
        || last.bytes().all(|byte| byte.is_ascii_digit())
        || last.strip_prefix("0x").or(last.strip_prefix("0X")).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(url: &str) -> Option<FetchFault> {
        Address::read(url, &Allowance::of(["localhost:8080", "127.0.0.1:81"])).err()
    }

    #[test]
    fn only_named_hosts_on_the_port_of_http() {
        assert_eq!(fault("http://ocsp.example.it/va?x=1"), None);
        assert_eq!(fault("http://ocsp.example.it:80/"), None);
        assert_eq!(fault("HTTP://ocsp.example.it"), None);
        assert_eq!(fault("http://ocsp.example.it:8080/"), Some(FetchFault::OtherPort));
        for url in
            ["https://example.it/", "ldap://example.it/cn=x", "/list.crl", "", "http://a@b.it/"]
        {
            assert_eq!(fault(url), Some(FetchFault::NotHttp), "{url}");
        }
        for host in ["10.0.0.1", "[::1]", "167772161", "0x7f.1", "127.1", "10.0.0.1.", "0x7f000001"]
        {
            let fault = fault(&format!("http://{host}/"));
            assert_eq!(fault, Some(FetchFault::NumericHost), "{host}");
        }
    }

    #[test]
    fn only_what_is_allowed_by_name_and_port() {
        let address = |url| Address::read(url, &Allowance::of(["localhost:8080", "127.0.0.1:81"]));
        assert!(address("http://localhost:8080/").is_ok_and(|own| own.allowed));
        assert!(address("http://127.0.0.1:81/").is_ok_and(|own| own.allowed));
        assert!(address("http://localhost/").is_ok_and(|own| !own.allowed));
        assert_eq!(address("http://localhost:8081/").err(), Some(FetchFault::OtherPort));
        assert_eq!(address("http://127.0.0.1:80/").err(), Some(FetchFault::NumericHost));
    }
}
