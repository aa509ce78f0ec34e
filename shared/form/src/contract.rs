//! The codes of project and tender that are known of a supplier: its own, and those of its contract.

use crate::{Answers, Body, Form, Kind, ListPath, Scope};
use domain::{Cig, Cup};
use std::collections::BTreeSet;

/// Codes of projects and tenders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContractCodes {
    /// Of projects.
    pub cups: BTreeSet<Cup>,
    /// Of tenders.
    pub cigs: BTreeSet<Cig>,
}

/// The codes that answers hold of an item of a list, a supplier: where the item itself is asked for them, and where a list has
/// an entry for it.
pub(crate) fn codes_of(form: &Form, answers: &Answers, at: &ListPath, item: &str) -> ContractCodes {
    let entries = form.sections.iter().flat_map(|section| {
        let lists = section.body.lists.iter().filter(|list| list.each.contains(at));
        lists.map(|list| ListPath::section(section.id.clone()).list(list.id.clone()))
    });
    let places = std::iter::once(at.clone()).chain(entries);
    let mut found = ContractCodes::default();
    for place in places.filter_map(|at| Scope::of_item(form, answers, &at, item)) {
        add(&place, &mut found);
    }
    found
}

fn add(place: &Scope<'_>, found: &mut ContractCodes) {
    let fields = place.body().into_iter().flat_map(Body::fields);
    for (_, field) in fields.filter(|(group, field)| place.asks(group, field)) {
        let Some(entry) = place.stored_or_default(field) else { continue };
        if field.kind == Kind::Cup {
            found.cups.extend(entry.text().parse::<Cup>());
        } else if field.kind == Kind::Cig {
            found.cigs.extend(entry.text().parse::<Cig>());
        }
    }
}
