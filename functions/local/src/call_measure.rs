//! What the project codes of a call are asked for with: `cup.toml` in the call's folder.

use cup::{Measure, MeasureFault};
use form::Form;
use std::io::ErrorKind;
use std::path::Path;

/// The name of the file.
const FILE: &str = site::CUP_MEASURE;

/// The measure of a call, if its folder has one, with everything that is wrong with it: in itself,
/// and in what it says of the answers to the call's form.
pub(crate) fn call_measure(
    folder: &Path,
    form: &Form,
) -> Result<Result<Option<Measure>, Vec<MeasureFault>>, std::io::Error> {
    let text = match std::fs::read_to_string(folder.join(FILE)) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Ok(None)),
        Err(error) => return Err(error),
    };
    Ok(Measure::parse(FILE, &text).and_then(|measure| {
        let faults = faults(&text, &measure, form);
        if faults.is_empty() { Ok(Some(measure)) } else { Err(faults) }
    }))
}

fn faults(text: &str, measure: &Measure, form: &Form) -> Vec<MeasureFault> {
    let mut faults = Vec::new();
    if measure.id != form.call.as_str() {
        let message = format!("the id is «{}», but the call is «{}»", measure.id, form.call);
        faults.push(fault(text, &measure.id, "call-id", message));
    }
    for wrong in measure.application.iter().flat_map(|it| cup_function::check_mapping(it, form)) {
        faults.push(fault(text, &wrong.source, "application", wrong.message));
    }
    faults
}

/// A fault at the place where a text stands between quotes.
fn fault(text: &str, quoted: &str, check: &'static str, message: String) -> MeasureFault {
    let offset = text.find(&format!("\"{quoted}\"")).unwrap_or_default();
    let before = text.get(..offset).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|found| *found != '\n').count() + 1;
    MeasureFault { file: FILE.to_owned(), line, column, check, message }
}
