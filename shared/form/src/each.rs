//! Lists that have an entry for each item of others: what the answers hold of them is brought into step with those items.

use crate::{Answers, Form, Item, List, Node, Scope, Section};
use std::borrow::Cow;
use std::collections::BTreeMap;

impl Answers {
    /// The answers with exactly one entry for each item that a list has one for, in the order of the items and under
    /// their ids. An entry that was never saved holds nothing; one whose item is not there, or not asked for, does not
    /// count.
    #[must_use]
    pub fn with_entries(self, form: &Form) -> Self {
        match with_entries(&self, form) {
            Cow::Borrowed(_) => self,
            Cow::Owned(answers) => answers,
        }
    }
}

/// The same; answers that are in step already are only looked at.
pub(crate) fn with_entries<'a>(answers: &'a Answers, form: &Form) -> Cow<'a, Answers> {
    let mut answers = Cow::Borrowed(answers);
    for section in &form.sections {
        for list in section.body.lists.iter().filter(|list| list.makes_its_entries()) {
            let wanted = wanted(form, &answers, section, list);
            if !is_in_step(&answers, section, list, &wanted) {
                put_in_step(answers.to_mut(), section, list, wanted);
            }
        }
    }
    answers
}

/// The ids of the items that there is an entry for.
fn wanted(form: &Form, answers: &Answers, section: &Section, list: &List) -> Vec<String> {
    let scope = Scope::section(form, answers, &section.id);
    let items = list.each.iter().filter_map(|source| scope.items_of(source)).flatten();
    items.filter_map(|item| item.item().map(|item| item.id.clone())).collect()
}

fn is_in_step(answers: &Answers, section: &Section, list: &List, wanted: &[String]) -> bool {
    let there = answers.section(&section.id).and_then(|node| node.lists.get(&list.id));
    there.into_iter().flatten().map(|item| &item.id).eq(wanted)
}

fn put_in_step(answers: &mut Answers, section: &Section, list: &List, wanted: Vec<String>) {
    let node = answers.sections.entry(section.id.clone()).or_default();
    let there = node.lists.remove(&list.id).unwrap_or_default();
    let mut there: BTreeMap<String, Node> =
        there.into_iter().map(|item| (item.id, item.node)).collect();
    let entry = |id: String| Item { node: there.remove(&id).unwrap_or_default(), id };
    node.lists.insert(list.id.clone(), wanted.into_iter().map(entry).collect());
}
