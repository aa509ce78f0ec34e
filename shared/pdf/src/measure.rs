//! How wide text is, and which face prints each character.

use crate::PdfError;
use crate::face::{Face, Weight};
use crate::look::Style;
use form::printable::needs_shaping;
use ttf_parser::GlyphId;

/// The faces' tables, read once a document.
pub(crate) struct Measure {
    faces: Vec<ttf_parser::Face<'static>>,
    /// The glyphs of the characters below [`USUAL`], weight by weight: nearly all that is ever asked for.
    usual: Vec<Option<Glyph>>,
}

/// Up to the end of Latin Extended-A.
const USUAL: usize = 0x180;

/// Where a character is drawn from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    /// The face that has it.
    pub(crate) face: Face,
    /// Its place in that face.
    pub(crate) id: GlyphId,
    /// How far the next character stands, in ems.
    pub(crate) advance: f32,
}

/// A stretch of text that one face prints.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stretch {
    pub(crate) face: Face,
    pub(crate) text: String,
    /// Points.
    pub(crate) width: f32,
}

impl Measure {
    /// Reads the tables of every face.
    pub(crate) fn load() -> Result<Self, PdfError> {
        let faces = Face::ALL
            .into_iter()
            .map(|face| {
                ttf_parser::Face::parse(face.bytes(), 0)
                    .map_err(|source| PdfError::Typeface { face: face.tag(), source: Some(source) })
            })
            .collect::<Result<_, _>>()?;
        let mut measure = Self { faces, usual: Vec::new() };
        let usual = Weight::ALL.into_iter().flat_map(|weight| {
            let characters = (0..USUAL).filter_map(|code| u32::try_from(code).ok());
            characters.map(move |code| (weight, char::from_u32(code)))
        });
        measure.usual =
            usual.map(|(weight, character)| measure.look_up(weight, character?)).collect();
        Ok(measure)
    }

    /// The glyph that prints a character; none when no face has it or it cannot be placed.
    pub(crate) fn glyph(&self, weight: Weight, character: char) -> Option<Glyph> {
        match usize::try_from(u32::from(character)) {
            Ok(code) if code < USUAL => *self.usual.get(weight as usize * USUAL + code)?,
            _ => self.look_up(weight, character),
        }
    }

    fn look_up(&self, weight: Weight, character: char) -> Option<Glyph> {
        if needs_shaping(character) {
            return None;
        }
        weight.faces().into_iter().find_map(|face| {
            let table = self.table(face)?;
            // Glyph 0 is the box that stands for a missing character (OpenType, «cmap»).
            let id = table.glyph_index(character).filter(|id| id.0 != 0)?;
            let advance = f32::from(table.glyph_hor_advance(id)?) / f32::from(table.units_per_em());
            Some(Glyph { face, id, advance })
        })
    }

    /// The width of one character, in points.
    pub(crate) fn advance(&self, style: Style, character: char) -> Result<f32, PdfError> {
        let glyph =
            self.glyph(style.weight, character).ok_or(PdfError::MissingGlyph { character })?;
        Ok(glyph.advance * style.size)
    }

    /// The width of a text on one line, in points.
    pub(crate) fn width(&self, style: Style, text: &str) -> Result<f32, PdfError> {
        text.chars().map(|character| self.advance(style, character)).sum()
    }

    /// Parts a text where the face changes.
    pub(crate) fn stretches(&self, style: Style, text: &str) -> Result<Vec<Stretch>, PdfError> {
        let mut stretches: Vec<Stretch> = Vec::new();
        for character in text.chars() {
            let glyph =
                self.glyph(style.weight, character).ok_or(PdfError::MissingGlyph { character })?;
            let width = glyph.advance * style.size;
            match stretches.last_mut() {
                Some(last) if last.face == glyph.face => {
                    last.text.push(character);
                    last.width += width;
                }
                _ => {
                    let text = character.to_string();
                    stretches.push(Stretch { face: glyph.face, text, width });
                }
            }
        }
        Ok(stretches)
    }

    /// The tables of one face.
    pub(crate) fn table(&self, face: Face) -> Option<&ttf_parser::Face<'static>> {
        self.faces.get(face as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look;
    use form::printable::is_printable;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn every_face_is_read_and_found_at_its_place() {
        let measure = Measure::load().unwrap();
        assert_eq!(measure.faces.len(), Face::ALL.len());
        for (place, face) in Face::ALL.into_iter().enumerate() {
            assert_eq!(face as usize, place);
        }
    }

    /// Every character that some face has.
    fn characters(measure: &Measure) -> BTreeSet<char> {
        let mut characters = BTreeSet::new();
        let maps = measure.faces.iter().filter_map(|face| face.tables().cmap);
        for map in maps.flat_map(|cmap| cmap.subtables) {
            map.codepoints(|code| characters.extend(char::from_u32(code)));
        }
        characters
    }

    #[test]
    fn every_weight_prints_the_same_characters() {
        let measure = Measure::load().unwrap();
        for character in characters(&measure) {
            let regular = measure.glyph(Weight::Regular, character).is_some();
            for weight in [Weight::Semibold, Weight::Bold] {
                assert_eq!(measure.glyph(weight, character).is_some(), regular, "{character:?}");
            }
        }
    }

    /// Text is read back by glyph: two characters on one glyph would be read as one of them.
    #[test]
    fn no_glyph_prints_two_characters() {
        let measure = Measure::load().unwrap();
        let mut seen = BTreeMap::new();
        for character in characters(&measure) {
            for weight in [Weight::Regular, Weight::Semibold, Weight::Bold] {
                let Some(glyph) = measure.glyph(weight, character) else { continue };
                let first = *seen.entry((glyph.face, glyph.id.0)).or_insert(character);
                assert_eq!(first, character, "{:?}", glyph.face);
            }
        }
    }

    #[test]
    fn a_text_is_parted_where_the_face_changes() {
        let measure = Measure::load().unwrap();
        let stretches = measure.stretches(look::BODY, "via Щукин 4").unwrap();
        let parts: Vec<_> =
            stretches.iter().map(|stretch| (stretch.face, stretch.text.as_str())).collect();
        assert_eq!(
            parts,
            [
                (Face::TitilliumRegular, "via "),
                (Face::NotoRegular, "Щукин"),
                (Face::TitilliumRegular, " 4"),
            ]
        );
        let whole = measure.width(look::BODY, "via Щукин 4").unwrap();
        assert!((whole - stretches.iter().map(|s| s.width).sum::<f32>()).abs() < 0.01);
    }

    #[test]
    fn a_missing_character_is_named() {
        let measure = Measure::load().unwrap();
        let error = measure.width(look::BODY, "a漢").unwrap_err();
        assert_eq!(error.to_string(), "no typeface has the character '漢' (U+6F22)");
    }

    /// What is judged without the typefaces is what they print, in every weight.
    #[test]
    fn the_list_of_characters_is_that_of_the_typefaces() {
        let measure = Measure::load().unwrap();
        for character in '\0'..=char::MAX {
            for weight in [Weight::Regular, Weight::Semibold, Weight::Bold] {
                let printed = measure.glyph(weight, character).is_some();
                assert_eq!(is_printable(character), printed, "{character:?} in {weight:?}");
            }
        }
    }
}
