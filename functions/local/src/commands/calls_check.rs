//! `ristoro calls check DIR`.

use super::{Outcome, say};
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
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            for fault in &faults {
                say(&fault.to_string());
            }
            say(&format!("{} faults", faults.len()));
            Ok(ExitCode::FAILURE)
        }
    }
}
