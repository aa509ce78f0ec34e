//! How often one may try.

use edge::{Busy, Context, Refusal, Request};
use jiff::SignedDuration;
use store::challenges::Rate;

/// Attempts at signing in from one network address: an office may share one.
pub(crate) const SIGN_IN: Attempts = Attempts {
    at: "sign-in",
    rate: Rate { limit: 60, window: SignedDuration::from_mins(5) },
    refusal: Busy::SignInRate,
};

/// Registrations from one network address: each sends a mail to whomever it names.
pub(crate) const REGISTRATION: Attempts = Attempts {
    at: "registration",
    rate: Rate { limit: 120, window: SignedDuration::from_hours(1) },
    refusal: Busy::RegistrationRate,
};

/// Changes of one user's password: who finds a session open must not guess the password there.
pub(crate) const PASSWORD: Attempts = Attempts {
    at: "password",
    rate: Rate { limit: 20, window: SignedDuration::from_mins(5) },
    refusal: Busy::PasswordRate,
};

/// Attempts at something, within a rate.
pub(crate) struct Attempts {
    at: &'static str,
    rate: Rate,
    refusal: Busy,
}

impl Attempts {
    /// Counts an attempt of someone.
    ///
    /// # Errors
    /// [`Refusal::Busy`] beyond the rate.
    pub(crate) async fn take(
        &self,
        context: &Context,
        request: &Request,
        who: &str,
    ) -> Result<(), Refusal> {
        let key = format!("{}/{who}", self.at);
        if context.stores.accounts.take_rate(&key, self.rate, request.now).await? {
            return Ok(());
        }
        Err(self.refusal.into())
    }
}
