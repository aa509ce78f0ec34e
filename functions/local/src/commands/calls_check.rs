//! `ristoro calls check DIR`.

use super::terminal::{Outcome, say};
use crate::call_measure::call_measure;
use form::compile::compile;
use std::path::Path;
use std::process::ExitCode;

pub(super) fn run(folder: &Path) -> Outcome {
    let sources = site::read_call(folder)?;
    match compile(&sources) {
        Ok(compiled) => {
            let form = &compiled.form;
            let digest = form.digest()?;
            say(&format!(
                "{} revision {}: {} sections",
                form.call,
                form.revision,
                form.sections.len()
            ));
            say(&format!("digest {digest}"));
            match call_measure(folder, form)? {
                Ok(Some(measure)) => say(&format!("project codes: {}", measure.act)),
                Ok(None) => say("project codes: none are asked for"),
                Err(faults) => return Ok(faulty(&faults)),
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => Ok(faulty(&faults)),
    }
}

fn faulty<F: std::fmt::Display>(faults: &[F]) -> ExitCode {
    for fault in faults {
        say(&fault.to_string());
    }
    say(&format!("{} faults", faults.len()));
    ExitCode::FAILURE
}
