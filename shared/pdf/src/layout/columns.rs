//! How wide the columns of a table are.

use super::cells::printed;
use super::typesetter::Typesetter;
use super::wrap::widest_word;
use crate::PdfError;
use crate::document::{Align, Table};
use crate::look::{CELL_PADDING, COLUMN_TITLE, MARGIN, TEXT_WIDTH, TOTAL};
use form::printable::as_printed;

/// A column's text: where it begins and how wide it is.
#[derive(Clone, Copy)]
pub(super) struct Track {
    pub(super) x: f32,
    pub(super) width: f32,
}

/// Gives each column its share, and never less than its longest word (a title's, or an amount's)
/// when the others can spare it.
pub(super) fn share_out(typesetter: Typesetter, table: &Table) -> Result<Vec<Track>, PdfError> {
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
        for cell in table.rows.iter().chain(&table.totals).filter_map(|row| row.get(place)) {
            let (text, style) = printed(cell, TOTAL);
            longest = longest.max(widest_word(typesetter.measure, style, &text)?);
        }
    }
    Ok(longest)
}
