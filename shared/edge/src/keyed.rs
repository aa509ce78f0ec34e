//! Digests that only this portal can make, since they are made with its key.

use domain::{Digest, OrganisationCode, Username};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// A keyed digest of some texts, for one purpose: those of different purposes have nothing in common.
pub fn keyed_digest(key: &str, purpose: &str, texts: &[&str]) -> Digest {
    // HMAC takes keys of any length, so it is always there.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else {
        return Digest::of(&[]);
    };
    for text in [purpose].iter().chain(texts) {
        // With their lengths, so that no text can pass for a part of its neighbour.
        mac.update(&(text.len() as u64).to_be_bytes());
        mac.update(text.as_bytes());
    }
    Digest::from_bytes(mac.finalize().into_bytes().into())
}

/// A keyed digest of the name that somebody signs in with: the same however it is typed. What cannot be
/// a name has one too. The key is the portal's ([`Config::challenge_key`](crate::Config)).
pub fn digest_of_name(key: &str, organisation: &str, username: &str) -> Digest {
    let organisation = organisation
        .parse()
        .map_or_else(|_| organisation.trim().to_owned(), |code: OrganisationCode| code.to_string());
    let username = username
        .parse()
        .map_or_else(|_| username.trim().to_owned(), |name: Username| name.to_string());
    keyed_digest(key, "name at sign-in", &[&organisation, &username])
}
