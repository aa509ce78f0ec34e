//! A table as CSV, for spreadsheets: UTF-8 with its mark, semicolons, every cell in quotes.

use super::folder::ExportFolder;
use super::sink::Sink;
use std::io::{self, Write};

/// A table that grows.
pub(crate) struct Table(Sink);

impl Table {
    /// Begins a table with its head.
    pub(crate) fn begin(folder: &ExportFolder, path: &str, head: &[&str]) -> io::Result<Self> {
        let mut sink = folder.begin(path)?;
        sink.write_all("\u{feff}".as_bytes())?;
        let mut table = Self(sink);
        table.row(head)?;
        Ok(table)
    }

    /// Adds a row.
    pub(crate) fn row<C: AsRef<str>>(&mut self, cells: &[C]) -> io::Result<()> {
        let cells: Vec<String> = cells.iter().map(|text| cell(text.as_ref())).collect();
        write!(self.0, "{}\r\n", cells.join(";"))
    }

    /// Ends it.
    pub(crate) fn end(self, folder: &mut ExportFolder) -> io::Result<()> {
        folder.close(self.0)
    }
}

/// A cell. Spreadsheets compute what begins like a formula, whoever wrote it: it gets an apostrophe in front. The text as
/// it was written is in the JSON beside the table.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let mark = if formula { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula_or_ends_early() {
        assert_eq!(cell("Via \"Roma\"; 1\n"), "\"Via \"\"Roma\"\"; 1\n\"");
        for text in ["=1+1", "+39 059", "-1", "@x", "\t=1", "\r=1"] {
            assert_eq!(cell(text), format!("\"'{text}\""));
        }
        assert_eq!(cell("1.234,56"), "\"1.234,56\"");
    }
}
