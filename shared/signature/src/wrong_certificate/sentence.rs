//! Which certificate was taken and which to take, in Italian.

use super::WrongCertificate;

/// The other certificate of the same card.
const OTHER_OF_THE_CARD: &str = "Nel programma di firma, quando chiede quale certificato usare, \
                                 scegli quello di sottoscrizione (di solito con il tuo nome e la \
                                 parola «firma»), non quello di autenticazione, e firma di nuovo il \
                                 documento.";
/// A person's own certificate.
const ONES_OWN: &str = "Firma di nuovo il documento con il tuo certificato di firma digitale (di \
                        sottoscrizione), quello rilasciato a te come persona.";

impl WrongCertificate {
    /// Which certificate was taken, in Italian.
    pub(crate) fn cause(self) -> &'static str {
        match self {
            Self::Authority => {
                "Il certificato usato è quello di un’autorità che rilascia certificati, non di \
                 una persona."
            }
            Self::NotForSigning => {
                "Il certificato usato non è fatto per firmare documenti (per esempio serve per \
                 l’autenticazione)."
            }
            Self::Authentication => {
                "Il certificato usato è il certificato di autenticazione della carta, che serve \
                 per accedere ai servizi e non per firmare."
            }
            Self::WebSite => "Il certificato usato è quello di un sito web, non di una persona.",
            Self::Mail => {
                "Il certificato usato serve per la posta elettronica, non per firmare documenti."
            }
            Self::TimeStamping => {
                "Il certificato usato è quello di un servizio di marche temporali, non di una \
                 persona."
            }
            Self::OcspResponder => {
                "Il certificato usato è quello di un servizio che dice se i certificati sono \
                 revocati, non di una persona."
            }
            Self::CodeSigning => {
                "Il certificato usato serve per firmare programmi per computer, non documenti."
            }
            Self::Seal => {
                "Il certificato usato è quello di un sigillo elettronico, che è di un ente o di \
                 un’impresa, mentre qui serve la firma di una persona."
            }
            Self::OtherPurpose => {
                "Il certificato usato è stato rilasciato per altri scopi, diversi dalla firma di \
                 documenti."
            }
            Self::NotQualified => {
                "Il certificato usato non è qualificato, quindi la firma non è una firma digitale."
            }
        }
    }

    /// Which to take, in Italian.
    pub(crate) fn remedy(self) -> &'static str {
        match self {
            Self::NotForSigning | Self::Authentication | Self::OtherPurpose => OTHER_OF_THE_CARD,
            Self::Authority
            | Self::WebSite
            | Self::Mail
            | Self::TimeStamping
            | Self::OcspResponder
            | Self::CodeSigning
            | Self::Seal => ONES_OWN,
            Self::NotQualified => {
                "Firma di nuovo il documento con un certificato qualificato, rilasciato da un \
                 fornitore presente nell’elenco pubblico di AgID: se non ne hai uno, chiedilo a \
                 uno di loro."
            }
        }
    }
}
