//! What was judged of a signed file and on which evidence, kept beside it: what was known when.

use bytes::Bytes;
use domain::Digest;
use edge::{Context, Refusal};
use serde::Serialize;
use signature::Report;
use trust::fetch::{Judged, KeptEvidence};

/// As it is kept, in JSON.
#[derive(Serialize)]
struct Judgement<'a> {
    report: &'a Report,
    evidence: &'a KeptEvidence,
}

/// Keeps it beside the file whose key this is, under the beginning of its own digest; gives its key.
///
/// # Errors
/// A fault, when it cannot be kept.
pub async fn keep_judgement(
    context: &Context,
    file: &str,
    judged: &Judged,
) -> Result<String, Refusal> {
    let judgement = Judgement { report: &judged.report, evidence: &judged.evidence };
    let json = serde_json::to_vec(&judgement).map_err(Refusal::fault)?;
    let digest = Digest::of(&json).to_string();
    // Sixteen digits tell a file's judgements apart; the engines of one's own machine want short keys.
    let key = format!("{file}.judgement-{}.json", &digest[..16]);
    context.stores.files.put_document(&key, Bytes::from(json), "application/json").await?;
    Ok(key)
}
