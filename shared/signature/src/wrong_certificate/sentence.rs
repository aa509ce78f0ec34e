//! Which certificate was taken and which to take, in Italian.

use super::WrongCertificate;

impl WrongCertificate {
    /// Which certificate was taken and which to take, in Italian.
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::NotForSigning => {
                "Il certificato usato non è fatto per firmare documenti (per esempio serve per \
                 l’autenticazione): nel programma di firma scegli il certificato di \
                 sottoscrizione."
            }
            Self::Authentication => {
                "Il certificato usato è il certificato di autenticazione della carta, che serve \
                 per accedere ai servizi: nel programma di firma scegli quello di sottoscrizione \
                 e firma di nuovo il documento."
            }
            Self::WebSite => {
                "Il certificato usato è quello di un sito web, non di una persona: firma di nuovo \
                 il documento con il tuo certificato di firma digitale (di sottoscrizione)."
            }
            Self::Mail => {
                "Il certificato usato serve per la posta elettronica, non per firmare documenti: \
                 firma di nuovo il documento con il tuo certificato di firma digitale (di \
                 sottoscrizione)."
            }
            Self::TimeStamping => {
                "Il certificato usato è quello di un servizio di marche temporali, non di una \
                 persona: firma di nuovo il documento con il tuo certificato di firma digitale \
                 (di sottoscrizione)."
            }
            Self::OcspResponder => {
                "Il certificato usato è quello di un servizio che dice se i certificati sono \
                 revocati, non di una persona: firma di nuovo il documento con il tuo certificato \
                 di firma digitale (di sottoscrizione)."
            }
            Self::CodeSigning => {
                "Il certificato usato serve per firmare programmi per computer, non documenti: \
                 firma di nuovo il documento con il tuo certificato di firma digitale (di \
                 sottoscrizione)."
            }
            Self::Seal => {
                "Il certificato usato è quello di un sigillo elettronico, che è di un ente o di \
                 un’impresa, mentre qui serve la firma di una persona: firma di nuovo il \
                 documento con il tuo certificato di firma digitale (di sottoscrizione)."
            }
            Self::OtherPurpose => {
                "Il certificato usato è stato rilasciato per altri scopi, diversi dalla firma di \
                 documenti: nel programma di firma scegli il certificato di sottoscrizione e \
                 firma di nuovo il documento."
            }
            Self::NotQualified => {
                "Il certificato usato non è qualificato, quindi la firma non è una firma \
                 digitale: firma di nuovo il documento con un certificato qualificato, rilasciato \
                 da un fornitore presente nell’elenco pubblico di AgID."
            }
        }
    }
}
