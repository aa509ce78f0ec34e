//! The call «ordinanza-6-2014», its complete sets of answers, and the documents made of them.

use ::call::{Folder, LARGEST_FILE};
use domain::Digest;
use form::{Answers, Form};
use ristoro_pdf::Document;
use ristoro_pdf::from_form::{APPLICATION, Input, Organisation, Signatory, Version, document};
use std::fs;
use std::path::Path;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../calls/ordinanza-6-2014");

/// The complete sets of answers.
pub(crate) const COMPLETE: [&str; 4] = [
    "golden.json",
    "golden-libero-professionista.json",
    "golden-immobile.json",
    "golden-demolizione.json",
];

/// The folder of the call.
pub(crate) fn folder() -> Folder {
    let files = site::read_folder(Path::new(FOLDER), LARGEST_FILE).unwrap();
    Folder { name: "ordinanza-6-2014".to_owned(), files }
}

/// The form that such a folder defines.
pub(crate) fn form_of(folder: &Folder) -> Form {
    let faults = |faults: Vec<::call::Fault>| {
        faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    ::call::compile(folder).map_err(faults).unwrap().application
}

pub(crate) fn answers(name: &str) -> Answers {
    let text = fs::read_to_string(Path::new(FOLDER).join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

pub(crate) const DRAFT: Version = Version::Draft { at: instant() };
pub(crate) const FINAL: Version =
    Version::Final { validated_at: instant(), history: Digest::from_bytes([0xab; 32]) };

/// 22 November 2026, 23:30:05 UTC: already the 23rd in Italy.
const fn instant() -> jiff::Timestamp {
    jiff::Timestamp::constant(1_795_390_205, 0)
}

pub(crate) fn made(form: &Form, answers: &Answers, version: Version) -> Document {
    document(&Input {
        title: APPLICATION,
        form,
        answers,
        today: "23/11/2026".parse().unwrap(),
        application: "01941f29-7c00-7000-8000-0000000000a1",
        administration: "Commissario delegato per la ricostruzione",
        signatory: Some(Signatory { name: "Bassi Elena", fiscal_code: "BSSLNE70A41F257X" }),
        organisation: &Organisation {
            name: "Studio Associato Bassi e Ferri",
            code: "BF7K2QX9",
            fiscal_code: "12345678903",
        },
        version,
    })
}
