//! Reading names: of the thing itself, and of the fields and lists that it looks at.

use super::location::Location;
use super::table::Table;
use super::this::THIS;
use super::uses::{Purpose, Reach, Use, Wanted};
use crate::{FieldPath, Id, ListPath};

/// Where names are read: a body, and the prefix that included fields carry.
#[derive(Clone)]
pub(super) struct Names {
    pub(super) at: ListPath,
    pub(super) prefix: String,
    /// In a file of `bodies/`, the list that takes it.
    pub(super) this: Option<ListPath>,
}

impl Names {
    pub(super) fn of(at: ListPath) -> Self {
        Self { at, prefix: String::new(), this: None }
    }

    /// The same in a list of this body.
    pub(super) fn in_list(&self, list: Id) -> Self {
        Self { at: self.at.list(list), prefix: String::new(), this: self.this.clone() }
    }

    /// The field that a name means here: `field`, `section.field`, `section.list.field`.
    pub(super) fn field(&self, text: &str) -> Option<FieldPath> {
        if !text.contains('.') {
            return Some(self.at.field(self.own(text)?));
        }
        let path: FieldPath = text.parse().ok()?;
        Some(FieldPath { at: self.whole(path.at), field: path.field })
    }

    /// The list that a name means here: `section.list`.
    pub(super) fn list(&self, text: &str) -> Option<ListPath> {
        let path = self.whole(text.parse().ok()?);
        (!path.lists.is_empty()).then_some(path)
    }

    /// A path with `this` written out.
    fn whole(&self, path: ListPath) -> ListPath {
        match &self.this {
            Some(this) if path.section.as_str() == THIS => {
                path.lists.into_iter().fold(this.clone(), |whole, list| whole.list(list))
            }
            _ => path,
        }
    }

    /// A name of this very body, with the prefix.
    pub(super) fn own(&self, text: &str) -> Option<Id> {
        format!("{}{text}", self.prefix).parse().ok()
    }
}

/// Reads a name of this very body, and gives it the prefix.
pub(super) fn own_name(table: &Table<'_, '_>, key: &str, names: &Names) -> Option<Id> {
    let at = table.want(key)?;
    let name = format!("{}{}", names.prefix, table.text_if_any(key)?);
    match name.parse() {
        Ok(id) => Some(id),
        Err(error) => {
            let error: crate::IdError = error;
            table.reader.fault(at, "bad-identifier", format!("«{key}»: {error}"));
            None
        }
    }
}

/// Reads the name of a field and notes its use.
pub(super) fn field_name(
    table: &Table<'_, '_>,
    key: &str,
    names: &Names,
    purpose: Purpose,
    reach: Reach,
    earlier_than: Option<usize>,
) -> Option<FieldPath> {
    let at = table.want(key)?;
    let text = table.text_if_any(key)?;
    let Some(path) = names.field(&text) else {
        table.reader.fault(at, "bad-identifier", format!("«{text}» does not name a field"));
        return None;
    };
    let wanted = Wanted::Field { path: path.clone(), purpose, reach, earlier_than };
    table.reader.used(Use { at, from: names.at.clone(), wanted });
    Some(path)
}

/// Reads the name of a list, `section.list`, and notes its use.
pub(super) fn list_name(
    table: &Table<'_, '_>,
    key: &str,
    names: &Names,
    wanted: fn(ListPath) -> Wanted,
) -> Option<ListPath> {
    let at = table.want(key)?;
    list_named(table, (at, &table.text_if_any(key)?), names, wanted)
}

/// Reads the names of one list or more, `["section.list"]`, and notes their use.
pub(super) fn list_names(
    table: &Table<'_, '_>,
    key: &str,
    names: &Names,
    wanted: fn(ListPath) -> Wanted,
) -> Vec<ListPath> {
    let Some(at) = table.want(key) else { return Vec::new() };
    let written = table.texts(key);
    if written.is_empty() && table.is_list(key) {
        table.reader.fault(at, "limits", format!("«{key}» needs at least one list"));
    }
    let mut lists = Vec::new();
    for (at, text) in written {
        let Some(path) = list_named(table, (at, &text), names, wanted) else { continue };
        if lists.contains(&path) {
            table.reader.fault(at, "duplicate-id", format!("the list «{path}» stands twice"));
        } else {
            lists.push(path);
        }
    }
    lists
}

fn list_named(
    table: &Table<'_, '_>,
    (at, text): (Location, &str),
    names: &Names,
    wanted: fn(ListPath) -> Wanted,
) -> Option<ListPath> {
    let Some(path) = names.list(text) else {
        table.reader.fault(at, "bad-identifier", format!("«{text}» is not section.list"));
        return None;
    };
    let wanted = wanted(path.clone());
    table.reader.used(Use { at, from: names.at.clone(), wanted });
    Some(path)
}
