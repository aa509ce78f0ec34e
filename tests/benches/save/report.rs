//! What is printed, and what is kept.

use crate::machine::{described, model, processors};
use crate::measured::{Figures, median, p90};
use crate::options::Options;
use serde_json::{Map, Value, json};
use std::fs::{create_dir_all, read_to_string, write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Beyond this many processors at work for others, figures are marked as not to be relied on.
const DISTURBED: f64 = 0.15;

/// A run, as it began.
pub(crate) struct Report {
    file: PathBuf,
    machine: Value,
    versions: Map<String, Value>,
}

impl Report {
    pub(crate) fn begin(options: &Options) -> Self {
        let at = said(Path::new("date"), &["-u", "+%Y-%m-%dT%H%M%SZ"]);
        let mut machine = described();
        machine["at"] = at.as_str().into();
        machine["pinned_to"] = options.processor.into();
        let name = if options.cold { "cold" } else { "save" };
        let file = options.results.join(format!("{name}-{at}.json"));
        Self { file, machine, versions: versions(options) }
    }

    /// Prints a table of the results and keeps every figure.
    pub(crate) fn end(&self, table: &str, results: &[Figures], others: f64) {
        println!("{table}");
        if others > DISTURBED {
            println!(
                "\nDISTURBED: others kept {others:.2} processors busy; do not rely on these figures"
            );
        }
        let all = json!({
            "machine": self.machine,
            "versions": self.versions,
            "processors_of_others": others,
            "results": results,
        });
        create_dir_all(self.file.parent().unwrap()).unwrap();
        write(&self.file, format!("{all:#}")).unwrap();
        let versions: Vec<String> =
            self.versions.iter().map(|(name, one)| format!("{name} {one}")).collect();
        println!("\n{}", versions.join(", ").replace('"', ""));
        println!("{}, {} processors. Every figure: {}", model(), processors(), self.file.display());
    }
}

/// The table of first events.
pub(crate) fn of_first_events(results: &[Figures]) -> String {
    let row = |one: &Figures| {
        let (cold, late) = (median(&one.cold), p90(&one.cold));
        let memory = mib(&one.cold_memory);
        format!("| {} | {cold:.1} ms | {late:.1} ms | {memory:.0} MiB |", one.name)
    };
    let rows: Vec<String> = results.iter().map(row).collect();
    format!("| the first event | median | p90 | memory |\n|---|---|---|---|\n{}", rows.join("\n"))
}

/// The table of saves.
pub(crate) fn of_saves(results: &[Figures]) -> String {
    let head = "| | cold, median | p90 | warm, median | p90 | processor a warm save | memory, cold | warm |\n\
                |---|---|---|---|---|---|---|---|";
    let row = |one: &Figures| {
        format!(
            "| {} | {:.1} ms | {:.1} ms | {:.2} ms | {:.2} ms | {:.2} ms | {:.0} MiB | {:.0} MiB |",
            one.name,
            median(&one.cold),
            p90(&one.cold),
            median(&one.warm),
            p90(&one.warm),
            median(&one.processor),
            mib(&one.cold_memory),
            mib(&one.warm_memory),
        )
    };
    let rows: Vec<String> = results.iter().map(row).collect();
    format!("{head}\n{}", rows.join("\n"))
}

/// The median of sizes in KiB, in MiB.
fn mib(values: &[f64]) -> f64 {
    median(values) / 1024.0
}

/// Of everything that has a part in the figures.
fn versions(options: &Options) -> Map<String, Value> {
    let mut versions = Map::new();
    let mut add = |name: &str, version: String| versions.insert(name.to_owned(), version.into());
    add("ristoro", env!("CARGO_PKG_VERSION").to_owned());
    add("rustc", said(Path::new("rustc"), &["--version"]).split(' ').nth(1).unwrap().to_owned());
    add("Node.js", said(&options.node, &["--version"]).trim_start_matches('v').to_owned());
    add("Python", said(&options.python, &["--version"]).trim_start_matches("Python ").to_owned());
    let packages = read_to_string(options.sources.join("package.json")).unwrap();
    let packages: Value = serde_json::from_str(&packages).unwrap();
    for (name, version) in packages["dependencies"].as_object().unwrap() {
        add(name, version.as_str().unwrap().to_owned());
    }
    let packages = read_to_string(options.sources.join("requirements.txt")).unwrap();
    for (name, version) in packages.lines().filter_map(|line| line.split_once("==")) {
        add(name, version.to_owned());
    }
    versions
}

fn said(program: &Path, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}
