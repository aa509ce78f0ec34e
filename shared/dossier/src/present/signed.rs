//! A signed file that was accepted, with who signed it.

use super::checks::accepted;
use edge::api::{Signed, Signer};
use signature::Verdict;
use store::applications::{SignedBy, SignedFile};

/// A signed file that was accepted.
pub fn signed_file(file: &SignedFile) -> Signed {
    Signed {
        document: file.document.to_string(),
        file_name: file.file_name.to_string(),
        size: file.size,
        sha256: file.sha256.to_string(),
        uploaded_at: file.uploaded_at.into(),
        signer: file.signer(),
        signers: file.signers.iter().map(signer).collect(),
        state: file.revocation.into(),
        notes: file.notes.clone(),
        checks: accepted(file.revocation),
    }
}

fn signer(signer: &SignedBy) -> Signer {
    Signer {
        name: signer.name.clone(),
        fiscal_code: signer.fiscal_code.clone(),
        issuer: signer.issuer.clone(),
        not_after: signer.not_after.map(Into::into),
        verdict: Verdict::Valid.to_string(),
    }
}
