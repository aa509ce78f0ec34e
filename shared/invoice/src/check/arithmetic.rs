//! Lines, bases and taxes of an invoice, with the tolerances of the Exchange System: a cent for
//! lines and taxes, a euro for bases.

use super::finding::Finding;
use crate::codes::Nature;
use crate::figures::FiguresError;
use crate::invoice::{Invoice, Line, PriceChange, Summary};
use crate::values::{Amount, Decimal, Rate};
use std::collections::{BTreeMap, BTreeSet};

const CENT: i64 = 1;
const EURO: i64 = 100;

/// Lines, bases, taxes and natures of an ordinary invoice.
pub(super) fn ordinary(invoice: &Invoice) -> Vec<Finding> {
    let lines = invoice.lines.iter().enumerate().filter_map(|(index, one)| line(index + 1, one));
    let taxes = invoice.summaries.iter().filter_map(tax);
    lines.chain(bases(invoice)).chain(taxes).chain(natures(invoice)).collect()
}

/// Taxes of a simplified invoice. Where both rate and tax stand, they must agree; natures are rarely written.
pub(super) fn simplified(invoice: &Invoice) -> Vec<Finding> {
    invoice.summaries.iter().filter_map(tax).collect()
}

fn line(number: usize, line: &Line) -> Option<Finding> {
    let written = line.total;
    let Some(computed) = priced(line, line.unit_price?) else {
        return Some(Finding::Figures(FiguresError::TooLarge));
    };
    (!computed.is_within(written, CENT)).then_some(Finding::Line {
        line: number,
        computed,
        written,
    })
}

/// The unit price with its changes, times the quantity; nothing beyond what can be computed.
fn priced(line: &Line, unit_price: Decimal) -> Option<Decimal> {
    let price = line.changes.iter().try_fold(unit_price, |price, one| changed(price, *one))?;
    price.times(line.quantity.unwrap_or(Decimal::ONE))
}

fn changed(price: Decimal, change: PriceChange) -> Option<Decimal> {
    let by = match (change.amount, change.percent) {
        (Some(amount), _) => amount,
        (None, Some(percent)) => price.times(percent.hundredth())?,
        (None, None) => return Some(price),
    };
    price.plus(if change.is_increase { by } else { by.negated() })
}

/// What comes to a rate and nature: by the lines and pension funds, and by the summaries, of which there may be several
/// (some of the tax due at once, some split).
#[derive(Clone, Copy)]
struct Base {
    computed: Decimal,
    rounding: Decimal,
    written: Amount,
}

const NOTHING: Base =
    Base { computed: Decimal::ZERO, rounding: Decimal::ZERO, written: Amount::ZERO };

fn bases(invoice: &Invoice) -> Vec<Finding> {
    let Some(bases) = by_rate(invoice) else {
        return vec![Finding::Figures(FiguresError::TooLarge)];
    };
    bases.into_iter().filter_map(|((rate, _), base)| off(rate, base)).collect()
}

fn by_rate(invoice: &Invoice) -> Option<BTreeMap<(Rate, Option<Nature>), Base>> {
    let mut bases = BTreeMap::new();
    let lines = invoice.lines.iter().map(|line| ((line.rate, line.nature), line.total));
    let funds = invoice.funds.iter().map(|fund| ((fund.rate, fund.nature), fund.amount.exact()));
    for (key, amount) in lines.chain(funds) {
        let base = bases.entry(key).or_insert(NOTHING);
        base.computed = base.computed.plus(amount)?;
    }
    for summary in &invoice.summaries {
        let base = bases.entry((summary.rate, summary.nature)).or_insert(NOTHING);
        base.written = base.written.plus(summary.base).ok()?;
        base.rounding = base.rounding.plus(summary.rounding.unwrap_or(Decimal::ZERO))?;
    }
    Some(bases)
}

/// The rounding of a rate is written by some inside the base and by others beside it: either is good.
fn off(rate: Rate, base: Base) -> Option<Finding> {
    let Base { computed, rounding, written } = base;
    let rounded = computed.plus(rounding).unwrap_or(computed);
    let fits = [computed, rounded].iter().any(|sum| sum.is_within(written.exact(), EURO));
    (!fits).then_some(Finding::Base { rate, computed, written })
}

/// The rounding may be one of the tax, or of the base and either inside or beside it.
fn tax(summary: &Summary) -> Option<Finding> {
    let (rate, written) = (summary.rate, summary.tax);
    let base = summary.base.cents();
    let computed = rate.of(base);
    let rounding = summary.rounding.and_then(Decimal::rounded_cents).unwrap_or(0);
    let beside = [base.saturating_add(rounding), base.saturating_sub(rounding)];
    let [more, less] = beside.map(|base| rate.of(base));
    let fits = [computed, computed.saturating_add(rounding), more, less]
        .iter()
        .any(|tax| tax.abs_diff(written.cents()) <= CENT.unsigned_abs());
    if fits {
        return None;
    }
    let finding = |computed| Finding::Tax { rate, computed, written };
    Some(Amount::from_cents(computed).map_or(Finding::Figures(FiguresError::TooLarge), finding))
}

/// No rate without a nature, no nature beside a rate. Each is told once.
fn natures(invoice: &Invoice) -> Vec<Finding> {
    let lines = invoice.lines.iter().map(|line| (line.rate, line.nature));
    let funds = invoice.funds.iter().map(|fund| (fund.rate, fund.nature));
    let summaries = invoice.summaries.iter().map(|summary| (summary.rate, summary.nature));
    let odd: BTreeSet<Rate> = lines
        .chain(funds)
        .chain(summaries)
        .filter(|(rate, nature)| (*rate == Rate::ZERO) != nature.is_some())
        .map(|(rate, _)| rate)
        .collect();
    let told = odd.into_iter().map(|rate| match rate {
        Rate::ZERO => Finding::NatureMissing,
        rate => Finding::NatureBesideRate(rate),
    });
    told.collect()
}
