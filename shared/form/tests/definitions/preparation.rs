//! What will be asked for, as far as the answers given say.

use crate::small_form::{all_answers, form};
use form::{Form, Need, Preparation, preparation};
use ristoro_form as form;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const GATE: &str = r#"
gate = true
[[groups]]
id = "g"
[[groups.fields]]
id = "forma"
label = "Forma"
kind = "choice"
options = [{ code = "studio", label = "S" }, { code = "persona", label = "P" }]
[[groups.fields]]
id = "nome"
label = "N"
kind = "text"
when = { field = "forma", is = "persona" }
"#;

const SECTION: &str = r#"
when = { any = [{ field = "g.forma", is = "studio" }, { field = "g.nome", answered = true }] }
[[groups]]
id = "g"
[[groups.fields]]
id = "richiesto"
label = "R"
kind = "yes_no"
default = "no"
[[groups.fields]]
id = "sempre"
label = "S"
kind = "text"
[[groups.fields]]
id = "forse"
label = "F"
kind = "text"
required = false
[[groups.fields]]
id = "poi"
label = "P"
kind = "text"
when = { field = "richiesto", is = "si" }
[[lists]]
id = "voci"
title = "Voci"
item = "voce"
at_least = 1
columns = ["tipo"]
[[lists.groups]]
id = "v"
fields = [{ id = "tipo", label = "T", kind = "text" }, { id = "altro", label = "A", kind = "text", when = { not = { field = "tipo", answered = true } } }]
[[lists.slots]]
id = "copia"
label = "Copia"
[[slots]]
id = "facoltativo"
label = "Facoltativo"
required = false
"#;

fn small() -> Form {
    form(&[("g", GATE), ("s", SECTION)])
}

fn wanted(sections: Value) -> Preparation {
    preparation(&small(), &all_answers(sections))
}

fn told(needs: &BTreeMap<form::FieldPath, Need>) -> String {
    let one = |(path, need): (&form::FieldPath, &Need)| {
        format!("{path}{}", if *need == Need::Perhaps { "?" } else { "" })
    };
    needs.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn everything_may_be_wanted_while_nothing_is_decided() {
    let before = wanted(json!({}));
    assert_eq!(told(&before.fields), "s.forse? s.poi? s.sempre? s.voci.altro? s.voci.tipo?");
    assert_eq!(told(&before.documents), "s.facoltativo? s.voci.copia?");
}

#[test]
fn what_opens_the_rest_decides_once_it_is_validated() {
    let gate = |forma: &str, frozen: bool| json!({ "g": { "entries": { "forma": forma }, "frozen": frozen } });
    let studio = wanted(gate("studio", true));
    // What only holds until somebody answers rules nothing out.
    assert_eq!(told(&studio.fields), "s.forse? s.poi? s.sempre s.voci.altro? s.voci.tipo");
    assert_eq!(told(&studio.documents), "s.facoltativo? s.voci.copia");
    // A question of the gate that was not asked will not be answered any more; before, it may.
    let nobody = wanted(gate("persona", true));
    assert_eq!((told(&nobody.fields), told(&nobody.documents)), (String::new(), String::new()));
    assert!(told(&wanted(gate("persona", false)).fields).contains("s.sempre?"));
}

#[test]
fn answers_settle_what_hung_on_them() {
    let with = |richiesto: &str| {
        let gate = json!({ "entries": { "forma": "studio" }, "frozen": true });
        json!({ "g": gate, "s": { "entries": { "richiesto": richiesto } } })
    };
    assert!(told(&wanted(with("si")).fields).contains("s.poi "));
    assert!(!told(&wanted(with("no")).fields).contains("s.poi"));
}
