//! Answers that read well and are not taken all the same, or are told with a doubt; and what is not seen in them.

use crate::small_form::{answers, form, judge_s, said};
use serde_json::json;

const KINDS: &str = r#"
[[groups]]
id = "g"
fields = [
  { id = "chi", label = "Chi", kind = "choice", options = [
    { code = "io", label = "Io" },
    { code = "altri", label = "Altri", elsewhere = "Gli altri usano il Modulo A.", link = "https://www.example.org/a" },
  ] },
  { id = "cosa", label = "Cosa", kind = "choices", required = false, options = [
    { code = "a", label = "A" },
    { code = "b", label = "B", elsewhere = "Per questo c’è il Modulo B." },
  ] },
  { id = "pec", label = "PEC", kind = "email", mail = "certified", required = false },
  { id = "email", label = "E-mail", kind = "email", required = false },
  { id = "ordinaria", label = "E-mail ordinaria", kind = "email", mail = "ordinary", required = false },
  { id = "nome", label = "Nome", kind = "person_name" },
]
"#;

fn told(entries: serde_json::Value) -> Vec<String> {
    let form = form(&[("s", KINDS)]);
    said(&judge_s(&form, &answers(json!({ "entries": entries }))).problems)
}

#[test]
fn what_leads_elsewhere_completes_nothing() {
    assert_eq!(told(json!({ "chi": "altri", "nome": "Anna" })), ["chi elsewhere"]);
    assert_eq!(
        told(json!({ "chi": "io", "cosa": ["a", "b"], "nome": "Anna" })),
        ["cosa elsewhere"]
    );
    assert_eq!(told(json!({ "chi": "io", "cosa": ["a"], "nome": "Anna" })), [""; 0]);
}

#[test]
fn it_says_where_to_go() {
    let form = form(&[("s", KINDS)]);
    let report = judge_s(&form, &answers(json!({ "entries": { "chi": "altri", "nome": "A" } })));
    assert_eq!(
        report.problems[0].code.sentence(),
        "Questo modulo non è per te. Gli altri usano il Modulo A."
    );
}

#[test]
fn a_certified_address_at_an_ordinary_provider_is_a_doubt() {
    let told = |pec: &str| told(json!({ "chi": "io", "nome": "Anna", "pec": pec }));
    assert_eq!(told("anna@gmail.com"), ["!pec not_certified"]);
    assert_eq!(told("anna@pec.example.it"), [""; 0]);
}

#[test]
fn an_ordinary_address_that_seems_certified_is_a_doubt() {
    let told = |email: &str| told(json!({ "chi": "io", "nome": "Anna", "ordinaria": email }));
    assert_eq!(told("anna@studio-pec.it"), ["!ordinaria seems_certified"]);
    assert_eq!(told("anna@gmail.con"), ["!ordinaria mistyped_domain"]);
    assert_eq!(told("anna@pecora.it"), [""; 0]);
}

#[test]
fn an_address_that_looks_like_a_slip_is_a_doubt() {
    let told = |email: &str| told(json!({ "chi": "io", "nome": "Anna", "email": email }));
    for slip in ["studio@gmail.con", "studio@gmial.com", "studio@libero.com"] {
        assert_eq!(told(slip), ["!email mistyped_domain"], "{slip}");
    }
    for right in ["studio@gmail.com", "studio@pec.it", "studio@example.org"] {
        assert_eq!(told(right), [""; 0], "{right}");
    }
}

const PLACES: &str = r#"
[[groups]]
id = "g"
fields = [
  { id = "prov", label = "Provincia", kind = "province", abroad = true },
  { id = "com", label = "Comune", kind = "municipality", province = "prov" },
  { id = "cap", label = "CAP", kind = "postal_code", required = false },
]

[[groups]]
id = "h"
fields = [{ id = "altro_cap", label = "CAP", kind = "postal_code", required = false }]
"#;

#[test]
fn a_postal_code_of_another_province_is_a_doubt() {
    let form = form(&[("s", PLACES)]);
    let told = |entries: serde_json::Value| {
        said(&judge_s(&form, &answers(json!({ "entries": entries }))).problems)
    };
    assert_eq!(told(json!({ "prov": "MO", "com": "F257", "cap": "41121" })), [""; 0]);
    assert_eq!(
        told(json!({ "prov": "MO", "com": "F257", "cap": "00184" })),
        ["!cap other_province"]
    );
    // A group without a place says nothing of where its code is.
    assert_eq!(told(json!({ "prov": "MO", "com": "F257", "altro_cap": "00184" })), [""; 0]);
    assert_eq!(told(json!({ "prov": "EE", "com": "Z110", "cap": "00184" })), [""; 0]);
}

#[test]
fn what_is_not_seen_is_no_answer() {
    assert_eq!(told(json!({ "chi": "io", "nome": "\u{200b} \u{200e}" })), ["nome missing"]);
    assert_eq!(told(json!({ "chi": "io", "nome": "\u{202d}Anna\u{202c}" })), [""; 0]);
}
