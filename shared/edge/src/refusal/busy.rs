//! What cannot be done at this very moment: each reason with its wait and its sentence.

use super::words::words;
use language::{Language, Text};
use std::borrow::Cow;

/// Why to try again later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Busy {
    /// Others write the same records.
    Contended,
    /// Others sign in with the same user.
    SigningIn,
    /// Others change the application that is being validated.
    Validating,
    /// Answers to the same request of codes are being taken in.
    AnswersComing,
    /// Other answers change the same request of codes.
    AnswersTaken,
    /// The identity provider does not answer.
    ProviderSilent,
    /// Too many attempts at signing in from one network; for so many seconds.
    SignInRate(u32),
    /// Too many began to show who they are from one network; for so many seconds.
    IdentityRate(u32),
    /// Too many registrations from one network; for so many seconds.
    RegistrationRate(u32),
    /// Too many requests of a new password from one network; for so many seconds.
    RecoveryRate(u32),
    /// The credentials of a registration were sent again often enough; for so many seconds.
    ResendRate(u32),
    /// Too many receipts checked from one network; for so many seconds.
    CheckRate(u32),
    /// Too many attempts at changing a password; for so many seconds.
    PasswordRate(u32),
    /// Too many users made or changed in a short time, each of which may send a mail; for so many seconds.
    UserRate(u32),
    /// An official looked for organisations too often; for so many seconds.
    LookUpRate(u32),
}

impl Busy {
    /// In how many seconds to try again.
    pub(crate) fn seconds(self) -> u32 {
        match self {
            Self::SigningIn => 1,
            Self::ProviderSilent => 30,
            Self::Contended | Self::Validating | Self::AnswersComing | Self::AnswersTaken => 2,
            Self::SignInRate(seconds)
            | Self::IdentityRate(seconds)
            | Self::CheckRate(seconds)
            | Self::PasswordRate(seconds)
            | Self::RegistrationRate(seconds)
            | Self::RecoveryRate(seconds)
            | Self::ResendRate(seconds)
            | Self::UserRate(seconds)
            | Self::LookUpRate(seconds) => seconds,
        }
    }

    /// What the user reads.
    pub(super) fn spoken(self, language: Language) -> Cow<'static, str> {
        let all = &words(language).busy;
        let after = |text: &Text, seconds: u32| {
            let wait = all.wait.with(seconds.div_ceil(60).max(1), &[]);
            text.with(&[("wait", &wait)]).into()
        };
        match self {
            Self::Contended => all.contended.as_str().into(),
            Self::SigningIn => all.signing_in.as_str().into(),
            Self::ProviderSilent => all.provider_silent.as_str().into(),
            Self::SignInRate(seconds) => after(&all.sign_in_rate, seconds),
            Self::IdentityRate(seconds) => after(&all.identity_rate, seconds),
            Self::RegistrationRate(seconds) => after(&all.registration_rate, seconds),
            Self::RecoveryRate(seconds) => after(&all.recovery_rate, seconds),
            Self::ResendRate(seconds) => after(&all.resend_rate, seconds),
            Self::PasswordRate(seconds) => after(&all.password_rate, seconds),
            Self::Validating => "Qualcuno sta modificando la domanda in questo momento: riprova tra qualche secondo.".into(),
            Self::AnswersComing => "In questo momento arrivano risposte per questa richiesta. Riprova tra qualche secondo.".into(),
            Self::AnswersTaken => "In questo momento altre risposte aggiornano la stessa richiesta. Riprova tra qualche secondo: non hai perso nulla.".into(),
            Self::UserRate(seconds) => after_in_italian("Hai creato o modificato molti utenti in poco tempo.", seconds),
            Self::LookUpRate(seconds) => after_in_italian("Hai fatto molte ricerche in poco tempo.", seconds),
            Self::CheckRate(seconds) => after_in_italian("Troppe verifiche da questa rete.", seconds),
        }
    }
}

/// On pages that are in Italian alone.
fn after_in_italian(why: &str, seconds: u32) -> Cow<'static, str> {
    let wait = words(Language::Italian).busy.wait.with(seconds.div_ceil(60).max(1), &[]);
    format!("{why} Puoi riprovare tra {wait}.").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_is_told_in_the_language_that_is_asked_for() {
        let told = |seconds| Busy::PasswordRate(seconds).spoken(Language::English);
        assert_eq!(
            told(60),
            "Too many attempts to change the password. You can try again in a minute."
        );
        assert!(told(61).ends_with("in 2 minutes."));
    }

    #[test]
    fn the_wait_is_told_and_is_never_too_short() {
        for (seconds, words) in [
            (1, "tra un minuto."),
            (60, "tra un minuto."),
            (61, "tra 2 minuti."),
            (300, "tra 5 minuti."),
        ] {
            let busy = Busy::SignInRate(seconds);
            assert!(
                busy.spoken(Language::Italian).ends_with(words),
                "{}",
                busy.spoken(Language::Italian)
            );
            assert_eq!(busy.seconds(), seconds);
            let look_up = Busy::LookUpRate(seconds).spoken(Language::English);
            assert!(look_up.ends_with(words), "{look_up}");
        }
    }
}
