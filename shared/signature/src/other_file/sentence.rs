//! What the file is and what to do, in Italian.

use super::OtherFile;

impl OtherFile {
    /// What the file is and what to do, in Italian.
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::Empty => "Il file è vuoto: carica il file .p7m prodotto dal programma di firma.",
            Self::PlainPdf => {
                "Il file è un PDF senza busta di firma: firmalo digitalmente nel formato CAdES \
                 (file .p7m). Cambiare il nome del file non basta, e una firma interna al PDF \
                 (PAdES) non è ammessa."
            }
            Self::SignedPdf => {
                "Il file è un PDF con la firma al suo interno (formato PAdES), che qui non è \
                 ammessa: firma il documento originale scegliendo nel programma di firma il \
                 formato CAdES («busta P7M»), poi carica il file .p7m."
            }
            Self::Asic => {
                "Il file è un contenitore di firma ASiC (.asice o .asics), che qui non è ammesso: \
                 firma il documento originale scegliendo nel programma di firma il formato CAdES \
                 («busta P7M»), poi carica il file .p7m."
            }
            Self::Archive => {
                "Il file è un archivio compresso (ZIP): aprilo e carica il file .p7m che \
                 contiene, senza comprimerlo."
            }
            Self::Xml => {
                "Il file è un XML senza busta di firma: carica il file .p7m prodotto dal \
                 programma di firma nel formato CAdES («busta P7M»)."
            }
            Self::SignedXml => {
                "Il file è un XML con la firma al suo interno (formato XAdES), che qui non è \
                 ammessa: firma il documento originale scegliendo nel programma di firma il \
                 formato CAdES («busta P7M»), poi carica il file .p7m."
            }
            Self::WebPage => {
                "Il file è una pagina web, non un documento firmato: forse è quello che è rimasto \
                 di uno scaricamento non riuscito. Riprendi il file .p7m dal programma o dal sito \
                 di firma e caricalo di nuovo."
            }
            Self::MailMessage => {
                "Il file è un messaggio di posta elettronica: salva il file .p7m allegato e \
                 carica quello; se non c’è, firma il documento nel formato CAdES («busta P7M»)."
            }
            Self::Image => {
                "Il file è un’immagine senza busta di firma: firmala digitalmente nel formato \
                 CAdES («busta P7M»), poi carica il file .p7m. Cambiare il nome del file non \
                 basta."
            }
            Self::OfficeDocument => {
                "Il file è un documento (per esempio di Word o di Excel) senza busta di firma: \
                 firma digitalmente il documento richiesto nel formato CAdES («busta P7M»), poi \
                 carica il file .p7m. Cambiare il nome del file non basta."
            }
            Self::CertificateFile => {
                "Il file contiene un certificato, non un documento firmato: firma il documento \
                 nel formato CAdES («busta P7M») e carica il file .p7m."
            }
            Self::TimeStamp => {
                "Il file è una marca temporale, non una busta di firma: carica il file .p7m al \
                 quale la marca è stata apposta."
            }
            Self::Encrypted => {
                "Il file è cifrato, non firmato: nel programma di firma scegli «firma» e non \
                 «cifra», poi carica il nuovo file .p7m."
            }
            Self::Unknown => {
                "Il file non è una busta di firma digitale (.p7m): carica il file prodotto dal \
                 programma di firma, senza rinominarlo."
            }
        }
    }
}
