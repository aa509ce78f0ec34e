//! How often one may try.

use crate::{Busy, Context, Refusal};
use jiff::{SignedDuration, Timestamp};
use store::accounts::{Attempt, Rate};

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
    if context.stores.accounts.take_rate(attempt, rate, now).await? {
        return Ok(());
    }
    Err(refusal.into())
}

/// How many attempts are allowed, and what is said beyond that.
fn allowed(attempt: Attempt<'_>) -> (Rate, Busy) {
    let (limit, window, refusal) = match attempt {
        // An office may share one network address.
        Attempt::SignIn { .. } => (60, SignedDuration::from_mins(5), Busy::SignInRate),
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
        // Who finds a session open must not guess the password there.
        Attempt::PasswordChange { .. } => (20, SignedDuration::from_mins(5), Busy::PasswordRate),
    };
    (Rate { limit, window }, refusal)
}
