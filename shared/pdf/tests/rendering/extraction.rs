//! What is read back is what was said, in the order it was said.

use crate::reading::{pages, pages_as_written};
use crate::sample::{document, long, rich, row};
use ristoro_pdf::{Block, PdfError, render};

#[test]
fn every_kind_of_block() {
    insta::assert_snapshot!(pages(&rich(false)).join("\n~~~~ page ~~~~\n"));
}

#[test]
fn a_draft_says_so_on_every_page() {
    let pages = pages(&rich(true));
    for page in &pages {
        assert_eq!(page.matches("FAC-SIMILE – non valido per la presentazione").count(), 1);
        assert_eq!(page.matches("FAC-SIMILE").count(), 1, "the mark behind the text is not text");
    }
    insta::assert_snapshot!(pages.join("\n~~~~ page ~~~~\n"));
}

#[test]
fn characters_are_read_back_as_typed() {
    let typed = "àèéìòù ÀÈÉÌÒÙ € « » “ ” – ’ ž Š ő Щукин λ ≤ №";
    for block in [
        Block::Paragraph(typed.to_owned()),
        Block::Title(typed.to_owned()),
        Block::Note(typed.to_owned()),
        row("Testo", typed),
        row(typed, "etichetta"),
    ] {
        let page = &pages_as_written(&document(false, vec![block]))[0];
        let joined = page.replace('\n', " ");
        assert!(joined.contains(typed), "{page}");
    }
}

#[test]
fn a_label_of_many_lines_is_read_whole_before_its_value() {
    let page = &pages_as_written(&rich(false))[0];
    let label = page.find("svolta\nnell’immobile danneggiato alla data degli\neventi").unwrap();
    assert!(label < page.find("Coltivazione di cereali").unwrap());
}

#[test]
fn an_answer_that_was_not_given_is_a_dash() {
    for nothing in ["", "  ", "\n", "\u{200b}"] {
        let page = &pages(&document(false, vec![row("Telefono", nothing)]))[0];
        let line = page.lines().find(|line| line.contains("Telefono")).unwrap();
        assert_eq!(line.split_whitespace().collect::<Vec<_>>(), ["Telefono", "—"]);
    }
}

#[test]
fn a_character_that_no_typeface_has_is_an_error_wherever_it_is() {
    let mut titled = rich(false);
    "Domanda 漢".clone_into(&mut titled.subject);
    for document in [document(false, vec![row("Via", "漢")]), titled] {
        let error = render(&document).unwrap_err();
        assert!(matches!(error, PdfError::MissingGlyph { character: '漢' }), "{error}");
    }
}

#[test]
fn a_very_long_word_is_cut_at_the_edge_and_nothing_is_lost() {
    let word = "supercalifragilistichespiralidoso".repeat(60);
    let pages = pages_as_written(&document(false, vec![row("Parola", &word)]));
    let read: String = pages[0].split_whitespace().collect();
    assert!(read.contains(&word), "{read}");
}

#[test]
fn an_answer_longer_than_a_page_goes_on_to_the_next() {
    let answer = "Il fabbricato ha subito lesioni. ".repeat(400);
    let pages = pages_as_written(&document(false, vec![row("Descrizione", &answer)]));
    assert!(pages.len() > 2, "{}", pages.len());
    assert_eq!(pages.concat().matches("fabbricato").count(), 400);
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page() {
    let pages = pages_as_written(&long(8));
    assert!(pages.len() > 10);
    for page in pages {
        let lines: Vec<_> = page.trim().lines().collect();
        let last = lines[lines.len() - 3..].join(" ");
        for heading in ["1. Dati del", "1.1 Impresa", "Referente 1", "2. Danni", "3. Dichiarazioni"]
        {
            assert!(!last.contains(heading), "{last}");
        }
    }
}

#[test]
fn a_document_without_blocks_still_has_a_page() {
    let pages = pages(&document(false, Vec::new()));
    assert_eq!(pages.len(), 1);
    assert!(pages[0].contains("Pagina 1 di 1"), "{}", pages[0]);
}
