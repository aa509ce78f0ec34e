//! What is wrong.

use super::day;
use crate::fault::Fault;

impl Fault {
    /// What is wrong, in Italian: a sentence that does not say what to do.
    pub fn cause(&self) -> String {
        match self {
            Self::CertificateExpired(at)
            | Self::IssuerExpired(at)
            | Self::CertificateNotYetValid(at)
            | Self::IssuerNotYetValid(at) => self.words().replace("{}", &day(*at)),
            Self::AnotherSigner { signed, wanted } => {
                self.words().replacen("{}", signed, 1).replace("{wanted}", wanted)
            }
            _ => self.words().to_owned(),
        }
    }

    /// The sentence, with `{}` for a day or for who signed, and `{wanted}` for who must.
    fn words(&self) -> &'static str {
        match self {
            Self::NotSigned(other) => other.cause(),
            Self::BrokenEncoding => "Il testo del file è incompleto o danneggiato.",
            Self::BrokenStructure => "La busta di firma è incompleta o danneggiata.",
            Self::TrailingBytes => {
                "Dopo la fine della busta di firma ci sono altri dati, che la firma non protegge: \
                 può accadere quando il file passa per la posta o per un archivio."
            }
            Self::NoSigners => "La busta non contiene alcuna firma.",
            Self::BrokenAttributes => {
                "I dati che accompagnano la firma mancano o si contraddicono."
            }
            Self::Detached => {
                "Il file contiene la sola firma, separata dal documento (.p7s): il documento \
                 dentro non c’è."
            }
            Self::ContentNotData => {
                "La busta firmata non contiene un documento, ma dati di altro tipo (per esempio \
                 una marca temporale)."
            }
            Self::NoSignedAttributes => {
                "La firma non è in formato CAdES, perché non contiene gli attributi firmati."
            }
            Self::NotCades => {
                "La firma non è in formato CAdES, perché non indica il certificato con cui è \
                 stata apposta."
            }
            Self::CertificateMissing => {
                "La busta non contiene un certificato leggibile di chi ha firmato."
            }
            Self::TooMany => "Il file contiene troppe firme, buste o certificati.",
            Self::UnknownAlgorithm => {
                "La firma usa un algoritmo non ammesso (sono ammessi SHA-256, SHA-384 e SHA-512 \
                 con RSA o ECDSA P-256 e P-384)."
            }
            Self::WeakAlgorithm => {
                "La firma o il certificato usano un algoritmo non più sicuro (per esempio SHA-1)."
            }
            Self::WeakKey => "La chiave del certificato è troppo corta per essere sicura.",
            Self::ContentAltered => {
                "Il documento nella busta è stato modificato dopo la firma, e la firma non vale \
                 più."
            }
            Self::SignatureWrong => {
                "La firma non corrisponde ai dati firmati: il file è stato modificato o \
                 danneggiato."
            }
            Self::CertificateSubstituted => {
                "La firma indica un certificato diverso da quello contenuto nella busta."
            }
            Self::UnknownIssuer => {
                "Il certificato di firma non è stato rilasciato da un’autorità riconosciuta."
            }
            Self::IssuerNotAuthority => {
                "Chi ha rilasciato il certificato di firma non era autorizzato a farlo."
            }
            Self::ServiceNotYetGranted => {
                "Quando il certificato di firma è stato rilasciato, chi lo ha rilasciato non era \
                 fra i fornitori riconosciuti nell’elenco pubblico di AgID."
            }
            Self::ServiceWithdrawn => {
                "Chi ha rilasciato il certificato di firma non è più fra i fornitori riconosciuti \
                 nell’elenco pubblico di AgID."
            }
            Self::ServiceNotForSignatures => {
                "Chi ha rilasciato il certificato è riconosciuto per i sigilli o per i siti web, \
                 non per le firme delle persone."
            }
            Self::WrongCertificate(kind) => kind.cause(),
            Self::AdvancedSignature => {
                "La firma è una firma elettronica avanzata, come quella della carta d’identità \
                 elettronica, e questo bando non la ammette."
            }
            Self::UnknownRestriction => {
                "Il certificato contiene una limitazione che il portale non sa valutare."
            }
            Self::CertificateExpired(_) => "Il certificato di firma è scaduto il {}.",
            Self::IssuerExpired(_) => {
                "Il certificato dell’autorità che ha rilasciato il certificato di firma è scaduto \
                 il {}."
            }
            Self::CertificateNotYetValid(_) => "Il certificato di firma è valido solo dal {}.",
            Self::IssuerNotYetValid(_) => {
                "Il certificato dell’autorità che ha rilasciato il certificato di firma è valido \
                 solo dal {}."
            }
            Self::CertificateRevoked => {
                "Il certificato di firma è stato revocato: non vale più, e non si può riattivare."
            }
            Self::IssuerRevoked => {
                "Il certificato dell’autorità che ha rilasciato il certificato di firma è stato \
                 revocato."
            }
            Self::CertificateSuspended => "Il certificato di firma è sospeso.",
            Self::RevocationUnknown => {
                "Non è stato possibile sapere se il certificato di firma è stato revocato o \
                 sospeso."
            }
            Self::OtherContent => {
                "Il documento firmato non è identico a quello generato dal sistema."
            }
            Self::AnotherSigner { .. } => {
                "Il documento è firmato da {}, mentre lo deve firmare {wanted}."
            }
        }
    }
}
