//! A TOML table read key by key: wrong types, missing and unknown keys become faults with a place.

use super::location::Location;
use super::reader::Reader;
use crate::Id;
use std::cell::RefCell;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One table. [`Table::finish`] reports the keys that nobody asked for.
pub struct Table<'r, 's> {
    pub(super) reader: &'r Reader<'s>,
    file: usize,
    offset: usize,
    entries: &'r DeTable<'s>,
    asked: RefCell<BTreeSet<String>>,
}

/// A value with its place.
pub struct Value<'r, 's> {
    /// Where it stands.
    pub at: Location,
    /// The value.
    pub value: &'r DeValue<'s>,
}

impl<'s> Reader<'s> {
    /// The table of a file, if there is such a file.
    pub fn file(&self, name: &str) -> Option<Table<'_, 's>> {
        let file = self.sources.iter().position(|source| source.name == name)?;
        Some(Table::new(self, file, 0, self.documents[file].get_ref()))
    }
}

impl<'r, 's> Table<'r, 's> {
    pub(super) fn new(
        reader: &'r Reader<'s>,
        file: usize,
        offset: usize,
        table: &'r DeTable<'s>,
    ) -> Self {
        Self { reader, file, offset, entries: table, asked: RefCell::default() }
    }

    /// A value read as a table of its own.
    pub fn of(reader: &'r Reader<'s>, value: &Value<'r, 's>) -> Option<Self> {
        if let DeValue::Table(table) = value.value {
            Some(Self::new(reader, value.at.file, value.at.offset, table))
        } else {
            let found = value.value.type_str();
            reader.fault(value.at, "wrong-type", format!("a table is wanted here, not {found}"));
            None
        }
    }

    /// The sources that the table stands in.
    pub fn reader(&self) -> &'r Reader<'s> {
        self.reader
    }

    /// Where the table begins.
    pub fn at(&self) -> Location {
        Location { file: self.file, offset: self.offset }
    }

    /// The value under a key, if it is there.
    pub fn value(&self, key: &str) -> Option<Value<'r, 's>> {
        self.asked.borrow_mut().insert(key.to_owned());
        let spanned: &'r Spanned<DeValue<'s>> = self.entries.get(key)?;
        let at = Location { file: self.file, offset: spanned.span().start };
        Some(Value { at, value: spanned.get_ref() })
    }

    /// Whether a key is there.
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Whether a list stands under a key.
    pub(super) fn is_list(&self, key: &str) -> bool {
        matches!(self.value(key), Some(Value { value: DeValue::Array(_), .. }))
    }

    /// The text under a key, trimmed, if it is there.
    pub fn text_if_any(&self, key: &str) -> Option<String> {
        let value = self.value(key)?;
        let text = value.value.as_str().map(str::trim);
        match text {
            Some("") => self.wrong(&value, "empty-text", &format!("«{key}» is empty")),
            Some(text) => return Some(text.to_owned()),
            None => self.wrong_type(&value, key, "a text"),
        }
        None
    }

    /// The text under a key that must be there.
    pub fn text(&self, key: &str) -> Option<String> {
        self.want(key)?;
        self.text_if_any(key)
    }

    /// The place of a key's value; the table's own when the key is absent.
    pub fn at_key(&self, key: &str) -> Location {
        self.value(key).map_or(self.at(), |value| value.at)
    }

    pub(super) fn id(&self, key: &str) -> Option<Id> {
        let at = self.want(key)?;
        match self.text_if_any(key)?.parse() {
            Ok(id) => Some(id),
            Err(error) => {
                self.reader.fault(at, "bad-identifier", format!("«{key}»: {error}"));
                None
            }
        }
    }

    pub(super) fn boolean(&self, key: &str, default: bool) -> bool {
        let Some(value) = self.value(key) else { return default };
        value.value.as_bool().unwrap_or_else(|| {
            self.wrong_type(&value, key, "true or false");
            default
        })
    }

    /// The whole number under a key; the default when the key is absent.
    pub fn integer<N>(&self, key: &str, default: N) -> N
    where
        N: TryFrom<i64> + Copy,
    {
        let Some(value) = self.value(key) else { return default };
        let number = value
            .value
            .as_integer()
            .and_then(|digits| i64::from_str_radix(digits.as_str(), digits.radix()).ok())
            .and_then(|number| N::try_from(number).ok());
        number.unwrap_or_else(|| {
            self.wrong_type(&value, key, "a whole number in range");
            default
        })
    }

    /// The texts of an array; empty when the key is absent.
    pub fn texts(&self, key: &str) -> Vec<(Location, String)> {
        self.values(key)
            .into_iter()
            .filter_map(|value| {
                let text = value.value.as_str().map(str::to_owned);
                if text.is_none() {
                    self.wrong_type(&value, key, "a list of texts");
                }
                Some((value.at, text?))
            })
            .collect()
    }

    /// The values of an array; empty when the key is absent.
    pub(super) fn values(&self, key: &str) -> Vec<Value<'r, 's>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let listed = self.listed(&value);
        if listed.is_none() {
            self.wrong_type(&value, key, "a list");
        }
        listed.unwrap_or_default()
    }

    /// The values of an array; `None` when it is none.
    pub(super) fn listed(&self, value: &Value<'r, 's>) -> Option<Vec<Value<'r, 's>>> {
        let DeValue::Array(array) = value.value else { return None };
        let inside = array.iter().map(|item| Value {
            at: Location { file: self.file, offset: item.span().start },
            value: item.get_ref(),
        });
        Some(inside.collect())
    }

    /// The keys that are there.
    pub(super) fn keys(&self) -> Vec<String> {
        self.entries.iter().map(|(key, _)| key.get_ref().to_string()).collect()
    }

    /// The values of an array, or the one value that stands in its place; empty when the key is absent.
    pub fn one_or_many(&self, key: &str) -> Vec<Value<'r, 's>> {
        match self.value(key) {
            Some(Value { value: DeValue::Array(_), .. }) => self.values(key),
            Some(value) => vec![value],
            None => Vec::new(),
        }
    }

    /// The tables of an array of tables; empty when the key is absent.
    pub fn tables(&self, key: &str) -> Vec<Table<'r, 's>> {
        self.values(key).iter().filter_map(|value| Table::of(self.reader, value)).collect()
    }

    /// The place of a key that must be there.
    pub fn want(&self, key: &str) -> Option<Location> {
        let found = self.value(key).map(|value| value.at);
        if found.is_none() {
            self.reader.fault(self.at(), "missing-key", format!("«{key}» is missing here"));
        }
        found
    }

    /// Lets every key pass: what they mean hangs on something that could not be read.
    pub(super) fn excuse_all(&self) {
        let keys = self.entries.iter().map(|(key, _)| key.get_ref().to_string());
        self.asked.borrow_mut().extend(keys);
    }

    /// Reports the keys that nobody asked for.
    pub fn finish(self) {
        let asked = self.asked.borrow();
        for (key, _) in self.entries {
            if !asked.contains(key.get_ref().as_ref()) {
                let at = Location { file: self.file, offset: key.span().start };
                let known: Vec<&str> = asked.iter().map(String::as_str).collect();
                let message = format!(
                    "«{}» means nothing here; known keys are {}",
                    key.get_ref(),
                    known.join(", ")
                );
                self.reader.fault(at, "unknown-key", message);
            }
        }
    }

    fn wrong_type(&self, value: &Value<'r, 's>, key: &str, wanted: &str) {
        let found = value.value.type_str();
        self.wrong(value, "wrong-type", &format!("«{key}» must be {wanted}, not {found}"));
    }

    fn wrong(&self, value: &Value<'r, 's>, check: &'static str, message: &str) {
        self.reader.fault(value.at, check, message);
    }
}
