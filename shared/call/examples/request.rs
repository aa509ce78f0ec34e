//! How long a very large payment request takes: 500 documents, 1,500 allocations, 700 proofs, as answers to the form of the
//! repository's call. `cargo run --release --package ristoro-call --example request` prints the milliseconds, warm.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measure that cannot go on has failed; it looks at the clock, and what it finds is printed"
)]

mod repository;

use form::Answers;
use form::check::{check, raised};
use form::summary::{item_label, statement};
use repository::median;
use serde_json::{Value, json};
use std::time::Duration;

const DOCUMENTS: usize = 500;
const PROOFS: usize = 700;
const PARTS: usize = 3;
const RUNS: usize = 21;
/// The most that the statement may take.
const MOST: Duration = Duration::from_millis(10);

fn main() {
    let call = repository::call();
    let of = call.golden.iter().find(|golden| golden.file == "golden-immobile.json").unwrap();
    let form = call.payment.as_ref().unwrap().over(&call.application);
    let answers = large().over(&of.answers).with_entries(&form);
    let today = "22/11/2026".parse().unwrap();
    let shown = median(RUNS, || assert_eq!(statement(&form, &answers, today).len(), 2));
    println!("statement {} µs", shown.as_micros());
    let judged = median(RUNS, || assert!(!check(&form, &answers, today).sections.is_empty()));
    println!("judged {} µs", judged.as_micros());
    let kept = median(RUNS, || assert_eq!(raised(&form, &answers, &answers), []));
    println!("bounds {} µs", kept.as_micros());
    let proofs = "spese.quietanze".parse().unwrap();
    let spese = "spese".parse().unwrap();
    let named = median(RUNS, || {
        let scope = form::Scope::section(&form, &answers, &spese);
        let ids = (0..PROOFS).map(|number| format!("q{number}"));
        let labels = ids.filter_map(|id| item_label(&scope, &proofs, &id, today));
        assert_eq!(labels.count(), PROOFS);
    });
    println!("choices of proofs {} µs", named.as_micros());
    assert!(shown <= MOST, "the statement took {shown:?}, more than {MOST:?}");
}

fn item(id: &str, entries: &Value, lists: &Value) -> Value {
    json!({ "id": id, "saved": true, "entries": entries, "lists": lists })
}

/// Each document on three lines, paid with one proof or two.
fn large() -> Answers {
    let lines = ["01941f29-7c00-7000-8000-000000000203", "01941f29-7c00-7000-8000-000000000204"];
    let document = |number: usize| {
        let part = |part: usize| {
            let entries = json!({ "voce": lines[part % lines.len()], "importo": "33,33" });
            item(&format!("a{number}.{part}"), &entries, &json!({}))
        };
        let share = |proof: usize| {
            let entries = json!({ "quietanza": format!("q{proof}"), "importo": "50,00" });
            item(&format!("s{number}.{proof}"), &entries, &json!({}))
        };
        let parts: Vec<Value> = (0..PARTS).map(part).collect();
        let mut shares = vec![share(number)];
        shares.extend((DOCUMENTS + number < PROOFS).then(|| share(DOCUMENTS + number)));
        let entries = json!({
            "tipo": "fattura", "fornitore": "01941f29-7c00-7000-8000-00000000020f", "numero": number.to_string(),
            "data": "10/04/2014", "descrizione": "Lavori", "netto": "100,00", "iva": "10,00",
        });
        item(&format!("d{number}"), &entries, &json!({ "imputazioni": parts, "pagamenti": shares }))
    };
    let proof = |number: usize| {
        let entries = json!({ "tipo": "bonifico", "data": "10/05/2014", "importo": "61,00" });
        item(&format!("q{number}"), &entries, &json!({}))
    };
    let documents: Vec<Value> = (0..DOCUMENTS).map(document).collect();
    let proofs: Vec<Value> = (0..PROOFS).map(proof).collect();
    let answers = json!({ "sections": { "spese": {
        "saved": true, "lists": { "giustificativi": documents, "quietanze": proofs },
    } } });
    serde_json::from_value(answers).unwrap()
}
