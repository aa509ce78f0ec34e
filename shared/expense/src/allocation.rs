//! What an allocation comes to.

use crate::ledger::{Ledger, Posted};
use crate::rounding::proportion;
use crate::{DocumentId, LineId};

/// An allocation with its part of the VAT, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allocated {
    /// Without VAT.
    pub net: i64,
    /// The part of the VAT that is a cost here.
    pub vat: i64,
    /// Both.
    pub amount: i64,
}

impl Ledger {
    /// What a document's allocations come to, in the order in which they were entered.
    pub fn allocated(&self, document: &DocumentId) -> Vec<(&LineId, Allocated)> {
        self.documents.get(document).map(|posted| self.apportioned(posted)).unwrap_or_default()
    }

    /// The VAT goes with the net, half up, as long as there is some left; the allocation that uses up the net takes the
    /// rest of it. So the parts are never more than the whole, and exactly that when nothing of the net is left.
    pub(crate) fn apportioned<'a>(&self, posted: &'a Posted) -> Vec<(&'a LineId, Allocated)> {
        let whole = posted.document.net.cents();
        let vat = self.regime.cost_of(posted.document.vat).cents();
        let (mut net_left, mut vat_left) = (whole, vat);
        let apportion = |(line, net): &'a (LineId, domain::Money)| {
            let net = net.cents();
            let part = if net == net_left { vat_left } else { proportion(vat, net, whole) };
            let part = part.min(vat_left);
            net_left -= net;
            vat_left -= part;
            (line, Allocated { net, vat: part, amount: net + part })
        };
        posted.allocations.iter().map(apportion).collect()
    }
}
