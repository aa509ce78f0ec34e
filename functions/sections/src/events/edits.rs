//! Which answers an event changed, in words.

use domain::{places, provinces};
use dossier::LoadedDossier;
use edge::api::EventEdit;
use form::summary::{as_typed, item_label};
use form::{Entry, Field, Kind, ListPath, Scope};
use store::applications::{EventKind, FieldEdit, KeptAnswer};

/// What is told of answers.
pub(super) struct Told<'a> {
    pub(super) dossier: &'a LoadedDossier,
    /// Whether what they were and became is told.
    pub(super) with_answers: bool,
}

impl Told<'_> {
    /// The answers that an event changed.
    pub(super) fn of(&self, kind: &EventKind) -> Vec<EventEdit> {
        let (at, edits) = match kind {
            EventKind::SectionSaved { section, edits, .. } => {
                (ListPath::section(section.clone()), edits)
            }
            EventKind::ItemSaved { item, edits, .. }
            | EventKind::ItemCopied { item, edits, .. }
            | EventKind::ItemDeleted { item, edits } => (item.path(), edits),
            EventKind::Created
            | EventKind::CopiedFrom { .. }
            | EventKind::Named { .. }
            | EventKind::PaymentBegun { .. }
            | EventKind::PaymentDeleted { .. }
            | EventKind::Discarded
            | EventKind::Restored
            | EventKind::SectionFrozen { .. }
            | EventKind::ItemEmptied { .. }
            | EventKind::DocumentAdded { .. }
            | EventKind::DocumentDeleted { .. }
            | EventKind::Validated
            | EventKind::SignedFileAccepted { .. }
            | EventKind::SignedFileRefused { .. }
            | EventKind::Reopened
            | EventKind::SignedFileErased { .. }
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
        let field = self.dossier.form.body(at).and_then(|body| body.field(edit.field.as_str()));
        let field = field.map(|(_, field)| field);
        let told = |answer: &Option<KeptAnswer>| {
            let answer = answer.as_ref().filter(|_| self.with_answers);
            answer.map(|answer| self.in_words(field, answer))
        };
        let after = told(&edit.after).map(|words| {
            if edit.proposed { format!("{words} (come proposto dal modulo)") } else { words }
        });
        EventEdit {
            question: field.map_or_else(|| edit.field.to_string(), |field| field.label.clone()),
            before: told(&edit.before),
            after,
        }
    }

    fn in_words(&self, field: Option<&Field>, answer: &KeptAnswer) -> String {
        match (answer, field) {
            (KeptAnswer::Whole(entry), Some(field)) => match &field.kind {
                Kind::Reference { lists } if !entry.is_empty() => {
                    self.referred(lists, entry.text())
                }
                kind => apart(kind, entry),
            },
            (KeptAnswer::Whole(entry), None) => entry.codes().join("; "),
            (KeptAnswer::Cut { start, characters, sha256 }, _) => {
                format!("{start}… (in tutto {characters} caratteri, impronta SHA-256 {sha256})")
            }
        }
    }

    /// What an item is called now that was chosen then; its id would say nothing to people.
    fn referred(&self, lists: &[ListPath], id: &str) -> String {
        let LoadedDossier { form, answers, today, .. } = self.dossier;
        let mut labels = lists.iter().filter_map(|list| {
            item_label(&Scope::section(form, answers, &list.section), list, id, *today)
        });
        labels.next().unwrap_or_else(|| "una voce che non c’è più".to_owned())
    }
}

/// An answer told apart from its place, with words for the codes that say nothing to people.
fn apart(kind: &Kind, entry: &Entry) -> String {
    let text = entry.text();
    let words = match kind {
        Kind::YesNo { .. } => match text {
            "si" => Some("Sì".to_owned()),
            "no" => Some("No".to_owned()),
            _ => None,
        },
        Kind::Province { .. } => {
            provinces().iter().find(|it| it.code() == text).map(|it| it.label())
        }
        Kind::Municipality { .. } => places::name(text).map(str::to_owned),
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Number { .. }
        | Kind::Decimal { .. }
        | Kind::Money { .. }
        | Kind::Percent
        | Kind::Date { .. }
        | Kind::Choice { .. }
        | Kind::Choices { .. }
        | Kind::FiscalCode { .. }
        | Kind::VatNumber
        | Kind::Iban
        | Kind::Email { .. }
        | Kind::Phone
        | Kind::PostalCode
        | Kind::Ateco
        | Kind::PersonName
        | Kind::ForeignId
        | Kind::Cup
        | Kind::Cig
        | Kind::Digits { .. }
        | Kind::Cadastral { .. }
        | Kind::Reference { .. }
        | Kind::Computed { .. }
        | Kind::Carried { .. } => None,
    };
    words.unwrap_or_else(|| as_typed(kind, entry))
}
