//! Tables: columns shared out over the page's width, rows that part over pages under a header that
//! is said again.

use super::cells::{Cell, printed, side_by_side};
use super::columns::{Track, share_out};
use super::strip::{Strip, keep_up_to, keep_with_next, pad, rule_below, shade, space_above};
use super::typesetter::Typesetter;
use crate::PdfError;
use crate::document::{Align, Answer, Table};
use crate::look::{
    CAPTION, CELL, CELL_PADDING, COLUMN_TITLE, HAIRLINE, INK_HEADING, INK_RULE, INK_SHADE, MARGIN,
    Style, TEXT_WIDTH, TOTAL, WHOLE, WHOLE_ROW,
};
use crate::run::{BlockPart, Role};
use std::rc::Rc;

/// What a table without rows says.
const NO_ROWS: &str = "Nessun elemento inserito";

pub(super) fn table(typesetter: Typesetter, table: &Table) -> Result<Vec<Strip>, PdfError> {
    check_shape(table)?;
    let columns = share_out(typesetter, table)?;
    let header = header(typesetter, table, &columns)?;
    let repeat = (header.iter().map(Strip::extent).sum::<f32>() <= WHOLE)
        .then(|| Rc::from(header.iter().map(as_artifact).collect::<Vec<_>>()));

    let mut strips = caption(typesetter, table)?;
    strips.extend(header);
    space_above(&mut strips, 8.0);
    let before_rows = strips.len();
    if table.rows.is_empty() {
        strips.append(&mut no_rows(typesetter)?);
    }
    for place in 0..table.rows.len() {
        strips.append(&mut row(typesetter, table, &columns, place)?);
    }
    if let Some(totals) = &table.totals {
        // The sum is never parted from the last of what it sums.
        strips.last_mut().into_iter().for_each(|strip| strip.keep = true);
        strips.append(&mut total(typesetter, table, &columns, totals)?);
    }
    for strip in strips.iter_mut().skip(before_rows) {
        strip.repeat.clone_from(&repeat);
    }
    if strips.iter().map(Strip::extent).sum::<f32>() <= WHOLE {
        // A short table is not worth parting; what follows it is free.
        let (_, rest) = strips.split_last_mut().unzip();
        keep_with_next(rest.unwrap_or_default());
    }
    strips.push(Strip::empty(6.0));
    Ok(strips)
}

fn check_shape(table: &Table) -> Result<(), PdfError> {
    let columns = table.columns.len();
    match table
        .rows
        .iter()
        .chain(&table.totals)
        .map(Vec::len)
        .enumerate()
        .find(|(_, cells)| *cells > columns)
    {
        Some((row, cells)) => Err(PdfError::TableShape { row, cells, columns }),
        None => Ok(()),
    }
}

fn caption(typesetter: Typesetter, table: &Table) -> Result<Vec<Strip>, PdfError> {
    let Some(text) = &table.caption else { return Ok(Vec::new()) };
    let cell = Cell {
        x: MARGIN,
        width: TEXT_WIDTH,
        align: Align::Start,
        style: CAPTION,
        role: typesetter.role(BlockPart::Caption),
        text,
    };
    let mut strips = side_by_side(typesetter, &[cell])?;
    pad(&mut strips, 0.0, 3.0);
    keep_with_next(&mut strips);
    Ok(strips)
}

fn header(typesetter: Typesetter, table: &Table, tracks: &[Track]) -> Result<Vec<Strip>, PdfError> {
    let cells: Vec<_> = table
        .columns
        .iter()
        .zip(tracks)
        .enumerate()
        .map(|(place, (column, track))| Cell {
            x: track.x,
            width: track.width,
            align: column.align,
            style: COLUMN_TITLE,
            role: typesetter.role(BlockPart::Header { column: place }),
            text: &column.title,
        })
        .collect();
    let mut strips = side_by_side(typesetter, &cells)?;
    pad(&mut strips, 4.0, 4.5);
    shade(&mut strips, MARGIN, TEXT_WIDTH, INK_SHADE);
    rule_below(&mut strips, MARGIN, TEXT_WIDTH, 0.75, INK_HEADING);
    keep_with_next(&mut strips);
    Ok(strips)
}

/// The header as later pages say it again: not a part of the content any more.
fn as_artifact(strip: &Strip) -> Strip {
    let mut strip = strip.clone();
    strip.runs.iter_mut().for_each(|run| run.role = Role::Artifact);
    strip.above = 0.0;
    strip
}

fn row(
    typesetter: Typesetter,
    table: &Table,
    tracks: &[Track],
    place: usize,
) -> Result<Vec<Strip>, PdfError> {
    let given = table.rows.get(place).map(Vec::as_slice).unwrap_or_default();
    let texts: Vec<(String, Style)> = (0..table.columns.len())
        .map(|column| printed(given.get(column).unwrap_or(&Answer::None), CELL))
        .collect();
    let cells: Vec<_> = table
        .columns
        .iter()
        .zip(tracks)
        .enumerate()
        .map(|(column_place, (column, track))| Cell {
            x: track.x,
            width: track.width,
            align: column.align,
            style: texts[column_place].1,
            role: typesetter.role(BlockPart::Cell { row: place, column: column_place }),
            text: &texts[column_place].0,
        })
        .collect();
    let mut strips = side_by_side(typesetter, &cells)?;
    pad(&mut strips, 3.0, 3.5);
    rule_below(&mut strips, MARGIN, TEXT_WIDTH, HAIRLINE, INK_RULE);
    keep_up_to(WHOLE_ROW, &mut strips);
    Ok(strips)
}

/// The last row: its gaps stay empty, for there is nothing to answer.
fn total(
    typesetter: Typesetter,
    table: &Table,
    tracks: &[Track],
    totals: &[Answer],
) -> Result<Vec<Strip>, PdfError> {
    let text = |answer: &Answer| match answer {
        Answer::None => None,
        Answer::Given(_) | Answer::Missing => Some(printed(answer, TOTAL).0),
    };
    let texts: Vec<Option<String>> = totals.iter().map(text).collect();
    let cells: Vec<_> = texts
        .iter()
        .enumerate()
        .filter_map(|(place, text)| {
            let (track, column) = (tracks.get(place)?, table.columns.get(place)?);
            Some(Cell {
                x: track.x,
                width: track.width,
                align: column.align,
                style: TOTAL,
                role: typesetter.role(BlockPart::Total { column: place }),
                text: text.as_deref()?,
            })
        })
        .collect();
    let mut strips = side_by_side(typesetter, &cells)?;
    pad(&mut strips, 3.5, 4.0);
    shade(&mut strips, MARGIN, TEXT_WIDTH, INK_SHADE);
    rule_below(&mut strips, MARGIN, TEXT_WIDTH, 0.75, INK_HEADING);
    keep_up_to(WHOLE_ROW, &mut strips);
    Ok(strips)
}

fn no_rows(typesetter: Typesetter) -> Result<Vec<Strip>, PdfError> {
    let cell = Cell {
        x: MARGIN + CELL_PADDING,
        width: TEXT_WIDTH - 2.0 * CELL_PADDING,
        align: Align::Start,
        style: CELL,
        role: typesetter.role(BlockPart::Cell { row: 0, column: 0 }),
        text: NO_ROWS,
    };
    let mut strips = side_by_side(typesetter, &[cell])?;
    pad(&mut strips, 3.0, 3.5);
    rule_below(&mut strips, MARGIN, TEXT_WIDTH, HAIRLINE, INK_RULE);
    Ok(strips)
}
