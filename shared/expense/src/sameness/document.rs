//! What gives away that a document is another one, written down again.

use super::number::Number;
use super::{Party, Sameness, Trace};
use crate::{Document, DocumentKind};
use domain::Date;

/// What a document is known by: whom it is of, its number and its day; a payslip by its employee and its month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentTrace {
    party: Party,
    which: Which,
}

/// Which of its party's documents it is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Which {
    /// The payslip of a month.
    OfMonth(i16, i8),
    /// The one with this number, of this day.
    Numbered { number: Number, day: Date, is_credit: bool, total: i64 },
}

impl Document {
    /// What it is known by, as soon as it is known.
    pub fn trace(&self) -> Option<DocumentTrace> {
        let day = self.day?;
        let is_credit = self.corrects().is_some();
        let needs_party = match &self.kind {
            DocumentKind::Invoice { .. }
            | DocumentKind::CreditNote { .. }
            | DocumentKind::Payslip { .. } => true,
            // Nobody else gives it.
            DocumentKind::Indemnity => false,
            // One for all months: whose it is, is told by itself.
            DocumentKind::SimplifiedPersonnel => return None,
        };
        if needs_party && !self.party.is_known() {
            return None;
        }
        let which = match &self.kind {
            DocumentKind::Payslip { .. } => Which::OfMonth(day.year(), day.civil().month()),
            DocumentKind::Invoice { .. }
            | DocumentKind::CreditNote { .. }
            | DocumentKind::Indemnity
            | DocumentKind::SimplifiedPersonnel => {
                let number = Number::of(&self.number, day)?;
                Which::Numbered { number, day, is_credit, total: self.total() }
            }
        };
        Some(DocumentTrace { party: self.party.clone(), which })
    }
}

impl Trace for DocumentTrace {
    fn keys(&self) -> Vec<String> {
        let which = match &self.which {
            Which::OfMonth(year, month) => format!("{year}-{month}"),
            Which::Numbered { number, day, .. } => format!("{} {day}", number.digits),
        };
        let keys: Vec<String> = self.party.codes().map(|code| format!("{code} {which}")).collect();
        if keys.is_empty() { vec![which] } else { keys }
    }

    fn sameness(&self, other: &Self) -> Option<Sameness> {
        let is_one_party = self.party.is(&other.party);
        let is_nobody = !self.party.is_known() && !other.party.is_known();
        if !is_one_party && !is_nobody {
            return None;
        }
        match (&self.which, &other.which) {
            (Which::OfMonth(..), Which::OfMonth(..)) => {
                (self.which == other.which).then_some(Sameness::Sure)
            }
            (
                Which::Numbered { number, day, is_credit, total },
                Which::Numbered { number: of, day: on, is_credit: credits, total: comes_to },
            ) => {
                if day != on {
                    return None;
                }
                if is_one_party && number.strict == of.strict {
                    return Some(Sameness::Sure);
                }
                // The note that takes an invoice back has often its number.
                let is_alike = is_credit == credits
                    && match (number.core == of.core, number.digits == of.digits) {
                        (true, _) => is_one_party || total == comes_to,
                        (false, true) => total == comes_to,
                        (false, false) => false,
                    };
                is_alike.then_some(Sameness::Perhaps)
            }
            (Which::OfMonth(..), Which::Numbered { .. })
            | (Which::Numbered { .. }, Which::OfMonth(..)) => None,
        }
    }
}

/// Whether two numbers are one, of documents of this day: «41», «Fatt. n. 041/2014».
pub fn is_one_number(one: &str, other: &str, day: Date) -> bool {
    let strict = |written: &str| Number::of(written, day).map(|number| number.strict);
    strict(one).is_some_and(|one| strict(other) == Some(one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Money;

    fn document(kind: DocumentKind, code: &str, number: &str, day: &str) -> Document {
        let euro = |text: &str| text.parse::<Money>().unwrap();
        Document {
            id: number.into(),
            kind,
            net: euro("100,00"),
            vat: euro("22,00"),
            other: Money::ZERO,
            day: day.parse().ok(),
            party: Party::of([code]),
            number: number.to_owned(),
        }
    }

    fn invoice(code: &str, number: &str) -> Document {
        let kind = DocumentKind::Invoice { by_f24: Money::ZERO };
        document(kind, code, number, "2014-09-15")
    }

    fn sameness(one: &Document, other: &Document) -> Option<Sameness> {
        let (one, other) = (one.trace().unwrap(), other.trace().unwrap());
        assert_eq!(one.sameness(&other), other.sameness(&one));
        let found = one.sameness(&other);
        let keys = other.keys();
        let is_found = one.keys().iter().any(|key| keys.contains(key));
        assert!(found.is_none() || is_found, "what is the same is found");
        found
    }

    const ALFA: &str = "01234567890";

    #[test]
    fn an_invoice_is_known_by_supplier_number_and_day() {
        let one = invoice(ALFA, "41");
        assert_eq!(sameness(&one, &invoice(ALFA, "n. 041/2014")), Some(Sameness::Sure));
        assert_eq!(sameness(&one, &invoice("00743110157", "41")), None);
        assert_eq!(sameness(&one, &invoice(ALFA, "42")), None);
        let later = Document { day: "2014-09-16".parse().ok(), ..one.clone() };
        assert_eq!(sameness(&one, &later), None);
        assert_eq!(Document { day: None, ..one.clone() }.trace(), None);
        assert_eq!(Document { number: String::new(), ..one.clone() }.trace(), None);
        assert_eq!(Document { party: Party::default(), ..one }.trace(), None);
    }

    #[test]
    fn another_way_of_writing_its_number_is_a_doubt() {
        let one = invoice(ALFA, "41");
        for number in ["FE 41", "41/FPR", "41/E", "41/A"] {
            assert_eq!(sameness(&one, &invoice(ALFA, number)), Some(Sameness::Perhaps), "{number}");
        }
        let other_amount = |number| Document { vat: Money::ZERO, ..invoice(ALFA, number) };
        assert_eq!(sameness(&one, &other_amount("FE 41")), Some(Sameness::Perhaps));
        assert_eq!(sameness(&one, &other_amount("41/A")), None, "another series of numbers");
        let note = DocumentKind::CreditNote { of: "41".into() };
        let note = document(note, ALFA, "41/NC", "2014-09-15");
        assert_eq!(sameness(&one, &note), None);
    }

    #[test]
    fn a_payslip_is_of_an_employee_and_a_month() {
        let of = |code: &str, day: &str| {
            let kind = DocumentKind::Payslip { accrued: Money::ZERO };
            document(kind, code, "", day)
        };
        let one = of("BSSLNE75E54F257M", "2014-05-03");
        assert_eq!(sameness(&one, &of("bsslne75e54f257m", "2014-05-31")), Some(Sameness::Sure));
        assert_eq!(sameness(&one, &of("BSSLNE75E54F257M", "2014-06-03")), None);
        assert_eq!(sameness(&one, &of("BSSLNE75E54F257M", "2013-05-03")), None);
        assert_eq!(sameness(&one, &of("BSSLNE75E55F257N", "2014-05-03")), None);
    }

    #[test]
    fn an_indemnity_is_of_nobody() {
        let of = |number: &str| document(DocumentKind::Indemnity, "", number, "2014-05-03");
        assert_eq!(sameness(&of("12"), &of("n. 12")), Some(Sameness::Perhaps));
        assert_eq!(sameness(&of("12"), &of("13")), None);
        let other = Document { net: Money::ZERO, ..of("12") };
        assert_eq!(sameness(&of("12"), &other), None);
        let simplified = document(DocumentKind::SimplifiedPersonnel, "x", "TS-1", "2014-03-31");
        assert_eq!(simplified.trace(), None);
    }
}
