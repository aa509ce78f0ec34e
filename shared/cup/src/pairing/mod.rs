//! Answers and the requests that they belong to.

use crate::{Answer, AnswerOutcome, Request};
use domain::Cup;
use std::collections::BTreeMap;

/// What came back for one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its code.
    Coded(Cup),
    /// Why it has none, in the words of the CUP service.
    Rejected(Vec<String>),
    /// Nothing yet.
    Waiting,
    /// Something that cannot be taken as it is.
    Unclear(Unclear),
}

/// Why an answer is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unclear {
    /// Two answers that say different things.
    #[error("Le risposte per questo progetto si contraddicono: chiedi conferma al Sistema CUP.")]
    Contradiction,
    /// Not the shape of a CUP.
    #[error("Il codice «{0}» non ha la forma di un CUP: non è stato registrato.")]
    Shape(String),
    /// The year within the code is not the year of the decision.
    #[error(
        "Il codice «{cup}» porta l’anno {found:02}, ma l’anno di decisione è {year}: non è stato registrato."
    )]
    Year {
        /// The code.
        cup: Cup,
        /// The two digits of the year in it.
        found: i16,
        /// The year of the decision.
        year: i16,
    },
    /// An answer without a code and without a reason.
    #[error("La risposta per questo progetto non contiene né il codice né il motivo dello scarto.")]
    Empty,
    /// The same code came for another project too.
    #[error("Il codice «{0}» è stato assegnato a più progetti: chiedi conferma al Sistema CUP.")]
    Shared(Cup),
}

/// What came back for a list of requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// One for each request, in their order.
    pub rows: Vec<Outcome>,
    /// The answers that belong to none of them.
    pub strays: Vec<Stray>,
}

/// An answer that belongs to no request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stray {
    /// The answer.
    pub answer: Answer,
    /// Why it is not taken, in words.
    pub reason: String,
}

/// Brings answers to their requests. Identifier and local code must both be the same (cup-format.md §2.2): an answer
/// that has one of the two alone is not taken. Nor is a code whose year is not that of the decision, or that two
/// requests would share, or an answer that another one contradicts.
pub fn pair(requests: &[Request], answers: &[Answer]) -> Pairing {
    let mut places: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (index, request) in requests.iter().enumerate() {
        places.entry((&request.id, &request.local_code)).or_default().push(index);
    }
    let mut heard: Vec<Vec<&AnswerOutcome>> = vec![Vec::new(); requests.len()];
    let mut strays = Vec::new();
    for answer in answers {
        let place = places.get(&(answer.id_progetto.as_str(), answer.codifica_locale.as_str()));
        match place.map(Vec::as_slice) {
            Some([index]) => {
                if let Some(heard) = heard.get_mut(*index) {
                    heard.push(&answer.outcome);
                }
            }
            Some(_) => strays.push(stray(
                answer,
                "Più richieste hanno questo identificativo e questo codice locale: la risposta non si può abbinare.".to_owned(),
            )),
            None => strays.push(stray(answer, why_stray(requests, answer))),
        }
    }
    let mut rows: Vec<Outcome> =
        requests.iter().zip(heard).map(|(request, heard)| outcome(request, &heard)).collect();
    refuse_shared(&mut rows);
    Pairing { rows, strays }
}

fn stray(answer: &Answer, reason: String) -> Stray {
    Stray { answer: answer.clone(), reason }
}

fn why_stray(requests: &[Request], answer: &Answer) -> String {
    if let Some(request) = requests.iter().find(|it| it.local_code == answer.codifica_locale) {
        return format!(
            "Il codice locale è di una richiesta, che però ha l’identificativo «{}»: la risposta può venire da un altro file.",
            request.id
        );
    }
    if let Some(request) = requests.iter().find(|it| it.id == answer.id_progetto) {
        return format!(
            "L’identificativo è di una richiesta, che però ha il codice locale «{}»: la risposta può venire da un altro file.",
            request.local_code
        );
    }
    "Nessuna richiesta ha questo identificativo e questo codice locale: la risposta viene da un altro file.".to_owned()
}

/// What all the answers to a request say together.
fn outcome(request: &Request, heard: &[&AnswerOutcome]) -> Outcome {
    let Some((first, others)) = heard.split_first() else { return Outcome::Waiting };
    match first {
        AnswerOutcome::Coded { cup, .. } => {
            let same = |other: &&AnswerOutcome| matches!(other, AnswerOutcome::Coded { cup: also, .. } if also == cup);
            if others.iter().all(same) {
                dated(request, cup)
            } else {
                unclear(Unclear::Contradiction)
            }
        }
        AnswerOutcome::Rejected(_) => {
            let mut texts: Vec<String> = Vec::new();
            for answer in heard {
                let AnswerOutcome::Rejected(said) = answer else {
                    return unclear(Unclear::Contradiction);
                };
                for text in said {
                    if !texts.contains(text) {
                        texts.push(text.clone());
                    }
                }
            }
            Outcome::Rejected(texts)
        }
        _ if others.iter().any(|other| other != first) => unclear(Unclear::Contradiction),
        AnswerOutcome::BadCode(text) => unclear(Unclear::Shape(text.clone())),
        AnswerOutcome::Empty => unclear(Unclear::Empty),
        AnswerOutcome::Both { .. } => unclear(Unclear::Contradiction),
    }
}

fn unclear(why: Unclear) -> Outcome {
    Outcome::Unclear(why)
}

/// The code, if the year in it (positions 5 and 6) is that of the decision (cup-format.md §6).
fn dated(request: &Request, cup: &Cup) -> Outcome {
    let found = cup.as_str().get(4..6).and_then(|digits| digits.parse::<i16>().ok());
    match found {
        Some(found) if found != request.year.rem_euclid(100) => {
            unclear(Unclear::Year { cup: cup.clone(), found, year: request.year })
        }
        _ => Outcome::Coded(cup.clone()),
    }
}

/// A code is of one project.
fn refuse_shared(rows: &mut [Outcome]) {
    let mut times: BTreeMap<Cup, usize> = BTreeMap::new();
    for row in rows.iter() {
        if let Outcome::Coded(cup) = row {
            *times.entry(cup.clone()).or_default() += 1;
        }
    }
    for row in rows {
        if let Outcome::Coded(cup) = row
            && times.get(cup).is_some_and(|times| *times > 1)
        {
            *row = unclear(Unclear::Shared(cup.clone()));
        }
    }
}

#[cfg(test)]
mod tests;
