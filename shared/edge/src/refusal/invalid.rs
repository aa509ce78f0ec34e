//! What was sent and cannot be taken: each reason with its code and its sentence.

use super::Code;
use super::cup::{BadResponse, BadRevocation, BadSelection, BadWorkbook};
use super::identity::BadIdentity;
use super::no_entry::NoEntry;
use super::schedule::BadSchedule;
use super::second_factor::BadSecondFactor;
use super::words::words;
use crate::api::{Check, Problem, Signer};
use domain::FileNameError;
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

/// Why a document cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadDocument {
    /// Its name cannot be used.
    Name(FileNameError),
    /// Its name does not end as those of the types that are taken.
    Type {
        /// How its name ends.
        extension: String,
        /// How their names end, such as `.pdf o .jpg`.
        taken: String,
    },
    /// It is too long.
    TooLong {
        /// How long it may be.
        megabytes: u32,
    },
    /// There is nothing in it.
    Empty,
    /// There are as many as there may be.
    TooMany {
        /// How many.
        most: usize,
    },
    /// What is in it is not what its name says.
    Content {
        /// Its name.
        name: String,
        /// How its name ends.
        extension: String,
        /// What is taken.
        taken: String,
    },
    /// It begins as a file of its type, and the rest is missing.
    Cut {
        /// Its name.
        name: String,
    },
    /// It opens only with a password.
    Locked {
        /// Its name.
        name: String,
    },
    /// It is XML that declares a document type.
    Doctype {
        /// Its name.
        name: String,
    },
    /// It is an archive, and a file inside cannot be had.
    Damaged {
        /// Its name.
        name: String,
    },
    /// It is an archive of nothing.
    NothingInside {
        /// Its name.
        name: String,
    },
    /// It is an archive of more files than are looked at.
    Crowded {
        /// Its name.
        name: String,
    },
    /// What arrived is not as long as what was announced.
    OtherSize,
}

/// Why a signed file cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadSignature {
    /// Its name does not end in `.p7m` (manual 5.1).
    Type,
    /// What arrived is not as long as what was announced.
    OtherSize,
    /// The checks did not pass.
    Refused(Box<RefusedSignature>),
}

/// What is said of a signed file that did not pass the checks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedSignature {
    /// What the user reads first.
    pub sentence: Cow<'static, str>,
    /// The verdict on the file, as `shared/signature` names it.
    pub verdict: String,
    /// Why, in Italian.
    pub reasons: Vec<String>,
    /// What to do about each, in Italian.
    pub steps: Vec<String>,
    /// Who signed, as far as it can be read.
    pub signers: Vec<Signer>,
    /// What was checked, and what came of it.
    pub checks: Vec<Check>,
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

impl BadDocument {
    fn sentence(&self) -> Cow<'static, str> {
        match self {
            Self::Name(error) => error.to_string().into(),
            Self::Type { extension, taken } => format!("Qui si possono caricare solo file di tipo {taken}.{}", what_to_do(extension)).into(),
            Self::TooLong { megabytes } => format!("Il file supera la dimensione massima di {megabytes} MB: riducilo e riprova.").into(),
            Self::Empty => "Il file è vuoto: controlla di aver scelto quello giusto.".into(),
            Self::TooMany { most } => format!("Qui si possono caricare al massimo {most} file.").into(),
            Self::Content { name, extension, taken } => format!("Il contenuto del file «{name}» non è quello di un file .{extension}: carica un documento autentico di tipo {taken}.").into(),
            Self::Cut { name } => format!("Il file «{name}» è incompleto o danneggiato: la fine manca. Aprilo per controllarlo, salvalo di nuovo e caricalo.").into(),
            Self::Damaged { name } => format!("Un file dentro l’archivio «{name}» è danneggiato: crea di nuovo l’archivio e caricalo.").into(),
            Self::NothingInside { name } => format!("L’archivio «{name}» non contiene nessun documento: crealo di nuovo con i file dentro.").into(),
            Self::Doctype { name } => format!("Il file «{name}» contiene un DOCTYPE, e così non si apre: carica il file com’era prima (una fattura elettronica, com’è stata trasmessa al Sistema di Interscambio).").into(),
            Self::Crowded { name } => format!("L’archivio «{name}» contiene troppi file: dividilo in più archivi.").into(),
            Self::Locked { name } => format!("Il file «{name}» si apre solo con una password: salvane una copia senza password e carica quella.").into(),
            Self::OtherSize => OTHER_SIZE.into(),
        }
    }
}

impl BadSignature {
    fn sentence(&self) -> Cow<'static, str> {
        match self {
            Self::Type => "Il file deve avere estensione .p7m: è il formato che i programmi di firma chiamano CAdES o «busta P7M».".into(),
            Self::OtherSize => OTHER_SIZE.into(),
            Self::Refused(refused) => refused.sentence.clone(),
        }
    }
}

/// The same for documents and for signed files.
const OTHER_SIZE: &str = "Il file arrivato non è lungo quanto quello scelto: il caricamento si è interrotto, o il file è cambiato nel frattempo. Caricalo di nuovo.";

/// What to do with a file of a type that is not taken, by how its name ends.
fn what_to_do(extension: &str) -> &'static str {
    match extension {
        "heic" | "heif" => {
            " Le foto in formato HEIC dell’iPhone vanno convertite: condividile o esportale come JPEG, oppure salvale in PDF."
        }
        "png" | "gif" | "bmp" | "webp" | "tif" | "tiff" => {
            " Salva l’immagine come JPEG o PDF e carica quella."
        }
        "doc" | "docx" | "odt" | "rtf" | "txt" | "pages" => {
            " Apri il documento, salvalo in PDF e carica quello."
        }
        "ods" | "numbers" | "csv" | "xlsm" | "xlsb" => {
            " Apri il foglio, salvalo in formato Excel (.xlsx) o PDF e carica quello."
        }
        "rar" | "7z" | "tar" | "gz" => " Se è un archivio, crealo in formato ZIP.",
        "p7m" => " Qui va il documento com’è, senza firma digitale.",
        _ => "",
    }
}
