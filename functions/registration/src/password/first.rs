//! Passwords that are given to people, to be changed at the first access.

use edge::{Random, Refusal};

/// Twelve characters that cannot be mistaken for one another, letters and digits both: some 52
/// bits, for a password that is guessed at three tries at a time and lives until the first access.
///
/// # Errors
/// A fault, if there is no randomness to be had.
pub fn first_password(random: Random) -> Result<String, Refusal> {
    let bytes: [u8; 12] = random.bytes()?;
    Ok(written(bytes))
}

fn written(bytes: [u8; 12]) -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz";
    const DIGITS: &[u8] = b"23456789";
    let pick = |(index, byte): (usize, &u8)| {
        let alphabet = if index % 4 == 3 { DIGITS } else { LETTERS };
        char::from(alphabet[usize::from(*byte) % alphabet.len()])
    };
    bytes.iter().enumerate().map(pick).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_password_that_the_rules_take() {
        let nothing = domain::PersonalWords::of(["principale"]);
        for step in [21, 37, 100, 211] {
            let bytes = std::array::from_fn(|at| u8::try_from(at * step % 256).unwrap());
            let password = written(bytes);
            assert!(domain::NewPassword::parse(&password, &nothing).is_ok(), "{password}");
            assert!(!password.contains(['0', '1', 'i', 'l', 'o']), "{password}");
        }
    }

    #[test]
    fn no_two_are_the_same() {
        assert_ne!(first_password(Random).unwrap(), first_password(Random).unwrap());
    }
}
