//! The total that the supplier declares.

use super::finding::{Finding, TotalDifference};
use crate::figures::Figures;
use crate::invoice::{Fund, Invoice};
use crate::values::Amount;

/// The declared total beside the computed one; a total that is not declared is no fault.
pub(super) fn check(invoice: &Invoice) -> Option<Finding> {
    let figures = match invoice.figures() {
        Ok(figures) => figures,
        Err(error) => return Some(Finding::Figures(error)),
    };
    let written = invoice.declared_total?;
    // A credit note may have its total turned and its bases not, or the other way round.
    let is_turned = written.is_negative() && !figures.is_credit;
    if !is_turned && written.magnitude() == figures.total {
        return None;
    }
    let computed = Amount::from_cents(figures.total.cents()).ok()?;
    let missing = figures.total.cents() - written.magnitude().cents();
    let reason =
        if is_turned { TotalDifference::Unknown } else { reason(invoice, figures, missing) };
    Some(Finding::Total { computed, written, reason })
}

fn reason(invoice: &Invoice, figures: Figures, missing: i64) -> TotalDifference {
    if missing <= 0 {
        return TotalDifference::Unknown;
    }
    if missing == figures.withheld.cents() {
        return TotalDifference::Withheld;
    }
    if missing == figures.split_vat.cents() {
        return TotalDifference::SplitVat;
    }
    let with_vat = |fund: &Fund| fund.amount.cents() + fund.rate.of(fund.amount.cents());
    let funds: i64 = invoice.funds.iter().map(|fund| fund.amount.cents()).sum();
    let with_vat: i64 = invoice.funds.iter().map(with_vat).sum();
    if [funds.abs(), with_vat.abs()].contains(&missing) {
        return TotalDifference::Fund;
    }
    TotalDifference::Unknown
}
