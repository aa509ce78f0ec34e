//! Why the code of a second factor cannot be taken: each reason with its sentence.

use super::words::words;
use domain::Instant;
use language::{Language, instant};
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
    pub(super) fn spoken(self, language: Language) -> Cow<'static, str> {
        let all = &words(language).account;
        match self {
            Self::Shape => all.code_shape.as_str().into(),
            Self::Wrong { left } => all.code_wrong.with(left, &[]).into(),
            Self::Used => all.code_used.as_str().into(),
            Self::Locked { until, .. } => {
                all.code_locked.with(&[("until", &instant(until, language))]).into()
            }
            // The page where a second factor is set up is in Italian.
            Self::NotYet => "Il codice non è quello dell’app: inquadra di nuovo il codice QR di questa pagina, controlla che l’ora del telefono sia impostata in automatico e scrivi il codice che vedi adesso.".into(),
            Self::NotBegun => "Questa pagina è superata: ricominciala dall’inizio, con un nuovo codice QR.".into(),
        }
    }
}
