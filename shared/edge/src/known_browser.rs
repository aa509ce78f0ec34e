//! Browsers in which users have signed in: each has, for each of them, a counter of failures of its own, so
//! that strangers who know a user's name do not shut that user out.

use crate::host_cookie::HostCookie;
use crate::keyed::keyed_digest;
use crate::{Config, Random, Refusal};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cookie::{SameSite, time};
use domain::Digest;

/// How many users a browser is remembered for: the latest.
const MOST_USERS: usize = 12;
/// As long as an account lasts without access (manual 2.3.4).
const MEMORY: time::Duration = time::Duration::days(180);
/// What separates the users in the cookie.
const SEPARATOR: char = '.';

/// A browser in which a user has signed in: an id that means something for that user alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownBrowser(String);

impl KnownBrowser {
    /// A browser that becomes known.
    ///
    /// # Errors
    /// A fault, if there is no randomness to be had.
    pub fn new(random: Random) -> Result<Self, Refusal> {
        Ok(Self(URL_SAFE_NO_PAD.encode(random.bytes::<16>()?)))
    }

    /// The id, for its counter.
    pub fn id(&self) -> &str {
        &self.0
    }

    /// The browser that the `Cookie` header of a request proves to be known for a name.
    pub(crate) fn of(config: &Config, cookies: &str, name: &Digest) -> Option<Self> {
        entries(config, cookies).find_map(|entry| proven(config, &entry, name))
    }

    /// The `Set-Cookie` with which the browser stays known for a name, and for the others it was known for.
    pub(crate) fn remember(&self, config: &Config, cookies: &str, name: &Digest) -> String {
        let others = entries(config, cookies).filter(|entry| proven(config, entry, name).is_none());
        let all: Vec<String> =
            [self.entry(config, name)].into_iter().chain(others).take(MOST_USERS).collect();
        let mut given = cookie(config).with(&all.join(&SEPARATOR.to_string()));
        given.set_same_site(SameSite::Strict);
        given.set_max_age(MEMORY);
        given.to_string()
    }

    fn entry(&self, config: &Config, name: &Digest) -> String {
        let Self(id) = self;
        format!("{id}~{}", self.proof(config, name))
    }

    fn proof(&self, config: &Config, name: &Digest) -> String {
        let proof =
            keyed_digest(&config.challenge_key, "known browser", &[&name.to_string(), &self.0]);
        URL_SAFE_NO_PAD.encode(&proof.as_bytes()[..16])
    }
}

fn cookie(config: &Config) -> HostCookie {
    HostCookie::named("ristoro-browser", &config.origin)
}

fn entries(config: &Config, cookies: &str) -> impl Iterator<Item = String> {
    let found = cookie(config).read(cookies).unwrap_or_default();
    let entries: Vec<String> = found.split(SEPARATOR).take(MOST_USERS).map(str::to_owned).collect();
    entries.into_iter().filter(|entry| !entry.is_empty())
}

/// The browser of an entry, if it was given here for a name. Digests are compared, so that the time
/// tells nothing of the proof.
fn proven(config: &Config, entry: &str, name: &Digest) -> Option<KnownBrowser> {
    let (id, proof) = entry.split_once('~')?;
    let browser = KnownBrowser(id.to_owned());
    let right = Digest::of(browser.proof(config, name).as_bytes()) == Digest::of(proof.as_bytes());
    right.then_some(browser)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AnchorSource, PublicOrigin, SecondFactorPolicy};

    fn config(key: &str) -> Config {
        Config {
            origin: PublicOrigin::parse("https://ristoro.example.org").unwrap(),
            challenge_key: key.to_owned(),
            idle_minutes: 30,
            anchors: AnchorSource::None,
            trusted_list: None,
            fetch_allowance: Vec::new(),
            seal: None,
            distribution_secret: None,
            second_factor: SecondFactorPolicy::default(),
            sign_in: crate::SignInSettings::default(),
            malware_protection: crate::MalwareProtection::Off,
        }
    }

    /// What a browser sends back of a `Set-Cookie`.
    fn sent(set: &str) -> String {
        set.split(';').next().unwrap().to_owned()
    }

    #[test]
    fn a_browser_is_known_for_its_users_alone() {
        let config = config("a key");
        let (anna, bruno) = (Digest::of(b"anna"), Digest::of(b"bruno"));
        let (one, other) = (KnownBrowser::new(Random).unwrap(), KnownBrowser::new(Random).unwrap());
        let set = one.remember(&config, "a=b", &anna);
        assert!(set.starts_with("__Host-ristoro-browser="), "{set}");
        for attribute in ["HttpOnly", "SameSite=Strict", "Secure", "Path=/", "Max-Age=15552000"] {
            assert!(set.contains(attribute), "{set}");
        }
        let cookies = sent(&set);
        assert_eq!(KnownBrowser::of(&config, &cookies, &anna), Some(one.clone()));
        assert_eq!(KnownBrowser::of(&config, &cookies, &bruno), None);
        let both = sent(&other.remember(&config, &cookies, &bruno));
        assert_eq!(KnownBrowser::of(&config, &both, &anna), Some(one.clone()));
        assert_eq!(KnownBrowser::of(&config, &both, &bruno), Some(other));
        let again = sent(&one.remember(&config, &both, &anna));
        assert_eq!(again.len(), both.len(), "not twice");
    }

    #[test]
    fn nobody_makes_a_browser_known_but_the_portal() {
        let config = config("a key");
        let anna = Digest::of(b"anna");
        let cookies = sent(&KnownBrowser::new(Random).unwrap().remember(&config, "", &anna));
        assert_eq!(KnownBrowser::of(&self::config("another key"), &cookies, &anna), None);
        assert_eq!(KnownBrowser::of(&config, &cookies[..cookies.len() - 1], &anna), None);
        for forged in [
            "",
            "__Host-ristoro-browser=",
            "__Host-ristoro-browser=~",
            "__Host-ristoro-browser=a~b.c~d",
        ] {
            assert_eq!(KnownBrowser::of(&config, forged, &anna), None, "{forged}");
        }
    }

    #[test]
    fn the_cookie_does_not_grow_without_end() {
        let config = config("a key");
        let mut cookies = String::new();
        for number in 0..40_u8 {
            let name = Digest::of(&[number]);
            cookies = sent(&KnownBrowser::new(Random).unwrap().remember(&config, &cookies, &name));
        }
        assert!(cookies.len() < 700, "{}", cookies.len());
        assert!(KnownBrowser::of(&config, &cookies, &Digest::of(&[39])).is_some());
        assert!(KnownBrowser::of(&config, &cookies, &Digest::of(&[0])).is_none());
    }
}
