//! Answers of the application that a request of payment hangs on, where that shows them or begins with them.

use crate::summary::shown;
use crate::{Entries, Entry, Field, FieldPath, Id, Scope};
use domain::Date;
use std::collections::BTreeSet;

impl<'a> Scope<'a> {
    /// The field of the application that a path names, seen from here, with its place: of a section, or of the item that
    /// the entry around is for.
    fn source(&self, path: &FieldPath) -> Option<crate::evaluate::Asked<'a>> {
        if path.at.lists.is_empty() {
            return self.asked_at(path);
        }
        let entry = self.entry_for(path)?;
        Scope::of_item(self.form(), self.answers(), &path.at, &entry)?.asked_at(path)
    }

    /// The id of the entry around this place that a list has for an item of the path's list.
    fn entry_for(&self, path: &FieldPath) -> Option<String> {
        let is_for = self.form().list(self.at()).is_some_and(|list| list.each.contains(&path.at));
        match self.item() {
            Some(item) if is_for => Some(item.id.clone()),
            _ => self.outer()?.entry_for(path),
        }
    }

    /// What the first of these fields that is answered says, in words.
    pub(crate) fn carried(&self, from: &[FieldPath]) -> Option<Entry> {
        let answered = from.iter().filter_map(|path| self.source(path));
        let mut words = answered.filter_map(|there| {
            there.place.held(there.field).filter(|entry| !entry.is_empty())?;
            // No day decides how an answer reads that was judged already.
            Some(Entry::Text(shown(&there.place, there.field, Date::EPOCH)))
        });
        words.next()
    }

    /// The answer that the form itself gives to a field of this body until somebody gives another: what the application says,
    /// or the usual one.
    pub fn proposed(&self, field: &Field) -> Option<Entry> {
        self.prefilled(&field.prefilled).or_else(|| field.default.clone())
    }

    /// Of some answers of this body, which are the very ones that the form itself gives.
    pub fn as_proposed(&self, entries: &Entries) -> BTreeSet<Id> {
        let proposed = |id: &Id| {
            let (_, field) = self.body()?.field(id.as_str())?;
            self.proposed(field).filter(|entry| !entry.is_empty())
        };
        let same = entries.iter().filter(|(id, entry)| proposed(id).as_ref() == Some(*entry));
        same.map(|(id, _)| id.clone()).collect()
    }

    /// What the first of these fields that is answered holds.
    pub(crate) fn prefilled(&self, from: &[FieldPath]) -> Option<Entry> {
        let answered = from.iter().filter_map(|path| self.source(path));
        let mut held = answered.filter_map(|there| {
            there
                .place
                .held(there.field)
                .filter(|entry| !entry.is_empty())
                .map(std::borrow::Cow::into_owned)
        });
        held.next()
    }
}
