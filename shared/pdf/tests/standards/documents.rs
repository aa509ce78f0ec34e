//! The documents that are judged: what applicants are given.

use crate::call::{DRAFT, FINAL, answers, folder, form_of, made};
use crate::sample;
use form::Answers;
use ristoro_pdf::{Document, receipt};

/// The documents with their names.
pub(crate) fn documents() -> Vec<(&'static str, Document)> {
    let form = form_of(&folder());
    vec![
        ("every kind of block", sample::rich(false)),
        ("a draft without answers", made(&form, &Answers::default(), DRAFT)),
        ("an application", made(&form, &answers("golden-immobile.json"), FINAL)),
        ("a receipt", receipt::document(&sample::receipt())),
    ]
}
