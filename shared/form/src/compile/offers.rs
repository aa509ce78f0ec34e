//! Reading `offers` of a group: answers that were given elsewhere already.

use super::location::Location;
use super::names::Names;
use super::table::Table;
use crate::{Field, Id, ListPath, Offer, OfferSource, OfferedAnswer, Registrant};
use std::collections::BTreeSet;

/// What stands in the place of a section for the data of the registration.
pub(super) const REGISTRATION: &str = "registration";

/// Reads the offers of a group with these fields, whose names begin with a prefix.
pub(super) fn offers(
    table: &Table<'_, '_>,
    names: &Names,
    (fields, prefix): (&[Field], &str),
) -> Vec<Offer> {
    let mut offers = Vec::new();
    for inner in table.tables("offers") {
        offers.extend(offer(&inner, names, (fields, prefix)));
        inner.finish();
    }
    offers
}

fn offer(
    table: &Table<'_, '_>,
    names: &Names,
    (fields, prefix): (&[Field], &str),
) -> Option<Offer> {
    let label = table.text("label");
    let at = table.want("from")?;
    let from = table.text_if_any("from")?;
    let renamed = renamed(table);
    let only = only(table, fields);
    let Some((place, theirs)) = from.rsplit_once('.') else {
        let message = format!("«{from}» is not a place and the beginning of names: «section.»");
        table.reader.fault(at, "bad-identifier", message);
        return None;
    };
    let (source, there) = match place {
        REGISTRATION => {
            (OfferSource::Registration(registrant(table)), table.reader.registered.clone())
        }
        place => {
            let path = place_of(table, names, (at, place), fields)?;
            let there = fields_of(table, names, &path, fields);
            (OfferSource::Body(path), there)
        }
    };
    let taken = |field: &Field| {
        let own = field.id.as_str().strip_prefix(prefix).unwrap_or(field.id.as_str());
        let renamed = renamed.iter().find(|(_, id, _)| id == field.id.as_str());
        let from = match renamed {
            Some((_, _, from)) => from.clone(),
            None => format!("{theirs}{own}"),
        };
        let from: Id = from.parse().ok()?;
        let chosen = only.as_ref().is_none_or(|only| only.contains(field.id.as_str()));
        let wanted = chosen && !field.kind.is_computed();
        let stands = wanted && there.contains(&from);
        stands.then(|| OfferedAnswer { field: field.id.clone(), from })
    };
    let answers: Vec<OfferedAnswer> = fields.iter().filter_map(taken).collect();
    for (at, field, from) in &renamed {
        if !answers.iter().any(|it| it.field.as_str() == field && it.from.as_str() == from) {
            let message =
                format!("«{field}» is not of this group, or «{from}» does not stand there");
            table.reader.fault(*at, "reference-exists", message);
        }
    }
    if answers.is_empty() {
        let message = format!("no question of this group has an answer at «{from}»");
        table.reader.fault(at, "reference-exists", message);
    }
    Some(Offer { label: label?, source, answers })
}

/// Reads `fields`: questions that take an answer of another name.
fn renamed(table: &Table<'_, '_>) -> Vec<(Location, String, String)> {
    let Some(value) = table.value("fields") else { return Vec::new() };
    let Some(inner) = Table::of(table.reader, &value) else { return Vec::new() };
    let keys = inner.keys();
    let read = |key: String| Some((inner.at_key(&key), key.clone(), inner.text_if_any(&key)?));
    keys.into_iter().filter_map(read).collect()
}

/// Reads `only`: the questions that take answers, where not all of them do.
fn only(table: &Table<'_, '_>, fields: &[Field]) -> Option<BTreeSet<String>> {
    let named = table.texts("only");
    for (at, id) in &named {
        if !fields.iter().any(|field| field.id.as_str() == id) {
            let message = format!("«{id}» is not a question of this group");
            table.reader.fault(*at, "reference-exists", message);
        }
    }
    table.has("only").then(|| named.into_iter().map(|(_, id)| id).collect())
}

/// Reads `of`: in which role who registered must have done so.
fn registrant(table: &Table<'_, '_>) -> Registrant {
    match table.text_if_any("of").as_deref() {
        None | Some("beneficiary") => Registrant::Beneficiary,
        Some("third_party") => Registrant::ThirdParty,
        Some(other) => {
            let message = format!("«{other}» is neither «beneficiary» nor «third_party»");
            table.reader.fault(table.at_key("of"), "unknown-kind", message);
            Registrant::Beneficiary
        }
    }
}

/// The section or list that a place means here.
fn place_of(
    table: &Table<'_, '_>,
    names: &Names,
    (at, place): (Location, &str),
    own: &[Field],
) -> Option<ListPath> {
    // Read as the name of a field of it, so that `this` means what it means elsewhere.
    let field = own.first().map_or("x", |field| field.id.as_str());
    let path = names.field(&format!("{place}.{field}")).map(|path| path.at);
    if path.is_none() {
        let message = format!("«{place}» names neither a section nor a list");
        table.reader.fault(at, "bad-identifier", message);
    }
    path
}

/// The fields that stand above in a body; in the group's own, those of the group, of other items.
fn fields_of(table: &Table<'_, '_>, names: &Names, path: &ListPath, own: &[Field]) -> BTreeSet<Id> {
    let mut there = table.reader.fields_of(path);
    if *path == names.at && !path.lists.is_empty() {
        there.extend(own.iter().map(|field| field.id.clone()));
    }
    there
}
