//! `ristoro cup convert`.

use super::super::terminal::{Outcome, say};
use super::files::{LARGEST_WORKBOOK, Outputs, read};
use super::measure::MeasureOptions;
use super::printed::{REQUESTS, counted, say_foreign};
use super::summary::Summary;
use ::cup::{Change, ChangeReason, Conversion, Problem, Report, Split, XmlFile, convert};
use clap::Args;
use domain::Instant;
use serde::Serialize;
use serde_json::{Value, json};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub(in super::super) struct Options {
    /// The filled workbook.
    workbook: PathBuf,
    /// Where to write the XML.
    #[arg(short, long, value_name = "FILE.xml")]
    output: PathBuf,
    #[command(flatten)]
    measure: MeasureOptions,
    /// More rows than one file may hold go to several: FILE-1.xml, FILE-2.xml and so on.
    #[arg(long)]
    split: bool,
    /// When something must be corrected: where to write a copy of the workbook with the wrong cells marked.
    #[arg(long, value_name = "FILE.xlsx")]
    marked: Option<PathBuf>,
    /// Prints the report as JSON, each problem with sheet, row, cell and sentence.
    #[arg(long)]
    json: bool,
    /// Prints also what was written otherwise than it was typed.
    #[arg(long, short)]
    verbose: bool,
}

pub(super) fn run(options: &Options) -> Outcome {
    let measure = options.measure.read()?;
    let bytes = read(&options.workbook, LARGEST_WORKBOOK)?;
    let workbook = match ::cup::workbook::read(&bytes) {
        // The process ends with the command: taking apart a hundred thousand cells would only take time.
        Ok(workbook) => ManuallyDrop::new(workbook),
        Err(unreadable) => {
            if options.json {
                let sentence = unreadable.to_string();
                let told = json!({ "code": unreadable.code(), "sentence": sentence });
                say(&json!({ "unreadable": told }).to_string());
            }
            return Err(format!("{}: {unreadable}", options.workbook.display()).into());
        }
    };
    let split = if options.split { Split::Files } else { Split::Refuse };
    let year = Instant::from(edge::Clock::System.now()).day_in_italy().year();
    let mut conversion = ManuallyDrop::new(convert(&workbook, measure.as_ref(), year, split));
    let mut outputs = Outputs::sparing([options.workbook.as_path()]);
    let refused = !conversion.report.problems.is_empty();
    if refused {
        if let Some(copy) = &options.marked {
            let measure = conversion.measure.as_ref();
            let marked = ::cup::workbook::marked(&workbook, measure, &conversion.report)?;
            outputs.add(copy, &marked)?;
        }
    } else {
        for (file, path) in placed(&mut conversion, &options.output) {
            outputs.add(&path, &file.bytes)?;
        }
    }
    outputs.put()?;
    let summary = Summary::of(&conversion, &workbook, options.measure.is_named());
    let summary = summary.filter(|_| !refused);
    if options.json {
        say(&as_json(options, &conversion.report, summary.as_ref())?);
    } else {
        tell(options, &conversion.report, summary.as_ref());
    }
    Ok(if refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The report as it is stored, and what is told beside it.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    report: &'a Report,
    converted: bool,
    /// The copy with the wrong cells marked, where one was written.
    marked: Option<&'a Path>,
    summary: Option<Value>,
}

fn as_json(
    options: &Options,
    report: &Report,
    summary: Option<&Summary<'_>>,
) -> Result<String, serde_json::Error> {
    let converted = report.problems.is_empty();
    serde_json::to_string(&Told {
        report,
        converted,
        marked: options.marked.as_deref().filter(|_| !converted),
        summary: summary.map(Summary::as_json),
    })
}

/// Each file with its place; the report then names them as they are written.
fn placed(conversion: &mut Conversion, output: &Path) -> Vec<(XmlFile, PathBuf)> {
    let files = std::mem::take(&mut conversion.files);
    let paths: Vec<PathBuf> = match files.len() {
        1 => vec![output.to_owned()],
        many => (1..=many).map(|number| numbered(output, number)).collect(),
    };
    for (summary, path) in conversion.report.files.iter_mut().zip(&paths) {
        summary.name = path.display().to_string();
    }
    files.into_iter().zip(paths).collect()
}

/// `out.xml` and 2 give `out-2.xml`.
fn numbered(output: &Path, number: usize) -> PathBuf {
    let mut name = output.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(extension) = output.extension() {
        name.push(".");
        name.push(extension);
    }
    output.with_file_name(name)
}

/// A file that would pass for one more of this conversion, if there is one.
fn left_over(output: &Path, files: usize) -> Option<PathBuf> {
    let next = if files == 1 { 1 } else { files + 1 };
    Some(numbered(output, next)).filter(|path| path.exists())
}

fn tell(options: &Options, report: &Report, summary: Option<&Summary<'_>>) {
    for problem in &report.problems {
        say_foreign(&problem_line(problem));
    }
    let (left_out, rewritten): (Vec<&Change>, Vec<&Change>) =
        report.changes.iter().partition(|change| change.reason == ChangeReason::LeftOut);
    // A slip in a header leaves a whole column out: that is never told by a number alone.
    for change in left_out {
        say_foreign(&change_line(change));
    }
    if options.verbose {
        for change in rewritten {
            say_foreign(&change_line(change));
        }
    } else if !rewritten.is_empty() {
        let values = counted(rewritten.len(), ["valore scritto", "valori scritti"]);
        say(&format!("{values} in una forma diversa da quella del foglio (--verbose li elenca)"));
    }
    if report.problems.is_empty() {
        if let Some(summary) = summary {
            summary.tell();
        }
        for file in &report.files {
            say(&format!("{}: {}", file.name, counted(file.requests, REQUESTS)));
        }
        if let Some(old) = left_over(&options.output, report.files.len()) {
            say(&format!(
                "{}: viene da un’altra conversione, non fa parte di questa",
                old.display()
            ));
        }
        return;
    }
    let rows = counted(report.requests, REQUESTS);
    let problems = counted(report.problems.len(), ["problema", "problemi"]);
    say(&format!("{problems} in {rows}: nessun file è stato scritto"));
    if let Some(copy) = &options.marked {
        say(&format!("{}: copia con le celle da correggere segnate", copy.display()));
    }
}

/// `Progetti!E12 Partita IVA «123»: …`, with as much of it as is known.
fn problem_line(problem: &Problem) -> String {
    let place = match (&problem.cell, problem.row) {
        (Some(cell), _) => format!("{}!{cell}", problem.sheet),
        (None, Some(row)) => format!("{}!{row}:{row}", problem.sheet),
        (None, None) => problem.sheet.clone(),
    };
    let header = problem.header.iter().map(|header| format!(" {header}"));
    let value = problem.value.iter().map(|value| format!(" «{value}»"));
    let about: String = header.chain(value).collect();
    format!("{place}{about}: {}", problem.sentence)
}

fn change_line(change: &Change) -> String {
    let place = change.cell().unwrap_or_else(|| format!("{0}:{0}", change.row));
    let Change { sheet, header, from, to, sentence, .. } = change;
    if change.reason == ChangeReason::LeftOut && change.column.is_none() {
        return format!("{sheet}: {sentence}");
    }
    if change.reason == ChangeReason::LeftOut {
        return format!("{sheet}!{place} {header}: {sentence}");
    }
    format!("{sheet}!{place} {header} «{from}» → «{to}»: {sentence}")
}
