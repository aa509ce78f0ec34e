//! Files that cannot be taken: each reason with its sentence.

use crate::api::{Check, Signer};
use domain::FileNameError;
use std::borrow::Cow;

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
    /// The scanner of the storage found a threat in it.
    Threat {
        /// Its name.
        name: String,
    },
}

/// Why a signed file cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadSignature {
    /// Its name does not end in `.p7m` (manual 5.1).
    Type,
    /// What arrived is not as long as what was announced.
    OtherSize,
    /// The scanner of the storage found a threat in it.
    Threat,
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

impl BadDocument {
    pub(super) fn sentence(&self) -> Cow<'static, str> {
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
            Self::Threat { name } => format!("Il controllo antivirus ha trovato una minaccia nel file «{name}», che non è stato caricato. Controlla il computer con un antivirus, poi carica una copia pulita del documento.").into(),
        }
    }
}

impl BadSignature {
    pub(super) fn sentence(&self) -> Cow<'static, str> {
        match self {
            Self::Type => "Il file deve avere estensione .p7m: è il formato che i programmi di firma chiamano CAdES o «busta P7M».".into(),
            Self::OtherSize => OTHER_SIZE.into(),
            Self::Threat => "Il controllo antivirus ha trovato una minaccia nel file, che non è stato caricato. Controlla il computer con un antivirus, poi firma e carica una copia pulita.".into(),
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
