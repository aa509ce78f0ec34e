//! The two files that are read.

use std::fmt;

/// Which of the two files is being read; its text asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The requests that this service made.
    Requests,
    /// The answers of the CUP service.
    Answers,
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Requests => {
                "Scegli l’XML della richiesta, quello che hai inviato al Sistema CUP."
            }
            Self::Answers => {
                "Scegli l’XML con gli esiti dell’elaborazione che hai scaricato dal Sistema CUP."
            }
        })
    }
}
