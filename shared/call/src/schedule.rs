//! When the call opens and closes, as its authors propose it.

use domain::{Closing, TermError, opening};
use form::compile::Table;
use jiff::Timestamp;

/// A proposed opening and closing; the real ones live with the administration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// From when applications can be created and sent.
    pub opens: Timestamp,
    /// Until when they can be sent.
    pub closes: Closing,
}

impl Schedule {
    /// Reads `[schedule]`: `opens`, and `last_day` or `closes`.
    pub(crate) fn read(table: &Table<'_, '_>) -> Option<Self> {
        let opens = term(table, "opens", opening);
        let closes = closing(table);
        if let (Some(opens), Some(closes)) = (opens, closes)
            && closes.is_past(opens)
        {
            let message = "the call closes before it opens";
            table.reader().fault(table.at(), "term", message);
        }
        Some(Self { opens: opens?, closes: closes? })
    }
}

fn closing(table: &Table<'_, '_>) -> Option<Closing> {
    match (table.has("last_day"), table.has("closes")) {
        (true, true) => {
            let message = "write «last_day» or «closes», not both";
            table.reader().fault(table.at_key("closes"), "term", message);
            table.value("last_day").and(None)
        }
        (false, true) => term(table, "closes", Closing::at_instant),
        (_, false) => term(table, "last_day", Closing::on_day),
    }
}

fn term<T>(
    table: &Table<'_, '_>,
    key: &str,
    read: impl Fn(&str) -> Result<T, TermError>,
) -> Option<T> {
    let at = table.want(key)?;
    let told = |error: TermError| table.reader().fault(at, "term", format!("«{key}»: {error}"));
    read(&table.text_if_any(key)?).map_err(told).ok()
}
