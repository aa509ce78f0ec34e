//! The measure that a command works for.

use super::files::read;
use ::cup::Measure;
use clap::Args;
use std::error::Error;
use std::path::PathBuf;

/// Larger than any measure somebody writes.
const LARGEST_MEASURE: u64 = 100_000;

#[derive(Args)]
#[group(multiple = false)]
pub(super) struct MeasureOptions {
    /// The folder of a call, with its measure in cup.toml.
    #[arg(long, value_name = "DIR")]
    call: Option<PathBuf>,
    /// A file that describes a measure.
    #[arg(long, value_name = "FILE.toml")]
    measure: Option<PathBuf>,
}

impl MeasureOptions {
    /// The measure that was named, if any.
    pub(super) fn read(&self) -> Result<Option<Measure>, Box<dyn Error>> {
        let file = match (&self.call, &self.measure) {
            (None, None) => return Ok(None),
            (Some(folder), _) => folder.join("cup.toml"),
            (None, Some(file)) => file.clone(),
        };
        let name = file.display().to_string();
        let bytes = read(&file, LARGEST_MEASURE)?;
        let text = String::from_utf8(bytes).map_err(|error| format!("{name}: {error}"))?;
        let measure = Measure::parse(&name, &text).map_err(|faults| {
            faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        })?;
        Ok(Some(measure))
    }

    /// Whether one was named.
    pub(super) fn is_named(&self) -> bool {
        self.call.is_some() || self.measure.is_some()
    }

    /// The measure that was named, or the one that comes with the program.
    pub(super) fn read_or_bundled(&self) -> Result<Measure, Box<dyn Error>> {
        match self.read()? {
            Some(measure) => Ok(measure),
            None => Ok(Measure::bundled()
                .first()
                .cloned()
                .ok_or("il programma non contiene nessuna misura")?),
        }
    }
}
