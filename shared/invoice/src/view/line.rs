//! The row of a line: how its total comes about.

use super::parts::vat;
use super::row::Row;
use crate::invoice::{Format, Invoice, InvoiceFile, Line, PriceChange};
use crate::values::Decimal;

pub(super) fn lines(file: &InvoiceFile, invoice: &Invoice) -> Vec<Row> {
    let holds_tax = file.format == Format::Simplified;
    invoice.lines.iter().map(|one| line(one, holds_tax)).collect()
}

fn line(line: &Line, holds_tax: bool) -> Row {
    let label = if line.description.is_empty() { "Riga" } else { &line.description };
    let changes: Vec<String> = line.changes.iter().filter_map(|one| change(*one)).collect();
    let price = line.unit_price.map_or_else(String::new, |price| format!("{price:#}"));
    let price = match (changes.is_empty(), line.quantity) {
        (true, None) => String::new(),
        (true, Some(quantity)) => format!("{quantity} × {price} = "),
        (false, None) => format!("{price} {} = ", changes.join(" ")),
        (false, Some(quantity)) => format!("{quantity} × ({price} {}) = ", changes.join(" ")),
    };
    let price = if line.unit_price.is_some() { price } else { String::new() };
    let vat = vat(line.rate, line.nature);
    let vat = if holds_tax { format!("compresa {vat}") } else { vat };
    Row::new(label, format!("{price}{:#} ({vat})", line.total))
}

/// A discount or an increase, with its sign: `− 10%`.
fn change(change: PriceChange) -> Option<String> {
    let sign = if change.is_increase { '+' } else { '−' };
    let zero = Decimal::ZERO;
    match (change.amount, change.percent) {
        (Some(amount), _) => (amount != zero).then(|| format!("{sign} {amount:#}")),
        (None, Some(percent)) => (percent != zero).then(|| format!("{sign} {percent}%")),
        (None, None) => None,
    }
}
