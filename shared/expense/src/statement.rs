//! The statement (manual 6.3.4): what was presented beside what was spent.

use crate::ledger::Ledger;
use crate::rounding::proportion;
use crate::{CostItem, LineId, PropertyId};
use std::collections::BTreeMap;

/// Sums of a statement, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// Presented, without VAT.
    pub net: i64,
    /// Presented, with VAT.
    pub gross: i64,
    /// What counts of what was presented, by the VAT regime.
    pub basis: i64,
    /// What was spent: invoices less credit notes.
    pub reported: i64,
}

impl Sums {
    /// What is left of what counts; below nought when more was spent.
    pub fn residual(&self) -> i64 {
        self.basis - self.reported
    }

    /// What was spent of what counts, in hundredths of a percent, half up; nothing of nothing.
    pub fn percent(&self) -> Option<i64> {
        let spent = self.reported.max(0);
        (self.basis > 0).then(|| proportion(spent, 10_000, self.basis))
    }

    fn add(&mut self, other: &Self) {
        self.net += other.net;
        self.gross += other.gross;
        self.basis += other.basis;
        self.reported += other.reported;
    }
}

/// One row of a property's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The property; nothing for goods.
    pub property: Option<PropertyId>,
    /// The cost item.
    pub item: CostItem,
    /// The sums of its lines.
    pub sums: Sums,
}

/// The statement of a ledger.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statement {
    /// By property and cost item, in the order of the lines.
    pub cells: Vec<Cell>,
    /// By property, in that order; what is of none stands there too.
    pub by_property: Vec<(Option<PropertyId>, Sums)>,
    /// By cost item, in that order.
    pub by_item: Vec<(CostItem, Sums)>,
    /// All of it.
    pub total: Sums,
}

impl Statement {
    /// By cost item, of what is for properties or of what is for none; with their sum.
    pub fn of_properties(&self, are_properties: bool) -> (Vec<(CostItem, Sums)>, Sums) {
        let (mut by_item, mut total) = (Vec::new(), Sums::default());
        let cells = self.cells.iter();
        for cell in cells.filter(|cell| cell.property.is_some() == are_properties) {
            add(&mut by_item, &cell.item, &cell.sums);
            total.add(&cell.sums);
        }
        (by_item, total)
    }

    /// The rows of one property.
    pub fn of<'a>(&'a self, property: Option<&'a PropertyId>) -> impl Iterator<Item = &'a Cell> {
        self.cells.iter().filter(move |cell| cell.property.as_ref() == property)
    }
}

impl Ledger {
    /// The statement, made of what is there.
    pub fn statement(&self) -> Statement {
        let reported = self.reported();
        let mut statement = Statement::default();
        let mut places: BTreeMap<(Option<&PropertyId>, &str), usize> = BTreeMap::new();
        for line in self.lines() {
            let sums = Sums {
                net: line.net.cents(),
                gross: line.gross.cents(),
                basis: line.basis(self.regime),
                reported: reported.get(&line.id).copied().unwrap_or_default(),
            };
            let next = statement.cells.len();
            let place = *places.entry((line.property.as_ref(), &line.item)).or_insert(next);
            match statement.cells.get_mut(place) {
                Some(cell) => cell.sums.add(&sums),
                None => statement.cells.push(Cell {
                    property: line.property.clone(),
                    item: line.item.clone(),
                    sums,
                }),
            }
            add(&mut statement.by_property, &line.property, &sums);
            add(&mut statement.by_item, &line.item, &sums);
            statement.total.add(&sums);
        }
        statement
    }

    /// What was spent on each line, in cents.
    pub(crate) fn reported(&self) -> BTreeMap<&LineId, i64> {
        let mut reported: BTreeMap<&LineId, i64> = BTreeMap::new();
        for posted in self.documents.values() {
            let sign = if posted.document.corrects().is_some() { -1 } else { 1 };
            for (line, allocated) in self.apportioned(posted) {
                *reported.entry(line).or_default() += sign * allocated.amount;
            }
        }
        reported
    }
}

/// Properties and cost items are few.
fn add<K: Clone + PartialEq>(groups: &mut Vec<(K, Sums)>, key: &K, sums: &Sums) {
    match groups.iter_mut().find(|(other, _)| other == key) {
        Some((_, there)) => there.add(sums),
        None => groups.push((key.clone(), *sums)),
    }
}
