//! What is wrong, in the words of those who have to put it right.

use super::Fault;
use jiff::Timestamp;
use jiff::tz::TimeZone;

impl Fault {
    /// What happened and what to do, in Italian.
    pub fn sentence(&self) -> String {
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
            Self::NotSigned(other) => other.sentence(),
            Self::BrokenEncoding => {
                "Il testo del file è incompleto o danneggiato: carica di nuovo il file .p7m \
                 originale oppure firma di nuovo il documento."
            }
            Self::BrokenStructure => {
                "La busta di firma è incompleta o danneggiata: carica di nuovo il file .p7m \
                 originale oppure firma di nuovo il documento."
            }
            Self::TrailingBytes => {
                "Dopo la fine della busta di firma ci sono altri dati, che la firma non protegge: \
                 può accadere quando il file passa per la posta o per un archivio. Carica il file \
                 .p7m così come lo ha prodotto il programma di firma."
            }
            Self::NoSigners => "La busta non contiene alcuna firma: firma di nuovo il documento.",
            Self::BrokenAttributes => {
                "I dati che accompagnano la firma mancano o si contraddicono: firma di nuovo il \
                 documento, possibilmente con un programma di firma aggiornato."
            }
            Self::Detached => {
                "Il file contiene la sola firma, separata dal documento (.p7s): firma di nuovo \
                 scegliendo nel programma di firma il formato CAdES («busta P7M»), che contiene \
                 anche il documento."
            }
            Self::ContentNotData => {
                "La busta firmata non contiene un documento, ma dati di altro tipo (per esempio \
                 una marca temporale): carica il documento firmato in formato .p7m."
            }
            Self::NoSignedAttributes => {
                "La firma non è in formato CAdES, perché non contiene gli attributi firmati: \
                 firma di nuovo il documento scegliendo il formato CAdES (.p7m)."
            }
            Self::NotCades => {
                "La firma non è in formato CAdES, perché non indica il certificato con cui è \
                 stata apposta: firma di nuovo il documento scegliendo il formato CAdES (.p7m)."
            }
            Self::CertificateMissing => {
                "La busta non contiene un certificato leggibile di chi ha firmato: firma di nuovo \
                 il documento includendo il certificato nella busta."
            }
            Self::TooMany => {
                "Il file contiene troppe firme, buste o certificati: firma una sola volta il \
                 documento originale."
            }
            Self::UnknownAlgorithm => {
                "La firma usa un algoritmo non ammesso (sono ammessi SHA-256, SHA-384 e SHA-512 \
                 con RSA o ECDSA P-256 e P-384): firma di nuovo il documento con un programma di \
                 firma aggiornato."
            }
            Self::WeakAlgorithm => {
                "La firma o il certificato usano un algoritmo non più sicuro (per esempio SHA-1): \
                 aggiorna il programma di firma e firma di nuovo il documento."
            }
            Self::WeakKey => {
                "La chiave del certificato è troppo corta per essere sicura: chiedi un nuovo \
                 certificato al fornitore della firma e firma di nuovo il documento."
            }
            Self::ContentAltered => {
                "Il documento nella busta è stato modificato dopo la firma: firma di nuovo il \
                 documento originale e carica il nuovo file .p7m."
            }
            Self::SignatureWrong => {
                "La firma non corrisponde ai dati firmati: il file è stato modificato o \
                 danneggiato. Firma di nuovo il documento originale."
            }
            Self::CertificateSubstituted => {
                "La firma indica un certificato diverso da quello contenuto nella busta: firma di \
                 nuovo il documento originale."
            }
            Self::UnknownIssuer => {
                "Il certificato di firma non è stato rilasciato da un’autorità riconosciuta: \
                 firma con un certificato qualificato, rilasciato da un fornitore presente \
                 nell’elenco pubblico di AgID."
            }
            Self::IssuerNotAuthority => {
                "Chi ha rilasciato il certificato di firma non era autorizzato a farlo: firma con \
                 un certificato qualificato, rilasciato da un fornitore presente nell’elenco \
                 pubblico di AgID."
            }
            Self::ServiceNotYetGranted => {
                "Quando il certificato di firma è stato rilasciato, chi lo ha rilasciato non era \
                 fra i fornitori riconosciuti nell’elenco pubblico di AgID: firma di nuovo il \
                 documento con un altro certificato qualificato."
            }
            Self::ServiceWithdrawn => {
                "Chi ha rilasciato il certificato di firma non è più fra i fornitori riconosciuti \
                 nell’elenco pubblico di AgID: procurati un nuovo certificato e firma di nuovo il \
                 documento."
            }
            Self::ServiceNotForSignatures => {
                "Chi ha rilasciato il certificato è riconosciuto per i sigilli o per i siti web, \
                 non per le firme delle persone: firma di nuovo il documento con un certificato \
                 qualificato di firma digitale (di sottoscrizione)."
            }
            Self::WrongCertificate(kind) => kind.sentence(),
            Self::AdvancedSignature => {
                "La firma è una firma elettronica avanzata, come quella della carta d’identità \
                 elettronica, e questo bando non la ammette: firma di nuovo il documento con una \
                 firma digitale, cioè con un certificato qualificato di sottoscrizione."
            }
            Self::UnknownRestriction => {
                "Il certificato contiene una limitazione che il portale non sa valutare: firma \
                 con un altro certificato qualificato."
            }
            Self::CertificateExpired(_) => {
                "Il certificato di firma è scaduto il {}: rinnovalo e firma di nuovo il \
                 documento."
            }
            Self::IssuerExpired(_) => {
                "Il certificato dell’autorità che ha rilasciato il certificato di firma è scaduto \
                 il {}: rivolgiti al fornitore della firma."
            }
            Self::CertificateNotYetValid(_) => {
                "Il certificato di firma è valido solo dal {}: carica il file da quella data, o \
                 firma con un certificato già valido."
            }
            Self::IssuerNotYetValid(_) => {
                "Il certificato dell’autorità che ha rilasciato il certificato di firma è valido \
                 solo dal {}: rivolgiti al fornitore della firma."
            }
            Self::CertificateRevoked => {
                "Il certificato di firma è stato revocato: firma di nuovo il documento con un \
                 certificato valido."
            }
            Self::IssuerRevoked => {
                "Il certificato dell’autorità che ha rilasciato il certificato di firma è stato \
                 revocato: rivolgiti al fornitore della firma."
            }
            Self::CertificateSuspended => {
                "Il certificato di firma è sospeso: chiedi al fornitore della firma di \
                 riattivarlo, oppure firma di nuovo il documento con un certificato valido."
            }
            Self::RevocationUnknown => {
                "Non è stato possibile sapere se il certificato di firma è stato revocato o \
                 sospeso: riprova più tardi."
            }
            Self::OtherContent => {
                "Il documento firmato non è identico a quello generato dal sistema: scarica di \
                 nuovo il PDF, firmalo così com’è, senza salvarlo con altri programmi, e carica \
                 il nuovo file .p7m."
            }
            Self::AnotherSigner { .. } => {
                "Il documento è firmato da {}, mentre lo deve firmare {wanted}: fallo firmare a \
                 questa persona, con il suo certificato, e carica il nuovo file .p7m."
            }
        }
    }
}

/// A day as Italians write it, in Universal Time.
fn day(at: Timestamp) -> String {
    let day = at.to_zoned(TimeZone::UTC).date();
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

#[cfg(test)]
mod tests;
