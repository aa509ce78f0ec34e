//! What people are told when a file was judged again.

use domain::EmailAddress;
use store::applications::Dossier;
use store::mail::Mail;

/// What the mail speaks of.
pub(crate) struct About<'a> {
    pub(crate) call: &'a str,
    pub(crate) dossier: &'a Dossier,
    pub(crate) label: &'a str,
    pub(crate) page: &'a str,
}

/// What came out of the judgement of a signed file.
pub(crate) fn settled(to: EmailAddress, about: &About<'_>, good: bool) -> Mail {
    let About { call, dossier, label, page } = about;
    let sent = dossier.stage.arrived_at().is_some();
    let (subject, what) = match (good, sent) {
        (true, _) => (
            "il certificato di firma è valido",
            "Il certificato con cui è stato firmato il file non era revocato né sospeso: la firma è \
             valida. Non devi fare nulla.",
        ),
        (false, false) => (
            "il certificato di firma NON era valido: carica un altro file",
            "Il certificato con cui è stato firmato il file era revocato o sospeso quando lo hai \
             caricato: il file non vale e non è più nella domanda. La domanda NON è stata inviata. \
             Firma di nuovo il documento con un certificato valido e carica il nuovo file. Per il \
             certificato rivolgiti a chi te lo ha rilasciato.",
        ),
        (false, true) => (
            "il certificato di firma NON era valido",
            "Il certificato con cui è stato firmato il file era revocato o sospeso quando lo hai \
             caricato: per legge equivale a una domanda non firmata. La domanda resta agli atti con \
             il suo protocollo, e l’amministrazione decide che cosa ne segue: rivolgiti subito \
             all’ufficio indicato nella ricevuta.",
        ),
    };
    let application = dossier.id;
    Mail {
        to,
        subject: format!("Ristoro: {subject}"),
        text: format!(
            "Buongiorno,\n\n\
             quando hai caricato il file non era stato possibile sapere se il certificato di firma \
             fosse revocato. Ora lo sappiamo.\n\n\
             Bando:   {call}\n\
             Domanda: {application}\n\
             File:    {label}\n\n\
             {what}\n\n\
             La domanda è qui:\n{page}\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}
