//! Where a request comes from: the viewer's network, and not that of the distribution in front.

use domain::Digest;
use http::{HeaderMap, HeaderValue};
use std::net::{IpAddr, Ipv6Addr};

/// What the distribution adds to every request, so that those are told apart which came through it.
pub const DISTRIBUTION_SECRET: &str = "x-ristoro-distribution";
/// The viewer's address and port, as CloudFront gives them.
pub const VIEWER_ADDRESS: &str = "cloudfront-viewer-address";

/// The network that a request comes from, for counting. What a request says of itself is believed only
/// if it carries the distribution's secret; any other is from the `peer` that sent it.
pub(crate) fn network(headers: &HeaderMap, secret: Option<&str>, peer: &str) -> String {
    let through = secret.is_some_and(|secret| carries(headers, secret));
    let said = headers.get(VIEWER_ADDRESS).filter(|_| through).and_then(viewer);
    said.or_else(|| peer.parse().ok()).map_or_else(|| peer.to_owned(), counted_together)
}

/// Whether a request came through the distribution, where that can be told: whoever asks the API by its own address goes
/// past the firewall, and finds nothing.
pub(crate) fn came_through(headers: &HeaderMap, secret: Option<&str>) -> bool {
    secret.is_none_or(|secret| carries(headers, secret))
}

/// Compared by digest, so that the time tells nothing of the secret.
fn carries(headers: &HeaderMap, secret: &str) -> bool {
    let given = headers.get(DISTRIBUTION_SECRET).map(HeaderValue::as_bytes);
    given.is_some_and(|given| Digest::of(given) == Digest::of(secret.as_bytes()))
}

fn viewer(value: &HeaderValue) -> Option<IpAddr> {
    let (address, _port) = value.to_str().ok()?.rsplit_once(':')?;
    address.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

/// Whoever has an IPv6 address has a network of 2⁶⁴ of them.
fn counted_together(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: Option<&str> = Some("a long secret of the distribution");

    fn from(headers: &[(&'static str, &'static str)], secret: Option<&str>) -> String {
        let named =
            headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
        network(&named.collect(), secret, "192.0.2.1")
    }

    #[test]
    fn the_viewer_is_believed_only_through_the_distribution() {
        let said = (VIEWER_ADDRESS, "198.51.100.10:46532");
        let own = (DISTRIBUTION_SECRET, "a long secret of the distribution");
        assert_eq!(from(&[own, said], SECRET), "198.51.100.10");
        assert_eq!(from(&[said], SECRET), "192.0.2.1");
        assert_eq!(from(&[own, said], None), "192.0.2.1");
        for forged in ["", "a long secret of the distributio", "A long secret of the distribution"]
        {
            assert_eq!(from(&[(DISTRIBUTION_SECRET, forged), said], SECRET), "192.0.2.1");
        }
        let others = [("x-forwarded-for", "203.0.113.7"), ("forwarded", "for=203.0.113.7")];
        assert_eq!(from(&[others[0], others[1], own], SECRET), "192.0.2.1");
        for broken in ["198.51.100.10", "", ":", "portal:1", "::1"] {
            assert_eq!(from(&[own, (VIEWER_ADDRESS, broken)], SECRET), "192.0.2.1", "{broken}");
        }
    }

    #[test]
    fn whoever_goes_past_the_distribution_finds_nothing() {
        let with = |value: &str| {
            HeaderMap::from_iter([(DISTRIBUTION_SECRET.parse().unwrap(), value.parse().unwrap())])
        };
        assert!(came_through(&with("a long secret of the distribution"), SECRET));
        assert!(!came_through(&with("a long secret of the distributio"), SECRET));
        assert!(!came_through(&HeaderMap::new(), SECRET));
        assert!(came_through(&HeaderMap::new(), None), "one's own machine has no distribution");
    }

    #[test]
    fn a_network_of_ipv6_is_counted_together() {
        let own = (DISTRIBUTION_SECRET, "a long secret of the distribution");
        for said in ["2001:db8:1:2::5:46532", "[2001:db8:1:2:ffff::9]:1"] {
            assert_eq!(from(&[own, (VIEWER_ADDRESS, said)], SECRET), "2001:db8:1:2::/64");
        }
        assert_eq!(
            from(&[own, (VIEWER_ADDRESS, "::ffff:198.51.100.10:1")], SECRET),
            "198.51.100.10"
        );
        assert_eq!(network(&HeaderMap::new(), None, "not an address"), "not an address");
    }
}
