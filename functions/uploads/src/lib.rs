//! Uploads: documents of the application, signed files, and the submission with its protocol
//! number (manual 3.4.3, 5.2, 5.3).

mod arrival;
mod check;
mod content;
mod documents;
mod envelope;
mod invoice_doubts;
mod invoices;
mod lot;
mod mail;
mod other_document;
mod place;
mod signed;
mod signed_refusal;
mod submit;
mod told;
mod unsent;

edge::handler! { uploads {
    AddDocument => documents::prepare,
    DocumentReceived => documents::received,
    ReadDocument => documents::read,
    ReadInvoices => invoices::read,
    DeleteDocument => documents::delete,
    AddSigned => signed::prepare,
    SignedReceived => signed::received,
    Submit => submit::submit,
    ReadReceipt => submit::read,
    ReadSigned => envelope::read,
    ReadSentDocument => documents::read_sent,
    ReadSentSigned => envelope::read_sent,
    CheckReceipt => check::check,
} }
