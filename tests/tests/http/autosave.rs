//! Pages save by themselves, while somebody types.

use ristoro_tests::{Golden, Running};
use serde_json::{Value, json};

#[tokio::test]
async fn many_small_saves_are_one_event() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let events = async || application.client.get(&application.at("/events")).await.done(200);
    let before = events().await["count"].as_u64().unwrap();
    let path = application.at("/sections/banca");
    // Half a word, half an IBAN: what does not read is kept as it was typed, and refused by nobody.
    for (version, iban) in
        ["I", "IT60 X05", "IT60 X054 2811 1010 0000 0123 456"].into_iter().enumerate()
    {
        let entries = json!({ "intestatario": "Studio", "iban": iban });
        let save = json!({ "version": version, "entries": entries, "auto": true });
        application.client.put(&path, &save).await.done(200);
        portal.clock.advance(30);
    }
    let page = events().await;
    assert_eq!(page["count"], json!(before + 1));
    let edits = page["events"][0]["edits"].as_array().unwrap();
    let iban =
        edits.iter().find(|edit| edit["question"].as_str().unwrap().contains("IBAN")).unwrap();
    assert_eq!(iban["before"], Value::Null);
    assert!(iban["after"].as_str().unwrap().starts_with("IT60"), "{iban}");
    let history =
        portal.portal.context().stores.applications.audit(application.id.parse().unwrap());
    assert!(history.await.unwrap().unwrap().outcome.is_ok());

    // A conflict is one, whoever saves.
    let stale = json!({ "version": 1, "entries": { "intestatario": "Altro" }, "auto": true });
    application.client.put(&path, &stale).await.refused(409, "conflict");
    portal.clock.advance(301);
    let late = json!({ "version": 3, "entries": { "intestatario": "Studio B" }, "auto": true });
    application.client.put(&path, &late).await.done(200);
    assert_eq!(events().await["count"], json!(before + 2));
}
