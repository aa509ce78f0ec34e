//! The call «ordinanza-6-2014», its complete sets of answers, and the documents made of them.

use form::compile::{Source, compile};
use form::{Answers, Form};
use ristoro_pdf::Document;
use ristoro_pdf::from_form::{Input, Organisation, Version, document};
use std::fs;
use std::path::Path;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../calls/ordinanza-6-2014");

/// The complete sets of answers.
pub(crate) const COMPLETE: [&str; 3] =
    ["golden.json", "golden-libero-professionista.json", "golden-immobile.json"];

/// The files that define the call.
pub(crate) fn sources() -> Vec<Source> {
    let folder = Path::new(FOLDER);
    let mut sources = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                sources.push(Source { name, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    sources
}

/// The form that such files define.
pub(crate) fn form_of(sources: &[Source]) -> Form {
    let faults = |faults: Vec<form::compile::Fault>| {
        faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    compile(sources).map_err(faults).unwrap().form
}

pub(crate) fn answers(name: &str) -> Answers {
    let text = fs::read_to_string(Path::new(FOLDER).join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

pub(crate) const DRAFT: Version = Version::Draft { at: instant() };
pub(crate) const FINAL: Version = Version::Final { validated_at: instant() };

/// 22 November 2026, 23:30:05 UTC: already the 23rd in Italy.
const fn instant() -> jiff::Timestamp {
    jiff::Timestamp::constant(1_795_390_205, 0)
}

pub(crate) fn made(form: &Form, answers: &Answers, version: Version) -> Document {
    document(&Input {
        form,
        answers,
        today: "23/11/2026".parse().unwrap(),
        application: "01941f29-7c00-7000-8000-0000000000a1",
        digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        organisation: &Organisation {
            name: "Studio Associato Bassi e Ferri",
            code: "BF7K2QX9",
            fiscal_code: "12345678903",
        },
        version,
    })
}
