//! Which answers an event changed, in words.

use edge::api::EventEdit;
use form::summary::as_typed;
use form::{Field, Form, ListPath};
use store::applications::{EventKind, FieldEdit, KeptAnswer};

/// What is told of answers.
pub(super) struct Told<'a> {
    pub(super) form: &'a Form,
    /// Whether what they were and became is told.
    pub(super) with_answers: bool,
}

impl Told<'_> {
    /// The answers that an event changed.
    pub(super) fn of(&self, kind: &EventKind) -> Vec<EventEdit> {
        let (at, edits) = match kind {
            EventKind::SectionSaved { section, edits } => {
                (ListPath::section(section.clone()), edits)
            }
            EventKind::ItemSaved { item, edits } | EventKind::ItemDeleted { item, edits } => {
                (item.path(), edits)
            }
            EventKind::Created
            | EventKind::SectionFrozen { .. }
            | EventKind::DocumentAdded { .. }
            | EventKind::DocumentDeleted { .. }
            | EventKind::Validated
            | EventKind::SignedFileAccepted { .. }
            | EventKind::SignedFileRefused { .. }
            | EventKind::Reopened
            | EventKind::Arrived
            | EventKind::Numbered { .. }
            | EventKind::RevocationJudged { .. }
            | EventKind::RevocationUnknowable { .. }
            | EventKind::CupRequested { .. }
            | EventKind::CupRequestWithdrawn { .. }
            | EventKind::CupRejected { .. }
            | EventKind::CupAssigned { .. }
            | EventKind::CupRevocationNoted { .. }
            | EventKind::CupRevoked { .. }
            | EventKind::HistoryCut { .. } => return Vec::new(),
        };
        edits.iter().map(|edit| self.edit(&at, edit)).collect()
    }

    fn edit(&self, at: &ListPath, edit: &FieldEdit) -> EventEdit {
        let field = self.form.body(at).and_then(|body| body.field(edit.field.as_str()));
        let field = field.map(|(_, field)| field);
        let told = |answer: &Option<KeptAnswer>| {
            let answer = answer.as_ref().filter(|_| self.with_answers);
            answer.map(|answer| in_words(field, answer))
        };
        EventEdit {
            question: field.map_or_else(|| edit.field.to_string(), |field| field.label.clone()),
            before: told(&edit.before),
            after: told(&edit.after),
        }
    }
}

fn in_words(field: Option<&Field>, answer: &KeptAnswer) -> String {
    match (answer, field) {
        (KeptAnswer::Whole(entry), Some(field)) => as_typed(&field.kind, entry),
        (KeptAnswer::Whole(entry), None) => entry.codes().join("; "),
        (KeptAnswer::Cut { start, characters, sha256 }, _) => {
            format!("{start}… (in tutto {characters} caratteri, impronta SHA-256 {sha256})")
        }
    }
}
