//! Reading what must be signed.

use super::files::{file_types, max_megabytes};
use super::signatory::signatory;
use super::table::Table;
use crate::{ListPath, RequiredSignature, SignedContent};
use std::collections::BTreeSet;

/// Reads `[[signatures]]`, in the order in which they are shown.
pub(super) fn signatures(table: &Table<'_, '_>, place: &ListPath) -> Vec<RequiredSignature> {
    let mut seen = BTreeSet::new();
    let mut signatures = Vec::new();
    for inner in table.tables("signatures") {
        let read = signature(&inner, place, &signatures);
        if let Some(signature) = read {
            let id = &signature.id;
            if !seen.insert(id.clone()) {
                let message = format!("the signed file «{id}» stands twice");
                inner.reader.fault(inner.at_key("id"), "duplicate-id", message);
            }
            if signature.content == SignedContent::FinalPdf && has_final_pdf(&signatures) {
                let message = "the PDF made at validation is signed once";
                inner.reader.fault(inner.at_key("content"), "signatures", message);
            }
            signatures.push(signature);
        }
        inner.finish();
    }
    signatures
}

/// Whether the PDF made at validation is among what is signed.
pub(super) fn has_final_pdf(signatures: &[RequiredSignature]) -> bool {
    signatures.iter().any(|signature| signature.content == SignedContent::FinalPdf)
}

fn signature(
    table: &Table<'_, '_>,
    place: &ListPath,
    before: &[RequiredSignature],
) -> Option<RequiredSignature> {
    let id = table.id("id");
    let label = table.text("label");
    let subject = table.text("subject");
    let instructions = table.text("instructions");
    let max_megabytes = max_megabytes(table);
    let signatory = signatory(table, place, before);
    let content = content(table);
    Some(RequiredSignature {
        id: id?,
        label: label?,
        subject: subject?,
        instructions: instructions?,
        max_megabytes,
        signatory: signatory?,
        content: content?,
    })
}

fn content(table: &Table<'_, '_>) -> Option<SignedContent> {
    let at = table.want("content")?;
    let name = table.text_if_any("content")?;
    match name.as_str() {
        "final_pdf" => Some(SignedContent::FinalPdf),
        "document" => Some(SignedContent::Document { types: file_types(table) }),
        _ => {
            let message = format!("«{name}» is not what can be signed; use final_pdf, document");
            table.reader.fault(at, "unknown-kind", message);
            table.excuse_all();
            None
        }
    }
}
