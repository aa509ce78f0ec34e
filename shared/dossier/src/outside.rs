//! What the page of a body needs from outside it, to judge its conditions and to compute its values while one types.

use form::{Body, Condition, Entry, Expression, FieldPath, ListPath, Required, Scope};
use std::collections::{BTreeMap, BTreeSet};

/// Answers outside a body.
#[derive(Debug, Default)]
pub(crate) struct Outside {
    /// Those that are one answer each, as far as they count, by path.
    pub(crate) context: BTreeMap<String, Entry>,
    /// Those of the items of lists, as far as they count, by list and path.
    pub(crate) items: BTreeMap<String, Vec<BTreeMap<String, Entry>>>,
}

impl Outside {
    /// What a body at a path looks at, seen from a place: its own, or that of the list it will stand in.
    pub(crate) fn of(scope: &Scope<'_>, at: &ListPath, body: &Body) -> Self {
        let mut looks = Looks { at, one: BTreeSet::new(), each: BTreeMap::new() };
        conditions(body).for_each(|condition| looks.condition(condition));
        expressions(body).for_each(|expression| looks.expression(expression));
        let counting = |path: &&FieldPath| Some((path.to_string(), scope.effective(path)?));
        let inside = |(list, fields): (&ListPath, BTreeSet<&FieldPath>)| {
            let of = |item: &Scope<'_>| {
                let counting = |path: &&FieldPath| Some((path.to_string(), item.effective(path)?));
                fields.iter().filter_map(counting).collect()
            };
            // A new item has nothing in its lists, whatever there is in those of the items beside it.
            let in_new_item =
                scope.at() != at && list.section == at.section && list.lists.starts_with(&at.lists);
            let items = if in_new_item { Vec::new() } else { scope.items_of(list)? };
            Some((list.to_string(), items.iter().map(of).collect()))
        };
        Self {
            context: looks.one.iter().filter_map(counting).collect(),
            items: looks.each.into_iter().filter_map(inside).collect(),
        }
    }
}

/// The names that a body looks at outside itself.
struct Looks<'a> {
    at: &'a ListPath,
    one: BTreeSet<&'a FieldPath>,
    each: BTreeMap<&'a ListPath, BTreeSet<&'a FieldPath>>,
}

impl<'a> Looks<'a> {
    fn condition(&mut self, condition: &'a Condition) {
        self.fields(condition.fields());
        for (list, fields) in condition.lists() {
            let (own, around): (Vec<_>, Vec<_>) =
                fields.into_iter().partition(|path| !self.is_around(&path.at));
            self.each.entry(list).or_default().extend(own);
            self.fields(around);
        }
    }

    fn expression(&mut self, expression: &'a Expression) {
        self.fields(expression.fields());
        for path in expression.items() {
            self.each.entry(&path.at).or_default().insert(path);
        }
        for condition in expression.conditions() {
            self.condition(condition);
        }
    }

    fn fields(&mut self, paths: Vec<&'a FieldPath>) {
        self.one.extend(paths.into_iter().filter(|path| path.at != *self.at));
    }

    /// Whether a place has one answer for this body: it lies around it, or in no list.
    fn is_around(&self, place: &ListPath) -> bool {
        let same = place.section == self.at.section;
        place.lists.is_empty() || same && self.at.lists.starts_with(&place.lists)
    }
}

fn conditions(body: &Body) -> impl Iterator<Item = &Condition> {
    let groups = body.groups.iter().filter_map(|group| group.when.as_ref());
    let fields =
        body.fields().flat_map(|(_, field)| field.when.iter().chain(needed(&field.required)));
    let lists = body.lists.iter().filter_map(|list| list.when.as_ref());
    let slots = body.slots.iter().flat_map(|slot| slot.when.iter().chain(needed(&slot.required)));
    groups.chain(fields).chain(lists).chain(slots)
}

fn needed(required: &Required) -> Option<&Condition> {
    match required {
        Required::When(condition) => Some(condition),
        Required::Always | Required::Never => None,
    }
}

fn expressions(body: &Body) -> impl Iterator<Item = &Expression> {
    body.fields().filter_map(|(_, field)| field.kind.computed())
}
