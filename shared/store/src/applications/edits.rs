//! Which answers a save changed, from what to what.

use domain::Digest;
use form::{Entries, Entry, Id};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The longest answer that an event keeps whole, in characters.
const LONGEST: usize = 500;
/// How much of a longer one is kept, in characters: enough to recognise it.
const START: usize = 120;
/// How many characters of answers an event keeps in all; beyond it only their digests. A record holds 400 kB, and a
/// transaction has others beside.
const MOST: usize = 30_000;

/// A change of the answers of a section or an item, as whoever saves it read and wrote them.
#[derive(Debug, Clone, Copy)]
pub struct Edit<'a> {
    /// The version that was read; 0 for what was not saved yet.
    pub version: u64,
    /// The answers of that version, if there was one.
    pub before: Option<&'a Entries>,
    /// The answers from now on.
    pub after: &'a Entries,
    /// Which of them are what the form proposes by itself: where there was no answer before, nobody gave one.
    pub proposed: Option<&'a BTreeSet<Id>>,
    /// Whether the page saves by itself, while somebody types: saves that follow one another are one event.
    pub auto: bool,
}

/// How one answer changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldEdit {
    /// Which field.
    pub field: Id,
    /// What it was; nothing if it was empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<KeptAnswer>,
    /// What it became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<KeptAnswer>,
    /// Whether nobody answered: a save kept what the form proposed then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub proposed: bool,
}

/// An answer as events keep it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum KeptAnswer {
    /// Whole.
    Whole(Entry),
    /// Its beginning, since it is long. The digest tells whether a text is the one that was written.
    Cut {
        /// How it begins; empty when the event holds too much already.
        start: String,
        /// How long it is, in characters.
        characters: u64,
        /// The digest of the whole; of several choices, joined by line feeds.
        sha256: Digest,
    },
}

impl Edit<'_> {
    /// The answers that changed, in the order of their fields.
    pub(super) fn fields(&self) -> Vec<FieldEdit> {
        let nothing = Entries::new();
        field_edits(self.before.unwrap_or(&nothing), self.after, self.proposed)
    }
}

/// The answers that are not the same before and after.
pub(super) fn field_edits(
    before: &Entries,
    after: &Entries,
    proposed: Option<&BTreeSet<Id>>,
) -> Vec<FieldEdit> {
    let mut room = MOST;
    let fields: BTreeSet<&Id> = before.keys().chain(after.keys()).collect();
    let filled = |entries: &Entries, field| entries.get(field).filter(|it| !it.is_empty()).cloned();
    let changed = fields.into_iter().filter_map(|field| {
        let (before, after) = (filled(before, field), filled(after, field));
        (before != after).then(|| FieldEdit {
            field: field.clone(),
            proposed: before.is_none() && proposed.is_some_and(|them| them.contains(field)),
            before: before.map(|entry| kept(entry, &mut room)),
            after: after.map(|entry| kept(entry, &mut room)),
        })
    });
    changed.collect()
}

/// An answer as it is kept while there is so much room.
fn kept(entry: Entry, room: &mut usize) -> KeptAnswer {
    let whole = match &entry {
        Entry::Text(text) => text.clone(),
        Entry::Many(codes) => codes.join("\n"),
    };
    let characters = whole.chars().count();
    if characters <= LONGEST && characters <= *room {
        *room -= characters;
        return KeptAnswer::Whole(entry);
    }
    let start: String = whole.chars().take(START.min(*room)).collect();
    *room -= start.chars().count();
    let characters = u64::try_from(characters).unwrap_or(u64::MAX);
    KeptAnswer::Cut { start, characters, sha256: Digest::of(whole.as_bytes()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(all: &[(&str, &str)]) -> Entries {
        all.iter().map(|(id, text)| (id.parse().unwrap(), Entry::from(*text))).collect()
    }

    fn whole(text: &str) -> KeptAnswer {
        KeptAnswer::Whole(Entry::from(text))
    }

    #[test]
    fn only_what_changed_is_told() {
        let before = entries(&[("iban", "IT60"), ("name", "Anna"), ("note", ""), ("phone", "051")]);
        let after =
            entries(&[("iban", "IT61"), ("name", "Anna"), ("email", "a@b.it"), ("phone", " ")]);
        let told = field_edits(&before, &after, None);
        let told: Vec<_> =
            told.into_iter().map(|it| (it.field.to_string(), it.before, it.after)).collect();
        let expected = [
            ("email".to_owned(), None, Some(whole("a@b.it"))),
            ("iban".to_owned(), Some(whole("IT60")), Some(whole("IT61"))),
            ("phone".to_owned(), Some(whole("051")), None),
        ];
        assert_eq!(told, expected);
        assert!(field_edits(&before, &before, None).is_empty());
    }

    #[test]
    fn what_the_form_proposed_is_told_where_nothing_was_before() {
        let proposed: BTreeSet<Id> = ["exempt", "name"].map(|id| id.parse().unwrap()).into();
        let (before, after) =
            (entries(&[("name", "Anna")]), entries(&[("exempt", "si"), ("name", "Bruno")]));
        let told = field_edits(&before, &after, Some(&proposed));
        let told: Vec<_> = told.iter().map(|it| (it.field.as_str(), it.proposed)).collect();
        assert_eq!(told, [("exempt", true), ("name", false)]);
        let event =
            serde_json::to_string(&field_edits(&before, &entries(&[]), Some(&proposed))).unwrap();
        assert!(!event.contains("proposed"), "events before it read the same: {event}");
    }

    #[test]
    fn long_answers_are_cut_and_can_be_recognised() {
        let long = "è".repeat(LONGEST + 1);
        let told = field_edits(&Entries::new(), &entries(&[("note", &long)]), None);
        let Some(KeptAnswer::Cut { start, characters, sha256 }) = &told[0].after else {
            panic!("{told:?}")
        };
        assert_eq!((start.chars().count(), *characters), (START, 501));
        assert_eq!(*sha256, Digest::of(long.as_bytes()));
        let longest = "è".repeat(LONGEST);
        let told = field_edits(&Entries::new(), &entries(&[("note", &longest)]), None);
        assert_eq!(told[0].after, Some(whole(&longest)));
    }

    #[test]
    fn many_answers_fit_into_a_record() {
        let long = "è".repeat(LONGEST);
        let many = |prefix: &str| -> Entries {
            let names = (0..400).map(|number| format!("{prefix}{number}").parse().unwrap());
            names.map(|id: Id| (id, Entry::from(long.as_str()))).collect()
        };
        let told = field_edits(&many("a"), &many("b"), None);
        assert_eq!(told.len(), 800);
        let size = serde_json::to_string(&told).unwrap().len();
        assert!(size < 200_000, "{size} bytes");
        let read: Vec<FieldEdit> =
            serde_json::from_str(&serde_json::to_string(&told).unwrap()).unwrap();
        assert_eq!(read, told);
    }
}
