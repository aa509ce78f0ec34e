//! What credit notes seem to forgive of what is paid by F24, and do not.

use crate::ledger::{Ledger, Posted};
use crate::rounding::{above_nought, proportion};
use crate::{DocumentKind, Means};
use domain::{Date, Money};

impl Ledger {
    /// What should have been paid by F24 of an invoice that has credit notes and is paid for the rest, and is not: what was
    /// withheld at a payment stays withheld when a note comes after it; a note that came before takes its share from that.
    pub(crate) fn forgiven_f24(&self, posted: &Posted) -> Option<Money> {
        let DocumentKind::Invoice { by_f24 } = &posted.document.kind else { return None };
        if posted.corrected_by.is_empty() {
            return None;
        }
        let (paid_by_f24, otherwise) = self.paid(posted);
        let open = posted.document.due() - self.credited(posted) - paid_by_f24 - otherwise;
        // What is open is told by itself, whichever way it is to be paid.
        if open > 0 {
            return None;
        }
        let net = posted.document.net.cents();
        let last = self.last_paid(posted);
        let before = self.credit_notes(posted).filter(|note| match (note.document.day, last) {
            (Some(note), Some(paid)) => note <= paid,
            (None, _) | (_, None) => true,
        });
        let credited: i64 = before.map(|note| note.document.net.cents()).sum();
        let left = (net - credited).max(0);
        above_nought(proportion(by_f24.cents(), left, net) - paid_by_f24)
    }

    /// The day of the last payment to the supplier, as far as it is known.
    fn last_paid(&self, posted: &Posted) -> Option<Date> {
        let proofs = posted.shares.keys().filter_map(|id| self.proofs.get(id));
        let proofs = proofs.map(|paying| &paying.proof);
        proofs.filter(|proof| proof.means == Means::Otherwise).filter_map(|proof| proof.day).max()
    }
}
