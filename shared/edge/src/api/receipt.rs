//! What a sent application leaves with.

use super::{FinalPdf, Instant, Party, SignedState};
use domain::Digest;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a sent application leaves with: who sent what, when, and what the law wants a receipt to say
/// (L. 241/1990, art. 18-bis with art. 8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Receipt {
    /// The application's id.
    #[schemars(extend("format" = "uuid"))]
    pub application: String,
    /// The call's title.
    pub call: String,
    /// Who runs the call.
    pub administration: String,
    /// Who sent it: the organisation that registered.
    pub applicant: Party,
    /// Who asks for the grant, where the form says so.
    pub beneficiary: Option<Party>,
    /// The protocol number; it comes moments after the application arrived.
    pub protocol: Option<String>,
    /// When it was validated.
    pub validated_at: Option<Instant>,
    /// When the last of the signed files was uploaded.
    pub uploaded_at: Option<Instant>,
    /// When it was sent: when the request reached the portal.
    pub submitted_at: Instant,
    /// The PDF that was made and signed.
    pub pdf: FinalPdf,
    /// The digest that the history of the application had when it was sent, in hexadecimal; missing before. Whoever keeps
    /// it can have it checked later that nothing of what happened until then was rewritten.
    pub history: Option<String>,
    /// The payment request that went with it; missing where none did.
    pub payment: Option<ReceiptPayment>,
    /// The signed files that it was sent with, in the form's order.
    pub files: Vec<ReceiptFile>,
    /// Whether the portal seals the receipt: then `receipt.pdf.p7m` is there too.
    pub sealed: bool,
    /// What the law wants said of the procedure.
    pub procedure: Procedure,
}

/// The payment request that an application was sent with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReceiptPayment {
    /// The request's id.
    #[schemars(extend("format" = "uuid"))]
    pub application: String,
    /// When it was validated.
    pub validated_at: Option<Instant>,
    /// Its PDF that was made and signed.
    pub pdf: FinalPdf,
    /// The digest that its history had when it was sent, in hexadecimal; missing before.
    pub history: Option<String>,
}

/// A signed file that an application was sent with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReceiptFile {
    /// What it was sent with: the application, or the payment request that went with it.
    #[schemars(extend("format" = "uuid"))]
    pub application: String,
    /// Which, by its id in the form.
    pub which: String,
    /// What people call it.
    pub label: String,
    /// The name it was uploaded with.
    pub file_name: String,
    /// In bytes.
    pub size: u64,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// Who signed, as the certificates say.
    pub signer: String,
    /// How far the signature was judged.
    pub state: SignedState,
    /// What should be known of the signatures although nothing is wrong with them, in Italian.
    pub notes: Vec<String>,
}

impl ReceiptFile {
    /// Who signed, with what is not known of the certificates.
    pub fn signed_by(&self) -> String {
        match self.state.remark() {
            Some(remark) => format!("{} ({remark})", self.signer),
            None => self.signer.clone(),
        }
    }
}

/// What a receipt says of the procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Procedure {
    /// The office that deals with it.
    pub office: String,
    /// The person in charge of it.
    pub responsible: String,
    /// By when it must end.
    pub term: String,
    /// What can be done when it does not end in time.
    pub remedies: String,
    /// How and where the documents can be seen.
    pub access: String,
    /// What happens now.
    pub next: String,
}

impl From<domain::Procedure> for Procedure {
    fn from(procedure: domain::Procedure) -> Self {
        let domain::Procedure { office, responsible, term, remedies, access, next } = procedure;
        Self { office, responsible, term, remedies, access, next }
    }
}

/// A protocol number and the digest of a file that was sent under it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceiptCheck {
    /// The protocol number.
    pub protocol: String,
    /// SHA-256, in hexadecimal.
    #[schemars(with = "String", regex(pattern = "^[0-9a-f]{64}$"))]
    pub sha256: Digest,
}

/// Whether a file was sent under a protocol number. Nothing else is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReceiptChecked {
    /// Whether it was.
    pub sent: bool,
}
