//! What was around a dossier when it was sent.

use domain::Procedure;
use serde::{Deserialize, Serialize};

/// What receipts say beside what is in the dossier, as it was when the dossier was sent: the confirmation, the page
/// and the PDF say the same for ever, whatever the administration publishes and the organisation changes afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentFacts {
    /// The call's title.
    pub call: String,
    /// Who runs the call.
    pub administration: String,
    /// The name of the organisation that sent it.
    pub applicant: String,
    /// Its fiscal code.
    pub applicant_fiscal_code: String,
    /// The name of who asks for the grant, where the form says who; not kept of what was sent earlier than this was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beneficiary: Option<String>,
    /// Their fiscal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beneficiary_fiscal_code: Option<String>,
    /// What the law wants said of the procedure.
    pub procedure: Procedure,
}
