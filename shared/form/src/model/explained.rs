//! Where the words of a call occur: everything that people read of a form.

use super::{Body, ChoiceOption, Field, Form, Group, Kind, List, Section, Slot, Term};

impl Form {
    /// Takes of the call's terms those that its own texts use.
    pub fn explain(&mut self, terms: &[Term]) {
        let used = |term: &&Term| self.own_sections().any(|section| section.uses(term));
        self.terms = terms.iter().filter(used).cloned().collect();
    }
}

impl Section {
    /// What people read above its questions.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        [Some(&self.title), self.intro.as_ref()].into_iter().flatten().map(String::as_str)
    }

    fn uses(&self, term: &Term) -> bool {
        self.texts().any(|text| term.is_in(text)) || self.body.uses(term)
    }
}

impl Body {
    fn uses(&self, term: &Term) -> bool {
        let found = |text: &str| term.is_in(text);
        self.groups.iter().any(|group| {
            group.texts().any(found) || group.fields.iter().any(|field| field.texts().any(found))
        }) || self.slots.iter().any(|slot| slot.texts().any(found))
            || self.lists.iter().any(|list| list.texts().any(found) || list.body.uses(term))
    }
}

impl Group {
    /// What people read above its questions.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.title.iter().chain(&self.help).map(String::as_str)
    }
}

impl Field {
    /// What people read of it, its options included.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let options: &[ChoiceOption] =
            if let Kind::Choice { options } | Kind::Choices { options, .. } = &self.kind {
                options
            } else {
                &[]
            };
        let own = [Some(&self.label), self.hint.as_ref(), self.why.as_ref()];
        own.into_iter()
            .flatten()
            .chain(options.iter().map(|option| &option.label))
            .map(String::as_str)
    }
}

impl List {
    /// What people read above its table.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        [Some(&self.title), self.intro.as_ref()].into_iter().flatten().map(String::as_str)
    }
}

impl Slot {
    /// What people read of it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        [Some(&self.label), self.hint.as_ref()].into_iter().flatten().map(String::as_str)
    }
}
