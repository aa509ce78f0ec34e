//! Passwords at rest: Argon2id, the one place with its parameters.

use crate::{Random, Refusal};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

/// Memory in KiB, passes and lanes: the floor that OWASP's password storage cheat sheet gives for
/// Argon2id (19 MiB, 2 passes, 1 lane), which fits a function with 512 MB.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

fn argon2() -> Result<Argon2<'static>, Refusal> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|e| Refusal::fault(e.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The hash of a password, in PHC format with a salt of its own.
pub fn hash_password(password: &str, random: Random) -> Result<String, Refusal> {
    let salt: [u8; 16] = random.bytes()?;
    let hash = argon2()?
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map_err(|error| Refusal::fault(error.to_string()))?;
    Ok(hash.to_string())
}

/// Whether a password is the one of a hash. Takes as long when there is no such user (`None`), so
/// that the time tells nothing.
pub fn password_matches(password: &str, hash: Option<&str>) -> Result<bool, Refusal> {
    /// A hash of a password that nobody has.
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let parsed =
        PasswordHash::new(hash.unwrap_or(NOBODY)).map_err(|e| Refusal::fault(e.to_string()))?;
    let matches = argon2()?.verify_password(password.as_bytes(), &parsed).is_ok();
    Ok(matches && hash.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_matches_its_own_hash_only() {
        let hash = hash_password("Alluvione2014", Random).unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(password_matches("Alluvione2014", Some(&hash)).unwrap());
        assert!(!password_matches("alluvione2014", Some(&hash)).unwrap());
        assert!(!password_matches("Alluvione2014", None).unwrap());
        assert_ne!(hash, hash_password("Alluvione2014", Random).unwrap());
    }
}
