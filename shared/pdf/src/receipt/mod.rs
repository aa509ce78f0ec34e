//! From what was sent to the [`crate::Document`] that says so.

mod content;

pub use content::document;

use domain::Instant;

/// What a receipt is made of. It is all words: whoever issues it has looked everything up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// What the document is (`Ricevuta di presentazione della domanda`).
    pub title: String,
    /// The administration that received the application.
    pub administration: String,
    /// The call's short title.
    pub call: String,
    /// The official act and its object, in full.
    pub subject: String,
    /// Who sent the application: the account's organisation.
    pub applicant: Party,
    /// Who it is for.
    pub beneficiary: Party,
    /// The application's identifier.
    pub application: String,
    /// The number that it was given.
    pub protocol_number: String,
    /// The three instants that count, in their order, each in the words that say what it is
    /// (`Arrivata il`).
    pub moments: [Moment; 3],
    /// The digest of the application's history when it was sent, in hexadecimal.
    pub history: String,
    /// The payment request that went with it; `None` where none did.
    pub payment: Option<Payment>,
    /// The files received.
    pub files: Vec<ReceivedFile>,
    /// What happens next, one paragraph an entry.
    pub next: Vec<String>,
    /// What the law wants to be said of the procedure.
    pub procedure: Procedure,
    /// How anybody can check the receipt.
    pub check: Check,
}

/// A payment request that went with an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its identifier.
    pub application: String,
    /// When it was validated.
    pub validated: Moment,
    /// The digest of its PDF, in hexadecimal.
    pub pdf: String,
    /// The digest of its history when it was sent, in hexadecimal.
    pub history: String,
}

/// Somebody, by name and fiscal code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The name, as people read it.
    pub name: String,
    /// The fiscal code.
    pub fiscal_code: String,
}

/// An instant that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// What happened then (`Numero assegnato il`).
    pub label: String,
    /// When; printed in Italian time.
    pub at: Instant,
}

/// A file that was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedFile {
    /// What the form calls it (`Domanda firmata`).
    pub label: String,
    /// Its name, as whoever sent it called it: it may hold any character.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// In hexadecimal.
    pub sha256: String,
    /// Who signed it, with all their names when there are several; `None` for a file without signature.
    pub signer: Option<String>,
    /// What should be known of its signatures, a sentence each.
    pub notes: Vec<String>,
}

/// What a receipt says of the procedure: articles 8 and 18-bis of law 241/1990.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    /// The office in charge.
    pub office: String,
    /// Who is responsible for the procedure.
    pub responsible: String,
    /// Within when it ends, or the silence counts as assent.
    pub term: String,
    /// What can be done if it does not.
    pub remedies: String,
    /// Where the papers can be seen.
    pub access: String,
}

/// How anybody can check a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The address of the page that answers.
    pub address: String,
    /// The digest to give it, in hexadecimal.
    pub digest: String,
}
