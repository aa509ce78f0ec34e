//! How often one may try.

use crate::{Busy, Context, Refusal};
use jiff::{SignedDuration, Timestamp};
use store::accounts::{Attempt, Rate, Taken};

/// Counts an attempt.
///
/// # Errors
/// [`Refusal::Busy`] beyond the rate.
pub async fn take_rate(
    context: &Context,
    attempt: Attempt<'_>,
    now: Timestamp,
) -> Result<(), Refusal> {
    let (rate, refusal) = allowed(attempt);
    match context.stores.accounts.take_rate(attempt, rate, now).await? {
        Taken::Within => Ok(()),
        Taken::Beyond { until } => Err(refusal(seconds_until(until, now)).into()),
    }
}

/// Takes back an attempt that was counted at an instant: what succeeds costs nothing.
///
/// # Errors
/// When the counter cannot be written.
pub async fn give_back_rate(
    context: &Context,
    attempt: Attempt<'_>,
    taken_at: Timestamp,
) -> Result<(), Refusal> {
    let (rate, _) = allowed(attempt);
    Ok(context.stores.accounts.give_back_rate(attempt, rate, taken_at).await?)
}

/// In how many seconds an instant comes: one at least.
pub fn seconds_until(until: Timestamp, now: Timestamp) -> u32 {
    let millis = until.duration_since(now).as_millis();
    u32::try_from(millis.div_euclid(1000) + 1).unwrap_or(1).max(1)
}

/// How many attempts are allowed, and what is said beyond that.
fn allowed(attempt: Attempt<'_>) -> (Rate, fn(u32) -> Busy) {
    let (limit, window, refusal): (_, _, fn(u32) -> Busy) = match attempt {
        // An office may share one network address. Those that succeed are taken back.
        Attempt::SignIn { .. } => (60, SignedDuration::from_mins(5), Busy::SignInRate),
        // Nothing is guessed here; each is a record for a quarter of an hour.
        Attempt::Identity { .. } => (300, SignedDuration::from_mins(5), Busy::IdentityRate),
        // Whoever once knew the password may have made many browsers known.
        Attempt::KnownSignIn { .. } => (30, SignedDuration::from_mins(5), Busy::SignInRate),
        // Each sends a mail to whomever it names.
        Attempt::Registration { .. } => {
            (120, SignedDuration::from_hours(1), Busy::RegistrationRate)
        }
        // Each may send some mails to whoever is named; an office may share one network address.
        Attempt::Recovery { .. } => (60, SignedDuration::from_hours(1), Busy::RecoveryRate),
        // However often a stranger asks for one. The last that was sent stays good.
        Attempt::NewPassword { .. } => (6, SignedDuration::from_hours(24), Busy::RecoveryRate),
        // The browser that registered asks; each sends a mail.
        Attempt::Resend { .. } => (3, SignedDuration::from_mins(15), Busy::ResendRate),
        // A number and a digest cannot be guessed; nobody needs to check more than a folder of receipts.
        Attempt::ReceiptCheck { .. } => (120, SignedDuration::from_mins(5), Busy::CheckRate),
        // Each may send a mail to whomever it names.
        Attempt::UserChange { .. } => (60, SignedDuration::from_hours(1), Busy::UserRate),
        // Each goes to a mailbox that may be a stranger's.
        Attempt::EmailCode { .. } => (6, SignedDuration::from_hours(24), Busy::UserRate),
        // Who answers the telephone looks up a few in a quarter of an hour; nobody reads the whole list that way.
        Attempt::LookUp { .. } => (120, SignedDuration::from_hours(1), Busy::LookUpRate),
        // Who finds a session open must not guess the password there.
        Attempt::PasswordChange { .. } => (20, SignedDuration::from_mins(5), Busy::PasswordRate),
    };
    (Rate { limit, window }, refusal)
}
