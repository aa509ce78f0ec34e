//! The first sheet: what to do, for somebody who knows spreadsheets and nothing else.

use super::collected::Cells;
use super::layout::Layout;
use super::names::{MEASURE, PROJECTS};
use super::titles::is_about;
use super::{limits, styles};
use crate::columns::{Element, shared};
use crate::grid::column_number;
use crate::measure::Measure;
use crate::{Cell, MOST_REQUESTS, column_letters};
use domain::grouped;
use rust_xlsxwriter::{Worksheet, XlsxError};
use std::collections::BTreeSet;

const TITLE: &str = "Richiesta di CUP in blocco";
const HEADS: [&str; 4] = ["Colonna", "Intestazione", "Obbligatoria", "Che cosa scrivere"];
const REQUIRED: [&str; 2] = ["Sì", "No"];

/// Writes the sheet.
pub(crate) fn write(
    sheet: &mut Worksheet,
    measure: &Measure,
    layout: &Layout,
) -> Result<(), XlsxError> {
    for (column, width) in [(0, 9), (1, 34), (2, 15), (3, 90)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_screen_gridlines(false);
    sheet.write_string_with_format(0, 0, TITLE, &styles::title())?;
    sheet.set_row_height(0, 28)?;
    sheet.write_string_with_format(1, 0, &measure.title, &styles::heading())?;
    let mut row = 3;
    for (title, steps) in parts(layout.header_row + 1) {
        sheet.write_string_with_format(row, 0, title, &styles::heading())?;
        row += 1;
        for (step, number) in steps.iter().zip(1_u32..) {
            sheet.write_number_with_format(row, 0, number, &styles::prose())?;
            sheet.merge_range(row, 1, row, 3, step, &styles::prose())?;
            sheet.set_row_height(row, styles::height(step, 125))?;
            row += 1;
        }
        row += 1;
    }
    table(sheet, row, layout)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_footer("&L&A&RPagina &P di &N");
    sheet.protect();
    Ok(())
}

fn table_title() -> String {
    format!("Le colonne del foglio «{PROJECTS}»")
}

/// What each column wants.
fn table(sheet: &mut Worksheet, first: u32, layout: &Layout) -> Result<(), XlsxError> {
    sheet.write_string_with_format(first, 0, table_title(), &styles::heading())?;
    for (head, column) in HEADS.iter().zip(0..) {
        sheet.write_string_with_format(first + 1, column, *head, &styles::header_required())?;
    }
    let asked = layout.columns.iter().filter_map(|column| Some((column, column.asks?)));
    for ((column, asks), row) in asked.zip(first + 2..) {
        let [yes, no] = REQUIRED;
        let required = if column.required { yes } else { no };
        let letters = column_letters(column.at);
        for (text, at) in [letters.as_str(), asks.header, required, asks.hint].iter().zip(0..) {
            sheet.write_string_with_format(row, at, *text, &styles::cell())?;
        }
        sheet.set_row_height(row, styles::height(asks.hint, 82))?;
    }
    Ok(())
}

/// What stands in such sheets, whatever the measure.
pub(crate) struct Known(BTreeSet<String>);

impl Known {
    /// Everything that is written here.
    pub(crate) fn new() -> Self {
        let columns = Element::ALL.iter().flat_map(|element| element.attributes());
        let columns = columns.chain(shared::ALL).flat_map(|column| [column.header, column.hint]);
        let fixed = columns.chain([TITLE]).chain(HEADS).map(without_digits).chain([table_title()]);
        let parts = parts(0).into_iter().flat_map(|(title, steps)| {
            steps.into_iter().chain([title.to_owned()]).map(|text| without_digits(&text))
        });
        Self(fixed.chain(parts).collect())
    }

    /// Whether a row is one of these: every text is known and, beside one, there are numbers of steps, letters of columns and
    /// whether they are required.
    pub(crate) fn is_row(&self, number: u32, cells: &Cells) -> bool {
        let known = |cell: &Cell| matches!(cell, Cell::Text(text) if self.0.contains(&without_digits(text)));
        let beside = |(column, cell): (&u16, &Cell)| match (column, cell) {
            (0, Cell::Number(_)) => true,
            (0, Cell::Text(text)) => column_number(text).is_some(),
            (2, Cell::Text(text)) => REQUIRED.contains(&text.as_str()),
            _ => false,
        };
        let all = cells.iter().all(|(column, cell)| known(cell) || beside((column, cell)));
        is_about(number, cells) || (all && cells.values().any(known))
    }
}

/// Limits and numbers of rows differ from one file to another.
fn without_digits(text: &str) -> String {
    text.chars().filter(|character| !character.is_ascii_digit()).collect()
}

fn parts(first_row: u32) -> [(&'static str, Vec<String>); 3] {
    let compile = vec![
        format!(
            "Guarda il foglio «{MEASURE}»: contiene i valori uguali per tutti i progetti ed è già compilato. Controllali; se uno non è il tuo, togli la protezione del foglio (non ha password) e correggilo."
        ),
        format!(
            "Nel foglio «{PROJECTS}» scrivi un progetto per riga, dalla riga {first_row} in poi. Le colonne con l’asterisco (*) sono obbligatorie. Puoi aggiungere a destra una colonna di appunti: chiamala «Note». Valgono anche le righe nascoste o filtrate; non unire celle e non aggiungere una riga di totali."
        ),
        "Dove la cella ha una freccia, puoi scegliere la voce dall’elenco. Quando selezioni una cella, un riquadro ti dice che cosa scrivere.".to_owned(),
        "Scrivi gli importi in euro, per esempio 12500,00. Nella richiesta diventano migliaia di euro e i centesimi si arrotondano all’euro.".to_owned(),
        "Se copi i dati da un altro file, incollali con «Incolla speciale», «Valori»: così i codici che iniziano con zero restano interi.".to_owned(),
        format!(
            "Salva il file come «Cartella di lavoro di Excel (.xlsx)», al massimo {} MB.",
            limits::FILE_BYTES / (1024 * 1024)
        ),
    ];
    let after = vec![
        "Invia il file dalla pagina da cui hai scaricato questo modello: ogni riga viene controllata subito.".to_owned(),
        "Se qualcosa non va, scarica la copia con le celle da correggere, segnate e spiegate una per una. Correggi lì e invia quella copia.".to_owned(),
        "Se va tutto bene, scarica il file XML della richiesta e caricalo nel Sistema CUP con la tua utenza di generatore CUP. I codici arrivano entro 24 ore.".to_owned(),
        "Carica il file di risposta del Sistema CUP nella stessa pagina: ogni codice torna accanto al suo progetto. Per i progetti scartati scarichi un file con le sole righe da correggere.".to_owned(),
    ];
    let limits = vec![
        format!(
            "Una richiesta contiene al massimo {} progetti. Se sono di più, quando invii il file scegli di dividerla in più richieste.",
            thousands(MOST_REQUESTS)
        ),
        format!(
            "Un file contiene al massimo {} progetti e {} colonne.",
            thousands(limits::ROWS),
            limits::COLUMNS
        ),
        "Il file non deve contenere macro, collegamenti ad altri file o password di apertura."
            .to_owned(),
    ];
    [("Come si compila", compile), ("Che cosa succede dopo", after), ("I limiti", limits)]
}

fn thousands(number: usize) -> String {
    grouped(&number.to_string())
}
