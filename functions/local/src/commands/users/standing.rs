//! How a user stands, in words.

use domain::Instant;
use jiff::Timestamp;
use store::accounts::User;

/// How a user stands now: what keeps them out first, then when they were here.
pub(super) fn standing(user: &User, now: Timestamp) -> String {
    let mut said = Vec::new();
    if user.suspended {
        said.push("suspended".to_owned());
    }
    if user.is_dormant(now) {
        said.push("blocked after 180 days without access".to_owned());
    }
    if user.temporary_password_is_over(now) {
        said.push("the password that was given is over".to_owned());
    }
    if user.recovered_in_force(now).is_some() {
        said.push("a new password was sent and not used yet".to_owned());
    }
    said.push(match user.last_access_at {
        Some(at) => format!("last access {}", Instant::from(at)),
        None => "never entered".to_owned(),
    });
    said.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    #[test]
    fn what_keeps_somebody_out_is_said_first() {
        let start: Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
        let after = |days: i64| start + SignedDuration::from_hours(24 * days);
        let named = ("Elena Bassi", &"elena.bassi@example.it".parse().unwrap());
        let (code, username) = ("R7K2M9X4A".parse().unwrap(), "principale".parse().unwrap());
        let hash = "$argon2id$".parse().unwrap();
        let user = User::principal(&code, &username, named, hash, start);
        assert_eq!(standing(&user, after(1)), "never entered");
        let over = "the password that was given is over, never entered";
        assert_eq!(standing(&user, after(8)), over);
        let user = User { suspended: true, must_change_password: false, ..user };
        let user = User { last_access_at: Some(start), ..user };
        let said = standing(&user, after(181));
        let kept_out = "suspended, blocked after 180 days without access, last access ";
        assert!(said.starts_with(kept_out), "{said}");
    }
}
