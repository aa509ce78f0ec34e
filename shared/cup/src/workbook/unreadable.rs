//! Why a file is not a workbook that can be read, each reason with what to do about it.

use super::limits;

/// A file that is not read. Its text is the sentence for whoever sent it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No bytes at all.
    #[error("Il file è vuoto. Scegli il file Excel con i progetti e invialo di nuovo.")]
    Empty,
    /// More bytes than [`limits::FILE_BYTES`].
    #[error(
        "Il file è troppo grande: al massimo {} MB. Togli immagini e fogli che non servono e salvalo di nuovo.",
        limits::FILE_BYTES / (1024 * 1024)
    )]
    TooLarge,
    /// The format of Excel up to 2003.
    #[error(
        "Il file è nel vecchio formato di Excel (.xls). Apri il file con Excel e salvalo come «Cartella di lavoro di Excel (.xlsx)»."
    )]
    OldExcel,
    /// A workbook that opens with a password.
    #[error(
        "Il file è protetto da una password di apertura. Apri il file con Excel, togli la password da «File», «Informazioni», «Proteggi cartella di lavoro» e salvalo di nuovo."
    )]
    Encrypted,
    /// Text with separators, whatever its name.
    #[error(
        "Il file è un testo (per esempio CSV), non una cartella di lavoro di Excel. Scarica il modello e riporta lì i dati, oppure apri il file con Excel e salvalo come «Cartella di lavoro di Excel (.xlsx)»."
    )]
    PlainText,
    /// A page, as some programs write when they «export to Excel».
    #[error(
        "Il file è una pagina HTML con il nome di un file Excel. Apri il file con Excel e salvalo come «Cartella di lavoro di Excel (.xlsx)»."
    )]
    Html,
    /// XML: the request itself, or the workbooks of Excel 2003.
    #[error(
        "Il file è un XML, non una cartella di lavoro di Excel. Qui si invia il file Excel con i progetti, dal quale si crea l’XML della richiesta."
    )]
    Xml,
    /// A PDF.
    #[error("Il file è un PDF. Invia il file Excel (.xlsx) con i progetti.")]
    Pdf,
    /// The binary format of Excel.
    #[error(
        "Il file è nel formato binario di Excel (.xlsb). Apri il file con Excel e salvalo come «Cartella di lavoro di Excel (.xlsx)»."
    )]
    BinaryExcel,
    /// A workbook with macros.
    #[error(
        "Il file contiene delle macro (.xlsm). Apri il file con Excel e salvalo come «Cartella di lavoro di Excel (.xlsx)», senza macro."
    )]
    Macros,
    /// A document or a presentation of the same family.
    #[error(
        "Il file è un documento o una presentazione, non una cartella di lavoro di Excel. Invia il file Excel (.xlsx) con i progetti."
    )]
    OtherDocument,
    /// A workbook of Apple's Numbers.
    #[error(
        "Il file è nel formato di Numbers. Apri il file con Numbers ed esportalo in Excel (.xlsx)."
    )]
    Numbers,
    /// An archive without a workbook's parts.
    #[error(
        "Il file è un archivio compresso. Estrai il file Excel (.xlsx) dall’archivio e invia quello."
    )]
    Archive,
    /// None of the above.
    #[error(
        "Il file non è una cartella di lavoro di Excel. Invia il file Excel (.xlsx) con i progetti."
    )]
    Unknown,
    /// Begins as a workbook and cannot be followed to its end.
    #[error(
        "Il file è danneggiato o incompleto. Apri il file con Excel, salvalo di nuovo come «Cartella di lavoro di Excel (.xlsx)» e ripeti l’invio."
    )]
    Damaged,
    /// Becomes far too large when opened: most often formats stretched over empty rows.
    #[error(
        "Aperto, il file è troppo grande: di solito succede quando il formato è esteso a moltissime righe vuote. Copia i soli dati in un modello nuovo e invia quello."
    )]
    Overblown,
    /// More parts, styles, names or depth than any real workbook has.
    #[error(
        "Il file ha una struttura troppo complessa per essere letto. Copia i soli dati in un modello nuovo e invia quello."
    )]
    TooComplex,
    /// Declares entities or a document type, which workbooks never do.
    #[error(
        "Il file contiene dichiarazioni che una cartella di lavoro di Excel non ha, e non viene aperto. Copia i soli dati in un modello nuovo e invia quello."
    )]
    Declarations,
    /// Takes values from other files.
    #[error(
        "Il file è collegato ad altri file. Apri il file con Excel, copia i dati, incollali in un modello nuovo con «Incolla speciale», «Valori» e invia quello."
    )]
    ExternalLinks,
    /// No sheet whose header is known.
    #[error(
        "Nel file manca il foglio «Progetti» con le intestazioni del modello. Scarica il modello e riporta lì i dati."
    )]
    NoProjects,
    /// No column of codes.
    #[error(
        "Nel file non c’è una colonna di codici CUP o di codici locali. Scrivi «CUP» come intestazione della colonna e sceglilo di nuovo."
    )]
    NoCodes,
    /// Several sheets could be the one.
    #[error(
        "Più fogli hanno le intestazioni dei progetti: {}. Lascia un solo foglio e chiamalo «Progetti».",
        .0.join(", ")
    )]
    SeveralProjects(Vec<String>),
    /// The sheet is there, its header is not.
    #[error(
        "Nel foglio «{sheet}» mancano le intestazioni delle colonne nelle prime {} righe. Copia la riga delle intestazioni dal modello.",
        limits::HEADER_ROWS
    )]
    NoHeader {
        /// The name of the sheet.
        sheet: String,
    },
    /// More rows than [`limits::ROWS`].
    #[error(
        "Nel foglio «{sheet}» ci sono {found} righe con dati: al massimo {}. Dividi i progetti in più file.",
        limits::ROWS
    )]
    TooManyRows {
        /// The name of the sheet.
        sheet: String,
        /// How many rows hold something.
        found: usize,
    },
    /// Something beyond the last column that is read.
    #[error(
        "Nel foglio «{sheet}» la cella {cell} è oltre le {} colonne che si leggono. Cancella ciò che non serve a destra dei dati.",
        limits::COLUMNS
    )]
    TooWide {
        /// The name of the sheet.
        sheet: String,
        /// The first such cell.
        cell: String,
    },
    /// More cells or more text than a sheet may hold.
    #[error(
        "Nel foglio «{sheet}» ci sono troppi dati: al massimo {} celle compilate. Dividi i progetti in più file.",
        limits::CELLS
    )]
    TooMuch {
        /// The name of the sheet.
        sheet: String,
    },
    /// A text longer than Excel itself can hold.
    #[error("Nel foglio «{sheet}» il testo della cella {cell} è troppo lungo. Accorcialo.")]
    LongText {
        /// The name of the sheet.
        sheet: String,
        /// The cell.
        cell: String,
    },
}

impl Unreadable {
    /// Why a file is not read, as far as the end of its name tells: such files need not be sent at all.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "xls" | "xlt" => Self::OldExcel,
            "xlsb" => Self::BinaryExcel,
            "xlsm" | "xltm" | "xlam" => Self::Macros,
            "csv" | "txt" | "tsv" => Self::PlainText,
            "htm" | "html" => Self::Html,
            "xml" => Self::Xml,
            "pdf" => Self::Pdf,
            "doc" | "docx" | "odt" | "rtf" | "ppt" | "pptx" => Self::OtherDocument,
            "numbers" => Self::Numbers,
            "zip" | "rar" | "7z" => Self::Archive,
            _ => return None,
        })
    }

    /// The stable name of the reason, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too_large",
            Self::OldExcel => "old_excel",
            Self::Encrypted => "encrypted",
            Self::PlainText => "plain_text",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::Pdf => "pdf",
            Self::BinaryExcel => "binary_excel",
            Self::Macros => "macros",
            Self::OtherDocument => "other_document",
            Self::Numbers => "numbers",
            Self::Archive => "archive",
            Self::Unknown => "unknown",
            Self::Damaged => "damaged",
            Self::Overblown => "overblown",
            Self::TooComplex => "too_complex",
            Self::Declarations => "declarations",
            Self::ExternalLinks => "external_links",
            Self::NoProjects => "no_projects",
            Self::NoCodes => "no_codes",
            Self::SeveralProjects(_) => "several_projects",
            Self::NoHeader { .. } => "no_header",
            Self::TooManyRows { .. } => "too_many_rows",
            Self::TooWide { .. } => "too_wide",
            Self::TooMuch { .. } => "too_much",
            Self::LongText { .. } => "long_text",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Unreadable;

    #[test]
    fn sentences() {
        let sheet = || "Progetti".to_owned();
        let reasons = [
            Unreadable::Empty,
            Unreadable::TooLarge,
            Unreadable::OldExcel,
            Unreadable::Encrypted,
            Unreadable::PlainText,
            Unreadable::Html,
            Unreadable::Xml,
            Unreadable::Pdf,
            Unreadable::BinaryExcel,
            Unreadable::Macros,
            Unreadable::OtherDocument,
            Unreadable::Numbers,
            Unreadable::Archive,
            Unreadable::Unknown,
            Unreadable::Damaged,
            Unreadable::Overblown,
            Unreadable::TooComplex,
            Unreadable::Declarations,
            Unreadable::ExternalLinks,
            Unreadable::NoProjects,
            Unreadable::NoCodes,
            Unreadable::SeveralProjects(vec!["«Uno»".to_owned(), "«Due»".to_owned()]),
            Unreadable::NoHeader { sheet: sheet() },
            Unreadable::TooManyRows { sheet: sheet(), found: 20_500 },
            Unreadable::TooWide { sheet: sheet(), cell: "XFD1048576".to_owned() },
            Unreadable::TooMuch { sheet: sheet() },
            Unreadable::LongText { sheet: sheet(), cell: "B7".to_owned() },
        ];
        let told: Vec<String> =
            reasons.iter().map(|reason| format!("{}: {reason}", reason.code())).collect();
        insta::assert_snapshot!(told.join("\n"));
    }
}
