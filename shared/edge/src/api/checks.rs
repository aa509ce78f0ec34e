//! What is checked of a signed file, each thing with what came of it.

use schemars::JsonSchema;
use serde::Serialize;

/// One thing that is checked of a signed file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "SignatureCheck")]
pub struct Check {
    /// Which.
    pub id: CheckId,
    /// What came of it.
    pub outcome: Outcome,
    /// What is checked, in Italian and in words that hold whatever came of it: «il certificato è di sottoscrizione».
    pub sentence: String,
}

/// Which thing is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "SignatureCheckId")]
pub enum CheckId {
    /// What was signed is what is wanted.
    Document,
    /// The file can be read, and its signatures are of its content.
    Integrity,
    /// The certificate is one for signatures.
    CertificateKind,
    /// Who issued the certificate may do so.
    Issuer,
    /// The certificate had begun and not ended.
    Validity,
    /// No certificate was revoked or suspended.
    Revocation,
    /// The person who must sign did.
    Signatory,
}

/// What came of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "SignatureCheckOutcome")]
pub enum Outcome {
    /// All is well.
    Passed,
    /// It is not.
    Failed,
    /// It could not be known yet, and is being found out.
    Pending,
    /// It was not looked at: something before it is wrong, or it could not be known.
    NotReached,
}

impl Check {
    /// A check with its sentence.
    pub fn new(id: CheckId, outcome: Outcome) -> Self {
        Self { id, outcome, sentence: id.sentence().to_owned() }
    }
}

impl CheckId {
    /// Every check, in the order in which people read them.
    pub const ALL: [Self; 7] = [
        Self::Document,
        Self::Integrity,
        Self::CertificateKind,
        Self::Issuer,
        Self::Validity,
        Self::Revocation,
        Self::Signatory,
    ];

    fn sentence(self) -> &'static str {
        match self {
            Self::Document => "il documento firmato è quello richiesto",
            Self::Integrity => "la firma c’è, nel formato richiesto, ed è integra",
            Self::CertificateKind => "il certificato è di sottoscrizione",
            Self::Issuer => "il certificato è rilasciato da un’autorità riconosciuta",
            Self::Validity => "il certificato è nel suo periodo di validità",
            Self::Revocation => "il certificato non è revocato né sospeso",
            Self::Signatory => "ha firmato la persona indicata nella domanda",
        }
    }
}
