//! What people receive by mail.

use domain::{EmailAddress, Instant};
use jiff::Timestamp;
use store::applications::Dossier;
use store::mail::Mail;

/// The confirmation of a submission (manual 5.2).
pub(crate) fn confirmation(to: EmailAddress, call: &str, dossier: &Dossier) -> Mail {
    let text = |at: Option<Timestamp>| {
        at.map_or_else(|| "—".to_owned(), |at| Instant::from(at).to_string())
    };
    let stage = &dossier.stage;
    let validated = text(stage.validated_at());
    let uploaded = text(stage.uploaded_at());
    let digest = stage.pdf().map_or_else(|| "—".to_owned(), |pdf| pdf.sha256.to_string());
    let sent = stage.protocol();
    let protocol = sent.map_or_else(|| "—".to_owned(), |(protocol, _)| protocol.to_string());
    let (id, sent) = (dossier.id, text(sent.map(|(_, at)| at)));
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
