//! Which of a user's passwords somebody knows.

use super::hash::password_matches;
use domain::copied;
use edge::Refusal;
use jiff::Timestamp;
use store::accounts::User;

/// With which of the user's passwords somebody proved to be the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proof {
    /// With the user's own.
    Current,
    /// With the one that was given beside it, because the own one was said to be lost.
    Given,
}

/// Which of a user's passwords was typed, if any. Two passwords are tried whenever the first is not the
/// right one, whoever the user is, so that the time tells neither whether there is such a user nor
/// whether one was given.
pub(crate) fn proof(
    typed: &str,
    user: Option<&User>,
    now: Timestamp,
) -> Result<Option<Proof>, Refusal> {
    let current = user.map(|user| (meant(typed, user), &user.password_hash));
    let (text, hash) = current.unzip();
    if password_matches(text.unwrap_or(typed), hash)? {
        return Ok(Some(Proof::Current));
    }
    let given = user.and_then(|user| user.recovered_in_force(now));
    let matches = password_matches(copied(typed), given.map(|given| &given.password_hash))?;
    Ok(matches.then_some(Proof::Given))
}

/// Whether a text is the user's own password.
pub(super) fn is_current(typed: &str, user: &User) -> Result<bool, Refusal> {
    password_matches(meant(typed, user), Some(&user.password_hash))
}

/// White space, and what cannot be seen, at the ends of a password that was given is not part of it: it came along when it was
/// copied. In one that somebody chose, it counts.
fn meant<'a>(typed: &'a str, user: &User) -> &'a str {
    if user.must_change_password { copied(typed) } else { typed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::password::hash_password;
    use edge::Random;
    use jiff::SignedDuration;
    use store::accounts::Recovered;

    fn at(days: i64) -> Timestamp {
        let start: Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
        start + SignedDuration::from_hours(24 * days)
    }

    fn user(own: &str) -> User {
        let named = ("Elena Bassi", &"elena.bassi@example.it".parse().unwrap());
        let (code, username) = ("R7K2M9X4A".parse().unwrap(), "principale".parse().unwrap());
        let hash = hash_password(own, Random).unwrap();
        let given = Recovered {
            password_hash: hash_password("abc2def3ghj4", Random).unwrap(),
            given_at: at(0),
        };
        let user = User::principal(&code, &username, named, hash, at(0));
        User { recovered: Some(given), must_change_password: false, ..user }
    }

    #[test]
    fn both_passwords_open_while_the_given_one_is_good() {
        let user = user("Alluvione 2014");
        let typed = |text: &str, days| proof(text, Some(&user), at(days)).unwrap();
        assert_eq!(typed("Alluvione 2014", 30), Some(Proof::Current));
        assert_eq!(typed("abc2def3ghj4", 7), Some(Proof::Given));
        assert_eq!(typed("abc2def3ghj4", 8), None);
        assert_eq!(typed("sbagliata1", 0), None);
        assert_eq!(proof("abc2def3ghj4", None, at(0)).unwrap(), None);
    }

    #[test]
    fn white_space_is_no_part_of_a_given_password_only() {
        let mut user = user("Alluvione2014");
        for typed in [" abc2def3ghj4", "abc2def3ghj4 \r\n", "\u{a0}abc2def3ghj4\t"] {
            assert_eq!(proof(typed, Some(&user), at(0)).unwrap(), Some(Proof::Given), "{typed:?}");
        }
        assert!(!is_current("Alluvione2014 ", &user).unwrap());
        user.must_change_password = true;
        assert!(is_current("Alluvione2014 ", &user).unwrap());
        assert!(!is_current("Alluvione 2014", &user).unwrap());
    }
}
