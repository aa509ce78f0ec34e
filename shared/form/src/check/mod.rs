//! Judging answers against a form: every problem, section by section.

mod body;
mod doubts;
mod duplicates;
mod expense_place;
mod expenses;
mod numbers;
mod report;
mod rules;

pub use body::wrong_numbers;
pub(crate) use duplicates::{elsewhere, proof_elsewhere};
pub use expenses::raised;
pub(crate) use numbers::names as numbers_of;
pub use report::{ItemReport, Report, SectionReport, Status};

use crate::each::with_entries;
use crate::{Answers, Body, Code, Entries, Entry, Form, Scope, Section};
use domain::Date;

/// Judges all the answers, on a day in Italy.
pub fn check(form: &Form, answers: &Answers, today: Date) -> Report {
    let answers = with_entries(answers, form);
    let mut report = Report {
        sections: form
            .own_sections()
            .map(|section| check_section(form, section, &answers, today))
            .collect(),
    };
    expenses::add(form, &answers, today, &mut report);
    report
}

fn check_section(form: &Form, section: &Section, answers: &Answers, today: Date) -> SectionReport {
    let scope = Scope::section(form, answers, &section.id);
    let node = scope.node();
    let frozen = node.is_some_and(|node| node.frozen);
    let started = node.is_some_and(|node| node.saved);
    let mut report = SectionReport {
        id: section.id.clone(),
        status: Status::Complete,
        started,
        problems: Vec::new(),
        items: Vec::new(),
    };
    let gate_is_open = form.gate().is_some_and(|gate| {
        gate.id != section.id && !answers.section(&gate.id).is_some_and(|node| node.frozen)
    });
    if gate_is_open {
        report.status = Status::Locked;
    } else if !scope.is_asked() {
        report.status = Status::NotRequired;
    } else {
        body::check_body(&scope, today, &mut report);
        if section.gate && !frozen && !report.has_errors() {
            report.add_to_whole(&scope, section, Code::GateOpen);
        }
        if report.has_errors() {
            report.status = Status::Incomplete;
        }
    }
    report
}

/// The entries as they are stored: what reads well in its normal form, what does not as typed.
/// Names that the body does not have, or whose answers are computed, are given back, so that nothing is dropped in
/// silence.
///
/// # Errors
/// The names of the unknown fields, and of those that are computed.
pub fn normalise(
    scope: &Scope<'_>,
    body: &Body,
    typed: Entries,
    today: Date,
) -> Result<Entries, Vec<String>> {
    let unknown: Vec<String> = typed
        .keys()
        .filter(|id| body.field(id.as_str()).is_none_or(|(_, field)| field.kind.is_computed()))
        .map(ToString::to_string)
        .collect();
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let siblings = typed.clone();
    let answers = scope.answers();
    let around = crate::read::Surroundings {
        today,
        siblings: &siblings,
        stands_in: &|list, id| {
            answers.items(list).iter().any(|chain| chain.last().is_some_and(|i| i.id == id))
        },
    };
    let normal = |(id, entry): (crate::Id, Entry)| {
        let (_, field) = body.field(id.as_str())?;
        if entry.is_empty() {
            return None;
        }
        let value = crate::read::read(&field.kind, &entry, &around);
        Some((id, value.map_or(entry, |value| value.entry())))
    };
    Ok(typed.into_iter().filter_map(normal).collect())
}

/// The fixed fields (manual 3.4.1) that new entries would change.
pub fn fixed_changes(body: &Body, stored: &Entries, new: &Entries) -> Vec<crate::Id> {
    body.fields()
        .filter(|(_, field)| field.fixed)
        .filter(|(_, field)| {
            stored
                .get(&field.id)
                .is_some_and(|old| !old.is_empty() && new.get(&field.id) != Some(old))
        })
        .map(|(_, field)| field.id.clone())
        .collect()
}
