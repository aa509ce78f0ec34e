//! What was presented in the application.

use crate::{LineId, PropertyId, VatRegime};
use domain::Money;

/// The name of a cost item (`Voce di spesa`): building works, systems, machines.
pub type CostItem = String;

/// One cost of the application, which documents are allocated to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its name.
    pub id: LineId,
    /// The property that it is for; nothing for goods.
    pub property: Option<PropertyId>,
    /// What sort of cost it is.
    pub item: CostItem,
    /// As presented, without VAT.
    pub net: Money,
    /// As presented, with VAT.
    pub gross: Money,
}

impl Line {
    /// What counts of it: net, gross or between, in cents.
    pub(crate) fn basis(&self, regime: VatRegime) -> i64 {
        let vat = self.gross.checked_sub(self.net).unwrap_or(Money::ZERO);
        self.net.cents() + regime.cost_of(vat).cents()
    }
}
