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

#[cfg(test)]
mod tests {
    use super::*;
    use form::compile::compile;

    fn real() -> (std::path::PathBuf, Form) {
        let calls = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/calls");
        let folder = calls.join("ordinanza-6-2014");
        let sources = site::read_call(&folder).unwrap();
        (folder, compile(&sources).unwrap().form)
    }

    /// The faults of the real file with one piece of it written otherwise.
    fn with(from: &str, to: &str) -> Vec<String> {
        let (folder, form) = real();
        let text = std::fs::read_to_string(folder.join(FILE)).unwrap();
        assert!(text.contains(from), "{from}");
        let scratch = tempfile::tempdir().unwrap();
        std::fs::write(scratch.path().join(FILE), text.replacen(from, to, 1)).unwrap();
        let faults = call_measure(scratch.path(), &form).unwrap().unwrap_err();
        faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_measure_of_the_real_call_fits_its_form() {
        let (folder, form) = real();
        let measure = call_measure(&folder, &form).unwrap().unwrap().unwrap();
        assert!(measure.application.is_some_and(|mapping| mapping.cost.len() == 4));
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(call_measure(empty.path(), &form).unwrap(), Ok(None));
    }

    #[test]
    fn what_the_form_does_not_have_is_a_fault_with_its_line() {
        for (from, to, told) in [
            ("beneficiario.ateco", "beneficiario.atteco", "the form has no field"),
            ("beneficiario.evento_comune", "beneficiario.evento_via", "no question about"),
            ("beni.elenco.netto when", "beni.elenco.descrizione when", "is no amount"),
            ("is detraibile", "is detratta", "has no option detratta"),
            ("is detraibile", "detraibile", "is not FIELD is VALUE"),
            ("\"beneficiario.denominazione\"", "\"beni.elenco.matricola\"", "stands in a list"),
            ("id = \"ordinanza-6-2014\"", "id = \"altro\"", "the call is"),
        ] {
            let faults = with(from, to);
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert!(faults[0].contains(told), "{faults:?}");
            let line = faults[0].split(':').nth(1).and_then(|line| line.parse::<u32>().ok());
            assert!(line.is_some_and(|line| line > 1), "{faults:?}");
        }
    }
}
