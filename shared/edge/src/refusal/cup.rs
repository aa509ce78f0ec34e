//! What was sent for project codes and cannot be taken.

use domain::{CupError, DateError, FileNameError, Instant, TextError};
use std::borrow::Cow;

/// Why a workbook cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadWorkbook {
    /// Its name cannot be used.
    Name(FileNameError),
    /// It cannot be read. With the converter's own sentence.
    Unreadable(String),
}

/// Why an answer of Sistema CUP cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadResponse {
    /// Its name cannot be used.
    Name(FileNameError),
    /// There is nothing in it.
    Empty,
    /// When its request was uploaded is no time, or is still to come.
    UploadTime,
    /// When its request was uploaded is before somebody confirmed it: nobody had the file then.
    UploadedBefore(Instant),
    /// It is too long.
    TooLong {
        /// How long it may be.
        megabytes: u32,
    },
    /// It cannot be read. With the reader's own sentence.
    Unreadable(String),
}

/// Why a selection of applications cannot be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadSelection {
    /// Nothing is chosen.
    Nothing,
    /// More than a request holds.
    TooMany {
        /// How many were chosen.
        chosen: usize,
        /// How many a request holds.
        most: usize,
    },
    /// One is there twice.
    Twice,
    /// One is not among those that were sent to the call.
    Stranger,
}

/// Why a revocation cannot be noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadRevocation {
    /// The code has not the shape of one.
    Cup(CupError),
    /// The code did not come back to this administration.
    UnknownCode,
    /// Neither a code nor the local code of something that has one.
    UnknownLocalCode,
    /// The reason holds what a line of text cannot hold.
    Reason(TextError),
    /// There is no reason.
    NoReason,
    /// The reason is too long.
    LongReason {
        /// How many characters it may have.
        most: usize,
    },
    /// The day of the decision is no day.
    Date(DateError),
    /// The day of the decision is still to come.
    Future,
    /// The day of the decision is before the code can have been there.
    BeforeCode {
        /// The year of the code.
        year: i16,
    },
    /// No code at all.
    NoCodes,
    /// More codes than are taken at once.
    TooManyCodes {
        /// How many came.
        found: usize,
        /// How many are taken.
        most: usize,
    },
}

impl BadWorkbook {
    pub(super) fn sentence(&self) -> Cow<'static, str> {
        match self {
            Self::Name(error) => error.to_string().into(),
            Self::Unreadable(sentence) => sentence.clone().into(),
        }
    }
}

impl BadResponse {
    pub(super) fn sentence(&self) -> Cow<'static, str> {
        match self {
            Self::Name(error) => error.to_string().into(),
            Self::Empty => "Il file è vuoto: scarica di nuovo la risposta dal Sistema CUP.".into(),
            Self::UploadTime => "Scrivi il giorno e l’ora in cui hai caricato il file nel Sistema CUP, non nel futuro.".into(),
            Self::UploadedBefore(confirmed) => format!("Prima della conferma ({confirmed}) il file XML non c’era ancora: scrivi il giorno e l’ora in cui l’hai caricato nel Sistema CUP.").into(),
            Self::TooLong { megabytes } => format!("Il file supera la dimensione massima di {megabytes} MB: controlla di aver scelto la risposta del Sistema CUP.").into(),
            Self::Unreadable(sentence) => sentence.clone().into(),
        }
    }
}

impl BadSelection {
    pub(super) fn sentence(self) -> Cow<'static, str> {
        match self {
            Self::Nothing => "Scegli almeno una domanda.".into(),
            Self::TooMany { chosen, most } => format!("Hai scelto {chosen} domande: una richiesta ne contiene al massimo {most}.").into(),
            Self::Twice => "La stessa domanda è indicata due volte.".into(),
            Self::Stranger => "Una delle domande scelte non è tra quelle inviate per questo bando: ricarica la pagina.".into(),
        }
    }
}

impl BadRevocation {
    pub(super) fn sentence(self) -> Cow<'static, str> {
        match self {
            Self::Cup(error) => error.to_string().into(),
            Self::UnknownCode => "Questo CUP non risulta tra quelli ricevuti dalla tua amministrazione: controlla di averlo scritto bene.".into(),
            Self::UnknownLocalCode => "Non è un CUP, e non è il codice locale di un progetto a cui il CUP è arrivato: controlla di averlo scritto bene.".into(),
            Self::Reason(error) => error.to_string().into(),
            Self::NoReason => "Scrivi il motivo della revoca.".into(),
            Self::LongReason { most } => format!("Il motivo può avere al massimo {most} caratteri.").into(),
            Self::Date(error) => error.to_string().into(),
            Self::NoCodes => "Scrivi almeno un codice.".into(),
            Self::TooManyCodes { found, most } => format!("I codici sono {found}: al massimo {most} alla volta.").into(),
            Self::Future => "La data del provvedimento è nel futuro: controllala.".into(),
            Self::BeforeCode { year } => format!("Il codice è del {year}: la data del provvedimento di revoca è precedente, controllala.").into(),
        }
    }
}
