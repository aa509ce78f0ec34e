//! What people are told of a file: what is wrong and what to do, or what should be known of a good one.

use domain::Instant;
use signature::{Note, Report, Signer};

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

/// A sentence on a signature; among several, with whose it is, and among several of the same person with which certificate.
pub(crate) fn of_signer(report: &Report, signer: Option<usize>, sentence: String) -> String {
    let several = report.signers.len() > 1;
    let signer = signer.filter(|_| several).and_then(|at| report.signers.get(at));
    let Some((signer, name)) = signer.and_then(|it| Some((it, it.common_name.as_deref()?))) else {
        return sentence;
    };
    let of_name = report.signers.iter().filter(|it| it.common_name.as_deref() == Some(name));
    let which = if of_name.count() > 1 { certificate(signer) } else { String::new() };
    format!("Firma di {name}{which}: {}", continued(&sentence))
}

/// Which certificate it is, as far as it says so.
fn certificate(signer: &Signer) -> String {
    let issuer = signer.issuer.as_deref().map(|issuer| format!(" rilasciato da {issuer}"));
    let until = signer.not_after.map(|at| format!(" valido fino al {}", Instant::from(at)));
    let facts: Vec<String> = issuer.into_iter().chain(until).collect();
    if facts.is_empty() { String::new() } else { format!(" con il certificato{}", facts.join(",")) }
}

/// A sentence behind a colon: in small letters, unless it begins with more than one capital.
fn continued(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        (Some(_) | None, Some(_) | None) => sentence.to_owned(),
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

#[cfg(test)]
mod tests {
    use super::continued;

    #[test]
    fn a_sentence_goes_on_in_small_letters() {
        for (alone, behind) in [
            ("Il certificato è scaduto.", "il certificato è scaduto."),
            ("È scaduto.", "è scaduto."),
            ("SHA-1 non basta.", "SHA-1 non basta."),
            ("", ""),
        ] {
            assert_eq!(continued(alone), behind);
        }
    }
}
