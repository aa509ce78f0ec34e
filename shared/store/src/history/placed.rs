//! A link in its place, where the head of the history is a record of its own.

use super::head::Head;
use super::link::Link;
use crate::error::StoreError;
use crate::expression::text;
use crate::keys::Key;
use crate::record::Record;
use crate::table::Table;
use crate::transaction::Transaction;

/// Events are never written over.
const ABSENT: &str = "attribute_not_exists(pk)";

/// Adds a link in its place to a change, and moves the head of the history, unless somebody moved it since it was read.
/// The keys are of the head and of the link.
pub(crate) fn placed<Label: Copy>(
    table: &Table,
    (head_key, link_key): (&Key, &Key),
    (read, link): (Head, &Link),
    (change, label): (Transaction<Label>, Label),
) -> Result<Transaction<Label>, StoreError> {
    let unmoved = if read.count == 0 { ABSENT } else { "#digest = :head" };
    let values = [(":head", text(read.digest.to_string()))];
    let values = if read.count == 0 { &values[..0] } else { &values[..] };
    let (head, event) = (link.head().item(head_key)?, link.item(link_key)?);
    change.put(label, table, head, unmoved, values)?.put(label, table, event, ABSENT, &[])
}
