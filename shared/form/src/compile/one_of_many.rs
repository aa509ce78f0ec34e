//! Reading which answers say how many applications there are, and which of them one is.

use super::beside::field_one;
use super::table::Table;
use super::uses::Purpose;
use crate::{FieldPath, OneOfMany};

/// Reads `[one_of_many]`. After the sections, whose fields it names.
pub(super) fn one_of_many(table: &Table<'_, '_>) -> Option<OneOfMany> {
    let inner = Table::of(table.reader, &table.value("one_of_many")?)?;
    let field = |key: &str| -> Option<FieldPath> {
        inner.want(key)?;
        let text = inner.text_if_any(key)?;
        field_one(inner.reader, inner.at_key(key), &text, Purpose::WholeNumber)
    };
    let (number, which) = (field("number"), field("which"));
    let same = inner
        .texts("same")
        .into_iter()
        .filter_map(|(at, text)| field_one(inner.reader, at, &text, Purpose::Anything))
        .collect();
    inner.finish();
    Some(OneOfMany { number: number?, which: which?, same })
}
