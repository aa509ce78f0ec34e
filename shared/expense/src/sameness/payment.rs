//! What gives away that a proof of payment is another one, written down again.

use super::number::{Number, plain};
use super::{Party, Sameness, Trace};
use crate::ledger::Ledger;
use crate::{Means, ProofId};
use domain::{Date, Digest, Money};
use std::collections::BTreeSet;

/// What a proof of payment is known by: its reference, or its number with its day; without them its day, its amount, whom it pays
/// and its file speak for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentTrace {
    mark: Option<Mark>,
    means: Means,
    amount: Money,
    day: Option<Date>,
    payees: Party,
    files: BTreeSet<Digest>,
}

/// What tells a payment from all others.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Mark {
    /// Whenever it was: the reference of a transfer.
    Reference(String),
    /// What F24 pays has numbers of its own.
    Numbered(Means, String, Date),
}

impl Ledger {
    /// What a proof is known by; nothing for one that is not there.
    pub fn payment_trace(&self, id: &ProofId) -> Option<PaymentTrace> {
        let paying = self.proofs.get(id)?;
        let proof = &paying.proof;
        let paid = paying.documents.iter().filter_map(|id| self.documents.get(id));
        let reference = plain(&proof.reference);
        let numbered = || {
            let day = proof.day?;
            Some(Mark::Numbered(proof.means, Number::of(&proof.number, day)?.strict, day))
        };
        let mark = if reference.is_empty() { numbered() } else { Some(Mark::Reference(reference)) };
        Some(PaymentTrace {
            mark,
            means: proof.means,
            amount: proof.amount,
            day: proof.day,
            payees: Party::together(paid.map(|posted| &posted.document.party)),
            files: proof.files.clone(),
        })
    }
}

impl PaymentTrace {
    /// Whether each has a reference, or each a number, and not the same: two payments.
    fn is_told_from(&self, other: &Self) -> bool {
        match (&self.mark, &other.mark) {
            (Some(Mark::Reference(one)), Some(Mark::Reference(other))) => one != other,
            (Some(Mark::Numbered(..)), Some(Mark::Numbered(..))) => self.mark != other.mark,
            (Some(Mark::Reference(_)), Some(Mark::Numbered(..)))
            | (Some(Mark::Numbered(..)), Some(Mark::Reference(_)))
            | (None, _)
            | (_, None) => false,
        }
    }
}

impl Trace for PaymentTrace {
    fn keys(&self) -> Vec<String> {
        let mark = self.mark.as_ref().map(|mark| match mark {
            Mark::Reference(reference) => reference.clone(),
            Mark::Numbered(_, number, day) => format!("{number} {day}"),
        });
        let paid = self.day.map(|day| format!("{day} {}", self.amount));
        mark.into_iter().chain(paid).collect()
    }

    fn sameness(&self, other: &Self) -> Option<Sameness> {
        if self.mark.is_some() && self.mark == other.mark {
            return Some(Sameness::Sure);
        }
        let is_alike = self.day.is_some()
            && (self.day, self.amount, self.means) == (other.day, other.amount, other.means);
        let is_one_file = self.files.intersection(&other.files).next().is_some();
        let may_pay_one =
            !self.payees.is_known() || !other.payees.is_known() || self.payees.is(&other.payees);
        let is_doubtful = is_one_file || (may_pay_one && !self.is_told_from(other));
        (is_alike && is_doubtful).then_some(Sameness::Perhaps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paid(reference: &str, payee: &str, file: &[u8]) -> PaymentTrace {
        PaymentTrace {
            mark: (!reference.is_empty()).then(|| Mark::Reference(plain(reference))),
            means: Means::Otherwise,
            amount: "1.000,00".parse().unwrap(),
            day: "2014-05-10".parse().ok(),
            payees: Party::of([payee]),
            files: BTreeSet::from([Digest::of(file)]),
        }
    }

    fn sameness(one: &PaymentTrace, other: &PaymentTrace) -> Option<Sameness> {
        assert_eq!(one.sameness(other), other.sameness(one));
        let (found, keys) = (one.sameness(other), other.keys());
        let is_found = one.keys().iter().any(|key| keys.contains(key));
        assert!(found.is_none() || is_found, "what is the same is found");
        found
    }

    #[test]
    fn a_reference_says_it_all() {
        let one = paid("0123 45", "alfa", b"1");
        let other = PaymentTrace { day: None, amount: Money::ZERO, ..paid("012345", "beta", b"2") };
        assert_eq!(sameness(&one, &other), Some(Sameness::Sure));
        assert_eq!(sameness(&one, &paid("012346", "alfa", b"2")), None);
    }

    #[test]
    fn without_one_day_amount_and_payee_speak_for_it() {
        let one = paid("", "alfa", b"1");
        assert_eq!(sameness(&one, &paid("", "alfa", b"2")), Some(Sameness::Perhaps));
        assert_eq!(sameness(&one, &paid("012345", "alfa", b"2")), Some(Sameness::Perhaps));
        assert_eq!(sameness(&one, &paid("", "", b"2")), Some(Sameness::Perhaps), "nobody yet");
        assert_eq!(sameness(&one, &paid("", "beta", b"2")), None);
        let cent = Money::from_cents(1).unwrap();
        let dearer = |trace: PaymentTrace| PaymentTrace { amount: cent, ..trace };
        assert_eq!(sameness(&one, &dearer(paid("", "alfa", b"1"))), None);
        let later = PaymentTrace { day: "2014-05-11".parse().ok(), ..one.clone() };
        assert_eq!(sameness(&one, &later), None);
        let by_f24 = PaymentTrace { means: Means::F24, ..one.clone() };
        assert_eq!(sameness(&one, &by_f24), None);
    }

    #[test]
    fn one_file_speaks_against_two_references() {
        let one = paid("012345", "alfa", b"1");
        assert_eq!(sameness(&one, &paid("012346", "beta", b"1")), Some(Sameness::Perhaps));
    }
}
