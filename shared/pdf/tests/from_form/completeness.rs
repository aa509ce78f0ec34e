//! Every value answered is in the document.

use crate::call::{COMPLETE, FINAL, answers, folder, form_of, made};
use crate::reading::pages_as_written;
use domain::{CadastralCode, Province, places};
use form::{Body, Entry, Field, Kind, Node};
use ristoro_pdf::Document;

#[test]
fn every_answer_of_every_complete_set_is_there() {
    let form = form_of(&folder());
    for name in COMPLETE {
        let answers = answers(name);
        // Gaps are left out, so that a row of a table reads as its answers alone.
        let said = without_furniture(&made(&form, &answers, FINAL)).replace('—', "");
        let mut wanted = Vec::new();
        for (id, node) in &answers.sections {
            gather(&form.section(id.as_str()).unwrap().body, node, &mut wanted);
        }
        assert!(wanted.len() > 60, "{name}: {}", wanted.len());
        let missing: Vec<_> =
            wanted.iter().filter(|value| !said.contains(&without_spaces(value))).collect();
        assert!(missing.is_empty(), "{name}: {missing:#?}");
    }
}

/// What a node's answers and documents should say, worked out from the definition alone.
fn gather(body: &Body, node: &Node, wanted: &mut Vec<String>) {
    for (id, entry) in &node.entries {
        let (_, field) = body.field(id.as_str()).unwrap();
        wanted.extend(words(field, entry).into_iter().map(|said| format!("{}{said}", field.label)));
    }
    for documents in node.documents.values() {
        for document in documents {
            wanted.extend([document.file_name.to_string(), document.sha256.to_string()]);
        }
    }
    for (id, items) in &node.lists {
        let list = body.list(id.as_str()).unwrap();
        for item in items {
            if is_one_row(&list.body) {
                wanted.push(row(&list.body, &item.node));
            } else {
                gather(&list.body, &item.node, wanted);
            }
        }
    }
}

/// Whether an item is all in its table's row: it has a few short answers and nothing else.
fn is_one_row(body: &Body) -> bool {
    let is_long = |field: &Field| matches!(field.kind, Kind::LongText { .. });
    let short = body.fields().count() <= 6 && !body.fields().any(|(_, field)| is_long(field));
    short && body.lists.is_empty() && body.slots.is_empty()
}

/// What the row of an item says: its answers in the order of the questions.
fn row(body: &Body, node: &Node) -> String {
    let said = |(_, field): (_, &Field)| {
        node.entries.get(&field.id).map(|entry| words(field, entry).concat()).unwrap_or_default()
    };
    body.fields().map(said).collect()
}

/// What follows a field's label.
fn words(field: &Field, entry: &Entry) -> Vec<String> {
    let label = |code: &str, options: &[form::ChoiceOption]| {
        options.iter().find(|option| option.code == code).unwrap().label.clone()
    };
    match &field.kind {
        Kind::YesNo { rule: form::YesNoRule::MustBeYes } => vec!["Dichiarazione resa".to_owned()],
        Kind::YesNo { .. } => vec![if entry.text() == "si" { "Sì" } else { "No" }.to_owned()],
        Kind::Choice { options } => vec![label(entry.text(), options)],
        Kind::Choices { options, .. } => {
            let labels: Vec<_> = entry.codes().iter().map(|code| label(code, options)).collect();
            vec![labels.join("; ")]
        }
        Kind::Money { .. } => vec![format!("{}€", entry.text())],
        Kind::Province { .. } => vec![entry.text().parse::<Province>().unwrap().label()],
        Kind::Municipality { .. } => {
            let code: CadastralCode = entry.text().parse().unwrap();
            vec![places::find_by_code(code).unwrap().name().to_owned()]
        }
        // What it says is the other item's affair.
        Kind::Reference { .. } => Vec::new(),
        _ => vec![entry.text().to_owned()],
    }
}

/// The text of all the pages without headers, footers and white space.
fn without_furniture(document: &Document) -> String {
    pages_as_written(document)
        .iter()
        .map(|page| {
            let lines: Vec<&str> = page.trim().lines().collect();
            let [_, content @ .., footer] = lines.as_slice() else { panic!("{page}") };
            assert!(
                footer.starts_with("Domanda 01941f29") && footer.contains("Pagina "),
                "{footer}"
            );
            without_spaces(&content.concat())
        })
        .collect()
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}
