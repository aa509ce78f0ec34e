//! The sheet «Misura»: the facts of a measure as labels and values, and back.

use crate::measure::{Fact, build, value_of};
use crate::text::{self, Plain};
use crate::{
    Cell, Change, ChangeReason, LabelledValue, Measure, MeasureSheet, Problem, ProblemCode, excerpt,
};
use domain::text::folded;
use std::collections::BTreeMap;

/// A line of the sheet «Misura».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureLine {
    /// The name of the fact, as files of measures write it.
    pub key: &'static str,
    /// Its label.
    pub label: &'static str,
    /// Its value; nothing when the measure has none.
    pub value: Option<String>,
    /// What to know about the value: the label of its code, or what to write.
    pub note: String,
    /// Whether the note says what the value means: otherwise it is for whoever fills the sheet in.
    pub is_meaning: bool,
}

impl MeasureLine {
    /// What the value means, for people who only read it.
    pub fn meaning(self) -> String {
        if self.is_meaning { self.note } else { String::new() }
    }
}

/// A measure as lines, from the top.
pub fn measure_lines(measure: &Measure) -> Vec<MeasureLine> {
    let line = |fact: &Fact| {
        let (value, note) = value_of(measure, *fact);
        let is_meaning = fact.is_coded();
        MeasureLine { key: fact.key(), label: fact.label(), value, note, is_meaning }
    };
    Fact::ALL.iter().map(line).collect()
}

/// The fact that a label is of.
fn labelled(label: &str) -> Option<Fact> {
    let label = folded(label);
    Fact::ALL.iter().copied().find(|fact| folded(fact.label()) == label)
}

/// Whether a label is that of a fact.
pub(crate) fn is_measure_label(label: &str) -> bool {
    labelled(label).is_some()
}

/// The measure that a sheet «Misura» tells, and what was written otherwise than it was typed.
///
/// # Errors
/// Every problem, each with its cell. Lines with other labels are left to whoever wrote them.
pub fn measure_from_lines(sheet: &MeasureSheet) -> Result<(Measure, Vec<Change>), Vec<Problem>> {
    let mut facts = BTreeMap::new();
    let mut problems = Vec::new();
    let mut changes = Vec::new();
    let mut places: BTreeMap<Fact, &LabelledValue> = BTreeMap::new();
    for line in &sheet.lines {
        let Some(fact) = labelled(&line.label) else { continue };
        if places.insert(fact, line).is_some() {
            let sentence = format!("«{}» è scritto due volte: lascia una riga sola.", fact.label());
            problems.push(problem(sheet, Some(line), fact, ProblemCode::BadMeasure, sentence));
            continue;
        }
        let Some(cell) = &line.value else { continue };
        match typed(fact, cell) {
            Ok(text) => {
                let plain =
                    if fact.is_free_text() { text::plain(&text) } else { Ok(Plain::same(&text)) };
                match plain {
                    Ok(plain) => {
                        if plain.text != text.trim() {
                            changes.push(change(sheet, line, fact, &text, &plain.text));
                        }
                        facts.insert(fact, plain.text);
                    }
                    Err(error) => {
                        let (code, sentence) = (ProblemCode::BadCharacter, error.to_string());
                        problems.push(problem(sheet, Some(line), fact, code, sentence));
                    }
                }
            }
            Err((code, sentence)) => {
                problems.push(problem(sheet, Some(line), fact, code, sentence));
            }
        }
    }
    // A fact whose value was refused is not missing as well.
    let refused = |fact: Fact| {
        let told = places.get(&fact).is_some_and(|line| line.value.is_some());
        told && !facts.contains_key(&fact)
    };
    match build(&facts) {
        Ok(measure) if problems.is_empty() => return Ok((measure, changes)),
        Ok(_) => {}
        Err(faults) => {
            for fault in faults {
                if fault.wrong.is_missing() && refused(fault.fact) {
                    continue;
                }
                let place = places.get(&fault.fact).copied();
                let code = if fault.wrong.is_missing() {
                    ProblemCode::MissingMeasure
                } else {
                    ProblemCode::BadMeasure
                };
                let sentence = fault.wrong.sentence(fault.fact);
                problems.push(problem(sheet, place, fault.fact, code, sentence));
            }
        }
    }
    Err(problems)
}

/// The text of a cell; numbers are taken for the year alone, whose digits cannot be lost.
fn typed(fact: Fact, cell: &Cell) -> Result<String, (ProblemCode, String)> {
    match cell {
        Cell::Text(text) => Ok(text.trim().to_owned()),
        Cell::Number(number) if fact == Fact::Year => Ok(number.to_string()),
        Cell::Bool(value) if fact.is_yes_or_no() => Ok(if *value { "SI" } else { "NO" }.to_owned()),
        Cell::Number(_) => Err((
            ProblemCode::NumberForCode,
            "La cella contiene un numero, e gli zeri iniziali si perdono: dai alla cella il formato Testo e riscrivi il codice.".to_owned(),
        )),
        Cell::Error(mark) => Err((
            ProblemCode::ErrorCell,
            format!("La cella contiene l’errore {mark} di una formula: scrivi il valore."),
        )),
        Cell::Bool(_) | Cell::Date(_) => Err((
            ProblemCode::WrongType,
            "La cella non contiene testo: dai alla cella il formato Testo e riscrivi il valore.".to_owned(),
        )),
    }
}

fn change(sheet: &MeasureSheet, line: &LabelledValue, fact: Fact, from: &str, to: &str) -> Change {
    Change {
        sheet: sheet.name.clone().into(),
        row: line.value_at.row,
        column: Some(line.value_at.column),
        header: fact.label().into(),
        from: excerpt::in_report(from),
        to: excerpt::in_report(to),
        reason: ChangeReason::PlainText,
        sentence: text::CHANGED.into(),
    }
}

fn problem(
    sheet: &MeasureSheet,
    line: Option<&LabelledValue>,
    fact: Fact,
    code: ProblemCode,
    sentence: String,
) -> Problem {
    Problem::of_measure(&sheet.name, line, fact.label(), code, sentence)
}
