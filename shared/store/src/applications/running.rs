//! Saves that follow one another: what one person changes in one place within some minutes is one event, however often
//! it was saved meanwhile.
//!
//! Pages save by themselves while people type. An event for each would bury the history, so the last event of a history
//! is written again, in its own place, as long as it is such a save, of the same person, in the same place, and began
//! less than [`LASTS`] ago. Every other event, and every save that a person asked for, ends it.

use super::Applications;
use super::chain::{Addition, DossierRef};
use super::edits::{FieldEdit, KeptAnswer};
use super::events::{Event, EventKind, Stamp};
use super::history::PlacedEvent;
use super::keys::event_key;
use super::records::ItemKey;
use crate::error::StoreError;
use crate::history::{Head, Link};
use form::Id;
use jiff::SignedDuration;

/// How long saves go on in one event, from the first of them.
pub(super) const LASTS: SignedDuration = SignedDuration::from_mins(5);
/// How many characters of answers such an event keeps at most; with more, another begins.
const MOST: usize = 60_000;

impl Applications {
    /// The last event written again with what a save changes; nothing, when the save begins an event of its own. The
    /// event is read only when the dossier changed in the last minutes.
    pub(super) async fn going_on(
        &self,
        dossier: DossierRef<'_>,
        kind: &EventKind,
        stamp: &Stamp,
    ) -> Result<Option<Addition>, StoreError> {
        let Some((head, changed_at)) = dossier.read else { return Ok(None) };
        if !kind.is_save() || stamp.at.duration_since(changed_at) > LASTS {
            return Ok(None);
        }
        let last: Option<Link> = self.table.record(&event_key(dossier.id, head.count)).await?;
        let Some(last) = last.filter(|link| link.head() == head) else { return Ok(None) };
        let before = PlacedEvent::of(dossier.id, &last)?.event;
        let Some(kind) = together(&before, kind, stamp) else { return Ok(None) };
        let previous = Head { count: head.count - 1, digest: last.previous };
        let stamp = Stamp { event: before.id, at: before.at, ..stamp.clone() };
        Addition::in_place_of(dossier.id, (head, previous), kind, &stamp).map(Some)
    }
}

/// The two saves as one; nothing, when they are not of the same person, in the same place, within some minutes.
fn together(before: &Event, now: &EventKind, stamp: &Stamp) -> Option<EventKind> {
    let same_person =
        before.username == stamp.username && before.organisation == stamp.organisation;
    if !same_person || stamp.at.duration_since(before.at) > LASTS {
        return None;
    }
    let (first, then) = (Save::of(&before.kind)?, Save::of(now)?);
    if !first.auto || first.place != then.place {
        return None;
    }
    let edits = merged(first.edits, then.edits)?;
    Some(match then.place {
        Place::Section(section) => {
            EventKind::SectionSaved { section: section.clone(), edits, auto: then.auto }
        }
        Place::Item(item) => EventKind::ItemSaved { item: item.clone(), edits, auto: then.auto },
    })
}

/// Where answers were saved.
#[derive(PartialEq)]
enum Place<'a> {
    Section(&'a Id),
    Item(&'a ItemKey),
}

/// A save of answers.
struct Save<'a> {
    place: Place<'a>,
    edits: &'a [FieldEdit],
    /// Whether a page saved by itself.
    auto: bool,
}

impl<'a> Save<'a> {
    /// The save that an event tells of, if it does.
    fn of(kind: &'a EventKind) -> Option<Self> {
        match kind {
            EventKind::SectionSaved { section, edits, auto } => {
                Some(Self { place: Place::Section(section), edits, auto: *auto })
            }
            EventKind::ItemSaved { item, edits, auto } => {
                Some(Self { place: Place::Item(item), edits, auto: *auto })
            }
            EventKind::Created
            | EventKind::PaymentBegun { .. }
            | EventKind::PaymentDeleted { .. }
            | EventKind::CopiedFrom { .. }
            | EventKind::ItemCopied { .. }
            | EventKind::Named { .. }
            | EventKind::Discarded
            | EventKind::Restored
            | EventKind::SectionFrozen { .. }
            | EventKind::ItemDeleted { .. }
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
            | EventKind::HistoryCut { .. } => None,
        }
    }
}

/// What both changed, from what it was before the first to what it is after the second; what came back to what it was
/// is no change. Nothing, when it is too much for one event.
fn merged(first: &[FieldEdit], then: &[FieldEdit]) -> Option<Vec<FieldEdit>> {
    let mut all: Vec<FieldEdit> = first.to_vec();
    for edit in then {
        match all.iter_mut().find(|it| it.field == edit.field) {
            Some(earlier) => {
                earlier.after.clone_from(&edit.after);
                earlier.proposed = edit.proposed;
            }
            None => all.push(edit.clone()),
        }
    }
    all.retain(|edit| edit.before != edit.after);
    all.sort_by(|one, other| one.field.cmp(&other.field));
    let answers = all.iter().flat_map(|edit| [&edit.before, &edit.after]).flatten();
    (answers.map(weight).sum::<usize>() <= MOST).then_some(all)
}

fn weight(answer: &KeptAnswer) -> usize {
    match answer {
        KeptAnswer::Whole(entry) => entry.codes().iter().map(|code| code.len()).sum(),
        KeptAnswer::Cut { start, .. } => start.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use form::Entry;

    fn edit(field: &str, before: Option<&str>, after: Option<&str>) -> FieldEdit {
        let kept = |text: Option<&str>| text.map(|text| KeptAnswer::Whole(Entry::from(text)));
        FieldEdit {
            field: field.parse().unwrap(),
            before: kept(before),
            after: kept(after),
            proposed: false,
        }
    }

    #[test]
    fn two_saves_tell_what_was_before_the_first_and_is_after_the_second() {
        let first = [edit("b", None, Some("M")), edit("c", Some("x"), Some("y"))];
        let then = [edit("a", None, Some("1")), edit("b", Some("M"), Some("Mario"))];
        let expected = [
            edit("a", None, Some("1")),
            edit("b", None, Some("Mario")),
            edit("c", Some("x"), Some("y")),
        ];
        assert_eq!(merged(&first, &then), Some(expected.to_vec()));
    }

    #[test]
    fn what_came_back_is_no_change() {
        let (first, then) = ([edit("a", Some("1"), Some("2"))], [edit("a", Some("2"), Some("1"))]);
        assert_eq!(merged(&first, &then), Some(Vec::new()));
    }

    #[test]
    fn an_event_holds_only_so_much() {
        let long = "x".repeat(500);
        let many = |prefix: &str| -> Vec<FieldEdit> {
            (0..70).map(|number| edit(&format!("{prefix}{number}"), None, Some(&long))).collect()
        };
        assert_eq!(merged(&many("a"), &[]).map(|all| all.len()), Some(70));
        assert_eq!(merged(&many("a"), &many("b")), None);
    }
}
