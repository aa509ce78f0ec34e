//! The sums of an invoice, with the tolerances of the Exchange System (facts.md, section 1): a cent for lines and
//! taxes, a euro for bases.

use super::finding::{Finding, TotalDifference};
use crate::codes::Nature;
use crate::invoice::{Invoice, Line, PriceChange, Summary};
use crate::values::{Amount, Decimal, Rate};
use std::collections::BTreeMap;

const CENT: i64 = 1;
const EURO: i64 = 100;

/// Lines, bases, taxes and natures of an ordinary invoice.
pub(super) fn ordinary(invoice: &Invoice) -> Vec<Finding> {
    let lines = invoice.lines.iter().enumerate().filter_map(|(index, one)| line(index + 1, one));
    let sums = sums(invoice);
    let bases = invoice.summaries.iter().filter_map(|summary| base(summary, &sums));
    let taxes = invoice.summaries.iter().filter_map(tax);
    lines.chain(bases).chain(taxes).chain(natures(invoice)).collect()
}

/// Taxes of a simplified invoice. Where both rate and tax stand, they must agree; natures are rarely written.
pub(super) fn simplified(invoice: &Invoice) -> Vec<Finding> {
    invoice.summaries.iter().filter(|summary| summary.rate > Rate::ZERO).filter_map(tax).collect()
}

fn line(number: usize, line: &Line) -> Option<Finding> {
    let price =
        line.changes.iter().try_fold(line.unit_price?, |price, one| changed(price, *one))?;
    let computed = price.times(line.quantity.unwrap_or(Decimal::ONE))?;
    let written = line.total;
    (!computed.is_within(written, CENT)).then_some(Finding::Line {
        line: number,
        computed,
        written,
    })
}

fn changed(price: Decimal, change: PriceChange) -> Option<Decimal> {
    let by = match (change.amount, change.percent) {
        (Some(amount), _) => amount,
        (None, Some(percent)) => price.times(percent.hundredth())?,
        (None, None) => return Some(price),
    };
    price.plus(if change.is_increase { by } else { by.negated() })
}

/// What lines and pension funds come to, by rate and nature.
type Sums = BTreeMap<(Rate, Option<Nature>), Option<Decimal>>;

fn sums(invoice: &Invoice) -> Sums {
    let lines = invoice.lines.iter().map(|line| ((line.rate, line.nature), line.total));
    let funds = invoice.funds.iter().map(|fund| ((fund.rate, fund.nature), fund.amount.exact()));
    let mut sums = Sums::new();
    for (key, amount) in lines.chain(funds) {
        let sum = sums.entry(key).or_insert(Some(Decimal::from_cents(0)));
        *sum = sum.and_then(|sum| sum.plus(amount));
    }
    sums
}

/// The rounding of a rate is written by some inside the base and by others beside it: either is good.
fn base(summary: &Summary, sums: &Sums) -> Option<Finding> {
    let computed = match sums.get(&(summary.rate, summary.nature)) {
        Some(sum) => (*sum)?,
        None => Decimal::from_cents(0),
    };
    let rounded = computed.plus(summary.rounding.unwrap_or(Decimal::from_cents(0)))?;
    let written = summary.base;
    let fits = [computed, rounded].iter().any(|sum| sum.is_within(written.exact(), EURO));
    (!fits).then_some(Finding::Base { rate: summary.rate, computed, written })
}

fn tax(summary: &Summary) -> Option<Finding> {
    let (rate, written) = (summary.rate, summary.tax);
    let computed = Amount::from_cents(rate.of(summary.base.cents())).ok()?;
    let is_off = (computed.cents() - written.cents()).abs() > CENT;
    is_off.then_some(Finding::Tax { rate, computed, written })
}

/// No rate without a nature, no nature beside a rate. Each is told once.
fn natures(invoice: &Invoice) -> Vec<Finding> {
    let lines = invoice.lines.iter().map(|line| (line.rate, line.nature));
    let summaries = invoice.summaries.iter().map(|summary| (summary.rate, summary.nature));
    let mut findings = Vec::new();
    for (rate, nature) in lines.chain(summaries) {
        let finding = match (rate == Rate::ZERO, nature.is_some()) {
            (true, false) => Finding::NatureMissing,
            (false, true) => Finding::NatureBesideRate(rate),
            (true, true) | (false, false) => continue,
        };
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    findings
}

/// The declared total beside the computed one; a total that is not declared is no fault.
pub(super) fn total(invoice: &Invoice) -> Vec<Finding> {
    let figures = match invoice.figures() {
        Ok(figures) => figures,
        Err(error) => return vec![Finding::Figures(error)],
    };
    let (Some(written), Ok(computed)) = (invoice.declared_total, invoice.computed_total()) else {
        return Vec::new();
    };
    // A credit note may have its total turned and its bases not, or the other way round.
    if written.magnitude() == figures.total {
        return Vec::new();
    }
    let missing = computed.magnitude().cents() - written.magnitude().cents();
    let funds: i64 = invoice.funds.iter().map(|fund| fund.amount.cents()).sum();
    let with_vat: i64 = invoice
        .funds
        .iter()
        .map(|fund| fund.amount.cents() + fund.rate.of(fund.amount.cents()))
        .sum();
    let reason = match missing {
        0 => return Vec::new(),
        off if off == figures.withheld.cents() => TotalDifference::Withheld,
        off if off == figures.split_vat.cents() => TotalDifference::SplitVat,
        off if off == funds || off == with_vat => TotalDifference::Fund,
        _ => TotalDifference::Unknown,
    };
    vec![Finding::Total { computed, written, reason }]
}
