//! What was sent and cannot be taken: each reason with its code and its sentence.

use super::Code;
use super::bad_file::{BadDocument, BadSignature};
use super::cup::{BadResponse, BadRevocation, BadSelection, BadWorkbook};
use super::identity::BadIdentity;
use super::no_entry::NoEntry;
use super::schedule::BadSchedule;
use super::second_factor::BadSecondFactor;
use super::words::words;
use crate::api::Problem;
use form::Id;
use language::Language;
use std::borrow::Cow;

/// Why what was sent cannot be taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Invalid {
    /// Answers are missing or wrong.
    Answers {
        /// What they were sent for.
        purpose: Purpose,
        /// What is missing or wrong.
        problems: Vec<Problem>,
    },
    /// The proof of work does not hold.
    Challenge,
    /// Nobody can enter so.
    Credentials(NoEntry),
    /// It is not known who somebody is.
    Identity(BadIdentity),
    /// A document cannot be taken.
    Document(BadDocument),
    /// A signed file cannot be taken.
    Signature(BadSignature),
    /// A signed file is missing.
    MissingUpload {
        /// Its id in the form.
        which: Id,
        /// What it is called at the beginning of a sentence (`Il file della domanda`).
        subject: String,
    },
    /// A workbook cannot be taken.
    Workbook(BadWorkbook),
    /// The measure is not there any more.
    Measure,
    /// An answer of Sistema CUP cannot be taken.
    Response(BadResponse),
    /// The applications that were chosen cannot be asked for.
    Applications(BadSelection),
    /// A revocation cannot be noted.
    Revocation(BadRevocation),
    /// The code of a second factor cannot be taken.
    SecondFactor(BadSecondFactor),
    /// The schedule of a call cannot be changed so.
    Schedule(BadSchedule),
}

/// What answers were sent for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// To register.
    Registration,
    /// To validate one section.
    Section,
    /// To validate the application.
    Validation,
    /// To save a section, whatever is missing; some cannot change. With the sentence of the form.
    Saving(String),
    /// To have a new password sent.
    Recovery,
    /// To change a password. With what is wrong.
    Password(String),
    /// To make or change a user.
    User,
    /// To make or revise a measure.
    Measure,
    /// To give an application a name. With what is wrong.
    Naming(String),
}

impl Invalid {
    /// Its code.
    pub(super) fn code(&self) -> Code {
        match self {
            Self::Answers { .. } => Code::Invalid,
            Self::Challenge => Code::Challenge,
            Self::Credentials(_) => Code::Credentials,
            Self::Identity(_) => Code::Identity,
            Self::Document(_) => Code::Document,
            Self::Signature(_) => Code::Signature,
            Self::MissingUpload { .. } => Code::MissingUpload,
            Self::Workbook(_) => Code::Workbook,
            Self::Measure => Code::Measure,
            Self::Response(_) => Code::Response,
            Self::Applications(_) => Code::Applications,
            Self::Revocation(_) => Code::Revocation,
            Self::SecondFactor(_) => Code::SecondFactorCode,
            Self::Schedule(_) => Code::Schedule,
        }
    }

    /// What the user reads.
    pub(super) fn spoken(&self, language: Language) -> Cow<'static, str> {
        match self {
            Self::Answers { purpose, .. } => purpose.spoken(language),
            Self::Challenge => words(language).account.challenge.as_str().into(),
            Self::Credentials(reason) => reason.spoken(language),
            Self::Identity(reason) => reason.spoken(language),
            Self::Document(reason) => reason.sentence(),
            Self::Signature(reason) => reason.sentence(),
            // Manual 5.3, word for word.
            Self::MissingUpload { subject, .. } => {
                format!("{subject} non è stato caricato.").into()
            }
            Self::Measure => {
                "La misura scelta non c’è più: ricarica la pagina e scegli di nuovo.".into()
            }
            Self::Workbook(reason) => reason.sentence(),
            Self::Response(reason) => reason.sentence(),
            Self::Revocation(reason) => reason.sentence(),
            Self::Applications(reason) => reason.sentence(),
            Self::SecondFactor(reason) => reason.spoken(language),
            Self::Schedule(reason) => reason.sentence(),
        }
    }
}

impl Purpose {
    fn spoken(&self, language: Language) -> Cow<'static, str> {
        match self {
            Self::Registration | Self::User | Self::Measure => {
                words(language).account.registration.as_str().into()
            }
            Self::Recovery => words(language).account.recovery.as_str().into(),
            Self::Section => {
                "La sezione non può essere validata: completa o correggi le risposte indicate."
                    .into()
            }
            Self::Validation => {
                "La domanda non può ancora essere validata: ecco che cosa manca o è da correggere."
                    .into()
            }
            Self::Saving(sentence) | Self::Password(sentence) | Self::Naming(sentence) => {
                sentence.clone().into()
            }
        }
    }
}
