//! Expenses that change under others: what is still to be done with a new one, two tabs on one, and what proofs pay that change or go.

use crate::payment_invoices::{begun, expense};
use reqwest::Method;
use ristoro_tests::{Application, Running};
use serde_json::{Value, json};

fn invoice(numero: &str, netto: &str) -> Value {
    json!({ "tipo": "fattura", "numero": numero, "data": "15/09/2014", "descrizione": "Lavori", "netto": netto, "iva": "0,00" })
}

async fn proof(payment: &Application, importo: &str) -> String {
    let entries = json!({ "tipo": "bonifico", "data": "30/09/2014", "importo": importo });
    let view = payment.add_item("spese.quietanze", None, &entries).await;
    view["item"].as_str().unwrap().to_owned()
}

async fn opened(payment: &Application, item: &str) -> Value {
    payment.client.get(&payment.item_path("spese", &item.into())).await.done(200)
}

fn codes(view: &Value) -> Vec<&str> {
    view["problems"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_new_expense_says_what_is_to_be_done_with_it() {
    let portal = Running::start().await;
    let (_, payment, _) = begun(&portal).await;
    let item = expense(&payment, &invoice("1", "100,00")).await;
    let view = opened(&payment, &item).await;
    let told = codes(&view);
    assert!(told.contains(&"not_allocated") && told.contains(&"not_proved"), "{told:?}");
    let list = payment.view("spese").await;
    let row = &list["lists"]["giustificativi"][0];
    let missing: Vec<&str> =
        row["missing"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    for name in [
        "Fornitore",
        "Documento giustificativo di spesa",
        "Imputazione alle voci di rendiconto",
        "Quietanze di pagamento collegate al giustificativo di spesa",
    ] {
        assert!(missing.contains(&name), "{missing:?}");
    }
    // What is wrong inside it is told by the list that it lies in.
    payment.add_item("spese.giustificativi.pagamenti", Some(&item), &json!({})).await;
    let list = payment.view("spese").await;
    let row = &list["lists"]["giustificativi"][0];
    let missing = row["missing"].as_array().unwrap();
    assert!(!missing.contains(&json!("Quietanza")), "{missing:?}");
}

#[tokio::test]
async fn the_page_of_a_proof_has_its_own_state() {
    let portal = Running::start().await;
    let (_, payment, _) = begun(&portal).await;
    let with_file = proof(&payment, "100,00").await;
    let without = proof(&payment, "50,00").await;
    let file = ristoro_tests::Attachment {
        section: "spese",
        item: Some(&with_file),
        slot: "quietanza",
        name: "quietanza.pdf",
        bytes: ristoro_tests::DOCUMENT,
    };
    payment.attach(&file).await;
    let section = payment.view("spese").await;
    assert_eq!(
        (&section["status"], &section["status_label"]),
        (&json!("incomplete"), &json!("incompleto"))
    );
    for (item, status, label) in
        [(&with_file, "complete", "completo"), (&without, "incomplete", "incompleto")]
    {
        let view = opened(&payment, item).await;
        assert_eq!((&view["status"], &view["status_label"]), (&json!(status), &json!(label)));
    }
}

#[tokio::test]
async fn of_two_tabs_on_one_expense_the_second_learns_what_the_first_saved() {
    let portal = Running::start().await;
    let (_, payment, _) = begun(&portal).await;
    let item = expense(&payment, &invoice("1", "100,00")).await;
    let path = payment.item_path("spese", &item.as_str().into());
    let of = |netto: &str| json!({ "version": 1, "entries": invoice("1", netto) });
    payment.client.put(&path, &of("90,00")).await.done(200);
    let refused = payment.client.put(&path, &of("80,00")).await.refused(409, "conflict");
    assert_eq!(refused["current"]["entries"]["netto"], "90,00", "{refused}");
    assert_eq!(opened(&payment, &item).await["entries"]["netto"], "90,00");
    // What is no amount, or beyond all of them, is kept as it is typed and told there.
    for (version, netto) in [(2, "-5,00"), (3, "99.999.999.999,99"), (4, "1e9")] {
        let body = json!({ "version": version, "entries": invoice("1", netto) });
        let view = payment.client.put(&path, &body).await.done(200);
        assert_eq!(view["entries"]["netto"], netto);
        let at_net = view["problems"].as_array().unwrap().iter();
        let mut at_net = at_net.filter(|one| one["place"]["target"]["field"] == "netto");
        assert!(at_net.next().is_some(), "{netto}: {view:#}");
    }
}

#[tokio::test]
async fn a_proof_that_pays_two_expenses_changes_only_as_far_as_both_allow() {
    let portal = Running::start().await;
    let (_, payment, _) = begun(&portal).await;
    let one = expense(&payment, &invoice("1", "60,00")).await;
    let two = expense(&payment, &invoice("2", "40,00")).await;
    let paying = proof(&payment, "100,00").await;
    let share = json!({ "quietanza": paying, "importo": "60,00" });
    payment.add_item("spese.giustificativi.pagamenti", Some(&one), &share).await;
    let path = format!("{}/proofs", payment.item_path("spese", &two.as_str().into()));
    payment.client.post(&path, &json!({ "from": one })).await.done(200);
    let path = payment.item_path("spese", &paying.as_str().into());
    let change = |version: u64, tipo: &str, importo: &str| json!({ "version": version, "entries": { "tipo": tipo, "data": "30/09/2014", "importo": importo } });
    let less = payment.client.put(&path, &change(1, "bonifico", "99,99")).await;
    assert_eq!(codes(&less.refused(422, "invalid")), ["proof_exceeded"]);
    // Neither invoice says that something of it is paid by F24.
    let by_f24 = payment.client.put(&path, &change(1, "f24", "100,00")).await;
    let refused = by_f24.refused(422, "invalid");
    assert!(codes(&refused).contains(&"f24_exceeded"), "{refused:#}");
    payment.client.put(&path, &change(1, "assegno", "150,00")).await.done(200);
    // It goes: neither expense is paid, and each says which share names what is not there any more.
    let deleted = payment.client.request(Method::DELETE, &path);
    assert_eq!(deleted.json(&json!({ "version": 2 })).send().await.status, 204);
    for item in [&one, &two] {
        let view = opened(&payment, item).await;
        assert!(codes(&view).contains(&"not_proved"), "{view:#}");
        let share = view["lists"]["pagamenti"][0]["id"].as_str().unwrap();
        assert_eq!(codes(&opened(&payment, share).await), ["reference_gone"]);
    }
}
