//! What the portal computes: given with every view, never taken, and held against the damage.

use ristoro_tests::{Golden, Running};
use serde_json::{Value, json};

fn sentences(view: &Value) -> Vec<&str> {
    let problems = view["problems"].as_array().unwrap();
    problems.iter().map(|problem| problem["sentence"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn totals_come_with_the_views_and_follow_the_answers() {
    let portal = Running::start().await;
    let (_, application) = Golden::complete(&portal).await;
    let view = application.view("dati_generali").await;
    assert_eq!(view["computed"]["costo_beni"], "15.500,00");
    assert_eq!(view["computed"]["altri_beni"], "2.000,00");
    assert_eq!(view["computed"]["contributo_stimato"], view["entries"]["contributo_beni"]);
    assert!(view["entries"]["contributo_stimato"].is_null(), "{}", view["entries"]);
    let goods = application.view("beni").await;
    assert_eq!(goods["computed"]["costo_lordo"], "18.910,00");
    assert_eq!(goods["items"]["beni.elenco"][0]["beni.elenco.lordo"], "11.224,00");
}

#[tokio::test]
async fn nobody_sends_what_is_computed() {
    let portal = Running::start().await;
    let (_, application) = Golden::complete(&portal).await;
    let view = application.view("dati_generali").await;
    let mut entries = view["entries"].clone();
    entries["contributo_stimato"] = json!("1,00");
    let version = view["version"].as_u64().unwrap();
    let refused = application.put("dati_generali", version, &entries).await;
    assert_eq!(refused.status, 400, "{}", refused.text());
    assert!(refused.text().contains("Contributo stimato richiesto"), "{}", refused.text());
}

#[tokio::test]
async fn more_than_the_damage_is_told_with_the_numbers() {
    let portal = Running::start().await;
    let (_, application) = Golden::complete(&portal).await;
    let view = application.view("dati_generali").await;
    let mut entries = view["entries"].clone();
    entries["contributo_beni"] = json!("9.000.000,00");
    let view = application.save("dati_generali", &entries).await;
    let told = sentences(&view);
    let sum = "fanno 9.006.000,00 euro: più del danno ai beni strumentali, che è di 22.500,00 euro";
    assert!(told.iter().any(|sentence| sentence.contains(sum)), "{told:?}");
    assert!(told.iter().any(|sentence| sentence.contains("(15.500,00 euro)")), "{told:?}");
}
