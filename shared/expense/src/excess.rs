//! What is beyond its bound.

use crate::ledger::{Ledger, Posted};
use crate::rounding::above_nought;
use crate::{DocumentId, LineId, ProofId};
use domain::Money;
use std::collections::BTreeMap;

/// What must not be exceeded (rules 1 to 3).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// A document's net, by its allocations. Its VAT follows.
    Net(DocumentId),
    /// What an invoice has on a line, by its credit notes.
    Line(DocumentId, LineId),
    /// An invoice's net and VAT, by those of its credit notes.
    Total(DocumentId),
    /// What an invoice's credit notes leave of its net, by what they leave of its allocations: a note takes away from
    /// what is reported as much as from what must be paid.
    Left(DocumentId),
    /// What a document says of F24, by proofs of that sort.
    ByF24(DocumentId),
    /// What is due for a document (of an invoice, without what F24 pays), by its proofs.
    Due(DocumentId),
    /// What was paid, by the shares of its proof.
    Proof(ProofId),
}

/// Something beyond its bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excess {
    /// The bound.
    pub bound: Bound,
    /// By how much.
    pub by: Money,
    /// The same in cents as it were without credit notes, which may come when all is paid.
    without_credits: i64,
}

impl Excess {
    fn of(bound: Bound, there: i64, most: i64) -> Option<Self> {
        let by = above_nought(there - most.max(0))?;
        Some(Self { bound, by, without_credits: there - most })
    }

    /// The document of which more is paid than is due by credit notes alone: the supplier owes that back, and nothing more can
    /// be done about what was paid. `None` of any other excess.
    pub fn paid_before_credits(&self) -> Option<&DocumentId> {
        match &self.bound {
            Bound::Due(id) if self.without_credits <= 0 => Some(id),
            Bound::Due(_)
            | Bound::Net(_)
            | Bound::Line(..)
            | Bound::Total(_)
            | Bound::Left(_)
            | Bound::ByF24(_)
            | Bound::Proof(_) => None,
        }
    }

    /// Whether it is more than it was, not by credit notes alone: these are told, and not refused.
    fn is_raised(&self, before: &[Self], room_before: impl Fn(&Bound) -> i64) -> bool {
        let was = before.iter().find(|other| other.bound == self.bound);
        let more = was.is_none_or(|was| self.by > was.by);
        let pressed = was.map_or_else(|| room_before(&self.bound), |was| was.without_credits);
        more && self.without_credits > pressed
    }
}

impl Ledger {
    /// Everything that is beyond its bound.
    pub fn excesses(&self) -> Vec<Excess> {
        let documents = self.documents.keys().flat_map(|id| self.excesses_of(id));
        let proofs = self.proofs.keys().filter_map(|id| self.excess_of_proof(id));
        documents.chain(proofs).collect()
    }

    /// What a document exceeds.
    pub(crate) fn excesses_of(&self, id: &DocumentId) -> Vec<Excess> {
        let Some(posted) = self.documents.get(id) else { return Vec::new() };
        let net: i64 = posted.allocations.iter().map(|(_, net)| net.cents()).sum();
        let net = Excess::of(Bound::Net(id.clone()), net, posted.document.net.cents());
        let beyond = self.credited_beyond(posted);
        let total = Excess::of(Bound::Total(id.clone()), beyond, 0);
        let lines = self.excesses_of_credits(posted);
        let left = self.excess_of_what_is_left(posted);
        let allocated = net.into_iter().chain(total).chain(lines).chain(left);
        allocated.chain(self.excesses_of_payment(posted)).collect()
    }

    /// By how much credit notes are more than their invoice, in its net or in its VAT, in cents. Each note rounds its VAT
    /// by itself.
    fn credited_beyond(&self, posted: &Posted) -> i64 {
        let (mut net, mut vat) = (posted.document.net.cents(), posted.document.vat.cents());
        for note in self.credit_notes(posted) {
            net -= note.document.net.cents();
            vat -= (note.document.vat.cents() - 1).max(0);
        }
        (-net).max(0) + (-vat).max(0)
    }

    /// What its credit notes leave of an invoice's allocations beyond what they leave of the invoice, with the VAT that is a
    /// cost. A note is entered first and allocated then: by notes alone it is told, and not refused.
    pub(crate) fn excess_of_what_is_left(&self, posted: &Posted) -> Option<Excess> {
        let eligible = |posted: &Posted| posted.document.eligible(self.regime);
        let allocated = |posted: &Posted| -> i64 {
            self.apportioned(posted).iter().map(|(_, one)| one.amount).sum()
        };
        let noted: i64 = self.credit_notes(posted).map(allocated).sum();
        let credits: i64 = self.credit_notes(posted).map(eligible).sum();
        let there = allocated(posted).min(eligible(posted));
        let by = above_nought(there - noted - (eligible(posted) - credits).max(0));
        let bound = Bound::Left(posted.document.id.clone());
        by.filter(|_| credits > 0).map(|by| Excess { bound, by, without_credits: i64::MIN })
    }

    /// What credit notes take from a line beyond what the invoice has there: of the net; where that fits, with the VAT that
    /// is a cost, which each note rounds by itself.
    fn excesses_of_credits(&self, posted: &Posted) -> Vec<Excess> {
        let id = &posted.document.id;
        let mut noted: BTreeMap<&LineId, [i64; 2]> = BTreeMap::new();
        for (line, one) in self.credit_notes(posted).flat_map(|note| self.apportioned(note)) {
            let [net, amount] = noted.entry(line).or_default();
            *net += one.net;
            *amount += one.amount - 1;
        }
        let own = self.apportioned(posted);
        let excess = |(line, [net, amount]): (&LineId, [i64; 2])| {
            let there = own.iter().find(|(other, _)| *other == line).map(|(_, one)| one);
            let (own_net, own_amount) = there.map_or((0, 0), |one| (one.net, one.amount));
            let by = if net > own_net { net - own_net } else { amount - own_amount };
            Excess::of(Bound::Line(id.clone(), line.clone()), by, 0)
        };
        noted.into_iter().filter_map(excess).collect()
    }

    /// What of an invoice F24 pays nothing else does; both together pay no more than what credit notes leave.
    fn excesses_of_payment(&self, posted: &Posted) -> Vec<Excess> {
        let id = &posted.document.id;
        let by_f24 = posted.document.by_f24();
        let (paid_by_f24, _) = self.paid(posted);
        let f24 = by_f24.and_then(|most| Excess::of(Bound::ByF24(id.clone()), paid_by_f24, most));
        let beyond = above_nought(self.paid_beyond(posted, self.credited(posted)));
        let rest = beyond.map(|by| Excess {
            bound: Bound::Due(id.clone()),
            by,
            without_credits: self.paid_beyond(posted, 0),
        });
        f24.into_iter().chain(rest).collect()
    }

    /// What is paid of a document beyond what is due for it after these credits, in cents; below nought when there is room.
    fn paid_beyond(&self, posted: &Posted, credits: i64) -> i64 {
        let (paid_by_f24, otherwise) = self.paid(posted);
        let due = posted.document.due();
        let whole = paid_by_f24 + otherwise - (due - credits).max(0);
        match posted.document.by_f24() {
            Some(by_f24) => whole.max(otherwise - (due - by_f24)),
            None => whole,
        }
    }

    pub(crate) fn excess_of_proof(&self, id: &ProofId) -> Option<Excess> {
        let (figures, paying) = (self.proof(id)?, self.proofs.get(id)?);
        Excess::of(Bound::Proof(id.clone()), figures.used, paying.proof.amount.cents())
    }

    /// What exceeds its bound more than it did in a ledger before: what an edit is refused for.
    pub fn raised(&self, before: &Self) -> Vec<Excess> {
        raised(self.excesses(), &before.excesses(), before)
    }

    /// What is paid of a document beyond what is due for it, before credit notes; below nought when there is room.
    fn pressure(&self, bound: &Bound) -> i64 {
        let Bound::Due(id) = bound else { return i64::MIN };
        self.documents.get(id).map_or(i64::MIN, |posted| self.paid_beyond(posted, 0))
    }
}

/// Of what is now beyond its bound, what is so more than before.
pub(crate) fn raised(now: Vec<Excess>, before: &[Excess], ledger: &Ledger) -> Vec<Excess> {
    let room = |bound: &Bound| ledger.pressure(bound);
    now.into_iter().filter(|excess| excess.is_raised(before, room)).collect()
}
