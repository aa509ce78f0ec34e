//! Why a part of an answer is not taken.

use cup::Unclear;
use domain::{Cup, Date};

/// Why the answer to a request is not taken; the text is for people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotTaken {
    /// It is not clear what it says.
    #[error(transparent)]
    Unclear(#[from] Unclear),
    /// The request has another code.
    #[error(
        "La risposta porta il CUP {cup}, ma questo progetto ha già il CUP {held}, che resta: chiedi conferma al Sistema CUP."
    )]
    HasAnother { cup: Cup, held: Cup },
    /// The code belongs to another request.
    #[error(
        "Il CUP {cup} è già registrato per «{other}»: non è stato registrato anche qui. Chiedi conferma al Sistema CUP."
    )]
    TakenBy { cup: Cup, other: String },
    /// The code is this request's of once, and was revoked.
    #[error(
        "Il CUP {cup} è stato revocato{}: non è stato registrato di nuovo. Chiedi conferma al Sistema CUP.", on(*.day)
    )]
    Revoked { cup: Cup, day: Option<Date> },
    /// The code is another request's of once, and was revoked.
    #[error(
        "Il CUP {cup} era di «{other}» ed è stato revocato{}: non è stato registrato qui. Chiedi conferma al Sistema CUP.", on(Some(*.day))
    )]
    RevokedOf { cup: Cup, other: String, day: Date },
    /// The code came where it does not belong, and is to be revoked.
    #[error(
        "Il CUP {cup} è tra quelli da revocare, perché era arrivato per «{other}»: non è stato registrato. Chiedi conferma al Sistema CUP."
    )]
    ToRevoke { cup: Cup, other: String },
    /// The file that it came with contradicts what is known.
    #[error(
        "Il CUP {cup} non è stato registrato: questo file contraddice i codici già registrati, e non ne è stato preso nulla. Chiedi conferma al Sistema CUP."
    )]
    OfContradiction { cup: Cup },
    /// The application has another code.
    #[error(
        "La risposta porta il CUP {cup}, ma la domanda ha già il CUP {held}, che resta: chiedi conferma al Sistema CUP."
    )]
    ApplicationHas { cup: Cup, held: Cup },
    /// The application was not sent.
    #[error("Il CUP {cup} non è stato registrato: la domanda non risulta inviata.")]
    NoApplication { cup: Cup },
    /// A rejection of what has a code.
    #[error("La risposta scarta questo progetto, che ha già un CUP: il CUP resta.")]
    HasCode,
}

/// On which day something was done, where that is known.
fn on(day: Option<Date>) -> String {
    day.map(|day| format!(" il {day}")).unwrap_or_default()
}
