//! Answers and the requests that they belong to.

use domain::Cup;

/// What came back for one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its code.
    Coded(Cup),
    /// Why it has none, in the words of the CUP service.
    Rejected(Vec<String>),
    /// Nothing yet.
    Waiting,
    /// Something that cannot be taken as it is.
    Unclear(Unclear),
}

/// Why an answer is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unclear {
    /// Two answers that say different things.
    #[error("Le risposte per questo progetto si contraddicono: chiedi conferma al Sistema CUP.")]
    Contradiction,
    /// Not the shape of a CUP.
    #[error("Il codice «{0}» non ha la forma di un CUP: non è stato registrato.")]
    Shape(String),
    /// The year within the code is not the year of the decision.
    #[error(
        "Il codice «{cup}» porta l’anno {found:02}, ma l’anno di decisione è {year}: non è stato registrato."
    )]
    Year {
        /// The code.
        cup: Cup,
        /// The two digits of the year in it.
        found: i16,
        /// The year of the decision.
        year: i16,
    },
    /// The same code came for another project too.
    #[error("Il codice «{0}» è stato assegnato a più progetti: chiedi conferma al Sistema CUP.")]
    Shared(Cup),
}
