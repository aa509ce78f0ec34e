//! What people are told of a file: what is wrong and what to do, or what should be known of a good one.

use signature::{Note, Report};

/// A mistake with a file, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    /// What is wrong.
    pub(crate) cause: String,
    /// What to do now.
    pub(crate) step: String,
}

impl Told {
    pub(crate) fn new(cause: impl Into<String>, step: impl Into<String>) -> Self {
        Self { cause: cause.into(), step: step.into() }
    }
}

/// A sentence on a signature; among several, with whose it is.
pub(crate) fn of_signer(report: &Report, signer: Option<usize>, sentence: String) -> String {
    let several = report.signers.len() > 1;
    let signer = signer.filter(|_| several).and_then(|at| report.signers.get(at));
    match signer.and_then(|signer| signer.common_name.as_deref()) {
        Some(name) => format!("Firma di {name}: {sentence}"),
        None => sentence,
    }
}

/// What should be known of the signatures of a file that is accepted. That there is no fiscal code goes without
/// saying where the name was compared for want of one.
pub(crate) fn notes(report: &Report) -> Vec<String> {
    let by_name = |signer| {
        let mut of_it = report.notes.iter().filter(|remark| remark.signer == signer);
        of_it.any(|it| matches!(it.note, Note::MatchedByName | Note::MatchedByPartOfName))
    };
    let said = report
        .notes
        .iter()
        .filter(|remark| remark.note != Note::NoFiscalCode || !by_name(remark.signer));
    said.map(|remark| of_signer(report, Some(remark.signer), remark.message.clone())).collect()
}
