//! Figures of many: how they are summed up, and where every one of them is kept.

use serde_json::Value;
use std::fs::{create_dir_all, write};
use std::path::Path;
use std::process::Command;

/// Beyond this many processors at work for others, figures are marked as not to be relied on.
const DISTURBED: f64 = 0.15;

/// The smallest value that this share of all does not exceed.
pub(crate) fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let count = u32::try_from(sorted.len()).unwrap();
    let enough = |rank: &u32| f64::from(*rank) >= share * f64::from(count);
    let rank = (1..=count).find(enough).unwrap_or(count);
    sorted[usize::try_from(rank).unwrap() - 1]
}

/// Says how busy others were, if they were.
#[expect(clippy::print_stdout, reason = "it belongs to the table")]
pub(crate) fn tell_others(others: f64) {
    if others > DISTURBED {
        println!("\nDISTURBED: others kept {others:.2} processors busy");
    }
}

/// Keeps a run in a folder, under its name and the time.
pub(crate) fn keep(results: &Path, name: &str, run: &Value) {
    let date = Command::new("date").args(["-u", "+%Y-%m-%dT%H%M%SZ"]).output().unwrap();
    let date = String::from_utf8(date.stdout).unwrap();
    create_dir_all(results).unwrap();
    write(results.join(format!("{name}-{}.json", date.trim())), format!("{run:#}")).unwrap();
}
