//! Tables: columns shared out over the page's width, rows that part over pages under a header that
//! is said again.

use super::cells::{Cell, answer, side_by_side};
use super::strip::{Strip, keep_together, keep_with_next, pad, rule_below, shade, space_above};
use super::typesetter::Typesetter;
use super::wrap::widest_word;
use crate::PdfError;
use crate::document::{Align, Table};
use crate::look::{
    CAPTION, CELL, CELL_PADDING, COLUMN_TITLE, HAIRLINE, INK_HEADING, INK_RULE, INK_SHADE, MARGIN,
    TEXT_WIDTH, WHOLE,
};
use crate::run::{BlockPart, Role};
use form::printable::as_printed;
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
    if table.rows.is_empty() {
        strips.append(&mut no_rows(typesetter)?);
    }
    for place in 0..table.rows.len() {
        let mut row = row(typesetter, table, &columns, place)?;
        for strip in &mut row {
            strip.repeat.clone_from(&repeat);
        }
        strips.append(&mut row);
    }
    strips.push(Strip::empty(6.0));
    Ok(strips)
}

fn check_shape(table: &Table) -> Result<(), PdfError> {
    let columns = table.columns.len();
    match table.rows.iter().map(Vec::len).enumerate().find(|(_, cells)| *cells > columns) {
        Some((row, cells)) => Err(PdfError::TableShape { row, cells, columns }),
        None => Ok(()),
    }
}

/// A column's text: where it begins and how wide it is.
#[derive(Clone, Copy)]
struct Track {
    x: f32,
    width: f32,
}

/// Gives each column its share, and never less than its longest word (a title's, or an amount's)
/// when the others can spare it.
fn share_out(typesetter: Typesetter, table: &Table) -> Result<Vec<Track>, PdfError> {
    let shares = table.columns.iter().map(|column| f32::from(column.share.max(1)));
    let total: f32 = shares.clone().sum();
    let mut widths: Vec<f32> = shares.map(|share| TEXT_WIDTH * share / total).collect();
    let mut least = Vec::with_capacity(widths.len());
    for place in 0..widths.len() {
        least.push(longest_word(typesetter, table, place)? + 2.0 * CELL_PADDING);
    }
    let missing: f32 = short_of(&widths, &least).sum();
    let spare: f32 = short_of(&least, &widths).sum();
    if missing > 0.0 && spare > 0.0 {
        let given = (missing / spare).min(1.0);
        let gained = (spare / missing).min(1.0);
        for (width, least) in widths.iter_mut().zip(&least) {
            let gap = least - *width;
            *width += if gap > 0.0 { gap * gained } else { gap * given };
        }
    }
    let mut x = MARGIN;
    Ok(widths
        .into_iter()
        .map(|width| {
            let track = Track { x: x + CELL_PADDING, width: width - 2.0 * CELL_PADDING };
            x += width;
            track
        })
        .collect())
}

/// By how much each width is short of the one wanted.
fn short_of<'a>(widths: &'a [f32], wanted: &'a [f32]) -> impl Iterator<Item = f32> + 'a {
    widths.iter().zip(wanted).map(|(width, wanted)| (wanted - width).max(0.0))
}

fn longest_word(typesetter: Typesetter, table: &Table, place: usize) -> Result<f32, PdfError> {
    let Some(column) = table.columns.get(place) else { return Ok(0.0) };
    let mut longest = widest_word(typesetter.measure, COLUMN_TITLE, &as_printed(&column.title))?;
    if column.align == Align::End {
        for cell in table.rows.iter().filter_map(|row| row.get(place)) {
            longest = longest.max(widest_word(typesetter.measure, CELL, &as_printed(cell))?);
        }
    }
    Ok(longest)
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
    let texts: Vec<String> = (0..table.columns.len())
        .map(|column| answer(given.get(column).map_or("", String::as_str)))
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
            style: CELL,
            role: typesetter.role(BlockPart::Cell { row: place, column: column_place }),
            text: &texts[column_place],
        })
        .collect();
    let mut strips = side_by_side(typesetter, &cells)?;
    pad(&mut strips, 3.0, 3.5);
    rule_below(&mut strips, MARGIN, TEXT_WIDTH, HAIRLINE, INK_RULE);
    keep_together(&mut strips);
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
