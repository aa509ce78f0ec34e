//! Passwords at rest: Argon2id, the one place with its parameters.

use argon2::password_hash::phc;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::PasswordHash;
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
    let matches = argon2()?.verify_password(password.as_bytes(), &kept).is_ok();
    Ok(matches && hash.is_some())
}

fn argon2() -> Result<Argon2<'static>, Refusal> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(broken)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
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
}
