//! The file itself: sound, with its fonts, and saying what it is.

use crate::reading::run;
use crate::sample::{long, rich};
use ristoro_pdf::render;

#[test]
fn the_file_is_sound() {
    for document in [rich(false), rich(true), long(4)] {
        let said = run("qpdf", &["--check"], &render(&document).unwrap(), &[]);
        assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
    }
}

#[test]
fn every_font_is_embedded_as_a_subset_that_can_be_read_back() {
    let said = run("pdffonts", &[], &render(&rich(false)).unwrap(), &[]);
    // Without the last two columns, the objects' numbers.
    let fonts: Vec<_> = said
        .lines()
        .skip(2)
        .map(|line| line.split_whitespace().take(7).collect::<Vec<_>>().join(" "))
        .collect();
    insta::assert_snapshot!(fonts.join("\n"), @"
    NOTREG+NotoSans-Regular CID TrueType Identity-H yes yes yes
    TITBOL+TitilliumWeb-Bold CID TrueType Identity-H yes yes yes
    TITREG+TitilliumWeb-Regular CID TrueType Identity-H yes yes yes
    TITSEM+TitilliumWeb-SemiBold CID TrueType Identity-H yes yes yes
    ");
}

#[test]
fn the_file_says_what_it_is() {
    let said = run("pdfinfo", &["-isodates"], &render(&rich(false)).unwrap(), &[]);
    let ours = ["Title", "Subject", "Creat", "Producer", "ModDate", "Page", "PDF version"];
    let lines: Vec<_> =
        said.lines().filter(|line| ours.iter().any(|name| line.starts_with(name))).collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    Title:           Domanda di contributo – Società Agricola «La Città»
    Subject:         Contributi per la ricostruzione – Ordinanza 57/2012 – Domanda di contributo
    Creator:         Ristoro
    Producer:        Ristoro
    CreationDate:    2026-03-02T10:15:30Z
    ModDate:         2026-03-02T10:15:30Z
    Pages:           2
    Page size:       595.28 x 841.89 pts (A4)
    Page rot:        0
    PDF version:     1.7
    ");
}

#[test]
fn the_catalog_names_the_language_and_shows_the_title() {
    let pdf = lopdf::Document::load_mem(&render(&rich(false)).unwrap()).unwrap();
    let catalog = pdf.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"it-IT");
    let preferences = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
}

#[test]
fn a_long_file_stays_small() {
    let pdf = render(&long(5)).unwrap();
    assert!(pdf.len() < 80_000, "{}", pdf.len());
}
