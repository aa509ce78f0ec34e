//! `ristoro cup import`.

use super::super::terminal::{self, say};
use super::files::{LARGEST_XML, read};
use super::printed::{REQUESTS, counted, say_foreign};
use super::returned::ReturnedWorkbooks;
use ::cup::{Outcome, Pairing, Request, pair, read_requests, read_response};
use clap::Args;
use serde_json::json;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub(in super::super) struct Options {
    /// What the CUP service answered: accepted and rejected requests, in one file or several.
    #[arg(required = true, value_name = "RESPONSE.xml")]
    responses: Vec<PathBuf>,
    /// The files of requests that were sent.
    #[arg(long, required = true, num_args = 1.., value_name = "FILE.xml")]
    request: Vec<PathBuf>,
    #[command(flatten)]
    returned: ReturnedWorkbooks,
    /// Prints the outcome as JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(options: &Options) -> terminal::Outcome {
    let requests = all(&options.request, read_requests)?;
    let answers = all(&options.responses, read_response)?;
    let pairing = pair(&requests, &answers);
    let given = options.request.iter().chain(&options.responses).map(AsRef::as_ref);
    options.returned.write(given, &requests, &pairing.rows)?;
    if options.json {
        say(&as_json(&requests, &pairing).to_string());
    } else {
        tell(&requests, &pairing);
    }
    let complete = pairing.rows.iter().all(|row| matches!(row, Outcome::Coded(_)));
    let clean = complete && pairing.strays.is_empty();
    Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What stands in some files, one after the other.
fn all<T, E: Error>(
    files: &[PathBuf],
    parse: impl Fn(&[u8]) -> Result<Vec<T>, E>,
) -> Result<Vec<T>, Box<dyn Error>> {
    let mut found = Vec::new();
    for file in files {
        let bytes = read(file, LARGEST_XML)?;
        found.extend(parse(&bytes).map_err(|error| format!("{}: {error}", file.display()))?);
    }
    Ok(found)
}

fn tell(requests: &[Request], pairing: &Pairing) {
    let mut counts = Counts::default();
    for (request, outcome) in requests.iter().zip(&pairing.rows) {
        counts.add(outcome);
        let said = match outcome {
            Outcome::Coded(cup) => cup.to_string(),
            Outcome::Rejected(messages) => format!("scartata: {}", messages.join(" / ")),
            Outcome::Waiting => "ancora senza risposta".to_owned(),
            Outcome::Unclear(reason) => format!("non presa: {reason}"),
        };
        say_foreign(&format!("{} {}: {said}", request.id, request.local_code));
    }
    for stray in &pairing.strays {
        let answer = &stray.answer;
        say_foreign(&format!(
            "{} {}: non presa: {}",
            answer.id_progetto, answer.codifica_locale, stray.reason
        ));
    }
    let Counts { coded, rejected, waiting, unclear } = counts;
    let strays = pairing.strays.len();
    say(&format!(
        "{}: {coded} con il CUP, {rejected} scartate, {waiting} senza risposta, {unclear} non chiare; {} senza richiesta",
        counted(requests.len(), REQUESTS),
        counted(strays, ["risposta", "risposte"]),
    ));
}

/// How many requests had which outcome.
#[derive(Default)]
struct Counts {
    coded: usize,
    rejected: usize,
    waiting: usize,
    unclear: usize,
}

impl Counts {
    fn add(&mut self, outcome: &Outcome) {
        let counter = match outcome {
            Outcome::Coded(_) => &mut self.coded,
            Outcome::Rejected(_) => &mut self.rejected,
            Outcome::Waiting => &mut self.waiting,
            Outcome::Unclear(_) => &mut self.unclear,
        };
        *counter += 1;
    }
}

fn as_json(requests: &[Request], pairing: &Pairing) -> serde_json::Value {
    let mut counts = Counts::default();
    let rows: Vec<_> = requests
        .iter()
        .zip(&pairing.rows)
        .map(|(request, outcome)| {
            counts.add(outcome);
            let (cup, rejected, unclear) = match outcome {
                Outcome::Coded(cup) => (Some(cup.to_string()), &[][..], None),
                Outcome::Rejected(messages) => (None, messages.as_slice(), None),
                Outcome::Waiting => (None, &[][..], None),
                Outcome::Unclear(reason) => (None, &[][..], Some(reason.to_string())),
            };
            json!({
                "id_progetto": request.id,
                "codifica_locale": request.local_code,
                "name": request.description.name(),
                "cup": cup,
                "rejected": rejected,
                "unclear": unclear,
            })
        })
        .collect();
    let strays: Vec<_> = pairing
        .strays
        .iter()
        .map(|stray| {
            json!({
                "id_progetto": stray.answer.id_progetto,
                "codifica_locale": stray.answer.codifica_locale,
                "sentence": stray.reason,
            })
        })
        .collect();
    json!({
        "coded": counts.coded,
        "rejected": counts.rejected,
        "waiting": counts.waiting,
        "unclear": counts.unclear,
        "rows": rows,
        "strays": strays,
    })
}
