//! Whether the invoice names the project.

use super::expected::CupRule;
use super::finding::Finding;
use crate::invoice::{Invoice, InvoiceFile};
use crate::values::VatId;
use domain::{Cig, Cup};

pub(super) fn check(file: &InvoiceFile, invoice: &Invoice, rule: &CupRule) -> Vec<Finding> {
    let CupRule::Asked { since, cup, wording } = rule else { return Vec::new() };
    let is_foreign = matches!(file.supplier.vat, Some(VatId::Foreign { .. }));
    if is_foreign || invoice.date < *since {
        return Vec::new();
    }
    let named = invoice.cups();
    let odd = invoice.references.iter().filter_map(|one| one.cup.as_ref()?.odd());
    let odd: Vec<Finding> = odd.map(|text| Finding::CupOdd(text.to_owned())).collect();
    let is_right = match cup {
        Some(cup) => named.contains(cup),
        None => !named.is_empty(),
    };
    let has_wording = wording.as_ref().is_some_and(|wording| has(invoice, wording));
    if is_right || has_wording {
        return odd;
    }
    match named.into_iter().next() {
        Some(other) => odd.into_iter().chain([Finding::CupOther(other)]).collect(),
        None if odd.is_empty() => vec![Finding::CupMissing],
        None => odd,
    }
}

impl Invoice {
    /// The project codes that it names: those in the references, and those in words (causes, descriptions, notes).
    pub fn cups(&self) -> Vec<Cup> {
        let referred = self.references.iter().filter_map(|one| one.cup.as_ref()?.good().cloned());
        let in_words = texts(self).flat_map(|text| {
            text.split(|found: char| !found.is_ascii_alphanumeric())
                .filter_map(|word| word.parse().ok())
        });
        referred.chain(in_words).collect()
    }

    /// The codes of tenders in the references. In words, ten characters may be anything.
    pub fn cigs(&self) -> Vec<Cig> {
        let referred = self.references.iter().filter_map(|one| one.cig.as_ref()?.good().cloned());
        referred.collect()
    }
}

/// Whether some text has these words, in capitals or not.
fn has(invoice: &Invoice, wording: &str) -> bool {
    let wording = wording.trim().to_lowercase();
    !wording.is_empty() && texts(invoice).any(|text| text.to_lowercase().contains(&wording))
}

fn texts(invoice: &Invoice) -> impl Iterator<Item = &str> {
    let lines = invoice.lines.iter();
    let lines = lines.flat_map(|line| [&line.description].into_iter().chain(&line.notes));
    let documents = invoice.references.iter().filter_map(|one| one.document.as_ref());
    invoice.causes.iter().chain(lines).chain(documents).map(String::as_str)
}
