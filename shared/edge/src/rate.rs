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
        // The latter asks an identity provider, each time.
        Attempt::SignIn { .. } | Attempt::Identity { .. } => {
            (60, SignedDuration::from_mins(5), Busy::SignInRate)
        }
        // Each sends a mail to whomever it names.
        Attempt::Registration { .. } => {
            (120, SignedDuration::from_hours(1), Busy::RegistrationRate)
        }
        // A number and a digest cannot be guessed; nobody needs to check more than a folder of receipts.
        Attempt::ReceiptCheck { .. } => (120, SignedDuration::from_mins(5), Busy::CheckRate),
        // Who finds a session open must not guess the password there.
        Attempt::PasswordChange { .. } => (20, SignedDuration::from_mins(5), Busy::PasswordRate),
    };
    (Rate { limit, window }, refusal)
}
