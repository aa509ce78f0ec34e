//! Reading names: of the thing itself, and of the fields and lists that it looks at.

use super::table::Table;
use super::uses::{Purpose, Reach, Use, Wanted};
use crate::{FieldPath, Id, ListPath};

/// Where names are read: a body, and the prefix that included fields carry.
#[derive(Clone)]
pub(super) struct Names {
    pub(super) at: ListPath,
    pub(super) prefix: String,
}

impl Names {
    pub(super) fn of(at: ListPath) -> Self {
        Self { at, prefix: String::new() }
    }

    /// The field that a name means here: `field`, `section.field`, `section.list.field`.
    pub(super) fn field(&self, text: &str) -> Option<FieldPath> {
        if text.contains('.') { text.parse().ok() } else { Some(self.at.field(self.own(text)?)) }
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
    let text = table.text_if_any(key)?;
    match text.parse::<ListPath>() {
        Ok(path) if !path.lists.is_empty() => {
            let wanted = wanted(path.clone());
            table.reader.used(Use { at, from: names.at.clone(), wanted });
            Some(path)
        }
        _ => {
            table.reader.fault(at, "bad-identifier", format!("«{text}» is not section.list"));
            None
        }
    }
}
