//! The content of an `.ods` spreadsheet, walked before it is opened: a cell or a row can say that it is repeated
//! any number of times, and its reader makes room for each.

use super::limits;
use super::unreadable::Unreadable;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;

/// The part with the sheets.
pub(crate) const CONTENT: &str = "content.xml";

/// Refuses sheets that would take more room than any real one.
pub(crate) fn check(source: impl BufRead) -> Result<(), Unreadable> {
    let mut reader = Reader::from_reader(source);
    let settings = reader.config_mut();
    settings.check_end_names = false;
    settings.expand_empty_elements = true;
    let mut room = Room::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| Unreadable::Damaged)? {
            Event::Start(element) => room.open(&element)?,
            Event::End(element) => room.close(element.name().as_ref())?,
            Event::Text(text) => room.text(text.len()),
            Event::CData(text) => room.text(text.len()),
            Event::GeneralRef(name) => room.text(name.len()),
            Event::Eof => return Ok(()),
            Event::Empty(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

/// The room that the sheet being read takes: as many columns as its widest row, as many rows as the last that is filled.
#[derive(Default)]
struct Room {
    /// Cells of this row up to the last that is filled, and empty ones after it.
    filled: usize,
    empty: usize,
    row_repeats: usize,
    rows: usize,
    empty_rows: usize,
    widest: usize,
    /// Cells that the rows hold one by one, of all sheets.
    cells: usize,
    in_table: bool,
    /// How often the cell being read is repeated, and the bytes of text and formula that it shows.
    cell_repeats: usize,
    cell_bytes: usize,
    /// The same bytes of this row, and of all sheets, with every repetition written out.
    row_bytes: usize,
    bytes: usize,
}

impl Room {
    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), Unreadable> {
        match element.name().as_ref() {
            // A table within a cell is not among what the reader counts.
            "table:table" if self.in_table => Err(Unreadable::Damaged),
            "table:table" => {
                let (cells, bytes) = (self.cells, self.bytes);
                *self = Self { cells, bytes, in_table: true, ..Self::default() };
                Ok(())
            }
            "table:table-row" => {
                (self.filled, self.empty, self.row_bytes) = (0, 0, 0);
                self.row_repeats = repeats(element, "table:number-rows-repeated")?;
                Ok(())
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell(element),
            // Blanks are written as their number.
            "text:s" => {
                self.text(repeats(element, "text:c")?);
                within_bytes(self.cell_bytes)
            }
            _ => Ok(()),
        }
    }

    fn text(&mut self, bytes: usize) {
        self.cell_bytes = self.cell_bytes.saturating_add(bytes);
    }

    fn close(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "table:table" => self.in_table = false,
            "table:table-row" => return self.end_row(),
            "table:table-cell" | "table:covered-table-cell" => {
                let shown = self.cell_bytes.saturating_mul(self.cell_repeats);
                self.row_bytes = self.row_bytes.saturating_add(shown);
                return within_bytes(self.row_bytes);
            }
            _ => {}
        }
        Ok(())
    }

    fn cell(&mut self, element: &BytesStart<'_>) -> Result<(), Unreadable> {
        let repeats = repeats(element, "table:number-columns-repeated")?;
        (self.cell_repeats, self.cell_bytes) = (repeats, attribute_bytes(element));
        if !is_filled(element) {
            self.empty = self.empty.saturating_add(repeats);
            return Ok(());
        }
        self.filled = self.filled.saturating_add(self.empty).saturating_add(repeats);
        self.empty = 0;
        within(self.cells.saturating_add(self.filled))
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        let shown = self.row_bytes.saturating_mul(self.row_repeats);
        self.bytes = self.bytes.saturating_add(shown);
        within_bytes(self.bytes)?;
        if self.filled == 0 {
            self.empty_rows = self.empty_rows.saturating_add(self.row_repeats);
            return Ok(());
        }
        self.rows = self.rows.saturating_add(self.empty_rows).saturating_add(self.row_repeats);
        self.empty_rows = 0;
        self.widest = self.widest.max(self.filled);
        self.cells = self.cells.saturating_add(self.filled);
        within(self.cells)?;
        within(self.rows.saturating_mul(self.widest))
    }
}

fn within(cells: usize) -> Result<(), Unreadable> {
    if cells > limits::REPEATED_CELLS { Err(Unreadable::Overblown) } else { Ok(()) }
}

fn within_bytes(bytes: usize) -> Result<(), Unreadable> {
    if bytes > limits::TEXT_BYTES { Err(Unreadable::Overblown) } else { Ok(()) }
}

/// Bytes of what the attributes of a cell say: its value as text, its formula.
fn attribute_bytes(element: &BytesStart<'_>) -> usize {
    let mut attributes = element.attributes();
    let told = attributes.with_checks(false).flatten().filter(|attribute| {
        matches!(attribute.key.as_ref(), "table:formula" | "office:string-value")
    });
    told.map(|attribute| attribute.value.len()).sum()
}

fn repeats(element: &BytesStart<'_>, name: &str) -> Result<usize, Unreadable> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Unreadable::Damaged)?;
        if attribute.key.as_ref() == name {
            return attribute.value.trim().parse().map_err(|_| Unreadable::Damaged);
        }
    }
    Ok(1)
}

/// Whatever says a type, a value or a formula may hold something.
fn is_filled(element: &BytesStart<'_>) -> bool {
    element.attributes().with_checks(false).flatten().any(|attribute| {
        let key = attribute.key.as_ref();
        key.starts_with("office:") || key.starts_with("calcext:") || key == "table:formula"
    })
}
