//! What is printed, and what is kept.

use crate::figures::{keep, quantile, tell_others};
use crate::machine::described;
use crate::mix::Deed;
use crate::proof::Proven;
use crate::step::Waits;
use serde_json::{Value, json};
use std::path::Path;

/// Beyond this, in milliseconds, people who save wonder whether it works: the rate is too much.
const TOO_LONG: f64 = 1000.0;

/// The columns of the table.
const SHOWN: [Deed; 8] = [
    Deed::SignIn,
    Deed::Open,
    Deed::Save,
    Deed::Draft,
    Deed::Validate,
    Deed::Upload,
    Deed::Send,
    Deed::Receipt,
];

/// All steps of a run.
pub(crate) struct Report {
    machine: Value,
    steps: Vec<Value>,
}

impl Report {
    pub(crate) fn begin() -> Self {
        let names = SHOWN.map(Deed::name).join(" | ");
        println!("Milliseconds, median / 99th percentile, from the moment when it was due:\n");
        println!("| deeds/s | {names} |");
        println!("|---|{}", "---|".repeat(SHOWN.len()));
        Self { machine: described(), steps: Vec::new() }
    }

    /// Prints and keeps a step; whether it was too much.
    pub(crate) fn add(&mut self, rate: u32, waits: &Waits) -> bool {
        self.row(&rate.to_string(), waits);
        waits.get(&Deed::Save).is_some_and(|took| quantile(took, 0.99) > TOO_LONG)
    }

    /// The same for the step in which the call closes.
    pub(crate) fn add_closing(&mut self, rate: u32, waits: &Waits) {
        self.row(&format!("{rate}, closing"), waits);
    }

    fn row(&mut self, name: &str, waits: &Waits) {
        let cells =
            SHOWN.map(|deed| waits.get(&deed).map_or_else(|| "–".to_owned(), |took| cell(took)));
        println!("| {name} | {} |", cells.join(" | "));
        let took: Vec<Value> =
            waits.iter().map(|(deed, took)| json!({ "deed": deed.name(), "took": took })).collect();
        self.steps.push(json!({ "step": name, "waits": took }));
    }

    /// Prints what was proven and keeps every figure.
    pub(crate) fn end(self, results: &Path, others: f64, proven: &Proven) {
        let Proven { saved, accepted, refused } = proven;
        println!(
            "\n{saved} drafts hold what was acknowledged last; {accepted} were sent, each with a number of its own, without a \
             gap, before the closing, and confirmed; {refused} came after it, and none was refused before."
        );
        tell_others(others);
        let all = json!({
            "machine": self.machine, "others": others, "steps": self.steps,
            "saved": saved, "accepted": accepted, "refused": refused,
        });
        keep(results, "deadline", &all);
    }
}

fn cell(took: &[f64]) -> String {
    format!("{:.0} / {:.0}", quantile(took, 0.5), quantile(took, 0.99))
}
