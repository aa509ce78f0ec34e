//! Payments and documents that may be in two requests, though nothing names them alike.

use crate::payment_invoices::{begun, expense, one_of_two};
use ristoro_tests::{Application, Golden, Running, drawn_id};
use serde_json::{Value, json};

/// The codes of what a request is told to have in common with others.
async fn told(payment: &Application) -> Vec<String> {
    let missing = payment.client.get(&payment.at("/missing")).await.done(200);
    let problems = missing["problems"].as_array().unwrap();
    let warnings = problems.iter().filter(|one| one["severity"] == "warning");
    let codes = warnings.map(|one| one["code"].as_str().unwrap().to_owned());
    codes.filter(|code| code.ends_with("elsewhere")).collect()
}

/// Another request of the same organisation.
async fn another(application: &Application) -> (Application, Golden) {
    let second = Application::create(&application.client).await;
    let mut golden = one_of_two("2");
    golden.fill(&second).await;
    second.validate().await.done(200);
    (second.create_payment(&drawn_id(2)).await, golden)
}

/// An expense with what pays it.
async fn paid(payment: &Application, golden: &Golden, numero: &str, proof: &Value) {
    let supplier = golden.item("01941f29-7c00-7000-8000-00000000020f");
    let entries = json!({
        "tipo": "fattura", "fornitore": supplier, "numero": numero, "data": "15/09/2014", "netto": "10,00", "iva": "0,00",
    });
    let document = expense(payment, &entries).await;
    let proof = payment.add_item("spese.quietanze", None, proof).await["item"].clone();
    let share = json!({ "quietanza": proof, "importo": "10,00" });
    payment.add_item("spese.giustificativi.pagamenti", Some(&document), &share).await;
}

#[tokio::test]
async fn a_transfer_without_a_reference_raises_a_doubt_in_both_requests() {
    let portal = Running::start().await;
    let (application, payment, golden) = begun(&portal).await;
    let (other, other_golden) = another(&application).await;
    let transfer = json!({ "tipo": "bonifico", "data": "30/09/2014", "importo": "10,00" });
    paid(&payment, &golden, "41", &transfer).await;
    assert_eq!(told(&payment).await, Vec::<String>::new());
    paid(&other, &other_golden, "FE 41/2014", &transfer).await;
    for request in [&payment, &other] {
        let told = told(request).await;
        assert_eq!(told, ["perhaps_duplicate_elsewhere", "perhaps_proof_elsewhere"]);
    }
    // Another day is another payment.
    let later = json!({ "tipo": "bonifico", "data": "01/10/2014", "importo": "10,00" });
    paid(&payment, &golden, "42", &later).await;
    assert_eq!(told(&payment).await.len(), 2);
}
