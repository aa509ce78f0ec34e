//! Answers given elsewhere already, offered so that nobody types them again.

use ristoro_tests::{Applicant, Golden, Running};
use serde_json::Value;

async fn offers(application: &ristoro_tests::Application, section: &str) -> Vec<Value> {
    let path = application.at(&format!("/sections/{section}/offers"));
    application.client.get(&path).await.done(200)["offers"].as_array().unwrap().clone()
}

#[tokio::test]
async fn the_registration_fills_in_the_beneficiary() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let found = offers(&application, "beneficiario").await;
    let contacts = found.iter().find(|offer| offer["group"] == "contatti").unwrap();
    assert_eq!(contacts["label"], "Usa i dati della registrazione");
    assert!(contacts["entries"]["email"].as_str().unwrap().contains('@'), "{contacts}");
    // They are taken as they are: nothing of them is wrong.
    let entries = contacts["entries"].clone();
    let saved = application.save("beneficiario", &entries).await;
    for (id, entry) in entries.as_object().unwrap() {
        assert_eq!(&saved["entries"][id], entry);
    }
    // Who fills in for others registered otherwise.
    assert_eq!(offers(&application, "compilatore").await, Vec::<Value>::new());
    assert_eq!(offers(&application, "banca").await, Vec::<Value>::new());
}

#[tokio::test]
async fn an_address_given_before_is_offered_where_it_is_asked_again() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    assert_eq!(offers(&application, "beni").await, Vec::<Value>::new());
    application.save("beneficiario", &Golden::read("golden.json").entries("beneficiario")).await;
    let found = offers(&application, "beni").await;
    assert_eq!(found[0]["group"], "ubicazione");
    assert_eq!(found[0]["label"], "Stesso indirizzo della sede dell’attività");
    assert_eq!(
        found[0]["entries"]["comune"],
        Golden::read("golden.json").entries("beneficiario")["evento_comune"]
    );
}

#[tokio::test]
async fn others_and_unknown_sections_get_nothing() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let path = |section: &str| application.at(&format!("/sections/{section}/offers"));
    application.client.get(&path("altro")).await.refused(404, "not-found");
    let stranger = Applicant::enter(&portal).await;
    stranger.client.get(&path("beneficiario")).await.refused(404, "not-found");
}
