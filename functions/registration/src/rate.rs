//! How often one may try.

use jiff::SignedDuration;
use store::challenges::Rate;
use web::{Context, Incoming, Refusal};

/// Attempts at signing in from one network address: an office may share one.
pub(crate) const SIGN_IN: Attempts = Attempts {
    at: "sign-in",
    rate: Rate { limit: 60, window: SignedDuration::from_mins(5) },
    seconds: 60,
    detail: "Troppi tentativi di accesso da questa rete: riprova tra qualche minuto.",
};

/// Registrations from one network address: each sends a mail to whomever it names.
pub(crate) const REGISTRATION: Attempts = Attempts {
    at: "registration",
    rate: Rate { limit: 120, window: SignedDuration::from_hours(1) },
    seconds: 600,
    detail: "Troppe registrazioni da questa rete: riprova più tardi.",
};

/// Changes of one user's password: who finds a session open must not guess the password there.
pub(crate) const PASSWORD: Attempts = Attempts {
    at: "password",
    rate: Rate { limit: 20, window: SignedDuration::from_mins(5) },
    seconds: 60,
    detail: "Troppi tentativi di cambiare la password: riprova tra qualche minuto.",
};

/// Attempts at something, within a rate.
pub(crate) struct Attempts {
    at: &'static str,
    rate: Rate,
    seconds: u32,
    detail: &'static str,
}

impl Attempts {
    /// Counts an attempt of someone.
    ///
    /// # Errors
    /// [`Refusal::Busy`] beyond the rate.
    pub(crate) async fn take(
        &self,
        context: &Context,
        incoming: &Incoming,
        who: &str,
    ) -> Result<(), Refusal> {
        let key = format!("{}/{who}", self.at);
        if context.stores.accounts.take_rate(&key, self.rate, incoming.now).await? {
            return Ok(());
        }
        Err(Refusal::Busy { seconds: self.seconds, detail: self.detail.to_owned() })
    }
}
