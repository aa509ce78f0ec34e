//! Names of things inside a definition, and paths made of them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Longest accepted identifier, in characters: they travel in URLs and in storage keys.
const MAX_LENGTH: usize = 48;

/// Why a piece of text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not an identifier: use 1 to 48 of a-z, 0-9, _ and start with a letter")]
pub struct IdError(String);

/// A text that cannot name a call.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not the name of a call: use 1 to {MAX_LENGTH} of a-z, 0-9 and -")]
pub struct CallIdError(String);

/// The name of a section, group, field, list, slot or rule: `a-z`, `0-9`, `_`, starting with a letter.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

impl Id {
    /// The identifier as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let starts_well = text.starts_with(|first: char| first.is_ascii_lowercase());
        let all_good =
            text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if starts_well && all_good && text.len() <= MAX_LENGTH {
            Ok(Self(text.to_owned()))
        } else {
            Err(IdError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Id {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// The name of a call: `a-z`, `0-9` and `-`, as it stands in addresses (`ordinanza-6-2014`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CallId(String);

impl CallId {
    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for CallId {
    type Err = CallIdError;

    fn from_str(text: &str) -> Result<Self, CallIdError> {
        let all_good =
            text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if all_good && !text.is_empty() && !text.starts_with('-') && text.len() <= MAX_LENGTH {
            Ok(Self(text.to_owned()))
        } else {
            Err(CallIdError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for CallId {
    type Error = CallIdError;

    fn try_from(text: String) -> Result<Self, CallIdError> {
        text.parse()
    }
}

impl From<CallId> for String {
    fn from(id: CallId) -> Self {
        id.0
    }
}

impl fmt::Display for CallId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Where a list stands: its section and the lists around it, itself last.
/// Written with dots: `beneficiario.professionisti`. With no list it names the section itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ListPath {
    /// The section.
    pub section: Id,
    /// The lists from the outermost to the innermost; empty for the section itself.
    pub lists: Vec<Id>,
}

impl ListPath {
    /// The place of a section's own fields.
    pub fn section(section: Id) -> Self {
        Self { section, lists: Vec::new() }
    }

    /// The place of a list inside this one.
    #[must_use]
    pub fn list(&self, list: Id) -> Self {
        let mut inner = self.clone();
        inner.lists.push(list);
        inner
    }

    /// The path of a field at this place.
    pub fn field(&self, field: Id) -> FieldPath {
        FieldPath { at: self.clone(), field }
    }
}

impl FromStr for ListPath {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let mut ids = text.split('.').map(Id::from_str).collect::<Result<Vec<_>, _>>()?;
        let section = ids.remove(0);
        Ok(Self { section, lists: ids })
    }
}

impl fmt::Display for ListPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.section)?;
        self.lists.iter().try_for_each(|list| write!(out, ".{list}"))
    }
}

impl TryFrom<String> for ListPath {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<ListPath> for String {
    fn from(path: ListPath) -> Self {
        path.to_string()
    }
}

/// A field's whole path, written with dots: `formulario.forma`, `beneficiario.professionisti.cognome`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FieldPath {
    /// The section or list that the field belongs to.
    pub at: ListPath,
    /// The field's own name.
    pub field: Id,
}

impl FromStr for FieldPath {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let (place, field) = text.rsplit_once('.').ok_or_else(|| IdError(text.to_owned()))?;
        Ok(Self { at: place.parse()?, field: field.parse()? })
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.at, self.field)
    }
}

impl TryFrom<String> for FieldPath {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<FieldPath> for String {
    fn from(path: FieldPath) -> Self {
        path.to_string()
    }
}
