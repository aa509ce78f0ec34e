//! What to do about it.

use super::day;
use crate::fault::Fault;
use std::borrow::Cow;

/// A signature that is to be made once more, with nothing to change.
const SIGN_AGAIN: &str = "Firma di nuovo il documento originale e carica il nuovo file .p7m così \
                          com’è, senza aprirlo né modificarlo.";
/// A file that was good before it was copied, perhaps.
const TAKE_THE_ORIGINAL: &str = "Riprendi il file .p7m dalla cartella in cui il programma di firma \
                                 l’ha salvato e carica quello; se dà lo stesso errore, firma di \
                                 nuovo il documento.";
/// A signature that a program made in an old way.
const NEWER_PROGRAM: &str = "Aggiorna il programma di firma (lo trovi sul sito di chi ti ha dato \
                             la firma digitale) e firma di nuovo il documento.";
/// A signature in another form.
const AS_CADES: &str = "Nel programma di firma scegli il formato CAdES (si chiama anche «busta \
                        P7M»), firma di nuovo il documento e carica il file .p7m che ne esce.";
/// A certificate that nobody answers for.
const QUALIFIED: &str = "Firma di nuovo il documento con una firma digitale rilasciata da un \
                         fornitore presente nell’elenco pubblico di AgID: se non ne hai una, \
                         chiedila a uno di loro.";
/// What only the provider can put right.
const ASK_PROVIDER: &str = "Non dipende da te: scrivi o telefona a chi ti ha dato la firma \
                            digitale e riferisci questo messaggio; intanto puoi firmare con \
                            un’altra firma digitale tua.";

impl Fault {
    /// What to do about it, in Italian: whole sentences for somebody who does not know what is inside a
    /// signed file.
    pub fn remedy(&self) -> Cow<'static, str> {
        match self {
            Self::NotSigned(other) => other.remedy().into(),
            Self::WrongCertificate(kind) => kind.remedy().into(),
            Self::BrokenEncoding | Self::BrokenStructure => TAKE_THE_ORIGINAL.into(),
            Self::TrailingBytes => {
                "Carica il file .p7m così come l’ha salvato il programma di firma, e non la copia \
                 passata per la posta o per un archivio."
                    .into()
            }
            Self::NoSigners => {
                "Apri il programma di firma, firma il documento e carica il file .p7m che ne esce."
                    .into()
            }
            Self::BrokenAttributes | Self::UnknownAlgorithm | Self::WeakAlgorithm => {
                NEWER_PROGRAM.into()
            }
            Self::Detached => format!(
                "{AS_CADES} Se il programma lo chiede, non scegliere «firma separata» o «detached»."
            )
            .into(),
            Self::ContentNotData => {
                "Carica il file .p7m com’era prima che vi fosse apposta la marca temporale; se non \
                 l’hai più, firma di nuovo il documento senza chiedere la marca."
                    .into()
            }
            Self::NoSignedAttributes | Self::NotCades => AS_CADES.into(),
            Self::CertificateMissing => {
                "Nelle impostazioni del programma di firma attiva «includi il certificato» (di \
                 solito lo è già), firma di nuovo il documento e carica il nuovo file .p7m."
                    .into()
            }
            Self::TooMany => {
                "Parti dal documento originale, firmalo una volta sola e carica il file .p7m che \
                 ne esce."
                    .into()
            }
            Self::WeakKey => {
                "Chiedi un nuovo certificato a chi ti ha dato la firma digitale, poi firma di \
                 nuovo il documento."
                    .into()
            }
            Self::ContentAltered | Self::SignatureWrong | Self::CertificateSubstituted => {
                SIGN_AGAIN.into()
            }
            Self::UnknownIssuer | Self::IssuerNotAuthority => QUALIFIED.into(),
            Self::ServiceNotYetGranted
            | Self::ServiceWithdrawn
            | Self::ServiceNotForSignatures
            | Self::UnknownRestriction => {
                format!("Questo certificato qui non si può usare. {QUALIFIED}").into()
            }
            Self::AdvancedSignature => {
                format!("Per questa domanda non usare la carta d’identità elettronica. {QUALIFIED}")
                    .into()
            }
            Self::CertificateExpired(_) => {
                "Rinnova il certificato presso chi te l’ha rilasciato, poi firma di nuovo il \
                 documento con quello nuovo: rifare la firma con quello scaduto non serve."
                    .into()
            }
            Self::CertificateNotYetValid(at) => format!(
                "Carica lo stesso file dal {}, se il bando è ancora aperto, oppure firma di nuovo \
                 il documento con un certificato già valido.",
                day(*at)
            )
            .into(),
            Self::IssuerExpired(_) | Self::IssuerNotYetValid(_) | Self::IssuerRevoked => {
                ASK_PROVIDER.into()
            }
            Self::CertificateRevoked => {
                "Chiedi un nuovo certificato a chi te l’ha rilasciato, poi firma di nuovo il \
                 documento con quello."
                    .into()
            }
            Self::CertificateSuspended => {
                "Chiedi a chi te l’ha rilasciato di riattivarlo; quando ti conferma che è attivo, \
                 firma di nuovo il documento e caricalo. Se hai un altro certificato di firma \
                 valido, puoi usare subito quello."
                    .into()
            }
            Self::RevocationUnknown => {
                "Riprova più tardi: chi ha rilasciato il certificato in questo momento non \
                 risponde."
                    .into()
            }
            Self::OtherContent => {
                "Scarica di nuovo il PDF della domanda, firmalo subito, senza aprirlo e salvarlo \
                 con un altro programma, e carica il nuovo file .p7m."
                    .into()
            }
            Self::AnotherSigner { wanted, .. } => format!(
                "Fai firmare il documento a {wanted}, con il suo certificato, e carica il nuovo \
                 file .p7m."
            )
            .into(),
        }
    }
}
