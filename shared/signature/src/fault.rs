//! Everything that can be wrong with a signed file, with its verdict and its sentence.

use crate::report::Verdict;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// One thing found wrong. Each belongs to one [`Verdict`]; [`Fault::code`] names it for machines
/// and [`Fault::sentence`] tells a person what happened and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file has no bytes.
    Empty,
    /// The file is a PDF without any envelope around it.
    PlainPdf,
    /// The file is enveloped or encrypted, not signed.
    Encrypted,
    /// The file is something else.
    NotSignedData,
    /// The PEM or base64 text cannot be decoded.
    BrokenEncoding,
    /// The envelope cannot be read to its end.
    BrokenStructure,
    /// Bytes follow the end of the envelope.
    TrailingBytes,
    /// The envelope bears no signature.
    NoSigners,
    /// A signed attribute is missing, repeated, or contradicts the envelope.
    BrokenAttributes,
    /// The signature stands apart from the content.
    Detached,
    /// The content is not declared as plain data.
    ContentNotData,
    /// The signature covers the content without signed attributes.
    NoSignedAttributes,
    /// The signed attributes do not name the signing certificate: not CAdES.
    NotCades,
    /// The signer's certificate is not in the envelope, or cannot be read.
    CertificateMissing,
    /// More envelopes one in the other, signers or certificates than are read.
    TooMany,
    /// An algorithm or key that is not among those accepted.
    UnknownAlgorithm,
    /// A digest or signature algorithm that is no longer safe.
    WeakAlgorithm,
    /// A key too short to be safe.
    WeakKey,
    /// The content is not the one that was signed.
    ContentAltered,
    /// The signature does not verify.
    SignatureWrong,
    /// The signature names another certificate than the one in the envelope.
    CertificateSubstituted,
    /// No path of certificates leads to a trusted authority.
    UnknownIssuer,
    /// Who issued the certificate was not entitled to.
    IssuerNotAuthority,
    /// The certificate is not made for signing documents.
    NotForSigning,
    /// The certificate carries a restriction that is not understood here.
    UnknownRestriction,
    /// The signer's certificate is past its end.
    CertificateExpired(Timestamp),
    /// The certificate of the authority is past its end.
    IssuerExpired(Timestamp),
    /// The signer's certificate has not begun.
    CertificateNotYetValid(Timestamp),
    /// The certificate of the authority has not begun.
    IssuerNotYetValid(Timestamp),
    /// The signer's certificate is revoked.
    CertificateRevoked,
    /// The certificate of the authority is revoked.
    IssuerRevoked,
    /// The signer's or the authority's certificate is on hold.
    CertificateSuspended,
    /// No fresh, sound revocation list speaks of the certificate.
    RevocationUnknown,
    /// The signed content is not the expected document.
    OtherContent,
}

impl Fault {
    /// The verdict this fault leads to.
    pub fn verdict(self) -> Verdict {
        self.facts().0
    }

    /// The fault's name for machines: lower case, words joined by hyphens. It never changes.
    pub fn code(self) -> &'static str {
        self.facts().1
    }

    /// What happened and what to do, in Italian.
    pub fn sentence(self) -> String {
        let sentence = self.facts().2;
        match self.date() {
            Some(date) => sentence.replace("{}", &date),
            None => sentence.to_owned(),
        }
    }

    /// The day the sentence speaks of, as Italians write it, in Universal Time.
    fn date(self) -> Option<String> {
        match self {
            Self::CertificateExpired(at)
            | Self::IssuerExpired(at)
            | Self::CertificateNotYetValid(at)
            | Self::IssuerNotYetValid(at) => {
                let day = at.to_zoned(TimeZone::UTC).date();
                Some(format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()))
            }
            _ => None,
        }
    }

    fn facts(self) -> (Verdict, &'static str, &'static str) {
        match self {
            Self::Empty => (
                Verdict::NotSignedData,
                "empty-file",
                "Il file è vuoto: caricare il file .p7m prodotto dal programma di firma.",
            ),
            Self::PlainPdf => (
                Verdict::NotSignedData,
                "plain-pdf",
                "Il file è un PDF senza busta di firma: va firmato digitalmente nel formato \
                 CAdES (file .p7m). Cambiare il nome del file non basta, e una firma interna al \
                 PDF (PAdES) non è ammessa.",
            ),
            Self::Encrypted => (
                Verdict::NotSignedData,
                "encrypted",
                "Il file è cifrato, non firmato: nel programma di firma scegliere «firma» e non \
                 «cifra», poi caricare il nuovo file .p7m.",
            ),
            Self::NotSignedData => (
                Verdict::NotSignedData,
                "not-signed-data",
                "Il file non è una busta di firma digitale (.p7m): caricare il file prodotto dal \
                 programma di firma, senza rinominarlo.",
            ),
            Self::BrokenEncoding => (
                Verdict::Malformed,
                "broken-encoding",
                "Il testo del file è incompleto o danneggiato: caricare di nuovo il file .p7m \
                 originale oppure firmare di nuovo il documento.",
            ),
            Self::BrokenStructure => (
                Verdict::Malformed,
                "broken-structure",
                "La busta di firma è incompleta o danneggiata: caricare di nuovo il file .p7m \
                 originale oppure firmare di nuovo il documento.",
            ),
            Self::TrailingBytes => (
                Verdict::Malformed,
                "trailing-bytes",
                "Dopo la fine della busta di firma ci sono altri dati: il file è stato modificato \
                 dopo la firma. Caricare il file .p7m originale.",
            ),
            Self::NoSigners => (
                Verdict::Malformed,
                "no-signers",
                "La busta non contiene alcuna firma: firmare di nuovo il documento.",
            ),
            Self::BrokenAttributes => (
                Verdict::Malformed,
                "broken-attributes",
                "I dati che accompagnano la firma mancano o si contraddicono: firmare di nuovo il \
                 documento, possibilmente con un programma di firma aggiornato.",
            ),
            Self::Detached => (
                Verdict::Unsupported,
                "detached",
                "Il file contiene la sola firma, separata dal documento: firmare scegliendo la \
                 busta che contiene anche il documento (firma CAdES non separata).",
            ),
            Self::ContentNotData => (
                Verdict::Unsupported,
                "content-not-data",
                "La busta firmata non contiene un documento, ma dati di altro tipo (per esempio \
                 una marca temporale): caricare il documento firmato in formato .p7m.",
            ),
            Self::NoSignedAttributes => (
                Verdict::Unsupported,
                "no-signed-attributes",
                "La firma non è in formato CAdES, perché non contiene gli attributi firmati: \
                 firmare di nuovo il documento scegliendo il formato CAdES (.p7m).",
            ),
            Self::NotCades => (
                Verdict::Unsupported,
                "not-cades",
                "La firma non è in formato CAdES, perché non indica il certificato con cui è \
                 stata apposta: firmare di nuovo il documento scegliendo il formato CAdES (.p7m).",
            ),
            Self::CertificateMissing => (
                Verdict::Unsupported,
                "certificate-missing",
                "La busta non contiene un certificato leggibile di chi ha firmato: firmare di \
                 nuovo il documento includendo il certificato nella busta.",
            ),
            Self::TooMany => (
                Verdict::Unsupported,
                "too-many",
                "Il file contiene troppe firme, buste o certificati: firmare una sola volta il \
                 documento originale.",
            ),
            Self::UnknownAlgorithm => (
                Verdict::Unsupported,
                "unknown-algorithm",
                "La firma usa un algoritmo non ammesso (sono ammessi SHA-256, SHA-384 e SHA-512 \
                 con RSA o ECDSA P-256 e P-384): firmare di nuovo il documento con un programma \
                 di firma aggiornato.",
            ),
            Self::WeakAlgorithm => (
                Verdict::WeakAlgorithm,
                "weak-algorithm",
                "La firma o il certificato usano un algoritmo non più sicuro (per esempio SHA-1): \
                 aggiornare il programma di firma e firmare di nuovo il documento.",
            ),
            Self::WeakKey => (
                Verdict::WeakAlgorithm,
                "weak-key",
                "La chiave del certificato è troppo corta per essere sicura: chiedere un nuovo \
                 certificato di firma al proprio fornitore.",
            ),
            Self::ContentAltered => (
                Verdict::DigestMismatch,
                "content-altered",
                "Il documento nella busta è stato modificato dopo la firma: firmare di nuovo il \
                 documento originale e caricare il nuovo file .p7m.",
            ),
            Self::SignatureWrong => (
                Verdict::BadSignature,
                "signature-wrong",
                "La firma non corrisponde ai dati firmati: il file è stato modificato o \
                 danneggiato. Firmare di nuovo il documento originale.",
            ),
            Self::CertificateSubstituted => (
                Verdict::BadSignature,
                "certificate-substituted",
                "La firma indica un certificato diverso da quello contenuto nella busta: firmare \
                 di nuovo il documento originale.",
            ),
            Self::UnknownIssuer => (
                Verdict::Untrusted,
                "unknown-issuer",
                "Il certificato di firma non è stato rilasciato da un'autorità riconosciuta: \
                 firmare con un certificato qualificato, rilasciato da un fornitore presente \
                 nell'elenco pubblico di AgID.",
            ),
            Self::IssuerNotAuthority => (
                Verdict::Untrusted,
                "issuer-not-authority",
                "Chi ha rilasciato il certificato di firma non era autorizzato a farlo: firmare \
                 con un certificato qualificato, rilasciato da un fornitore presente nell'elenco \
                 pubblico di AgID.",
            ),
            Self::NotForSigning => (
                Verdict::Untrusted,
                "not-for-signing",
                "Il certificato usato non è fatto per firmare documenti (per esempio serve per \
                 l'autenticazione): scegliere nel programma di firma il certificato di \
                 sottoscrizione.",
            ),
            Self::UnknownRestriction => (
                Verdict::Untrusted,
                "unknown-restriction",
                "Il certificato contiene una limitazione che il sistema non sa valutare: firmare \
                 con un altro certificato qualificato.",
            ),
            Self::CertificateExpired(_) => (
                Verdict::Expired,
                "certificate-expired",
                "Il certificato di firma è scaduto il {}: rinnovarlo e firmare di nuovo il \
                 documento.",
            ),
            Self::IssuerExpired(_) => (
                Verdict::Expired,
                "issuer-expired",
                "Il certificato dell'autorità che ha rilasciato il certificato di firma è scaduto \
                 il {}: rivolgersi al proprio fornitore di firma.",
            ),
            Self::CertificateNotYetValid(_) => (
                Verdict::NotYetValid,
                "certificate-not-yet-valid",
                "Il certificato di firma è valido solo dal {}: caricare il file da quella data, o \
                 firmare con un certificato già valido.",
            ),
            Self::IssuerNotYetValid(_) => (
                Verdict::NotYetValid,
                "issuer-not-yet-valid",
                "Il certificato dell'autorità che ha rilasciato il certificato di firma è valido \
                 solo dal {}: rivolgersi al proprio fornitore di firma.",
            ),
            Self::CertificateRevoked => (
                Verdict::Revoked,
                "certificate-revoked",
                "Il certificato di firma è stato revocato: firmare di nuovo il documento con un \
                 certificato valido.",
            ),
            Self::IssuerRevoked => (
                Verdict::Revoked,
                "issuer-revoked",
                "Il certificato dell'autorità che ha rilasciato il certificato di firma è stato \
                 revocato: rivolgersi al proprio fornitore di firma.",
            ),
            Self::CertificateSuspended => (
                Verdict::Suspended,
                "certificate-suspended",
                "Il certificato di firma è sospeso: farlo riattivare dal proprio fornitore, \
                 oppure firmare di nuovo il documento con un certificato valido.",
            ),
            Self::RevocationUnknown => (
                Verdict::RevocationUnknown,
                "revocation-unknown",
                "Non è stato possibile sapere se il certificato di firma è stato revocato o \
                 sospeso: riprovare più tardi.",
            ),
            Self::OtherContent => (
                Verdict::ContentMismatch,
                "other-content",
                "Il documento firmato non è identico a quello generato dal sistema: scaricare di \
                 nuovo il PDF, firmarlo senza aprirlo e salvarlo con altri programmi, e caricare \
                 il nuovo file .p7m.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const DAY: Timestamp = Timestamp::UNIX_EPOCH;

    /// Every fault, in the order of the enum.
    const ALL: [Fault; 34] = [
        Fault::Empty,
        Fault::PlainPdf,
        Fault::Encrypted,
        Fault::NotSignedData,
        Fault::BrokenEncoding,
        Fault::BrokenStructure,
        Fault::TrailingBytes,
        Fault::NoSigners,
        Fault::BrokenAttributes,
        Fault::Detached,
        Fault::ContentNotData,
        Fault::NoSignedAttributes,
        Fault::NotCades,
        Fault::CertificateMissing,
        Fault::TooMany,
        Fault::UnknownAlgorithm,
        Fault::WeakAlgorithm,
        Fault::WeakKey,
        Fault::ContentAltered,
        Fault::SignatureWrong,
        Fault::CertificateSubstituted,
        Fault::UnknownIssuer,
        Fault::IssuerNotAuthority,
        Fault::NotForSigning,
        Fault::UnknownRestriction,
        Fault::CertificateExpired(DAY),
        Fault::IssuerExpired(DAY),
        Fault::CertificateNotYetValid(DAY),
        Fault::IssuerNotYetValid(DAY),
        Fault::CertificateRevoked,
        Fault::IssuerRevoked,
        Fault::CertificateSuspended,
        Fault::RevocationUnknown,
        Fault::OtherContent,
    ];

    #[test]
    fn codes_differ_and_sentences_are_finished() {
        let codes: BTreeSet<&str> = ALL.iter().map(|fault| fault.code()).collect();
        assert_eq!(codes.len(), ALL.len());
        for fault in ALL {
            let sentence = fault.sentence();
            assert!(sentence.ends_with('.') && !sentence.contains("{}"), "{sentence}");
        }
    }

    #[test]
    fn sentences() {
        let table: String = ALL
            .iter()
            .map(|fault| format!("{} | {} | {}\n", fault.verdict(), fault.code(), fault.sentence()))
            .collect();
        insta::assert_snapshot!(table);
    }
}
