//! Whether a code is taken, and what that leaves behind.

use super::totp::step_of;
use domain::{PasswordRules, RecoveryCode};
use edge::{BadSecondFactor, Refusal, seconds_until};
use jiff::{SignedDuration, Timestamp};
use store::accounts::{ConfirmedFactor, SecondFactor};

/// How long codes are refused at most, whatever came before.
const LONGEST_LOCK: SignedDuration = SignedDuration::from_hours(24);

/// A code as somebody types it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// Six digits of an app.
    App(String),
    /// A recovery code.
    Recovery(RecoveryCode),
}

impl Typed {
    /// Blanks and dashes are as people write them.
    pub(super) fn read(text: &str) -> Result<Self, BadSecondFactor> {
        let digits: String =
            text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect();
        if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Self::App(digits));
        }
        text.parse().map(Self::Recovery).map_err(|_| BadSecondFactor::Shape)
    }
}

/// How a code was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Judged {
    /// It is taken, and cannot be again.
    Taken(ConfirmedFactor),
    /// It was taken before. Whoever shows it knew it, so it is no guess.
    Used,
    /// It is wrong.
    Wrong,
}

/// Judges a code by the factor that was confirmed.
pub(super) fn judge(
    factor: &ConfirmedFactor,
    typed: &Typed,
    now: Timestamp,
) -> Result<Judged, Refusal> {
    Ok(match typed {
        Typed::App(digits) => match step_of(&factor.secret, digits, now)? {
            Some(step) if step > factor.last_step => {
                Judged::Taken(ConfirmedFactor { last_step: step, ..factor.clone() })
            }
            Some(_) => Judged::Used,
            None => Judged::Wrong,
        },
        Typed::Recovery(code) => {
            let mut left = factor.clone();
            if left.recovery.remove(&code.digest()) { Judged::Taken(left) } else { Judged::Wrong }
        }
    })
}

/// One failure more. Every third refuses codes for a while: five minutes as for passwords (manual 2.2), then twice as long
/// each time, since whoever tries here knows the password already.
pub(super) fn failed(factor: &SecondFactor, now: Timestamp) -> SecondFactor {
    let failures = factor.failures.saturating_add(1);
    let times = failures / PasswordRules::FAILURES_BEFORE_LOCK;
    let locks = failures.is_multiple_of(PasswordRules::FAILURES_BEFORE_LOCK);
    let doubled = 1_i32.checked_shl(times.saturating_sub(1)).filter(|factor| *factor > 0);
    let lock = doubled.and_then(|factor| PasswordRules::LOCK.checked_mul(factor));
    let lock = lock.map_or(LONGEST_LOCK, |lock| lock.min(LONGEST_LOCK));
    let locked_until = locks.then(|| now.checked_add(lock).unwrap_or(now));
    SecondFactor { failures, locked_until, ..factor.clone() }
}

/// What somebody reads whose code is wrong.
pub(super) fn told(after: &SecondFactor, now: Timestamp) -> BadSecondFactor {
    match after.locked_until {
        Some(until) => locked(until, now),
        None => BadSecondFactor::Wrong {
            left: PasswordRules::FAILURES_BEFORE_LOCK
                - after.failures % PasswordRules::FAILURES_BEFORE_LOCK,
        },
    }
}

/// What somebody reads while no code is taken.
pub(super) fn locked(until: Timestamp, now: Timestamp) -> BadSecondFactor {
    BadSecondFactor::Locked { until: until.into(), seconds: seconds_until(until, now) }
}

/// Until when codes are refused, if they are now.
pub(super) fn lock(factor: &SecondFactor, now: Timestamp) -> Option<Timestamp> {
    factor.locked_until.filter(|until| *until > now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const MINUTE: i64 = 60;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_111_111_109 + seconds).unwrap()
    }

    fn confirmed() -> ConfirmedFactor {
        ConfirmedFactor {
            secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".parse().unwrap(),
            at: at(-1000),
            last_step: 0,
            recovery: BTreeSet::from([RecoveryCode::new([7; 16]).digest()]),
        }
    }

    #[test]
    fn a_code_counts_once_and_so_do_those_before_it() {
        // RFC 6238, appendix B: the codes of two steps that follow each other.
        let (first, second) = (Typed::App("081804".to_owned()), Typed::App("050471".to_owned()));
        let Judged::Taken(after) = judge(&confirmed(), &second, at(0)).unwrap() else {
            panic!("the next step's code is taken")
        };
        for used in [&first, &second] {
            assert_eq!(judge(&after, used, at(0)).unwrap(), Judged::Used, "{used:?}");
        }
    }

    #[test]
    fn a_recovery_code_counts_once() {
        let code = Typed::Recovery(RecoveryCode::new([7; 16]));
        let Judged::Taken(after) = judge(&confirmed(), &code, at(0)).unwrap() else {
            panic!("it is one of them")
        };
        assert_eq!(judge(&after, &code, at(0)).unwrap(), Judged::Wrong);
        let other = Typed::Recovery(RecoveryCode::new([8; 16]));
        assert_eq!(judge(&confirmed(), &other, at(0)).unwrap(), Judged::Wrong);
    }

    #[test]
    fn codes_are_read_as_people_write_them() {
        for text in ["081804", " 081 804 ", "081-804"] {
            assert_eq!(Typed::read(text), Ok(Typed::App("081804".to_owned())), "{text}");
        }
        let code = RecoveryCode::new([7; 16]);
        assert_eq!(Typed::read(&code.reveal()), Ok(Typed::Recovery(code)));
        for text in ["", "81804", "0818045", "٠٨١٨٠٤", "codice"] {
            assert_eq!(Typed::read(text), Err(BadSecondFactor::Shape), "{text}");
        }
    }

    #[test]
    fn every_third_failure_locks_for_longer() {
        let (code, name) = ("R7K2M9X4A".parse().unwrap(), "anna".parse().unwrap());
        let mut factor = SecondFactor::none(&code, &name);
        let mut minutes = Vec::new();
        for _ in 0..30 {
            factor = failed(&factor, at(0));
            match factor.locked_until {
                Some(until) => minutes.push(until.duration_since(at(0)).as_secs() / MINUTE),
                None => {
                    assert!(matches!(told(&factor, at(0)), BadSecondFactor::Wrong { left: 1 | 2 }));
                }
            }
        }
        assert_eq!(minutes, [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440]);
        assert!(lock(&factor, at(1440 * MINUTE - 1)).is_some());
        assert!(lock(&factor, at(1440 * MINUTE)).is_none());
        let often = SecondFactor { failures: u32::MAX - 1, ..factor };
        assert!(failed(&often, at(0)).locked_until.is_some(), "it never wraps around");
    }
}
