//! What was left from one call in the copy of its folder.

use crate::small::{call, folder, lines};
use ristoro_call::{Call, Folder, check_across};

/// A copy of the small call's folder under another name, with these pieces written otherwise.
fn copy(pieces: &[(&str, &str, &str)]) -> Call {
    let mut copied = Folder { name: "seconda-prova".to_owned(), ..folder() };
    for (file, from, to) in pieces {
        let text = String::from_utf8(copied.files[*file].clone()).unwrap();
        assert!(text.contains(from), "{file}: {from}");
        copied.files.insert((*file).to_owned(), text.replacen(from, to, 1).into_bytes());
    }
    call(&copied)
}

const NAMES: [(&str, &str, &str); 3] = [
    ("call.toml", "call = \"prova-2026\"", "call = \"seconda-prova\""),
    ("cup.toml", "id = \"prova-2026\"", "id = \"seconda-prova\""),
    ("golden.json", "\"call\": \"prova-2026\"", "\"call\": \"seconda-prova\""),
];
const WORDS: [(&str, &str, &str); 3] = [
    ("call.toml", "Bando di prova", "Secondo bando"),
    ("call.toml", "\"PRV-2026\"", "\"PRV2-2026\""),
    ("cup.toml", "Misura di prova", "Seconda misura"),
];

fn across(pieces: &[(&str, &str, &str)]) -> String {
    lines(&check_across(&[call(&folder()), copy(pieces)]))
}

#[test]
fn a_copy_that_was_wholly_rewritten_has_no_fault() {
    assert_eq!(across(&[NAMES, WORDS].concat()), "");
    assert_eq!(lines(&check_across(&[])), "");
    assert_eq!(lines(&check_across(&[call(&folder())])), "");
}

#[test]
fn a_copy_with_only_its_name_rewritten_is_told_everything_that_is_left() {
    insta::assert_snapshot!(across(&NAMES));
}

#[test]
fn what_still_names_the_other_call_is_told_in_both_directions() {
    let pieces = [
        &NAMES[..],
        &WORDS[..],
        &[
            (
                "call.toml",
                "Un bando per provare",
                "Come prova-2026, ma non riprova-2026: PRV-2026, PRV-2026-2, prova-2026-3",
            ),
            (
                "application/chi.toml",
                "title = \"Chi chiede\"",
                "# come prova-2026\ntitle = \"Chi chiede (PRV-2026/1)\"",
            ),
        ][..],
    ];
    insta::assert_snapshot!(across(&pieces.concat()));
}

#[test]
fn the_measures_of_the_program_are_not_taken() {
    let bundled = &cup::Measure::bundled()[0];
    let title = ("cup.toml", "Misura di prova", bundled.title.as_str());
    assert!(across(&[&NAMES[..], &WORDS[..2], &[title][..]].concat()).contains("[measure-taken]"));
    let id = bundled.id.as_str();
    let mut folder = folder();
    for file in ["call.toml", "cup.toml", "golden.json"] {
        let text = String::from_utf8(folder.files[file].clone()).unwrap();
        let text = text.replacen("\"prova-2026\"", &format!("\"{id}\""), 1);
        folder.files.insert(file.to_owned(), text.into_bytes());
    }
    let named = Folder { name: id.to_owned(), ..folder };
    let told = lines(&check_across(&[call(&named)]));
    assert!(told.contains("[measure-taken]") && told.lines().count() == 1, "{told}");
}
