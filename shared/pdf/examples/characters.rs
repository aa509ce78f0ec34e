//! Lists the characters that the typefaces have, so that a text can be judged without them:
//! `cargo run -p ristoro-pdf --example characters > shared/form/src/printable/table.rs`.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::io::{Write, stdout};
use std::path::Path;
use ttf_parser::GlyphId;

/// The faces of the regular weight; a test holds the other weights to the same characters.
const REGULAR: [&str; 2] = ["TitilliumWeb-Regular.ttf", "NotoSans-Regular.ttf"];
/// What stands above the ranges.
const HEAD: &str = "\
//! The characters that the typefaces of the PDF have. Made by
//! `cargo run -p ristoro-pdf --example characters`; a test there holds it against the typefaces.

use std::ops::RangeInclusive;

/// Ranges of characters, in ascending order.
pub(super) const IN_TYPEFACES: &[RangeInclusive<char>] = &[
";

fn main() -> Result<(), Box<dyn Error>> {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
    let mut characters = BTreeSet::new();
    for name in REGULAR {
        collect(&fs::read(fonts.join(name))?, &mut characters)?;
    }
    let mut out = stdout().lock();
    out.write_all(HEAD.as_bytes())?;
    for (first, last) in ranges(&characters) {
        writeln!(out, "    '{}'..='{}',", first.escape_unicode(), last.escape_unicode())?;
    }
    Ok(writeln!(out, "];")?)
}

/// Adds the characters that a face has a glyph for.
fn collect(file: &[u8], characters: &mut BTreeSet<char>) -> Result<(), Box<dyn Error>> {
    let face = ttf_parser::Face::parse(file, 0)?;
    let map = face.tables().cmap.ok_or("a typeface without characters")?;
    for subtable in map.subtables {
        subtable.codepoints(|code| {
            let character = char::from_u32(code);
            characters.extend(character.filter(|&one| face.glyph_index(one).is_some_and(is_drawn)));
        });
    }
    Ok(())
}

/// Glyph 0 is the box that stands for a missing character (OpenType, «cmap»).
fn is_drawn(glyph: GlyphId) -> bool {
    glyph.0 != 0
}

fn ranges(characters: &BTreeSet<char>) -> Vec<(char, char)> {
    let mut ranges: Vec<(char, char)> = Vec::new();
    for &character in characters {
        match ranges.last_mut() {
            Some((_, last)) if u32::from(*last) + 1 == u32::from(character) => *last = character,
            _ => ranges.push((character, character)),
        }
    }
    ranges
}
