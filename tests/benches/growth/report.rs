//! What is printed, and what is kept.

use crate::acts::Acts;
use crate::figures::{keep, quantile, tell_others};
use crate::machine::described;
use serde_json::{Value, json};
use std::path::Path;

/// The acts of every size, in the order in which they were done.
pub(crate) struct Report {
    machine: Value,
    sizes: Vec<(usize, Acts)>,
}

impl Report {
    pub(crate) fn begin() -> Self {
        Self { machine: described(), sizes: Vec::new() }
    }

    pub(crate) fn add(&mut self, size: usize, acts: Acts) {
        self.sizes.push((size, acts));
    }

    /// Prints the table, medians with the 90th percentiles, and keeps every figure.
    pub(crate) fn end(self, results: &Path, others: f64) {
        let stored: Vec<String> =
            self.sizes.iter().map(|(size, _)| format!("{size} stored")).collect();
        println!("\n| median (p90), ms | {} |", stored.join(" | "));
        println!("|---|{}", "---|".repeat(self.sizes.len()));
        let names = self.sizes.first().into_iter().flat_map(|(_, acts)| &acts.of);
        for (at, (name, _)) in names.enumerate() {
            let cells: Vec<String> =
                self.sizes.iter().map(|(_, acts)| cell(&acts.of[at].1)).collect();
            println!("| {name} | {} |", cells.join(" | "));
        }
        tell_others(others);
        let sizes = self.sizes.iter().map(|(size, acts)| {
            let acts = acts.of.iter().map(|(name, took)| json!({ "act": name, "took": took }));
            json!({ "stored": size, "acts": acts.collect::<Vec<_>>() })
        });
        let sizes: Vec<Value> = sizes.collect();
        let all = json!({ "machine": self.machine, "others": others, "sizes": sizes });
        keep(results, "growth", &all);
    }
}

fn cell(took: &[f64]) -> String {
    let [median, most] = [0.5, 0.9].map(|share| quantile(took, share));
    format!("{median:.1} ({most:.1})")
}
