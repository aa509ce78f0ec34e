//! What the file is and what to do, in Italian.

use super::OtherFile;

/// What a document that is not signed in an envelope needs.
const SIGN_AS_CADES: &str = "Apri il programma di firma, scegli il formato CAdES (si chiama anche \
                             «busta P7M»), firma il documento originale e carica il file .p7m che \
                             ne esce. Cambiare il nome di un file non lo firma.";

impl OtherFile {
    /// What the file is, in Italian.
    pub(crate) fn cause(self) -> &'static str {
        match self {
            Self::Empty => "Il file è vuoto.",
            Self::PlainPdf => "Il file è un PDF, e non è firmato in busta (.p7m).",
            Self::SignedPdf => {
                "Il file è un PDF con la firma al suo interno (formato PAdES), che qui non è \
                 ammessa."
            }
            Self::Asic => {
                "Il file è un contenitore di firma ASiC (.asice o .asics), che qui non è ammesso."
            }
            Self::Archive => "Il file è un archivio compresso (ZIP).",
            Self::Xml => "Il file è un XML senza busta di firma.",
            Self::SignedXml => {
                "Il file è un XML con la firma al suo interno (formato XAdES), che qui non è \
                 ammessa."
            }
            Self::WebPage => {
                "Il file è una pagina web, non un documento firmato: forse è quello che è rimasto \
                 di uno scaricamento non riuscito."
            }
            Self::MailMessage => "Il file è un messaggio di posta elettronica.",
            Self::Image => "Il file è un’immagine senza busta di firma.",
            Self::OfficeDocument => {
                "Il file è un documento (per esempio di Word o di Excel) senza busta di firma."
            }
            Self::CertificateFile => "Il file contiene un certificato, non un documento firmato.",
            Self::TimeStamp => "Il file è una marca temporale, non una busta di firma.",
            Self::Encrypted => "Il file è cifrato, non firmato: non possiamo aprirlo.",
            Self::Unknown => "Il file non è una busta di firma digitale (.p7m).",
        }
    }

    /// What to do instead, in Italian.
    pub(crate) fn remedy(self) -> &'static str {
        match self {
            Self::PlainPdf
            | Self::SignedPdf
            | Self::Asic
            | Self::Xml
            | Self::SignedXml
            | Self::Image
            | Self::OfficeDocument
            | Self::CertificateFile => SIGN_AS_CADES,
            Self::Empty => {
                "Guarda nella cartella in cui il programma di firma salva i file e carica quello \
                 che finisce per .p7m; se è vuoto anche quello, firma di nuovo."
            }
            Self::Archive => {
                "Aprilo, tira fuori il file che finisce per .p7m e carica quello, senza \
                 comprimerlo."
            }
            Self::WebPage => {
                "Riprendi il file .p7m dal programma o dal sito di firma e carica quello."
            }
            Self::MailMessage => {
                "Apri il messaggio, salva l’allegato che finisce per .p7m e carica quello; se non \
                 c’è, firma il documento nel formato CAdES («busta P7M»)."
            }
            Self::TimeStamp => "Carica il file .p7m al quale la marca è stata apposta.",
            Self::Encrypted => {
                "Nel programma di firma scegli «Firma» e non «Cifra», con il formato CAdES («busta \
                 P7M»), e carica il file .p7m che ne esce."
            }
            Self::Unknown => {
                "Carica il file che finisce per .p7m prodotto dal programma di firma, senza \
                 rinominarlo."
            }
        }
    }
}
