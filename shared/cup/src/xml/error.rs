//! Why a file of requests or answers is not read, each reason with what to do about it.

use super::expected::Expected;
use super::limits;
use std::fmt;

/// A file that is not read: nothing of it is taken. Its text is the sentence for whoever sent it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// Something else than the file that is wanted.
    #[error("{found} {expected}")]
    Mistaken {
        /// What it is.
        found: Mistaken,
        /// What to send instead.
        expected: Expected,
    },
    /// More bytes than may be read.
    #[error("Il file è troppo grande: al massimo {} MB.", limits::bytes(*.0) / (1024 * 1024))]
    TooLarge(Expected),
    /// An encoding that is not read.
    #[error(
        "Il file dichiara la codifica «{0}», che non si può leggere. Salvalo di nuovo con la codifica UTF-8."
    )]
    Encoding(String),
    /// Bytes that are no text in the encoding of the file.
    #[error(
        "Alla riga {line} ci sono caratteri che non corrispondono alla codifica del file. Usa il file come l’hai ricevuto, senza aprirlo e salvarlo con altri programmi."
    )]
    Undecodable {
        /// The line, from 1.
        line: usize,
    },
    /// A document type, or what comes with one.
    #[error(
        "Alla riga {line} il file contiene una dichiarazione DOCTYPE, che i file del Sistema CUP non hanno: non viene letto."
    )]
    Declarations {
        /// The line, from 1.
        line: usize,
    },
    /// A reference to an entity that XML itself does not define.
    #[error("Alla riga {line} il file usa l’entità «{name}», che non è definita: non viene letto.")]
    Entity {
        /// The line, from 1.
        line: usize,
        /// Its name.
        name: String,
    },
    /// It ends before it is finished.
    #[error("Il file è incompleto: si interrompe alla riga {line}. Scaricalo di nuovo per intero.")]
    Truncated {
        /// The line, from 1.
        line: usize,
    },
    /// Not XML from some point on.
    #[error(
        "Alla riga {line} il file non è un XML corretto. Usa il file come l’hai ricevuto, senza modificarlo."
    )]
    Malformed {
        /// The line, from 1.
        line: usize,
    },
    /// Deeper, longer or more numerous than any real file.
    #[error("Alla riga {line} il file supera i limiti di lettura: {bound}.")]
    Excess {
        /// The line, from 1.
        line: usize,
        /// Which bound.
        bound: Bound,
    },
    /// An element or text where it may not stand.
    #[error("Alla riga {line}, dentro «{parent}», «{found}» non è previsto in questo punto.")]
    Unexpected {
        /// The line, from 1.
        line: usize,
        /// The element around it.
        parent: String,
        /// What stands there.
        found: String,
    },
    /// An attribute that the element has not.
    #[error("Alla riga {line}, «{element}» non prevede l’attributo «{attribute}».")]
    UnknownAttribute {
        /// The line, from 1.
        line: usize,
        /// The element.
        element: String,
        /// The attribute.
        attribute: String,
    },
    /// Something that must be there is not.
    #[error("Alla riga {line}, in «{element}» manca «{missing}».")]
    Missing {
        /// The line, from 1.
        line: usize,
        /// The element.
        element: String,
        /// The child or attribute that it lacks.
        missing: String,
    },
    /// A value that cannot be.
    #[error("Alla riga {line}, il valore «{value}» di «{name}» non è valido. {reason}")]
    Value {
        /// The line, from 1.
        line: usize,
        /// The attribute or element that has it.
        name: String,
        /// The value, cut short.
        value: String,
        /// Why not, and what to do.
        reason: String,
    },
}

/// What was sent in the place of the file that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistaken {
    /// No bytes, or white space alone.
    Empty,
    /// A workbook or another archive.
    Archive,
    /// A file of Office before 2007.
    OldOffice,
    /// A PDF.
    Pdf,
    /// A page, as when one is no longer signed in.
    Html,
    /// Text or bytes that are not XML.
    NotXml,
    /// A workbook in the XML of Excel 2003.
    ExcelXml,
    /// A file of requests.
    Requests,
    /// A file of requests without a request.
    NoRequests,
    /// A file of answers.
    Answers,
    /// A file of answers without an answer.
    NoAnswers,
    /// A message of the web service that makes one code at a time.
    WebService,
    /// Some other XML, by the name of its root.
    OtherXml(String),
}

/// A bound of what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Elements within elements.
    Depth,
    /// Requests or answers.
    Projects,
    /// Elements of one request or answer.
    Elements,
    /// Characters of a value.
    Value,
    /// Attributes of an element.
    Attributes,
}

impl fmt::Display for Mistaken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self {
            Self::Empty => "Il file è vuoto.",
            Self::Archive => "Il file è una cartella di lavoro di Excel o un archivio compresso.",
            Self::OldOffice => "Il file è un documento di Office.",
            Self::Pdf => "Il file è un PDF.",
            Self::Html => {
                "Il file è una pagina web: succede quando la sessione è scaduta e si salva la pagina di accesso."
            }
            Self::NotXml => "Il file non è un XML.",
            Self::ExcelXml => "Il file è una cartella di lavoro di Excel salvata come XML.",
            Self::Requests => "Il file è la richiesta dei CUP, non la risposta.",
            Self::NoRequests => "Il file non contiene nessuna richiesta.",
            Self::Answers => "Il file è la risposta del Sistema CUP, non la richiesta.",
            Self::NoAnswers => "Il file non contiene nessun esito.",
            Self::WebService => {
                "Il file è un messaggio del servizio web che genera un CUP alla volta."
            }
            Self::OtherXml(root) => {
                return write!(
                    formatter,
                    "Il file è un XML di altro tipo (comincia con «{root}»)."
                );
            }
        };
        formatter.write_str(sentence)
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Depth => formatter.write_str("ci sono troppi elementi uno dentro l’altro"),
            Self::Projects => write!(formatter, "al massimo {} progetti", limits::PROJECTS),
            Self::Elements => formatter.write_str("un solo progetto ha troppi elementi"),
            Self::Value => write!(formatter, "un valore ha più di {} caratteri", limits::VALUE),
            Self::Attributes => formatter.write_str("un elemento ha troppi attributi"),
        }
    }
}
