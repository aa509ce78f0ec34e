//! How applications that are several of one owner contradict each other.

/// How an application disagrees with another that was validated or sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ManyDisagree {
    /// There is another although this one says to stand alone.
    #[error(
        "C’è già un’altra tua domanda per lo stesso oggetto: questa non può essere l’unica. Correggi la risposta oppure, se è già validata, crea una nuova domanda."
    )]
    NotAlone,
    /// The other one says to stand alone.
    #[error(
        "Un’altra tua domanda per lo stesso oggetto è stata presentata come unica: questa si può presentare solo se l’altra, non ancora inviata, viene riaperta e sostituita. Se è già stata inviata, chiedi all’assistenza del bando."
    )]
    OtherAlone,
    /// The other one says another number.
    #[error(
        "Un’altra tua domanda dice che in tutto sono {other}: il numero deve essere lo stesso."
    )]
    OtherNumber {
        /// The number that the other says.
        other: i64,
    },
    /// The other one is the same of them.
    #[error(
        "Un’altra tua domanda è già la numero {which} di {number}: se le hai già presentate tutte, questa è di troppo."
    )]
    Taken {
        /// Which it is.
        which: i64,
        /// How many there are.
        number: i64,
    },
}
