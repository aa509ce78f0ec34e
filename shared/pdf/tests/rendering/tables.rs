//! Tables over many pages.

use crate::reading::{pages, pages_as_written};
use crate::sample::{column, damage_table, document};
use ristoro_pdf::{Align, Answer, Block, PdfError, Table, render};
use std::time::{Duration, Instant};

const HEADER: &str = "N. Immobile Comune Danno rilevato Importo";

fn header_is_on(page: &str) -> bool {
    page.lines().any(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") == HEADER)
}

#[test]
fn the_header_is_said_again_on_every_page() {
    let pages = pages(&document(false, vec![Block::Table(damage_table(55))]));
    assert_eq!(pages.len(), 3);
    assert!(pages.iter().all(|page| header_is_on(page)));
    let text = pages.concat();
    for row in 1..=55 {
        assert_eq!(text.matches(&format!("Fabbricato {row} –")).count(), 1, "row {row}");
    }
}

#[test]
fn the_header_is_not_said_again_after_the_table() {
    let words = Block::Paragraph("Testo che segue la tabella. ".repeat(20));
    let mut blocks = vec![Block::Table(damage_table(5))];
    blocks.extend(std::iter::repeat_n(words, 20));
    let pages = pages(&document(false, blocks));
    assert!(pages.len() > 1);
    assert!(header_is_on(&pages[0]) && !header_is_on(&pages[1]));
}

#[test]
fn a_row_higher_than_a_page_is_parted_under_the_header() {
    let mut table = damage_table(3);
    table.rows[1][3] = "lesione ".repeat(900).into();
    let pages = pages(&document(false, vec![Block::Table(table)]));
    assert!(pages.len() >= 3, "{}", pages.len());
    assert!(pages.iter().all(|page| header_is_on(page)));
    assert_eq!(pages.concat().matches("lesione").count(), 900);
}

/// A row that a page can hold goes on the next page whole.
#[test]
fn a_row_that_fits_a_page_is_never_parted() {
    let mut table = damage_table(8);
    table.rows[7][3] = "lesione ".repeat(120).into();
    let pages = pages(&document(false, vec![Block::Table(table)]));
    let with: Vec<_> = pages.iter().filter(|page| page.contains("lesione")).collect();
    assert_eq!(with.len(), 1);
    assert_eq!(with[0].matches("lesione").count(), 120);
}

#[test]
fn the_sum_is_on_the_page_of_the_last_row_however_the_table_ends() {
    for rows in 18..26 {
        let mut totals = vec![Answer::None; 5];
        totals[1] = "Totale".into();
        let table = Table { totals: Some(totals), ..damage_table(rows) };
        let pages = pages(&document(false, vec![Block::Table(table)]));
        let last = format!("Fabbricato {rows} –");
        let page = pages.iter().find(|page| page.contains("Totale")).unwrap();
        assert!(page.contains(&last) && header_is_on(page), "{rows}: {page}");
    }
}

#[test]
fn a_short_table_is_not_parted() {
    for rows in 30..60 {
        let text = Block::Paragraph("riga\n".repeat(rows));
        let pages = pages(&document(false, vec![text, Block::Table(damage_table(3))]));
        let with = pages.iter().filter(|page| page.contains("Fabbricato")).count();
        assert_eq!(with, 1, "after {rows} lines");
    }
}

#[test]
fn cells_are_read_one_after_the_other() {
    let table = Table {
        caption: None,
        columns: vec![column("Primo", 1, Align::Start), column("Secondo", 1, Align::Start)],
        rows: vec![vec!["alfa ".repeat(60).into(), "beta ".repeat(60).into()]],
        totals: None,
    };
    let text = pages_as_written(&document(false, vec![Block::Table(table)])).concat();
    assert!(text.rfind("alfa").unwrap() < text.find("beta").unwrap(), "{text}");
}

#[test]
fn short_rows_are_filled_with_dashes_and_long_ones_refused() {
    let mut table = damage_table(2);
    table.rows[0].truncate(2);
    let page = &pages(&document(false, vec![Block::Table(table.clone())]))[0];
    let line = page.lines().find(|line| line.contains("Fabbricato 1")).unwrap();
    assert_eq!(line.matches('—').count(), 3, "{line}");

    table.rows[1].push("di troppo".into());
    let error = render(&document(false, vec![Block::Table(table)])).unwrap_err();
    assert!(matches!(error, PdfError::TableShape { row: 1, cells: 6, columns: 5 }), "{error}");
}

#[test]
fn amounts_and_titles_are_not_cut_in_narrow_columns() {
    let mut columns: Vec<_> = (0..7).map(|_| column("Descrizione", 1, Align::Start)).collect();
    columns.push(column("Importo", 1, Align::End));
    let mut row = vec![Answer::from("un testo qualunque"); 7];
    row.push("123.456.789,00\u{a0}€".into());
    let table = Table { caption: None, columns, rows: vec![row], totals: None };
    let text = pages(&document(false, vec![Block::Table(table)])).concat();
    assert!(text.contains("123.456.789,00 €"), "{text}");
    assert_eq!(text.matches("Descrizione").count(), 7, "{text}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "how long it takes is what is tested")]
fn five_hundred_rows_are_quick() {
    let document = document(true, vec![Block::Table(damage_table(500))]);
    let start = Instant::now();
    let pdf = render(&document).unwrap();
    let taken = start.elapsed();
    // Generous: this is the build without optimisation, on a machine that does other things too.
    assert!(taken < Duration::from_secs(10), "{taken:?}");
    assert!(pdf.len() < 200_000, "{}", pdf.len());
}
