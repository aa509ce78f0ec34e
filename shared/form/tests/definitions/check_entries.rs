//! Lists that have an entry for each item of others, and references to the items of several lists.

use crate::small_form::{all_answers, form, judge, said};
use form::summary::{Part, item_label, summary};
use form::{Answers, Form, Scope};
use ristoro_form as form;
use serde_json::{Value, json};

const PROPERTIES: &str = r#"
[[groups]]
id = "g"
fields = [{ id = "richiesto", label = "R", kind = "yes_no" }]
[[lists]]
id = "ripristini"
title = "Ripristini"
item = "immobile"
when = { field = "richiesto", is = "si" }
columns = ["nome"]
groups = [{ id = "g", fields = [{ id = "nome", label = "Nome", kind = "text" }] }]
[[lists]]
id = "gruppi"
title = "Gruppi"
item = "gruppo"
columns = ["nome"]
groups = [{ id = "g", fields = [{ id = "nome", label = "Nome", kind = "text" }] }]
[[lists.lists]]
id = "nuovi"
title = "Nuovi"
item = "nuovo immobile"
columns = ["nome"]
groups = [{ id = "g", fields = [{ id = "nome", label = "Nome", kind = "text" }] }]
"#;

const NOTES: &str = r#"
[[lists]]
id = "notifiche"
title = "Notifiche"
item = "notifica"
each = ["s.ripristini", "s.gruppi.nuovi"]
at_least = 1
columns = ["protocollo"]
groups = [{ id = "g", fields = [{ id = "protocollo", label = "Protocollo", kind = "text" }] }]
[[lists]]
id = "fornitori"
title = "Fornitori"
item = "fornitore"
columns = ["per"]
groups = [{ id = "g", fields = [{ id = "per", label = "Per", kind = "reference", lists = ["s.ripristini", "s.gruppi.nuovi"] }] }]
"#;

fn two_sections() -> Form {
    form(&[("s", PROPERTIES), ("n", NOTES)])
}

fn named(id: &str, name: &str) -> Value {
    json!({ "id": id, "saved": true, "entries": { "nome": name } })
}

/// A restoration `a`, and a group with the new properties `b` and `c`; entries by id with their numbers.
fn properties(richiesto: &str, entries: &[(&str, &str)]) -> Answers {
    let mut group = named("g", "Gruppo");
    group["lists"] = json!({ "nuovi": [named("b", "Bi"), named("c", "Ci")] });
    let entry = |(id, protocollo): &(&str, &str)| json!({ "id": id, "saved": true, "entries": { "protocollo": protocollo } });
    let entries: Vec<Value> = entries.iter().map(entry).collect();
    all_answers(json!({
        "s": {
            "entries": { "richiesto": richiesto },
            "lists": { "ripristini": [named("a", "A")], "gruppi": [group] },
        },
        "n": { "lists": { "notifiche": entries } },
    }))
}

fn told(answers: &Answers) -> Vec<String> {
    let report = judge(&two_sections(), answers);
    let problems = &report.section("n").unwrap().problems;
    let sentences = problems.iter().map(|problem| problem.code.sentence());
    said(problems).into_iter().zip(sentences).map(|(at, words)| format!("{at}: {words}")).collect()
}

#[test]
fn an_entry_is_missing_until_it_is_saved() {
    assert_eq!(
        told(&properties("si", &[("b", "1")])),
        [
            "notifiche:a - entry_missing: Manca: A.",
            "notifiche:c - entry_missing: Manca: Ci (Gruppo).",
        ]
    );
    assert_eq!(
        told(&properties("si", &[("c", "3"), ("a", ""), ("b", "2")])),
        ["notifiche:a protocollo missing: Questa risposta è obbligatoria."]
    );
    assert!(told(&properties("si", &[("a", "1"), ("b", "2"), ("c", "3")])).is_empty());
}

#[test]
fn every_entry_is_told_as_an_item() {
    let report = judge(&two_sections(), &properties("si", &[("b", "1")]));
    let items = &report.section("n").unwrap().items;
    let items: Vec<_> = items.iter().map(|item| (item.id.as_str(), item.complete)).collect();
    assert_eq!(items, [("a", false), ("b", true), ("c", false)]);
}

#[test]
fn entries_of_what_is_not_there_or_not_asked_for_do_not_count() {
    assert!(told(&properties("no", &[("a", ""), ("b", "2"), ("c", "3"), ("z", "")])).is_empty());
    let nothing = all_answers(json!({ "s": { "entries": { "richiesto": "no" } } }));
    assert_eq!(
        told(&nothing),
        [
            "notifiche no_entries_yet: Qui si apre una scheda per ogni voce di «Menu»: inserisci prima quelle."
        ]
    );
}

#[test]
fn entries_stand_in_the_order_of_their_items() {
    let form = two_sections();
    let answers = properties("si", &[("z", "9"), ("c", "3"), ("a", "1")]).with_entries(&form);
    let ids = |answers: &Answers| -> Vec<(String, bool)> {
        let list = answers.items(&"n.notifiche".parse().unwrap());
        list.iter().map(|chain| (chain[0].id.clone(), chain[0].node.saved)).collect()
    };
    let three = [("a", true), ("b", false), ("c", true)].map(|(id, saved)| (id.to_owned(), saved));
    assert_eq!(ids(&answers), three);
    assert_eq!(answers.clone().with_entries(&form), answers, "once is enough");
}

#[test]
fn the_summary_names_each_entry() {
    let form = two_sections();
    let day = crate::small_form::TODAY.parse().unwrap();
    let sections = summary(&form, &properties("si", &[("b", "1")]), day);
    let Part::Table(table) = &sections[1].parts[0] else { panic!("{:?}", sections[1].parts) };
    let labels: Vec<_> = table.columns.iter().map(|column| column.label.as_str()).collect();
    assert_eq!(labels, ["Immobile", "Protocollo"]);
    assert_eq!(table.rows[1], ["Bi (Gruppo)".into(), "1".into()]);
    assert_eq!(table.rows.len(), 3);
}

#[test]
fn an_item_of_any_of_the_lists_may_be_referred_to() {
    let form = two_sections();
    let referring = |richiesto: &str, to: &str| {
        let mut answers = properties(richiesto, &[("a", "1"), ("b", "2"), ("c", "3")]);
        let supplier = json!([{ "id": "f", "saved": true, "entries": { "per": to } }]);
        let notes = answers.sections.get_mut("n").unwrap();
        notes.lists.insert("fornitori".parse().unwrap(), serde_json::from_value(supplier).unwrap());
        said(&judge(&form, &answers).section("n").unwrap().problems)
    };
    assert!(referring("si", "a").is_empty());
    assert!(referring("si", "c").is_empty());
    assert_eq!(referring("si", "g"), ["fornitori:f per reference_gone"], "a group is no property");
    assert_eq!(referring("no", "a"), ["fornitori:f per reference_gone"]);
    let answers = properties("si", &[]);
    let scope = Scope::section(&form, &answers, &"n".parse().unwrap());
    let day = crate::small_form::TODAY.parse().unwrap();
    let label = |list: &str, id: &str| item_label(&scope, &list.parse().unwrap(), id, day);
    assert_eq!(label("s.ripristini", "a").as_deref(), Some("A"));
    assert_eq!(label("s.gruppi.nuovi", "b").as_deref(), Some("Bi (Gruppo)"));
    assert_eq!(label("s.ripristini", "b"), None);
}

#[test]
fn published_forms_name_one_list_or_several() {
    let form = two_sections();
    let json = form.canonical_json().unwrap();
    assert!(json.contains(r#""list":["s.ripristini","s.gruppi.nuovi"]"#), "{json}");
    let of_old =
        json.replace(r#""list":["s.ripristini","s.gruppi.nuovi"]"#, r#""list":"s.ripristini""#);
    let read = Form::from_json(&of_old).unwrap();
    assert_eq!(read.canonical_json().unwrap(), of_old, "its digest stays what it was");
}
