//! Checks that the typefaces are the very files that `fonts/SHA256SUMS` names, and lists the
//! characters they have, so that a text can be judged without them.

use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};
use ttf_parser::GlyphId;

/// Where the typefaces are, from the root of the crate, where cargo runs this.
const FONTS: &str = "fonts";
/// The digest of every typeface, as `sha256sum` writes them.
const SUMS: &str = "SHA256SUMS";
/// The faces of the regular weight; a test holds the other weights to the same characters.
const REGULAR: [&str; 2] = ["TitilliumWeb-Regular.ttf", "NotoSans-Regular.ttf"];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FONTS}");
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Box<dyn Error>> {
    let fonts = Path::new(FONTS);
    check_digests(fonts)?;
    let mut characters = BTreeSet::new();
    for name in REGULAR {
        collect(&fs::read(fonts.join(name))?, &mut characters)?;
    }
    let output = env::var_os("OUT_DIR").map(PathBuf::from).ok_or("OUT_DIR is not set")?;
    fs::write(output.join("characters.rs"), table(&characters)?)?;
    Ok(())
}

/// Every typeface has its digest, and every digest its typeface.
fn check_digests(fonts: &Path) -> Result<(), Box<dyn Error>> {
    let sums = fs::read_to_string(fonts.join(SUMS))?;
    let mut named = BTreeSet::new();
    for line in sums.lines() {
        let (digest, name) = line.split_once("  ").ok_or("a line of SHA256SUMS without a name")?;
        if hex::encode(Sha256::digest(fs::read(fonts.join(name))?)) != digest {
            return Err(format!("the typeface {name} is not the one that {SUMS} names").into());
        }
        named.insert(name);
    }
    for entry in fs::read_dir(fonts)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(".ttf") && !named.contains(name.as_ref()) {
            return Err(format!("{SUMS} does not name the typeface {name}").into());
        }
    }
    Ok(())
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

/// The characters as ranges, in Rust.
fn table(characters: &BTreeSet<char>) -> Result<String, Box<dyn Error>> {
    let mut ranges: Vec<(char, char)> = Vec::new();
    for &character in characters {
        match ranges.last_mut() {
            Some((_, last)) if u32::from(*last) + 1 == u32::from(character) => *last = character,
            _ => ranges.push((character, character)),
        }
    }
    let mut table = String::from("[\n");
    for (first, last) in ranges {
        writeln!(table, "    '{}'..='{}',", first.escape_unicode(), last.escape_unicode())?;
    }
    table.push_str("]\n");
    Ok(table)
}
