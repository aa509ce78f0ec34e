//! Codes of an authenticator app: the one place with their parameters.
//!
//! SHA-1, six digits, 30 seconds: what every app takes, and some take nothing else. SHA-1 is broken for collisions, which
//! HMAC does not rest on (RFC 6238, 1.2).

use domain::{OrganisationCode, TotpSecret, Username};
use edge::{Random, Refusal};
use jiff::Timestamp;
use totp_rs::{Algorithm, Builder, Secret, Totp};

/// What apps call the portal.
const ISSUER: &str = "Ristoro";
const DIGITS: u8 = 6;
/// How long a code is shown, in seconds.
const STEP: u64 = 30;
/// How many steps earlier or later a code is still taken (RFC 6238, 5.2 recommends one at most).
const SKEW: u16 = 1;

/// A new secret of 160 random bits (RFC 4226, 4).
pub(super) fn draw(random: Random) -> Result<TotpSecret, Refusal> {
    let bytes: [u8; 20] = random.bytes()?;
    Secret::new_stack(bytes).to_base32().parse().map_err(Refusal::fault)
}

/// The address that an app reads: `otpauth://totp/…`.
pub(super) fn address(
    secret: &TotpSecret,
    organisation: &OrganisationCode,
    username: &Username,
) -> Result<String, Refusal> {
    let account = format!("{organisation} {username}");
    let totp = builder(secret)?.with_issuer(Some(ISSUER)).with_account_name(account).build();
    totp.and_then(|totp| totp.to_url()).map_err(|error| Refusal::fault(error.to_string()))
}

/// The step of time that a code of six digits belongs to, if it is one of about now. Compared in constant time.
pub(super) fn step_of(
    secret: &TotpSecret,
    code: &str,
    now: Timestamp,
) -> Result<Option<u64>, Refusal> {
    let totp: Totp = builder(secret)?.build().map_err(|error| Refusal::fault(error.to_string()))?;
    let seconds = u64::try_from(now.as_second()).unwrap_or_default();
    Ok(totp.check(code, seconds))
}

fn builder(secret: &TotpSecret) -> Result<Builder, Refusal> {
    let secret = Secret::try_from_base32(secret.reveal());
    let secret = secret.map_err(|_| Refusal::fault("a stored secret is not Base32"))?;
    Ok(Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(DIGITS)
        .with_step_duration(STEP)
        .with_skew(SKEW)
        .with_secret(secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B: "12345678901234567890".
    const RFC: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn step_at(code: &str, seconds: i64) -> Option<u64> {
        let secret: TotpSecret = RFC.parse().unwrap();
        step_of(&secret, code, Timestamp::from_second(seconds).unwrap()).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, SHA-1: the last six of eight digits.
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let step = u64::try_from(seconds / 30).unwrap();
            assert_eq!(step_at(code, seconds), Some(step), "{seconds}");
        }
    }

    #[test]
    fn a_code_lives_a_step_before_and_after_its_own() {
        let code = "081804";
        let first = 1_111_111_109 / 30 * 30;
        for (seconds, taken) in [(-31, false), (-30, true), (59, true), (60, false)] {
            assert_eq!(step_at(code, first + seconds).is_some(), taken, "{seconds}");
        }
        for wrong in ["081805", "81804", "0818040", "", "08180a"] {
            assert_eq!(step_at(wrong, first), None, "{wrong}");
        }
    }

    #[test]
    fn the_address_names_the_portal_and_the_user() {
        let secret = RFC.parse().unwrap();
        let (code, name) = ("R7K2M9X4A".parse().unwrap(), "anna.verdi".parse().unwrap());
        assert_eq!(
            address(&secret, &code, &name).unwrap(),
            format!("otpauth://totp/Ristoro:R7K2M9X4A%20anna.verdi?secret={RFC}&issuer=Ristoro")
        );
        assert_ne!(draw(Random).unwrap(), draw(Random).unwrap());
    }
}
