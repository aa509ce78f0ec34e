//! Documents of what was spent.

use crate::{DocumentId, VatRegime};
use domain::{Date, Money};

/// What a document is (manual 6.3.5 a).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentKind {
    /// An invoice.
    Invoice {
        /// What the customer pays by F24 in the supplier's place: withheld tax, split VAT.
        by_f24: Money,
    },
    /// A credit note: its amounts are positive, and are taken away from those of the invoice.
    CreditNote {
        /// The invoice that it corrects.
        of: DocumentId,
    },
    /// The cost of personnel, as the payslip says.
    Payslip {
        /// The part that is put aside and not paid yet (severance pay).
        accrued: Money,
    },
    /// The cost of personnel, as hours and rate say: a document and a time sheet, without proof of payment.
    SimplifiedPersonnel,
    /// An indemnity for lost products or lost income: nothing is paid for it.
    Indemnity,
}

/// A document (`Giustificativo`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub vat: Money,
    /// What else counts in its total and is no cost that can be reported: a revenue stamp.
    pub other: Money,
    /// Who gave it, under which number and when, where that is known.
    pub identity: Option<Identity>,
}

/// What people write before the number of a document, without punctuation: the longer ones first.
const BEFORE_NUMBERS: [&str; 8] = ["fattura", "numero", "fatt", "ft", "num", "nr", "n", "no"];

/// A text without what does not count in it: what stands between two digits counts, but not which it is.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut apart = false;
    for letter in text.chars() {
        if !letter.is_alphanumeric() || letter == 'º' || letter == 'ª' {
            apart |= !letter.is_whitespace();
            continue;
        }
        let between = plain.ends_with(|one: char| one.is_ascii_digit()) && letter.is_ascii_digit();
        if apart && between {
            plain.push('/');
        }
        plain.extend(letter.to_lowercase());
        apart = false;
    }
    plain
}

/// What follows a word, if that is a number.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    let is_number = rest.starts_with(|letter: char| letter.is_ascii_digit());
    let is_word = BEFORE_NUMBERS.iter().any(|word| rest.starts_with(word));
    (is_number || is_word).then_some(rest)
}

/// What makes a document the same as another one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity {
    supplier: String,
    number: String,
    /// None where the number says it all.
    date: Option<Date>,
}

impl Identity {
    /// The supplier by whatever tells it from others (its code), the number as written, the date. Case, spaces and
    /// punctuation do not count; of the number neither do noughts before it, «n.» or «fatt.», nor the year of the date
    /// behind it: two people write «41» and «Fatt. n. 041/2014» of one invoice.
    pub fn new(supplier: &str, number: &str, date: Date) -> Self {
        let number = plain(number);
        let mut rest = number.as_str();
        while let Some(shorter) = BEFORE_NUMBERS.iter().find_map(|word| after(rest, word)) {
            rest = shorter;
        }
        let year = date.year().to_string();
        let rest = rest.strip_suffix(&format!("/{year}")).unwrap_or(rest);
        let rest =
            Some(rest.trim_start_matches('0')).filter(|rest| !rest.is_empty()).unwrap_or(rest);
        Self { supplier: plain(supplier), number: rest.to_owned(), date: Some(date) }
    }

    /// What alone tells one from all others, whenever it was: the reference of a transfer.
    pub fn of_reference(reference: &str) -> Self {
        Self { supplier: String::new(), number: plain(reference), date: None }
    }

    /// Whether both are of one supplier.
    pub fn has_supplier_of(&self, other: &Self) -> bool {
        self.supplier == other.supplier
    }

    /// Whether it is older than another one.
    pub fn is_before(&self, other: &Self) -> bool {
        self.date < other.date
    }
}

impl Document {
    /// What the supplier asks for, in cents.
    pub(crate) fn total(&self) -> i64 {
        self.net.cents() + self.vat.cents() + self.other.cents()
    }

    /// What can be allocated of it, VAT included as far as it is a cost, in cents.
    pub(crate) fn eligible(&self, regime: VatRegime) -> i64 {
        self.net.cents() + regime.cost_of(self.vat).cents()
    }

    /// What must be paid for it, before credit notes, in cents.
    pub(crate) fn due(&self) -> i64 {
        match &self.kind {
            DocumentKind::Invoice { .. } => self.total(),
            DocumentKind::Payslip { accrued } => (self.total() - accrued.cents()).max(0),
            DocumentKind::CreditNote { .. }
            | DocumentKind::SimplifiedPersonnel
            | DocumentKind::Indemnity => 0,
        }
    }

    /// The part of it that only F24 pays, in cents. Of a payslip it is not known.
    pub(crate) fn by_f24(&self) -> Option<i64> {
        match &self.kind {
            DocumentKind::Invoice { by_f24 } => Some(by_f24.cents()),
            DocumentKind::CreditNote { .. }
            | DocumentKind::Payslip { .. }
            | DocumentKind::SimplifiedPersonnel
            | DocumentKind::Indemnity => None,
        }
    }

    /// The invoice that it corrects, if it is a credit note.
    pub fn corrects(&self) -> Option<&DocumentId> {
        match &self.kind {
            DocumentKind::CreditNote { of } => Some(of),
            DocumentKind::Invoice { .. }
            | DocumentKind::Payslip { .. }
            | DocumentKind::SimplifiedPersonnel
            | DocumentKind::Indemnity => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Identity;
    use domain::Date;

    #[test]
    fn spaces_and_case_make_no_other_document() {
        let day: Date = "2014-07-15".parse().unwrap();
        let one = Identity::new("01234567890", " 7/E ", day);
        assert_eq!(one, Identity::new("01234567890 ", "7/e", day));
        assert_ne!(one, Identity::new("01234567890", "7/F", day));
    }

    #[test]
    fn one_number_is_written_in_many_ways() {
        let day: Date = "2014-09-15".parse().unwrap();
        let one = Identity::new("01234567890", "41", day);
        for number in [
            "041",
            "n. 41",
            "N.41",
            "FT 41",
            "41/2014",
            "Fatt. n. 0041 / 2014",
            "Nr. 41",
            "nº 41",
            "n° 41",
        ] {
            assert_eq!(Identity::new("01234567890", number, day), one, "{number}");
        }
        for number in ["410", "41/2013", "41/A", "4/1", "N", "2014", "0"] {
            assert_ne!(Identity::new("01234567890", number, day), one, "{number}");
        }
        let named = |number| Identity::new("01234567890", number, day);
        assert_ne!(named("N1"), named("A1"));
        assert_ne!(named("0"), named("1"));
    }
}
