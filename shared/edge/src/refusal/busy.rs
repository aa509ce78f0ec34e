//! What cannot be done at this very moment: each reason with its wait and its sentence.

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
    pub(super) fn sentence(self) -> Cow<'static, str> {
        match self {
            Self::Contended => "In questo momento il portale riceve molte richieste. Riprova tra qualche secondo: non hai perso nulla.".into(),
            Self::SigningIn => "Ci sono altri accessi in corso con la stessa utenza: riprova.".into(),
            Self::Validating => "Qualcuno sta modificando la domanda in questo momento: riprova tra qualche secondo.".into(),
            Self::AnswersComing => "In questo momento arrivano risposte per questa richiesta. Riprova tra qualche secondo.".into(),
            Self::AnswersTaken => "In questo momento altre risposte aggiornano la stessa richiesta. Riprova tra qualche secondo: non hai perso nulla.".into(),
            Self::ProviderSilent => "Il servizio di identità digitale non risponde: non dipende da te. Riprova tra qualche minuto.".into(),
            Self::SignInRate(seconds) => format!("Troppi tentativi di accesso non riusciti da questa rete. Puoi riprovare tra {}.", wait(seconds)).into(),
            Self::IdentityRate(seconds) => format!("Da questa rete in molti accedono con l’identità digitale in questo momento. Puoi riprovare tra {}.", wait(seconds)).into(),
            Self::RegistrationRate(seconds) => format!("Troppe registrazioni da questa rete. Puoi riprovare tra {}.", wait(seconds)).into(),
            Self::RecoveryRate(seconds) => format!("Troppe richieste di una nuova password da questa rete. Puoi riprovare tra {}.", wait(seconds)).into(),
            Self::ResendRate(seconds) => format!("Le credenziali sono già state rispedite più volte: guarda anche nella posta indesiderata. Puoi riprovare tra {}.", wait(seconds)).into(),
            Self::UserRate(seconds) => format!("Hai creato o modificato molti utenti in poco tempo. Puoi riprovare tra {}.", wait(seconds)).into(),
            Self::LookUpRate(seconds) => format!("Hai fatto molte ricerche in poco tempo. Puoi riprovare tra {}.", wait(seconds)).into(),
            Self::CheckRate(seconds) => format!("Troppe verifiche da questa rete. Puoi riprovare tra {}.", wait(seconds)).into(),
            Self::PasswordRate(seconds) => format!("Troppi tentativi di cambiare la password. Puoi riprovare tra {}.", wait(seconds)).into(),
        }
    }
}

/// How long to wait, in words.
fn wait(seconds: u32) -> String {
    match seconds.div_ceil(60) {
        0 | 1 => "un minuto".to_owned(),
        minutes => format!("{minutes} minuti"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_is_told_and_is_never_too_short() {
        for (seconds, words) in [
            (1, "tra un minuto."),
            (60, "tra un minuto."),
            (61, "tra 2 minuti."),
            (300, "tra 5 minuti."),
        ] {
            let busy = Busy::SignInRate(seconds);
            assert!(busy.sentence().ends_with(words), "{}", busy.sentence());
            assert_eq!(busy.seconds(), seconds);
        }
    }
}
