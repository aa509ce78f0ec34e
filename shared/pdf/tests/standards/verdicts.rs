//! Every judge finds every document good, and would not if it were not.

use crate::documents::documents;
use crate::judges::{Verdict, outloud, pdfua, preflight, qpdf};
use crate::sample::rich;
use ristoro_pdf::{Conformance, render, render_as};

fn all_good(judges: &[fn(&[u8]) -> Verdict], conformance: Conformance) {
    for (name, document) in documents() {
        let pdf = render_as(&document, conformance).unwrap();
        for judge in judges {
            let verdict = judge(&pdf);
            assert!(verdict.good, "{name}: {}", verdict.said);
        }
    }
}

#[test]
fn what_applicants_are_given_is_sound_and_accessible() {
    all_good(&[qpdf, pdfua, outloud], Conformance::AccessibleArchive);
}

#[test]
fn the_same_pages_are_valid_pdf_a_1b() {
    all_good(&[qpdf, preflight], Conformance::FirstArchive);
}

/// A file without some of what makes it accessible.
fn without(keys: &[&[u8]]) -> Vec<u8> {
    let mut file = lopdf::Document::load_mem(&render(&rich(false)).unwrap()).unwrap();
    let catalog = file.catalog_mut().unwrap();
    for key in keys {
        assert!(catalog.remove(key).is_some(), "{}", String::from_utf8_lossy(key));
    }
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_file_that_is_not_tagged_is_refused() {
    let untagged = without(&[b"StructTreeRoot", b"MarkInfo"]);
    for judge in [pdfua, outloud] {
        let verdict = judge(&untagged);
        assert!(!verdict.good, "{}", verdict.said);
    }
}

#[test]
fn a_file_whose_colours_mean_nothing_is_refused() {
    let verdict = preflight(&without(&[b"OutputIntents"]));
    assert!(!verdict.good, "{}", verdict.said);
}

#[test]
fn a_broken_file_is_refused() {
    let mut pdf = render(&rich(false)).unwrap();
    pdf.truncate(pdf.len() / 2);
    assert!(!qpdf(&pdf).good);
}
