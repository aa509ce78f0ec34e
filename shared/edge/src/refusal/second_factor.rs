//! Why the code of a second factor cannot be taken: each reason with its sentence.

use domain::Instant;
use std::borrow::Cow;

/// Why a code cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadSecondFactor {
    /// It is neither six digits nor a recovery code.
    Shape,
    /// It is not the one of this moment, nor a recovery code that is left.
    Wrong {
        /// How many tries are left before no code is taken for a while.
        left: u32,
    },
    /// It was the right one, and was taken before.
    Used,
    /// Too many wrong codes in a row.
    Locked {
        /// Until when.
        until: Instant,
        /// In how many seconds that is.
        seconds: u32,
    },
    /// The app does not show it: it cannot confirm the app.
    NotYet,
    /// Nothing was begun that a code could confirm.
    NotBegun,
}

impl BadSecondFactor {
    /// What the user reads.
    pub(super) fn sentence(self) -> Cow<'static, str> {
        match self {
            Self::Shape => "Scrivi le 6 cifre che mostra l’app di autenticazione, oppure un codice di recupero (16 lettere e cifre).".into(),
            Self::Wrong { left } => format!("Il codice non è corretto. Controlla che nell’app sia scelto Ristoro e che l’ora del telefono sia impostata in automatico, poi scrivi il codice che vedi adesso. {}.", tries(left)).into(),
            Self::Used => "Questo codice è già stato usato, e vale una volta sola: aspetta che l’app ne mostri un altro (al massimo 30 secondi).".into(),
            Self::Locked { until, .. } => format!("Troppi codici sbagliati di seguito: per sicurezza puoi riprovare dal {until}.").into(),
            Self::NotYet => "Il codice non è quello dell’app: inquadra di nuovo il codice QR di questa pagina, controlla che l’ora del telefono sia impostata in automatico e scrivi il codice che vedi adesso.".into(),
            Self::NotBegun => "Questa pagina è superata: ricominciala dall’inizio, con un nuovo codice QR.".into(),
        }
    }
}

fn tries(left: u32) -> String {
    match left {
        1 => "Resta un tentativo".to_owned(),
        left => format!("Restano {left} tentativi"),
    }
}
