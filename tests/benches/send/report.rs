//! What is printed, and what is kept.

use crate::figures::{keep, quantile, tell_others};
use crate::machine::described;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// All bursts, by how many were sent at once and where records were kept.
pub(crate) struct Report {
    machine: Value,
    bursts: BTreeMap<(usize, String), Vec<Vec<f64>>>,
}

impl Report {
    pub(crate) fn begin() -> Self {
        Self { machine: described(), bursts: BTreeMap::new() }
    }

    pub(crate) fn add(&mut self, size: usize, kept: &str, took: Vec<f64>) {
        self.bursts.entry((size, kept.to_owned())).or_default().push(took);
    }

    /// Prints the table and keeps every figure.
    pub(crate) fn end(self, results: &Path, others: f64) {
        println!(
            "\n| at once | records in | bursts | median | p90 | slowest, median of bursts | slowest of all |"
        );
        println!("|---|---|---|---|---|---|---|");
        for ((size, kept), bursts) in &self.bursts {
            let all: Vec<f64> = bursts.concat();
            let slowest: Vec<f64> = bursts.iter().map(|burst| quantile(burst, 1.0)).collect();
            println!(
                "| {size} | {kept} | {} | {} | {} | {} | {} |",
                bursts.len(),
                seconds(quantile(&all, 0.5)),
                seconds(quantile(&all, 0.9)),
                seconds(quantile(&slowest, 0.5)),
                seconds(quantile(&slowest, 1.0)),
            );
        }
        tell_others(others);
        self.keep(results, others);
    }

    fn keep(&self, results: &Path, others: f64) {
        let bursts: Vec<Value> = self
            .bursts
            .iter()
            .map(|((size, kept), took)| json!({ "size": size, "kept": kept, "took": took }))
            .collect();
        let all = json!({ "machine": self.machine, "others": others, "bursts": bursts });
        keep(results, "send", &all);
    }
}

/// What came of one burst.
pub(crate) fn line(turn: usize, size: usize, kept: &str, took: &[f64]) -> String {
    let [median, slowest] = [0.5, 1.0].map(|share| seconds(quantile(took, share)));
    format!("turn {turn}: {size} at once, {kept}: median {median}, slowest {slowest}")
}

fn seconds(millis: f64) -> String {
    format!("{:.2} s", millis / 1000.0)
}
