//! Requests of codes that were broken off are let go when asked.

use domain::EventId;
use ristoro_tests::{CALL, CupDesk, Golden, Running, cup_workbook, good_row};
use serde_json::{Value, json};
use store::applications::Stamp;

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

#[tokio::test]
async fn an_application_that_a_broken_off_request_held_is_free_at_once() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application) = Golden::signed(&portal).await;
    application.submit().await.done(200);
    // What a process leaves that ended in the middle: the conversion waits, and the application waits for it.
    let body = json!({ "file_name": "a.xlsx", "size": 100, "measure": null, "split": false });
    let begun = desk.client.post("/api/cup/conversions", &body).await.done(201);
    let waiting = begun["conversion"].as_str().unwrap();
    let records = &portal.portal.context().stores.cup;
    let stamp = Stamp {
        event: EventId::new(1, &[0; 10]),
        at: portal.clock.now(),
        organisation: desk.administration.parse().unwrap(),
        username: "carla.neri".parse().unwrap(),
    };
    let id = application.id.parse().unwrap();
    records.request(id, waiting.parse().unwrap(), None, &stamp).await.unwrap();
    let listed = format!("/api/cup/calls/{CALL}/applications");
    let held = desk.client.get(&listed).await.done(200);
    assert_eq!(held["applications"][0]["requested_in"], waiting);

    let path = format!("/api/cup/conversions/{waiting}/withdraw");
    desk.client.post(&path, &json!({})).await.done(200);
    let free = desk.client.get(&listed).await.done(200);
    assert_eq!(free["applications"][0]["requested_in"], Value::Null);
    let one = json!({ "application": application.id, "cost": "5.000,00", "granted": "1.000,00" });
    let asked = json!({ "applications": [one] });
    let path = format!("/api/cup/calls/{CALL}/conversions");
    let again = desk.client.post(&path, &asked).await.done(201);
    assert_eq!(again["state"], "to_confirm", "{}", again["report"]);
}
