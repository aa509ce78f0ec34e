//! Whether a set of answers speaks of what its form has: names that the form lost are told, not passed
//! over.

use super::tree::Tree;
use form::{Body, Form};

/// The members that a section or an item has.
const MEMBERS: [&str; 6] = ["id", "saved", "frozen", "entries", "lists", "documents"];
/// The members that a set of answers has.
const ENVELOPE: [&str; 4] = ["call", "form", "of", "sections"];

/// Everything that the form does not have: where it stands, and what is said of it.
pub(super) fn misfits(form: &Form, text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let Some(tree) = Tree::of(text) else { return found };
    only(tree, &ENVELOPE, &mut found);
    for (name, section) in tree.member("sections").map(Tree::members).unwrap_or_default() {
        match form.section(&name) {
            Some(known) => node(section, &known.body, &mut found),
            None => found.push((section.offset(), format!("the form has no section «{name}»"))),
        }
    }
    found
}

fn node(tree: Tree<'_>, body: &Body, found: &mut Vec<(usize, String)>) {
    only(tree, &MEMBERS, found);
    let members = |name: &str| tree.member(name).map(Tree::members).unwrap_or_default();
    for (name, entry) in members("entries") {
        if body.field(&name).is_none() {
            found.push((entry.offset(), format!("there is no field «{name}» here")));
        }
    }
    for (name, document) in members("documents") {
        if body.slot(&name).is_none() {
            found.push((document.offset(), format!("there is no document slot «{name}» here")));
        }
    }
    for (name, items) in members("lists") {
        match body.list(&name) {
            Some(list) => items.items().into_iter().for_each(|item| node(item, &list.body, found)),
            None => found.push((items.offset(), format!("there is no list «{name}» here"))),
        }
    }
}

fn only(tree: Tree<'_>, known: &[&str], found: &mut Vec<(usize, String)>) {
    for (name, member) in tree.members() {
        if !known.contains(&name.as_str()) {
            let known = known.join(", ");
            let message = format!("«{name}» means nothing here; known members are {known}");
            found.push((member.offset(), message));
        }
    }
}
