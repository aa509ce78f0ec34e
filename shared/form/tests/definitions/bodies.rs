//! One body for several lists: what it asks is asked in each, and `this` is the list that takes it.

use crate::small_form::{HEAD, answers, judge_s, lines, said, source, sources};
use form::Form;
use form::compile::compile;
use ristoro_form as form;
use serde_json::{Value, json};

const SECTION: &str = r#"
[[lists]]
id = "ripristini"
title = "Ripristini"
item = "immobile"
body = ["immobile", "danno"]
[[lists]]
id = "gruppi"
title = "Gruppi"
item = "gruppo"
columns = ["nome"]
groups = [{ id = "g", fields = [{ id = "nome", label = "Nome", kind = "text" }] }]
[[lists.lists]]
id = "nuovi"
title = "Nuovi"
item = "nuovo"
columns = ["piani", "nome"]
body = "immobile"
groups = [{ id = "proprio", fields = [{ id = "piani", label = "Piani", kind = "number" }] }]
"#;

const IMMOBILE: &str = r#"
columns = ["nome"]
[[groups]]
id = "immobile"
fields = [
  { id = "nome", label = "Nome", kind = "text" },
  { id = "massimo", label = "Massimo", kind = "money" },
]
[[lists]]
id = "costi"
title = "Costi"
item = "costo"
columns = ["netto"]
[[lists.groups]]
id = "costo"
fields = [
  { id = "netto", label = "Netto", kind = "money" },
  { id = "nota", label = "Nota", kind = "text", when = { field = "this.massimo", more_than = "100,00" } },
]
[[rules]]
id = "costi_nel_massimo"
at = "costi"
message = "M"
sum_at_most = { sum = "this.costi.netto", most = "this.massimo" }
"#;

const DANNO: &str = r#"
[[groups]]
id = "danno"
fields = [{ id = "danno", label = "Danno", kind = "money", when = { field = "this.nome", answered = true } }]
"#;

fn form() -> Form {
    let mut files = sources(&[("s", SECTION)]);
    files.push(source("bodies/immobile.toml", IMMOBILE));
    files.push(source("bodies/danno.toml", DANNO));
    match compile(&files) {
        Ok(form) => form,
        Err(faults) => panic!("{}", lines(&faults)),
    }
}

fn property(id: &str, entries: Value, costs: &[&str]) -> Value {
    let cost = |(index, netto): (usize, &&str)| json!({ "id": format!("{id}-{index}"), "saved": true, "entries": { "netto": netto } });
    let costs: Vec<Value> = costs.iter().enumerate().map(cost).collect();
    json!({ "id": id, "saved": true, "entries": entries, "lists": { "costi": costs } })
}

#[test]
fn each_list_asks_its_own_and_then_the_bodies_in_their_order() {
    let form = form();
    let asked = |path: &str| -> Vec<String> {
        let body = form.body(&path.parse().unwrap()).unwrap();
        body.fields().map(|(_, field)| field.id.to_string()).collect()
    };
    assert_eq!(asked("s.ripristini"), ["nome", "massimo", "danno"]);
    assert_eq!(asked("s.gruppi.nuovi"), ["piani", "nome", "massimo"]);
    assert_eq!(asked("s.gruppi.nuovi.costi"), ["netto", "nota"]);
    let columns = |path: &str| form.list(&path.parse().unwrap()).unwrap().columns.clone();
    assert_eq!(columns("s.ripristini"), ["nome".parse().unwrap()]);
    assert_eq!(columns("s.gruppi.nuovi").len(), 2, "its own stand before those of the body");
}

#[test]
fn this_is_the_list_that_takes_the_body() {
    let form = form();
    let old = property(
        "a",
        json!({ "nome": "A", "massimo": "100,00", "danno": "1,00" }),
        &["60,00", "50,00"],
    );
    let new = property("b", json!({ "piani": "2", "nome": "B", "massimo": "100,01" }), &["60,00"]);
    let group = json!({ "id": "g", "saved": true, "entries": { "nome": "G" }, "lists": { "nuovi": [new] } });
    let report =
        judge_s(&form, &answers(json!({ "lists": { "ripristini": [old], "gruppi": [group] } })));
    assert_eq!(
        said(&report.problems),
        ["ripristini:a costi rule:costi_nel_massimo", "gruppi:g nuovi:b costi:b-0 nota missing"]
    );
}

#[test]
fn outside_of_bodies_this_is_nothing() {
    let body = "[[groups]]\nid = \"g\"\nwhen = { field = \"this.a\", answered = true }\n\
                fields = [{ id = \"f\", label = \"F\", kind = \"text\" }]\n";
    let faults = compile(&sources(&[("s", body)])).unwrap_err();
    let line = HEAD.lines().count() + 3;
    assert_eq!(
        lines(&faults),
        format!("sections/s.toml:{line}:18: there is no field «this.a» [reference-exists]")
    );
}
