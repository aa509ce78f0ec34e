//! Whether conditions hold, seen from a place in the answers.

use crate::read::{Surroundings, read};
use crate::{
    Answers, Body, Condition, Entries, Entry, Field, FieldPath, Form, Group, Item, Kind, List,
    ListPath, Node, Place, Required, Step, Value,
};
use domain::Date;
use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

/// A place in the answers: a section, or one item of a list. Conditions and rules are read from
/// here: a field of the same body is looked up here, one of an outer body in the items around.
#[derive(Debug, Clone)]
pub struct Scope<'a> {
    form: &'a Form,
    answers: &'a Answers,
    at: Rc<ListPath>,
    /// The item, if this is one's place, and the place that holds its list. Places are made in great numbers, so what
    /// several of them have is shared.
    within: Option<(&'a Item, Rc<Scope<'a>>)>,
    body: Option<&'a Body>,
    /// Whether the place is asked for, once that is known.
    pub(crate) asked: Cell<Option<bool>>,
}

/// A field that is asked for, with its place.
pub(crate) struct Asked<'a> {
    pub(crate) place: Scope<'a>,
    pub(crate) field: &'a Field,
}

impl<'a> Scope<'a> {
    /// The place of a section.
    pub fn section(form: &'a Form, answers: &'a Answers, section: &crate::Id) -> Self {
        let body = form.section(section.as_str()).map(|section| &section.body);
        let at = Rc::new(ListPath::section(section.clone()));
        Self { form, answers, at, within: None, body, asked: Cell::new(None) }
    }

    /// The place of an item, wherever it stands; `None` if there is no such item.
    pub fn of_item(
        form: &'a Form,
        answers: &'a Answers,
        at: &ListPath,
        item: &str,
    ) -> Option<Self> {
        let chain = answers.item(at, item)?;
        let section = Self::section(form, answers, &at.section);
        let steps = at.lists.iter().zip(chain);
        steps.into_iter().try_fold(section, |place, (list, item)| {
            place.body?.list(list.as_str()).map(|list| place.inside(list, item))
        })
    }

    /// The place of an item of one of this body's lists.
    pub(crate) fn inside(&self, list: &'a List, item: &'a Item) -> Self {
        self.inside_each(list)(item)
    }

    /// The places of items of one of this body's lists.
    pub(crate) fn inside_each(&self, list: &'a List) -> impl Fn(&'a Item) -> Self + use<'a> {
        let (form, answers) = (self.form, self.answers);
        let (at, outer) = (Rc::new(self.at.list(list.id.clone())), Rc::new(self.clone()));
        move |item| {
            let within = Some((item, Rc::clone(&outer)));
            let (at, body) = (Rc::clone(&at), Some(&list.body));
            Self { form, answers, at, within, body, asked: Cell::new(None) }
        }
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
        self.body
    }

    /// What the answers hold here; `None` for a section never touched.
    pub fn node(&self) -> Option<&'a Node> {
        match &self.within {
            Some((item, _)) => Some(&item.node),
            None => self.answers.section(&self.at.section),
        }
    }

    /// This place, for a problem.
    pub fn place(&self, target: Option<crate::Target>) -> Place {
        let mut steps = Vec::new();
        let mut place = self;
        while let Some((item, outer)) = &place.within {
            let list = place.at.lists.last().cloned();
            steps.extend(list.map(|list| Step { list, item: item.id.clone() }));
            place = outer;
        }
        steps.reverse();
        Place { section: self.at.section.clone(), steps, target }
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
        self.counting(path).map(Cow::into_owned)
    }

    /// The same, where it is only looked at.
    fn counting(&self, path: &FieldPath) -> Option<Cow<'a, Entry>> {
        let there = self.asked_at(path)?;
        there.place.held(there.field).filter(|entry| !entry.is_empty())
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
        self.held(field).map(Cow::into_owned)
    }

    /// The same, where it is only looked at.
    pub(crate) fn held<'f>(&self, field: &'f Field) -> Option<Cow<'f, Entry>>
    where
        'a: 'f,
    {
        if let Kind::Computed { unit, .. } = &field.kind {
            return self.written(*unit, field).map(Cow::Owned);
        }
        if let Kind::Carried { from } = &field.kind {
            return self.carried(from).map(Cow::Owned);
        }
        let node = self.node();
        let stored = node.and_then(|node| node.entries.get(&field.id));
        let saved = node.is_some_and(|node| node.saved);
        if saved || stored.is_some() {
            return stored.map(Cow::Borrowed);
        }
        let first = || self.prefilled(&field.prefilled).map(Cow::Owned);
        first().or_else(|| field.default.as_ref().map(Cow::Borrowed))
    }

    /// The typed answer to a field, if it counts and reads well.
    pub fn value(&self, path: &FieldPath, today: Date) -> Option<Value> {
        let Asked { place, field } = self.asked_at(path)?;
        let entry = place.held(field).filter(|entry| !entry.is_empty())?;
        place.read(&field.kind, &entry, today).ok()
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
                Self::of_item(self.form, self.answers, list, id).is_some_and(|it| it.is_asked())
            },
        };
        read(kind, entry, &around)
    }

    /// Whether a condition holds here.
    pub fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Is { field, value } => {
                self.counting(field).is_some_and(|entry| entry.text() == value)
            }
            Condition::OneOf { field, values } => self
                .counting(field)
                .is_some_and(|entry| values.iter().any(|value| value == entry.text())),
            Condition::Includes { field, value } => {
                self.counting(field).is_some_and(|entry| entry.codes().contains(&value.as_str()))
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
            Condition::Answered { field } => self.counting(field).is_some(),
            Condition::All(parts) => parts.iter().all(|part| self.holds(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part)),
            Condition::Not(inner) => !self.holds(inner),
        }
    }

    /// The place around this one that is so many lists deep; 0 is the section.
    pub(crate) fn around(&self, depth: usize) -> Self {
        let mut place = self;
        while let Some((_, outer)) = place.within.as_ref().filter(|_| place.depth() > depth) {
            place = outer;
        }
        place.clone()
    }

    /// The place that holds the list of this one's item.
    pub(crate) fn outer(&self) -> Option<&Self> {
        self.within.as_ref().map(|(_, outer)| outer.as_ref())
    }

    fn depth(&self) -> usize {
        self.at.lists.len()
    }

    /// The item, if this is one's place.
    pub(crate) fn item(&self) -> Option<&'a Item> {
        self.within.as_ref().map(|(item, _)| *item)
    }

    /// The place that a path names, seen from here: this body, one around it, or another section's.
    fn looking_at(&self, at: &ListPath) -> Option<Self> {
        if at.section == self.at.section && self.at.lists.starts_with(&at.lists) {
            return Some(self.around(at.lists.len()));
        }
        at.lists.is_empty().then(|| Self::section(self.form, self.answers, &at.section))
    }
}
