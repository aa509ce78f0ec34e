//! What cannot be done at this very moment: each reason with its wait and its sentence.

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
    /// Too many attempts at signing in from one network.
    SignInRate,
    /// Too many registrations from one network.
    RegistrationRate,
    /// Too many receipts checked from one network.
    CheckRate,
    /// Too many attempts at changing a password.
    PasswordRate,
}

impl Busy {
    /// In how many seconds to try again.
    pub(crate) fn seconds(self) -> u32 {
        match self {
            Self::SigningIn => 1,
            Self::ProviderSilent => 30,
            Self::Contended | Self::Validating | Self::AnswersComing | Self::AnswersTaken => 2,
            Self::SignInRate | Self::CheckRate | Self::PasswordRate => 60,
            Self::RegistrationRate => 600,
        }
    }

    /// What the user reads.
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::Contended => {
                "In questo momento il portale riceve molte richieste. Riprova tra qualche secondo: non hai perso nulla."
            }
            Self::SigningIn => "Ci sono altri accessi in corso con la stessa utenza: riprova.",
            Self::Validating => {
                "Qualcuno sta modificando la domanda in questo momento: riprova tra qualche secondo."
            }
            Self::AnswersComing => {
                "In questo momento arrivano risposte per questa richiesta. Riprova tra qualche secondo."
            }
            Self::AnswersTaken => {
                "In questo momento altre risposte aggiornano la stessa richiesta. Riprova tra qualche secondo: non hai perso nulla."
            }
            Self::ProviderSilent => {
                "Il servizio di identità digitale non risponde: non dipende da te. Riprova tra qualche minuto."
            }
            Self::SignInRate => {
                "Troppi tentativi di accesso da questa rete: riprova tra qualche minuto."
            }
            Self::RegistrationRate => "Troppe registrazioni da questa rete: riprova più tardi.",
            Self::CheckRate => "Troppe verifiche da questa rete: riprova tra qualche minuto.",
            Self::PasswordRate => {
                "Troppi tentativi di cambiare la password: riprova tra qualche minuto."
            }
        }
    }
}
