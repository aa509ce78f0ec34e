//! What the files of a conversion ask for, in sum: a forgotten sheet of another year is seen here.

use super::super::terminal::say;
use super::printed::say_foreign;
use ::cup::{
    Conversion, Measure, MeasureDifference, Numbered, Workbook, euro_shown, measure_differences,
    twins,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The sums, what the sheet «Misura» says otherwise, and who stands there twice.
pub(super) struct Summary<'c> {
    measure: &'c Measure,
    cost: u64,
    granted: u64,
    differences: Vec<MeasureDifference>,
    /// Where the sheet itself counts, somebody may have altered a line of a measure that is known.
    sheet_counts: bool,
    /// Rows, each with the first one that has the same beneficiary.
    twins: BTreeMap<u32, u32>,
}

impl<'c> Summary<'c> {
    /// Of a conversion that has a measure; whether one was `named` decides what the sheet is compared with.
    pub(super) fn of(conversion: &'c Conversion, workbook: &Workbook, named: bool) -> Option<Self> {
        let measure = conversion.measure.as_ref()?;
        let bundled = Measure::bundled().iter().find(|bundled| bundled.id == measure.id);
        let known = bundled.filter(|_| !named);
        let total = |amount: fn(&Numbered) -> u64| conversion.requests.iter().map(amount).sum();
        let sheets = workbook.measure.iter();
        let differences = sheets.flat_map(|it| measure_differences(it, known.unwrap_or(measure)));
        Some(Self {
            measure,
            cost: total(|one| one.request.funding.cost.euro()),
            granted: total(|one| one.request.funding.granted.euro()),
            differences: differences.collect(),
            sheet_counts: known.is_some(),
            twins: twins(&conversion.requests),
        })
    }

    /// Prints it.
    pub(super) fn tell(&self) {
        let Self { measure, cost, granted, .. } = self;
        say_foreign(&format!(
            "misura «{}», anno {}: costo totale {}, finanziamento totale {}",
            measure.title,
            measure.year,
            euro_shown(*cost),
            euro_shown(*granted)
        ));
        let which = if self.sheet_counts {
            "nella misura con quell’identificativo; vale il foglio"
        } else {
            "nella misura indicata"
        };
        for MeasureDifference { label, sheet, chosen } in &self.differences {
            say_foreign(&format!("{label}: «{sheet}» nel foglio, «{chosen}» {which}"));
        }
        for (row, first) in &self.twins {
            say(&format!("riga {row}: lo stesso beneficiario della riga {first}"));
        }
    }

    /// The same for programs. Amounts are in whole euro.
    pub(super) fn as_json(&self) -> Value {
        let difference = |it: &MeasureDifference| {
            let MeasureDifference { label, sheet, chosen } = it;
            json!({ "label": label, "sheet": sheet, "measure": chosen })
        };
        let twins = self.twins.iter().map(|(row, first)| json!({ "row": row, "first": first }));
        json!({
            "year": self.measure.year,
            "cost": self.cost,
            "granted": self.granted,
            "differences": self.differences.iter().map(difference).collect::<Vec<_>>(),
            "sheet_counts": self.sheet_counts,
            "twins": twins.collect::<Vec<_>>(),
        })
    }
}
