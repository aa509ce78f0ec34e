//! What people are told when a file was judged again.

use domain::EmailAddress;
use store::applications::{Dossier, Judged};
use store::mail::Mail;

/// What the mail speaks of.
pub(crate) struct About<'a> {
    pub(crate) call: &'a str,
    pub(crate) dossier: &'a Dossier,
    pub(crate) label: &'a str,
    pub(crate) page: &'a str,
}

/// What came out of the judgement of a signed file.
pub(crate) fn settled(to: EmailAddress, about: &About<'_>, judged: Judged) -> Mail {
    let About { call, dossier, label, page } = about;
    let sent = dossier.stage.arrived_at().is_some();
    let (subject, what) = match (judged, sent) {
        (Judged::Unknowable, _) => (
            "non è accertabile se il certificato di firma era revocato",
            "Il certificato con cui è stato firmato il file è scaduto da più di un anno, e chi lo ha \
             rilasciato non dice più se era revocato o sospeso quando lo hai caricato: smettiamo di \
             chiederlo. Nella domanda resta scritto «non accertabile». Non devi fare nulla.",
        ),
        (Judged::Good, _) => (
            "il certificato di firma è valido",
            "Il certificato con cui è stato firmato il file non era revocato né sospeso: la firma è \
             valida. Non devi fare nulla.",
        ),
        (Judged::Revoked, false) => (
            "il certificato di firma NON era valido: carica un altro file",
            "Il certificato con cui è stato firmato il file era revocato o sospeso quando lo hai \
             caricato: il file non vale e non è più nella domanda. La domanda NON è stata inviata. \
             Firma di nuovo il documento con un certificato valido e carica il nuovo file. Per il \
             certificato rivolgiti a chi te lo ha rilasciato.",
        ),
        (Judged::Revoked, true) => (
            "il certificato di firma NON era valido",
            "Il certificato con cui è stato firmato il file era revocato o sospeso quando lo hai \
             caricato: per legge equivale a una domanda non firmata. La domanda resta agli atti con \
             il suo protocollo, e l’amministrazione decide che cosa ne segue: rivolgiti subito \
             all’ufficio indicato nella ricevuta.",
        ),
    };
    let application = dossier.id;
    let known = match judged {
        Judged::Good | Judged::Revoked => " Ora lo sappiamo.",
        Judged::Unknowable => "",
    };
    Mail {
        to,
        subject: format!("Ristoro: {subject}"),
        text: format!(
            "Buongiorno,\n\n\
             quando hai caricato il file non era stato possibile sapere se il certificato di firma \
             fosse revocato.{known}\n\n\
             Bando:   {call}\n\
             Domanda: {application}\n\
             File:    {label}\n\n\
             {what}\n\n\
             La domanda è qui:\n{page}\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}
