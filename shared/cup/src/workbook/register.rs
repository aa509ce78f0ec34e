//! The register of codes as one sheet, with a filter.

use super::file::{self, WorkbookError};
use super::styles;
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

/// A line of the register, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterLine {
    /// The owner's own reference.
    pub local_code: String,
    /// The name of the beneficiary.
    pub name: String,
    /// Their VAT number or fiscal code.
    pub tax_code: String,
    /// In whole euro.
    pub cost: i64,
    /// In whole euro.
    pub granted: i64,
    /// The title of the measure.
    pub measure: String,
    /// How it stands.
    pub state: String,
    /// Its code.
    pub cup: String,
    /// Why it was rejected.
    pub reason: String,
    /// The codes that it had and that were revoked.
    pub revoked: String,
    /// What it was asked for with.
    pub source: String,
    /// The identifier within the file of requests, as Sistema CUP knows it.
    pub id_progetto: String,
    /// The day on which it was asked for.
    pub asked_on: String,
    /// The day on which it was uploaded.
    pub uploaded_on: String,
    /// What happened, a line each.
    pub history: String,
}

/// The column of the history.
const LAST_COLUMN: u16 = 14;

const COLUMNS: [(&str, f64); 15] = [
    ("Codice locale", 24.0),
    ("Beneficiario", 40.0),
    ("Partita IVA o codice fiscale", 20.0),
    ("Costo (euro)", 16.0),
    ("Finanziamento (euro)", 16.0),
    ("Misura", 34.0),
    ("Stato", 22.0),
    ("CUP", 20.0),
    ("Motivo dello scarto", 50.0),
    ("CUP revocati", 20.0),
    ("Chiesto con", 30.0),
    ("Progetto nel file XML", 14.0),
    ("Chiesto il", 14.0),
    ("Caricato il", 14.0),
    ("Storia", 70.0),
];

/// Most lines of the workbook; the page finds the others.
const MOST: u32 = 50_000;

/// The register as a workbook, written line by line.
pub struct RegisterBook {
    book: Workbook,
    lines: u32,
}

impl std::fmt::Debug for RegisterBook {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("RegisterBook").field("lines", &self.lines).finish_non_exhaustive()
    }
}

impl RegisterBook {
    /// One without lines.
    ///
    /// # Errors
    /// [`WorkbookError`] when a value cannot stand in a workbook.
    pub fn begin() -> Result<Self, WorkbookError> {
        let mut book = file::new("Registro dei CUP")?;
        let sheet = book.add_worksheet().set_name("Registro CUP")?;
        for ((header, width), at) in COLUMNS.iter().zip(0..) {
            sheet.set_column_width(at, *width)?;
            sheet.write_string_with_format(0, at, *header, &styles::header_required())?;
        }
        Ok(Self { book, lines: 0 })
    }

    /// Whether it takes no more, and says so.
    pub fn is_full(&self) -> bool {
        self.lines > MOST
    }

    /// Adds a line. The one after the last that it takes says so in its place.
    ///
    /// # Errors
    /// [`WorkbookError`] when a value cannot stand in a workbook.
    pub fn add(&mut self, line: &RegisterLine) -> Result<(), WorkbookError> {
        let sheet = self.book.worksheet_from_index(0)?;
        if self.lines < MOST {
            write(sheet, self.lines + 1, line)?;
        } else if self.lines == MOST {
            let cut = format!(
                "Questo foglio si ferma a {MOST} progetti: gli altri si cercano nella pagina del registro."
            );
            sheet.write_string_with_format(MOST + 1, 0, cut, &styles::prose())?;
        }
        self.lines = self.lines.saturating_add(1);
        Ok(())
    }

    /// The workbook.
    ///
    /// # Errors
    /// [`WorkbookError`] when it cannot be written.
    pub fn finish(mut self) -> Result<Vec<u8>, WorkbookError> {
        let sheet = self.book.worksheet_from_index(0)?;
        sheet.autofilter(0, 0, self.lines.clamp(1, MOST), LAST_COLUMN)?;
        sheet.set_freeze_panes(1, 1)?;
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_footer("&L&A&RPagina &P di &N");
        Ok(self.book.save_to_buffer()?)
    }
}

fn write(sheet: &mut Worksheet, row: u32, line: &RegisterLine) -> Result<(), XlsxError> {
    let texts = [
        (0, &line.local_code),
        (1, &line.name),
        (2, &line.tax_code),
        (5, &line.measure),
        (6, &line.state),
        (7, &line.cup),
        (8, &line.reason),
        (9, &line.revoked),
        (10, &line.source),
        (11, &line.id_progetto),
        (12, &line.asked_on),
        (13, &line.uploaded_on),
        (LAST_COLUMN, &line.history),
    ];
    for (at, text) in texts {
        let text: String = text.chars().take(32_000).collect();
        sheet.write_string_with_format(row, at, text, &styles::prose())?;
    }
    for (at, euro) in [(3, line.cost), (4, line.granted)] {
        sheet.write_number_with_format(
            row,
            at,
            euro_shown(euro),
            &styles::prose().set_num_format("#,##0"),
        )?;
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "amounts have at most twelve digits")]
fn euro_shown(euro: i64) -> f64 {
    euro as f64
}
