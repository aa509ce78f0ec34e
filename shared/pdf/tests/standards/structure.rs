//! The structure as poppler reads it: what assistive technology is told.

use crate::documents::documents;
use crate::sample::{document, heading, rich, row};
use ristoro_pdf::{Block, Document, Level, render};
use std::collections::BTreeSet;
use std::process::Command;

/// The tree with the text in it.
fn structure(document: &Document) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("document.pdf");
    std::fs::write(&path, render(document).unwrap()).unwrap();
    let output = Command::new("pdfinfo").arg("-struct-text").arg(&path).output();
    let output = output.expect("pdfinfo is installed (Debian package poppler-utils)");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_kind_of_block() {
    insta::assert_snapshot!(structure(&rich(false)));
}

#[test]
fn a_paragraph_over_two_pages_is_one_element() {
    let words = "Il fabbricato ha subito lesioni diffuse. ".repeat(250);
    let blocks = vec![heading(Level::One, "Danni"), row("Descrizione", &words)];
    let text = structure(&document(false, blocks));
    assert_eq!(text.matches("LBody (block)").count(), 1, "{text}");
    assert_eq!(text.matches("fabbricato").count(), 250);
}

#[test]
fn a_header_that_is_said_again_is_told_once() {
    let table = crate::sample::damage_table(120);
    let text = structure(&document(false, vec![Block::Table(table)]));
    assert_eq!(text.matches("Danno rilevato").count(), 1);
    assert_eq!(text.lines().filter(|line| line.trim() == "TR").count(), 121);
    assert!(!text.contains("Pagina 1 di"), "what is of the page is not of the document");
}

/// Lines that were broken at a space do not run together.
#[test]
fn words_at_the_ends_of_lines_stay_apart() {
    let words: Vec<String> = (0..200).map(|number| format!("parola{number}")).collect();
    let text = structure(&document(false, vec![Block::Paragraph(words.join(" "))]));
    let read: BTreeSet<&str> = text.split([' ', '"', '\n']).collect();
    assert!(words.iter().all(|word| read.contains(word.as_str())), "{text}");
}

/// Headings go down one level at a time, from the title.
#[test]
fn no_level_is_left_out() {
    for (name, document) in documents() {
        let text = structure(&document);
        let levels = text.lines().filter_map(|line| {
            let level = line.trim_start().strip_prefix('H')?.strip_suffix(" (block):");
            level
                .or_else(|| line.trim_start().strip_prefix('H')?.strip_suffix(" (block)"))?
                .parse()
                .ok()
        });
        let levels: Vec<u32> = levels.collect();
        assert_eq!(levels.first(), Some(&1), "{name}: {text}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: {levels:?}");
        }
    }
}
