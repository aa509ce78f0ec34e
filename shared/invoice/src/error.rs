//! Why a file is not read, each reason with what to do about it.

use crate::values::ValueFault;
use crate::xml::limits;

/// A file that is not read: nothing of it is taken. Its text is the sentence for whoever sent it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Something else than XML.
    #[error("{0}")]
    Mistaken(Mistaken),
    /// More bytes than may be read.
    #[error("Il file è troppo grande: al massimo {} MB.", limits::BYTES / (1024 * 1024))]
    TooLarge,
    /// An encoding that is not read.
    #[error(
        "Il file dichiara la codifica «{0}», che non si può leggere. Chiedi al fornitore il file che ha trasmesso al Sistema di Interscambio."
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
        "Alla riga {line} il file contiene una dichiarazione DOCTYPE, che le fatture elettroniche non hanno: non viene letto."
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
    /// Deeper, longer or more numerous than any real invoice.
    #[error("Alla riga {line} il file supera i limiti di lettura: {bound}.")]
    Excess {
        /// The line, from 1.
        line: usize,
        /// Which bound.
        bound: Bound,
    },
    /// XML, but not an invoice.
    #[error(
        "Il file è un XML, ma non una fattura elettronica: comincia con «{root}» invece che con «FatturaElettronica»."
    )]
    NotAnInvoice {
        /// The name of the root.
        root: String,
    },
    /// A version of the format that is not read.
    #[error(
        "Il file dichiara la versione «{0}»: si leggono le fatture FPA12 e FPR12 e quelle semplificate FSM10."
    )]
    Version(String),
    /// Something that must be there is not.
    #[error(
        "Alla riga {line}, in «{element}» manca «{missing}»: il file non è una fattura elettronica completa."
    )]
    Missing {
        /// The line, from 1.
        line: usize,
        /// The element.
        element: String,
        /// What it lacks.
        missing: &'static str,
    },
    /// Something that may be there once is there again: which of them counts nobody can tell.
    #[error(
        "Alla riga {line}, «{element}» compare una seconda volta: il file non è una fattura elettronica corretta."
    )]
    Repeated {
        /// The line, from 1.
        line: usize,
        /// The element.
        element: String,
    },
    /// A value that the format does not admit.
    #[error("Alla riga {line}, «{element}» vale «{text}»: {fault}")]
    Value {
        /// The line, from 1.
        line: usize,
        /// The element.
        element: String,
        /// The beginning of what it holds.
        text: String,
        /// What is wrong with it.
        fault: ValueFault,
    },
}

/// What a file is instead of XML.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistaken {
    /// Nothing.
    #[error("Il file è vuoto. Scegli il file XML della fattura elettronica.")]
    Empty,
    /// A PDF.
    #[error(
        "Il file è un PDF. La fattura elettronica è il file XML (o .xml.p7m): lo trovi nell’area «Fatture e corrispettivi» dell’Agenzia delle Entrate."
    )]
    Pdf,
    /// A ZIP archive, or an Office file, which is one.
    #[error("Il file è un archivio compresso. Estrai la fattura e scegli il file XML.")]
    Archive,
    /// A signed envelope that nobody has opened.
    #[error("Il file è una busta firmata che non si riesce ad aprire: scegli il file XML.")]
    Signed,
    /// A web page.
    #[error(
        "Il file è una pagina web, forse la stampa della fattura. Scegli il file XML della fattura elettronica."
    )]
    Html,
    /// Something else.
    #[error("Il file non è un XML. Scegli il file XML della fattura elettronica.")]
    NotXml,
}

/// What a file has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Bound {
    /// Levels of elements.
    #[error("ha troppi livelli, più di {}", limits::DEPTH)]
    Depth,
    /// Elements.
    #[error("contiene troppi elementi")]
    Elements,
    /// Invoices.
    #[error("contiene più di {} fatture", limits::INVOICES)]
    Invoices,
    /// Attributes of one element.
    #[error("un elemento ha più di {} attributi", limits::ATTRIBUTES)]
    Attributes,
    /// Characters of one value or tag.
    #[error("un valore è troppo lungo")]
    Value,
}

/// The beginning of a text of a stranger, as much as a sentence bears.
pub(crate) fn excerpt(text: &str) -> String {
    domain::without_unseen(text).chars().filter(|found| !found.is_control()).take(60).collect()
}
