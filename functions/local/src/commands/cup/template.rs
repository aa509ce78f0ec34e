//! `ristoro cup template`.

use super::super::terminal::{Outcome, say};
use super::files::Outputs;
use super::measure::MeasureOptions;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub(in super::super) struct Options {
    #[command(flatten)]
    measure: MeasureOptions,
    /// Where to write the workbook.
    #[arg(short, long, value_name = "FILE.xlsx")]
    output: PathBuf,
}

pub(super) fn run(options: &Options) -> Outcome {
    let measure = options.measure.read_or_bundled()?;
    let bytes = ::cup::workbook::template(&measure)?;
    let mut outputs = Outputs::default();
    outputs.add(&options.output, &bytes)?;
    outputs.put()?;
    say(&format!("{}: modello per «{}»", options.output.display(), measure.title));
    Ok(ExitCode::SUCCESS)
}
