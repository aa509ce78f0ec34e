//! What people receive by mail.

use domain::{EmailAddress, Instant, ProtocolNumber};
use jiff::Timestamp;
use store::applications::Meta;
use store::mail::Mail;

/// The confirmation of a submission (manual 5.2).
pub(crate) fn confirmation(
    to: EmailAddress,
    call: &str,
    meta: &Meta,
    protocol: &ProtocolNumber,
    at: Timestamp,
) -> Mail {
    let text = |at: Option<Timestamp>| {
        at.map_or_else(|| "—".to_owned(), |at| Instant::from(at).to_string())
    };
    let validated = text(meta.validated_at);
    let uploaded = text(meta.signed_application.as_ref().map(|file| file.uploaded_at));
    let digest = meta.final_pdf.as_ref().map_or("—", |pdf| pdf.sha256.as_str());
    let (id, sent) = (&meta.id, text(Some(at)));
    Mail {
        to,
        subject: format!("Ristoro: domanda inviata, protocollo {protocol}"),
        text: format!(
            "Buongiorno,\n\n\
             la domanda di contributo è stata inviata ed è arrivata.\n\n\
             Numero di protocollo: {protocol}\n\
             Bando:                {call}\n\
             Domanda:              {id}\n\
             Validazione:          {validated}\n\
             Caricamento:          {uploaded}\n\
             Invio:                {sent}\n\
             Impronta SHA-256 del PDF firmato:\n{digest}\n\n\
             Conserva questo messaggio insieme ai file firmati.\n\n\
             Messaggio automatico: non rispondere a questo indirizzo.\n"
        ),
    }
}
