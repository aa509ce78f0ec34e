//! Judging one body: its fields, its lists with their items, its documents, its rules.

use super::doubts::doubt;
use super::report::{ItemReport, SectionReport};
use super::rules;
use crate::printable::unprintable;
use crate::summary::entry_name;
use crate::{
    ChoiceOption, Code, Field, FileType, Kind, List, Problem, Scope, Severity, Slot, Target, Value,
    YesNoRule,
};
use domain::Date;

/// Adds everything wrong at this place, and inside it, to the report.
pub(super) fn check_body(scope: &Scope<'_>, today: Date, report: &mut SectionReport) {
    let Some(body) = scope.body() else { return };
    for (group, field) in body.fields() {
        if !scope.asks(group, field) {
            continue;
        }
        let target = || Target::Field(field.id.clone());
        if scope.is_beyond_reckoning(field) {
            report.problems.push(error(scope, target(), &field.label, Code::ComputedTooLarge));
        }
        if field.kind.is_computed() {
            continue;
        }
        if let Some(code) = check_field(scope, field, today) {
            report.problems.push(error(scope, target(), &field.label, code));
        } else if let Some(doubt) = doubt(scope, (group, field), today) {
            let severity = Severity::Warning;
            let code = Code::Doubt(doubt);
            report
                .problems
                .push(Problem { severity, ..error(scope, target(), &field.label, code) });
        }
    }
    for list in &body.lists {
        if scope.asks_list(list) {
            check_list(scope, list, today, report);
        }
    }
    for slot in &body.slots {
        if scope.asks_slot(slot)
            && let Some(types) = missing_document(scope, slot)
        {
            let target = Target::Slot(slot.id.clone());
            let code = Code::MissingDocument(types);
            report.problems.push(error(scope, target, &slot.label, code));
        }
    }
    report.problems.extend(rules::broken(scope, body, today));
}

/// What is wrong with the amounts and numbers that are typed at this place: those that are missing, and those that do not read
/// as such.
pub fn wrong_numbers(scope: &Scope<'_>, today: Date) -> Vec<Problem> {
    let Some(body) = scope.body() else { return Vec::new() };
    let typed = body.fields().filter(|(group, field)| {
        field.kind.is_numeric() && !field.kind.is_computed() && scope.asks(group, field)
    });
    let wrong = typed.filter_map(|(_, field)| {
        let code = check_field(scope, field, today)?;
        Some(error(scope, Target::Field(field.id.clone()), &field.label, code))
    });
    wrong.collect()
}

fn check_field(scope: &Scope<'_>, field: &Field, today: Date) -> Option<Code> {
    let Some(entry) = scope.held(field).filter(|entry| !entry.is_empty()) else {
        return scope.requires(&field.required).then(|| missing(&field.kind));
    };
    match scope.read(&field.kind, &entry, today) {
        Err(code) => Some(code),
        Ok(Value::YesNo(false)) if must_be_yes(&field.kind) && scope.requires(&field.required) => {
            Some(Code::MustBeYes)
        }
        Ok(value) => leads_elsewhere(&field.kind, &value).or_else(|| {
            let found = unprintable(value.entry().text());
            (!found.is_empty()).then_some(Code::Unprintable(found))
        }),
    }
}

/// The sentence of an option that says that this form is not for who chose it.
fn leads_elsewhere(kind: &Kind, value: &Value) -> Option<Code> {
    let (Kind::Choice { options } | Kind::Choices { options, .. }) = kind else { return None };
    let entry = value.entry();
    let found =
        entry.codes().into_iter().find_map(|code| ChoiceOption::leading_elsewhere(options, code));
    found.map(|elsewhere| Code::Elsewhere(elsewhere.sentence.clone()))
}

fn missing(kind: &Kind) -> Code {
    match kind {
        Kind::Choices { at_least, .. } => Code::TooFewTicked { at_least: *at_least },
        _ if must_be_yes(kind) => Code::MustBeYes,
        _ => Code::Missing,
    }
}

fn must_be_yes(kind: &Kind) -> bool {
    matches!(kind, Kind::YesNo { rule: YesNoRule::MustBeYes })
}

fn check_list<'a>(scope: &Scope<'a>, list: &'a List, today: Date, report: &mut SectionReport) {
    let none = Vec::new();
    let items = scope.node().and_then(|node| node.lists.get(&list.id)).unwrap_or(&none);
    let target = || Target::List(list.id.clone());
    if items.len() < list.at_least as usize {
        let code =
            match list.each.first().and_then(|path| scope.form().section(path.section.as_str())) {
                Some(section) => Code::NoEntriesYet { section: section.menu.clone() },
                None => Code::TooFewItems { at_least: list.at_least, count: items.len() },
            };
        report.problems.push(error(scope, target(), &list.title, code));
    }
    if items.len() > list.at_most as usize {
        let code = Code::TooManyItems { at_most: list.at_most };
        report.problems.push(error(scope, target(), &list.title, code));
    }
    let inside = scope.inside_each(list);
    for item in items {
        let errors_before = errors(report);
        let inside = inside(item);
        // What is judged is asked for: nothing in it need find that out again.
        inside.asked.set(Some(true));
        if list.makes_its_entries() && !item.node.saved {
            report.problems.push(not_filled_in(&inside, list, today));
        } else {
            check_body(&inside, today, report);
        }
        let complete = errors(report) == errors_before;
        report.items.push(ItemReport { id: item.id.clone(), complete });
    }
}

/// An entry that nobody filled in yet lacks everything: one problem says so.
fn not_filled_in(entry: &Scope<'_>, list: &List, today: Date) -> Problem {
    let of = entry.item().and_then(|item| entry_name(entry, list, &item.id, today));
    Problem {
        place: entry.place(None),
        label: list.title.clone(),
        code: Code::EntryMissing { of: of.unwrap_or_default() },
        severity: Severity::Error,
    }
}

fn errors(report: &SectionReport) -> usize {
    report.problems.iter().filter(|problem| problem.severity == Severity::Error).count()
}

fn missing_document(scope: &Scope<'_>, slot: &Slot) -> Option<Vec<FileType>> {
    let there = scope
        .node()
        .and_then(|node| node.documents.get(&slot.id))
        .is_some_and(|documents| !documents.is_empty());
    (!there && scope.requires(&slot.required)).then(|| slot.types.clone())
}

fn error(scope: &Scope<'_>, target: Target, label: &str, code: Code) -> Problem {
    Problem {
        place: scope.place(Some(target)),
        label: label.to_owned(),
        code,
        severity: Severity::Error,
    }
}
