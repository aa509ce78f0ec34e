//! What was written otherwise than it was typed.

use crate::grid::{CellRef, column_letters, column_number};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;

/// Something that was written otherwise than it was typed. There may be several for each row: what is always the same
/// is not copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The sheet.
    pub sheet: Cow<'static, str>,
    /// The row, from 1.
    pub row: u32,
    /// The column, from 0; nothing when the value has no column.
    pub column: Option<u16>,
    /// The header of the column.
    pub header: Cow<'static, str>,
    /// What the cell holds: at most 200 characters.
    pub from: String,
    /// What was written.
    pub to: String,
    /// Why.
    pub reason: ChangeReason,
    /// The same in words.
    pub sentence: Cow<'static, str>,
}

impl Change {
    /// The letters of the column.
    pub fn letters(&self) -> Option<String> {
        self.column.map(column_letters)
    }

    /// The cell: `E12`.
    pub fn cell(&self) -> Option<String> {
        self.column.map(|column| CellRef { row: self.row, column }.to_string())
    }
}

/// As reports keep it: with its letters and the name of its cell.
#[derive(Serialize, Deserialize)]
struct Kept<'a> {
    sheet: Cow<'a, str>,
    row: u32,
    column: Option<String>,
    cell: Option<String>,
    header: Cow<'a, str>,
    from: Cow<'a, str>,
    to: Cow<'a, str>,
    reason: ChangeReason,
    sentence: Cow<'a, str>,
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let kept = Kept {
            sheet: Cow::Borrowed(&self.sheet),
            row: self.row,
            column: self.letters(),
            cell: self.cell(),
            header: Cow::Borrowed(&self.header),
            from: Cow::Borrowed(&self.from),
            to: Cow::Borrowed(&self.to),
            reason: self.reason,
            sentence: Cow::Borrowed(&self.sentence),
        };
        kept.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Change {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let kept = Kept::deserialize(deserializer)?;
        Ok(Self {
            sheet: kept.sheet.into_owned().into(),
            row: kept.row,
            column: kept.column.as_deref().and_then(column_number),
            header: kept.header.into_owned().into(),
            from: kept.from.into_owned(),
            to: kept.to.into_owned(),
            reason: kept.reason,
            sentence: kept.sentence.into_owned().into(),
        })
    }
}

/// Why something was written otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeReason {
    /// Accents, typographic signs or runs of spaces became plain ones.
    PlainText,
    /// A name became its code.
    NameToCode,
    /// A code was written in its usual form: capitals, no spaces.
    CodeForm,
    /// A number became the only code that it can stand for.
    NumberToCode,
    /// A code of ATECO 2025 became the only one of ATECO 2007 that it continues.
    ActivityBefore2025,
    /// Cents were rounded to the whole euro.
    Rounded,
    /// A whole column was passed over: no request has it.
    LeftOut,
}

#[cfg(test)]
mod tests {
    use super::{Change, ChangeReason};
    use serde_json::json;

    #[test]
    fn kept_with_its_letters_and_its_cell() {
        let change = Change {
            sheet: "Progetti".into(),
            row: 12,
            column: Some(27),
            header: "Comune".into(),
            from: "Bologna".to_owned(),
            to: "037006".to_owned(),
            reason: ChangeReason::NameToCode,
            sentence: "Detto.".into(),
        };
        let kept = json!({
            "sheet": "Progetti", "row": 12, "column": "AB", "cell": "AB12", "header": "Comune",
            "from": "Bologna", "to": "037006", "reason": "name_to_code", "sentence": "Detto.",
        });
        assert_eq!(serde_json::to_value(&change).unwrap(), kept);
        assert_eq!(serde_json::from_value::<Change>(kept).unwrap(), change);
        let nowhere = Change { column: None, ..change };
        let kept = serde_json::to_value(&nowhere).unwrap();
        assert!(kept["column"].is_null() && kept["cell"].is_null());
        assert_eq!(serde_json::from_value::<Change>(kept).unwrap(), nowhere);
    }
}
