//! Requests of codes that were broken off are let go when asked.

use ristoro_tests::{CupDesk, Running, cup_workbook, good_row};
use serde_json::json;

#[tokio::test]
async fn a_request_that_was_broken_off_is_let_go_when_asked() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    // Announced, and never sent.
    let body = json!({ "file_name": "a.xlsx", "size": 100, "measure": null, "split": false });
    let begun = desk.client.post("/api/cup/conversions", &body).await.done(201);
    let waiting = begun["conversion"].as_str().unwrap();
    // What is left of a process that ended after it had claimed the local code.
    let records = &portal.portal.context().stores.cup;
    let administration = desk.administration.parse().unwrap();
    let by = store::cup::Author {
        username: "carla.neri".parse().unwrap(),
        name: "Carla Neri".to_owned(),
    };
    let wanted = store::cup::Wanted {
        local_code: "PG/1".to_owned(),
        name: "Studio".to_owned(),
        tax_code: String::new(),
        cost: 1,
        granted: 1,
        measure: store::cup::MeasureName { id: "a".to_owned(), title: "A".to_owned() },
        application: None,
        conversion: waiting.parse().unwrap(),
        id_progetto: "1".to_owned(),
    };
    let at = (portal.clock.now(), &by);
    records.claim_entry(&administration, &wanted, None, at).await.unwrap();
    let bytes = cup_workbook(&[good_row("PG/1")]);
    assert_eq!(desk.convert("b.xlsx", &bytes).await["state"], "refused");

    let path = format!("/api/cup/conversions/{waiting}/withdraw");
    let given_up = desk.client.post(&path, &json!({})).await.done(200);
    assert_eq!(given_up["withdrawn"]["by"]["name"], "Carla Neri");
    let again = desk.convert("b.xlsx", &bytes).await;
    assert_eq!(again["state"], "accepted", "{}", again["report"]);
    // It does not come to life by a file that arrives late.
    assert_eq!(desk.read(waiting).await["state"], "waiting");
    let (status, _) = desk.client.post_file(&begun["upload"], "a.xlsx", &bytes).await;
    assert_eq!(status, 201);
    assert_eq!(desk.received(waiting).await.done(200)["state"], "waiting");
}
