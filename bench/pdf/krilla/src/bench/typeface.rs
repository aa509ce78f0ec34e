//! Typefaces.

use krilla::text::Font;
use std::error::Error;

/// A typeface, to measure and to draw with.
pub(crate) struct Typeface<'a> {
    table: ttf_parser::Face<'a>,
    pub(crate) font: Font,
}

impl<'a> Typeface<'a> {
    pub(crate) fn read(file: &'a [u8]) -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            table: ttf_parser::Face::parse(file, 0)?,
            font: Font::new(file.to_vec().into(), 0).ok_or("no font")?,
        })
    }

    pub(crate) fn width(&self, size: f32, text: &str) -> f32 {
        let advance =
            |letter| self.table.glyph_index(letter).and_then(|id| self.table.glyph_hor_advance(id));
        let units: f32 = text.chars().filter_map(advance).map(f32::from).sum();
        units * size / f32::from(self.table.units_per_em())
    }
}
