//! Golden answers: complete sets of answers to a form of the call. They show that the form can be
//! completed at all, and are what tests fill in and print.

mod fit;
mod judge;
mod tree;

use crate::folder::{at_start, fault};
use crate::{Fault, Folder, FormKind};
use form::Answers;
use form::compile::Source;
use serde::Deserialize;
use std::error::Error;
use tree::Tree;

/// A complete set of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Golden {
    /// Its file: `golden.json`, `golden-immobile.json`.
    pub file: String,
    /// The form that it answers.
    pub form: FormKind,
    /// Of a request of payment, the file with the answers of the application that it hangs on.
    pub of: Option<String>,
    /// The answers.
    pub answers: Answers,
    /// The text of the file, for the checks that look for places in it.
    pub(crate) text: String,
}

/// What stands beside the answers.
#[derive(Deserialize)]
struct Envelope {
    call: Option<String>,
    #[serde(default)]
    form: FormKind,
    of: Option<String>,
}

/// The sets of answers of a folder.
pub(crate) fn read(folder: &Folder, faults: &mut Vec<Fault>) -> Vec<Golden> {
    let sources = folder.golden(faults);
    let mut golden = Vec::new();
    for source in sources {
        match parsed(&source, &folder.name) {
            Ok(read) => golden.push(read),
            Err(fault) => faults.push(fault),
        }
    }
    golden
}

fn parsed(source: &Source, folder: &str) -> Result<Golden, Fault> {
    let Source { name, text } = source;
    let envelope: Envelope = serde_json::from_str(text).map_err(|error| wrong(name, &error))?;
    let answers = serde_json::from_str(text).map_err(|error| wrong(name, &error))?;
    match envelope.call {
        None => {
            Err(at_start(name, "golden-call", "«call» is missing here: whose answers are they?"))
        }
        Some(call) if call != folder => {
            let message = format!("these are answers to «{call}», not to «{folder}»");
            Err(fault(name, text, Tree::find(text, &["call"]), "golden-call", &message))
        }
        Some(_) => {
            let Envelope { form, of, .. } = envelope;
            Ok(Golden { file: name.clone(), form, of, answers, text: text.clone() })
        }
    }
}

fn wrong(file: &str, error: &serde_json::Error) -> Fault {
    let message = error.to_string();
    // The place is told by itself.
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(told, _)| told);
    let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    Fault {
        file: file.to_owned(),
        line: error.line().max(1),
        column: error.column().max(1),
        check: "golden-json",
        message: format!("{message}{cause}"),
    }
}
