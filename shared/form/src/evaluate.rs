//! Whether conditions hold, seen from a place in the answers.

use crate::read::{Surroundings, read};
use crate::{
    Answers, Body, Condition, Entries, Entry, Field, FieldPath, Form, Group, Item, Kind, List,
    ListPath, Node, Place, Required, Step, Value,
};
use domain::Date;

/// A place in the answers: a section, or one item of a list. Conditions and rules are read from
/// here: a field of the same body is looked up here, one of an outer body in the items around.
#[derive(Debug, Clone)]
pub struct Scope<'a> {
    form: &'a Form,
    answers: &'a Answers,
    at: ListPath,
    chain: Vec<&'a Item>,
}

/// A field that is asked for, with its place.
pub(crate) struct Asked<'a> {
    pub(crate) place: Scope<'a>,
    pub(crate) field: &'a Field,
}

impl<'a> Scope<'a> {
    /// The place of a section.
    pub fn section(form: &'a Form, answers: &'a Answers, section: &crate::Id) -> Self {
        Self { form, answers, at: ListPath::section(section.clone()), chain: Vec::new() }
    }

    /// The place of an item, wherever it stands; `None` if there is no such item.
    pub fn of_item(
        form: &'a Form,
        answers: &'a Answers,
        at: &ListPath,
        item: &str,
    ) -> Option<Self> {
        let chain = answers
            .items(at)
            .into_iter()
            .find(|chain| chain.last().is_some_and(|last| last.id == item))?;
        Some(Self { form, answers, at: at.clone(), chain })
    }

    /// The place of an item of one of this body's lists.
    pub(crate) fn inside(&self, list: &List, item: &'a Item) -> Self {
        let mut inner = self.clone();
        inner.at = self.at.list(list.id.clone());
        inner.chain.push(item);
        inner
    }

    /// The list path of this place.
    pub fn at(&self) -> &ListPath {
        &self.at
    }

    /// The form.
    pub fn form(&self) -> &'a Form {
        self.form
    }

    /// All the answers.
    pub fn answers(&self) -> &'a Answers {
        self.answers
    }

    /// What the form asks here.
    pub fn body(&self) -> Option<&'a Body> {
        self.form.body(&self.at)
    }

    /// What the answers hold here; `None` for a section never touched.
    pub fn node(&self) -> Option<&'a Node> {
        match self.chain.last() {
            Some(item) => Some(&item.node),
            None => self.answers.section(&self.at.section),
        }
    }

    /// This place, for a problem.
    pub fn place(&self, target: Option<crate::Target>) -> Place {
        let steps = self.at.lists.iter().zip(&self.chain);
        Place {
            section: self.at.section.clone(),
            steps: steps
                .map(|(list, item)| Step { list: list.clone(), item: item.id.clone() })
                .collect(),
            target,
        }
    }

    /// Whether the section that this place is in is required.
    pub fn section_required(&self) -> bool {
        self.form
            .section(self.at.section.as_str())
            .is_some_and(|section| section.when.as_ref().is_none_or(|when| self.holds(when)))
    }

    /// Whether a field of this body is asked for.
    pub fn asks(&self, group: &Group, field: &Field) -> bool {
        group.when.as_ref().is_none_or(|when| self.holds(when))
            && field.when.as_ref().is_none_or(|when| self.holds(when))
    }

    /// Whether something with this requirement is needed now.
    pub fn requires(&self, required: &Required) -> bool {
        match required {
            Required::Always => true,
            Required::Never => false,
            Required::When(condition) => self.holds(condition),
        }
    }

    /// The entry that counts for a field: `None` when it is empty or not asked for, by itself or
    /// with its group, its list or its section. Until a body is first saved its defaults count.
    pub fn effective(&self, path: &FieldPath) -> Option<Entry> {
        let there = self.asked_at(path)?;
        there.place.stored_or_default(there.field).filter(|entry| !entry.is_empty())
    }

    /// The field that a path names, seen from here, where it is asked for.
    pub(crate) fn asked_at(&self, path: &FieldPath) -> Option<Asked<'a>> {
        let place = self.looking_at(&path.at)?;
        let (group, field) = place.body()?.field(path.field.as_str())?;
        (place.is_asked() && place.asks(group, field)).then_some(Asked { place, field })
    }

    /// The entry of a field of this very body, whether asked for or not: what is stored, and until
    /// the first save the default. One that is computed, whatever is stored.
    pub fn stored_or_default(&self, field: &Field) -> Option<Entry> {
        if let Kind::Computed { unit, value } = &field.kind {
            return self.computed(*unit, value);
        }
        let node = self.node();
        let stored = node.and_then(|node| node.entries.get(&field.id)).cloned();
        let saved = node.is_some_and(|node| node.saved);
        if saved { stored } else { stored.or_else(|| field.default.clone()) }
    }

    /// The typed answer to a field, if it counts and reads well.
    pub fn value(&self, path: &FieldPath, today: Date) -> Option<Value> {
        let there = self.looking_at(&path.at)?;
        let (_, field) = there.body()?.field(path.field.as_str())?;
        let entry = self.effective(path)?;
        there.read(&field.kind, &entry, today).ok()
    }

    /// Reads an entry as an answer of this body.
    pub(crate) fn read(
        &self,
        kind: &Kind,
        entry: &Entry,
        today: Date,
    ) -> Result<Value, crate::Code> {
        let nothing = Entries::new();
        let around = Surroundings {
            today,
            siblings: self.node().map_or(&nothing, |node| &node.entries),
            // An item of a list that is not asked for any more cannot be referred to.
            stands_in: &|list, id| {
                Self::section(self.form, self.answers, &list.section).items_of(list).is_some_and(
                    |items| items.iter().any(|one| one.item().is_some_and(|item| item.id == id)),
                )
            },
        };
        read(kind, entry, &around)
    }

    /// Whether a condition holds here.
    pub fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Is { field, value } => {
                self.effective(field).is_some_and(|entry| entry.text() == value)
            }
            Condition::OneOf { field, values } => self
                .effective(field)
                .is_some_and(|entry| values.iter().any(|value| value == entry.text())),
            Condition::Includes { field, value } => {
                self.effective(field).is_some_and(|entry| entry.codes().contains(&value.as_str()))
            }
            Condition::MoreThan { field, hundredths } => {
                self.number(field).is_some_and(|number| number > i128::from(*hundredths))
            }
            Condition::AnyItem { list, condition } => {
                let mut items = self.items_of(list).unwrap_or_default().into_iter();
                items.any(|item| item.holds(condition))
            }
            Condition::Count { list, more_than } => {
                self.items_of(list).is_some_and(|items| items.len() > *more_than as usize)
            }
            Condition::Answered { field } => self.effective(field).is_some(),
            Condition::All(parts) => parts.iter().all(|part| self.holds(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part)),
            Condition::Not(inner) => !self.holds(inner),
        }
    }

    /// The place around this one that is so many lists deep; 0 is the section.
    pub(crate) fn around(&self, depth: usize) -> Self {
        let mut outer = self.clone();
        outer.at.lists.truncate(depth);
        outer.chain.truncate(depth);
        outer
    }

    /// The item, if this is one's place.
    pub(crate) fn item(&self) -> Option<&'a Item> {
        self.chain.last().copied()
    }

    /// The place that a path names, seen from here: this body, one around it, or another section's.
    fn looking_at(&self, at: &ListPath) -> Option<Self> {
        if at.section == self.at.section && self.at.lists.starts_with(&at.lists) {
            return Some(self.around(at.lists.len()));
        }
        let outside = Self { at: at.clone(), chain: Vec::new(), ..self.clone() };
        at.lists.is_empty().then_some(outside)
    }
}
