//! What will be asked for, as far as the answers given say: for whoever collects data and documents before filling in.

use crate::{Body, Condition, FieldPath, Form, Kind, ListPath, Required, Scope, Section};
use std::collections::BTreeMap;

/// How sure it is that something will be wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It will be.
    Certain,
    /// It depends on answers that are still to be given, or it may be left out.
    Perhaps,
}

/// What will be wanted. What is not named will not be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preparation {
    /// The questions whose answers are collected, but for those of the gate.
    pub fields: BTreeMap<FieldPath, Need>,
    /// The places for documents.
    pub documents: BTreeMap<FieldPath, Need>,
}

/// What will be wanted of every section but the gate, which says so.
pub fn preparation(form: &Form, answers: &crate::Answers) -> Preparation {
    let mut found = Preparation::default();
    for section in form.own_sections().filter(|section| !section.gate) {
        let scope = Scope::section(form, answers, &section.id);
        if let Some(need) = judged(&scope, section.when.as_ref()) {
            add(&scope, &ListPath::section(section.id.clone()), &section.body, need, &mut found);
        }
    }
    found
}

/// Whether an answer is something to be looked up or asked for: what one decides at the screen is not, nor what the portal
/// reckons.
pub fn is_collected(kind: &Kind) -> bool {
    match kind {
        Kind::YesNo { .. }
        | Kind::Choice { .. }
        | Kind::Choices { .. }
        | Kind::Reference { .. }
        | Kind::Computed { .. }
        | Kind::Carried { .. } => false,
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Number { .. }
        | Kind::Decimal { .. }
        | Kind::Money { .. }
        | Kind::Percent
        | Kind::Date { .. }
        | Kind::FiscalCode { .. }
        | Kind::VatNumber
        | Kind::Iban
        | Kind::Email { .. }
        | Kind::Phone
        | Kind::Province { .. }
        | Kind::Municipality { .. }
        | Kind::PostalCode
        | Kind::Ateco
        | Kind::PersonName
        | Kind::ForeignId
        | Kind::Cup
        | Kind::Cig
        | Kind::Digits { .. }
        | Kind::Cadastral { .. } => true,
    }
}

/// Adds what a body will want that is itself wanted so.
fn add(scope: &Scope<'_>, at: &ListPath, body: &Body, outer: Need, found: &mut Preparation) {
    let path = |field: &crate::Id| FieldPath { at: at.clone(), field: field.clone() };
    for group in &body.groups {
        let Some(need) = judged(scope, group.when.as_ref()) else { continue };
        for field in group.fields.iter().filter(|field| is_collected(&field.kind)) {
            let own = judged(scope, field.when.as_ref());
            let Some(own) = own.map(|own| own.and(of(scope, &field.required))) else { continue };
            found.fields.insert(path(&field.id), outer.and(need).and(own));
        }
    }
    for slot in &body.slots {
        if let Some(need) = judged(scope, slot.when.as_ref()) {
            let need = outer.and(need).and(of(scope, &slot.required));
            found.documents.insert(path(&slot.id), need);
        }
    }
    for list in &body.lists {
        let Some(need) = judged(scope, list.when.as_ref()) else { continue };
        let some = if list.at_least > 0 { Need::Certain } else { Need::Perhaps };
        add(scope, &at.list(list.id.clone()), &list.body, outer.and(need).and(some), found);
    }
}

impl Need {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Certain, Self::Certain) => Self::Certain,
            (Self::Perhaps, _) | (_, Self::Perhaps) => Self::Perhaps,
        }
    }
}

/// Whether an answer may be left out.
fn of(scope: &Scope<'_>, required: &Required) -> Need {
    match required {
        Required::Always => Need::Certain,
        Required::Never => Need::Perhaps,
        Required::When(condition) => match holds(scope, condition) {
            Some(true) => Need::Certain,
            Some(false) | None => Need::Perhaps,
        },
    }
}

/// Whether what hangs on a condition will be wanted; `None` when it surely will not.
fn judged(scope: &Scope<'_>, when: Option<&Condition>) -> Option<Need> {
    match when.map(|condition| holds(scope, condition)) {
        None | Some(Some(true)) => Some(Need::Certain),
        Some(None) => Some(Need::Perhaps),
        Some(Some(false)) => None,
    }
}

/// Whether a condition holds, whatever is answered from now on; `None` while that may still change its truth.
fn holds(scope: &Scope<'_>, condition: &Condition) -> Option<bool> {
    match condition {
        Condition::Is { field, .. }
        | Condition::OneOf { field, .. }
        | Condition::Includes { field, .. }
        | Condition::MoreThan { field, .. }
        | Condition::Answered { field } => is_settled(scope, field).then(|| scope.holds(condition)),
        Condition::AnyItem { .. } | Condition::Count { .. } => {
            scope.holds(condition).then_some(true)
        }
        Condition::All(parts) => all(parts.iter().map(|part| holds(scope, part))),
        Condition::Any(parts) => {
            all(parts.iter().map(|part| holds(scope, part).map(|it| !it))).map(|none| !none)
        }
        Condition::Not(inner) => holds(scope, inner).map(|it| !it),
    }
}

/// Three-valued conjunction (Kleene): one that is false decides, whatever the others are.
fn all(parts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = Some(true);
    for part in parts {
        match part {
            Some(false) => return Some(false),
            Some(true) => {}
            None => known = None,
        }
    }
    known
}

/// Whether an answer was given, or stands in the gate that was validated and was not asked. What only holds until
/// somebody answers settles nothing.
fn is_settled(scope: &Scope<'_>, field: &FieldPath) -> bool {
    let is_gate = |section: &Section| section.gate && section.id == field.at.section;
    let node = scope.answers().section(&field.at.section);
    let gate = scope.form().gate().is_some_and(is_gate) && node.is_some_and(|node| node.frozen);
    gate || (node.is_some_and(|node| node.saved) && scope.effective(field).is_some())
}
