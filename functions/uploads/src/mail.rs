//! What people receive by mail.

use domain::{Contacts, EmailAddress, file_size};
use edge::api::{Instant, Party, Receipt, ReceiptFile, ReceiptPayment};
use store::mail::Mail;
use store::outbox::{HISTORY_PLACE, PAYMENT_HISTORY_PLACE, PROTOCOL_PLACE};

/// The confirmation of a submission (manual 5.2): everything that the receipt says, so that the mail alone
/// can prove what was sent. It is written before the protocol number is given.
pub(crate) fn confirmation(
    to: EmailAddress,
    receipt: &Receipt,
    (page, contacts): (&str, Option<&Contacts>),
) -> Mail {
    let Receipt { application, call, administration, procedure, .. } = receipt;
    let instant = |at: Option<&Instant>| at.map_or("—", Instant::text).to_owned();
    let validated = instant(receipt.validated_at.as_ref());
    let uploaded = instant(receipt.uploaded_at.as_ref());
    let sent = receipt.submitted_at.text();
    let applicant = party(&receipt.applicant);
    let beneficiary = receipt.beneficiary.as_ref().map_or_else(|| "—".to_owned(), party);
    let (what, of_payment) = match &receipt.payment {
        Some(payment) => (
            "la domanda di contributo è stata inviata, con la sua domanda di pagamento, e sono arrivate",
            of_payment(payment),
        ),
        None => ("la domanda di contributo è stata inviata ed è arrivata", String::new()),
    };
    let files: Vec<String> = receipt.files.iter().map(file).collect();
    let files = files.join("\n");
    let ask = contacts.map_or_else(String::new, |contacts| {
        format!("A chi chiedere per questo bando\n{}\n\n", contacts.lines().join("\n"))
    });
    Mail {
        to,
        subject: format!("Ristoro: domanda inviata, protocollo {PROTOCOL_PLACE}"),
        text: format!(
            "Buongiorno,\n\n\
             {what}.\n\n\
             Numero di protocollo: {PROTOCOL_PLACE}\n\
             Bando:                {call}\n\
             Amministrazione:      {administration}\n\
             Domanda:              {application}\n\
             Beneficiario:         {beneficiary}\n\
             Presentata da:        {applicant}\n\
             Validazione:          {validated}\n\
             Caricamento:          {uploaded}\n\
             Invio:                {sent}\n\
             Impronta della cronologia: {HISTORY_PLACE}\n{of_payment}\n\
             File inviati:\n{files}\n\n\
             Che cosa succede adesso\n{}.\n\n\
             Il procedimento\n\
             Ufficio competente: {}.\n\
             Responsabile: {}.\n\
             Termine: {}.\n\
             Rimedi: {}.\n\
             Accesso agli atti: {}.\n\n\
             La ricevuta in PDF e i file inviati si scaricano da:\n{page}\n\n\
             Conserva questo messaggio insieme ai file firmati.\n\n\
             {ask}\
             Messaggio automatico: non rispondere a questo indirizzo.\n",
            sentence(&procedure.next),
            sentence(&procedure.office),
            sentence(&procedure.responsible),
            sentence(&procedure.term),
            sentence(&procedure.remedies),
            sentence(&procedure.access),
        ),
    }
}

/// What is said of the payment request that went with it.
fn of_payment(payment: &ReceiptPayment) -> String {
    let validated = payment.validated_at.as_ref().map_or("—", Instant::text);
    format!(
        "\nDomanda di pagamento: {}\n\
         Validazione:          {validated}\n\
         Impronta SHA-256 del suo PDF: {}\n\
         Impronta della cronologia della domanda di pagamento: {PAYMENT_HISTORY_PLACE}\n",
        payment.application, payment.pdf.sha256
    )
}

fn party(party: &Party) -> String {
    format!("{} ({})", party.name, party.fiscal_code)
}

fn file(file: &ReceiptFile) -> String {
    let signer = file.signed_by();
    let ReceiptFile { label, file_name, size, sha256, notes, .. } = file;
    let size = file_size(*size);
    let notes: Vec<String> =
        notes.iter().map(|note| format!("\n  Nota sulla firma: {note}")).collect();
    let notes = notes.concat();
    format!("- {label}: {file_name} ({size}), firmato da {signer}\n  SHA-256 {sha256}{notes}")
}

/// A sentence without its full stop.
fn sentence(text: &str) -> &str {
    text.trim_end_matches('.')
}
