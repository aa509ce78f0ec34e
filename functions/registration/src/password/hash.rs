//! Passwords at rest: Argon2id, the one place with its parameters.

use argon2::password_hash::phc;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::{PasswordHash, composed};
use edge::{Random, Refusal};

/// Memory in KiB, passes and lanes: the floor that OWASP's password storage cheat sheet gives for
/// Argon2id (19 MiB, 2 passes, 1 lane), which fits a function with 512 MB.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// A hash of a password that nobody has.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The hash of a password, with a salt of its own.
///
/// # Errors
/// A fault, if there is no randomness to be had.
pub fn hash_password(password: &str, random: Random) -> Result<PasswordHash, Refusal> {
    let salt: [u8; 16] = random.bytes()?;
    let password = composed(password);
    let hash = argon2()?.hash_password_with_salt(password.as_bytes(), &salt).map_err(broken)?;
    hash.to_string().parse().map_err(Refusal::fault)
}

/// Whether a password is the one of a hash. Takes as long when there is no such user (`None`), so
/// that the time tells nothing.
pub(crate) fn password_matches(
    password: &str,
    hash: Option<&PasswordHash>,
) -> Result<bool, Refusal> {
    let kept = phc::PasswordHash::new(hash.map_or(NOBODY, PasswordHash::reveal));
    let kept = kept.map_err(broken)?;
    // It is computed with the parameters that the hash was made with.
    let matches = argon2()?.verify_password(composed(password).as_bytes(), &kept).is_ok();
    Ok(matches && hash.is_some())
}

/// A hash of the right password made with today's parameters, if the one that is kept was made with others.
///
/// # Errors
/// A fault, if there is no randomness to be had.
pub(crate) fn rehashed(
    password: &str,
    kept: &PasswordHash,
    random: Random,
) -> Result<Option<PasswordHash>, Refusal> {
    let made_with = phc::PasswordHash::new(kept.reveal()).map_err(broken)?;
    let made_with = Params::try_from(&made_with).map_err(broken)?;
    let today = params()?;
    let costs = |of: &Params| (of.m_cost(), of.t_cost(), of.p_cost());
    if costs(&made_with) == costs(&today) {
        return Ok(None);
    }
    hash_password(password, random).map(Some)
}

fn argon2() -> Result<Argon2<'static>, Refusal> {
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params()?))
}

fn params() -> Result<Params, Refusal> {
    Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(broken)
}

fn broken(error: impl std::fmt::Display) -> Refusal {
    Refusal::fault(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_matches_its_own_hash_only() {
        let hash = hash_password("Alluvione2014", Random).unwrap();
        assert!(hash.reveal().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", hash.reveal());
        assert!(password_matches("Alluvione2014", Some(&hash)).unwrap());
        assert!(!password_matches("alluvione2014", Some(&hash)).unwrap());
        assert!(!password_matches("Alluvione2014", None).unwrap());
        assert_ne!(hash, hash_password("Alluvione2014", Random).unwrap());
    }

    #[test]
    fn an_accent_typed_in_two_ways_is_the_same() {
        let hash = hash_password("perch\u{e9} no 12", Random).unwrap();
        assert!(password_matches("perche\u{301} no 12", Some(&hash)).unwrap());
        let hash = hash_password("perche\u{301} no 12", Random).unwrap();
        assert!(password_matches("perch\u{e9} no 12", Some(&hash)).unwrap());
        assert!(!password_matches("perche no 12", Some(&hash)).unwrap());
    }

    #[test]
    fn a_hash_of_other_parameters_holds_and_is_made_anew() {
        let weaker = Params::new(8_192, 3, 1, None).unwrap();
        let weaker = Argon2::new(Algorithm::Argon2id, Version::V0x13, weaker);
        let old = weaker.hash_password_with_salt(b"Alluvione2014", &[7; 16]).unwrap();
        let old: PasswordHash = old.to_string().parse().unwrap();
        assert!(old.reveal().starts_with("$argon2id$v=19$m=8192,t=3,p=1$"), "{}", old.reveal());
        assert!(password_matches("Alluvione2014", Some(&old)).unwrap());
        assert!(!password_matches("alluvione2014", Some(&old)).unwrap());
        let new = rehashed("Alluvione2014", &old, Random).unwrap().unwrap();
        assert!(new.reveal().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", new.reveal());
        assert!(password_matches("Alluvione2014", Some(&new)).unwrap());
        assert_eq!(rehashed("Alluvione2014", &new, Random).unwrap(), None);
    }
}
