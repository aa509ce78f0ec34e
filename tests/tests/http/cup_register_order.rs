//! The register begins with what changed last, goes on from any place in that list, and leads to the applications.

use ristoro_tests::Said::Rejected;
use ristoro_tests::{CALL, CupDesk, Golden, Running, cup_answer, cup_workbook, good_row};
use serde_json::{Value, json};
use std::collections::BTreeSet;

async fn part(desk: &CupDesk, after: &Value) -> Value {
    let body = json!({ "text": "", "state": null, "after": after });
    desk.client.post("/api/cup/register/search", &body).await.done(200)
}

fn codes(part: &Value) -> Vec<String> {
    let entries = part["entries"].as_array().unwrap().iter();
    entries.map(|entry| entry["local_code"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn what_changed_last_comes_first() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let first = desk.convert("a.xlsx", &cup_workbook(&[good_row("PG/1"), good_row("PG/2")])).await;
    portal.clock.advance(60);
    desk.convert("b.xlsx", &cup_workbook(&[good_row("PG/0")])).await;
    assert_eq!(codes(&part(&desk, &Value::Null).await), ["PG/0", "PG/1", "PG/2"]);
    portal.clock.advance(60);
    let answer = cup_answer(&[("1", "PG/1", Rejected("Manca il comune"))]);
    desk.import(first["id"].as_str().unwrap(), &answer).await.done(200);
    assert_eq!(codes(&part(&desk, &Value::Null).await), ["PG/1", "PG/0", "PG/2"]);
    // Of another administration nothing is there.
    let other = CupDesk::open(&portal).await;
    assert!(codes(&part(&other, &Value::Null).await).is_empty());
}

#[tokio::test]
async fn going_on_finds_each_once_and_a_place_that_nobody_gave_does_no_harm() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let rows: Vec<_> = (0..120).map(|number| good_row(&format!("PG/{number:03}"))).collect();
    desk.convert("a.xlsx", &cup_workbook(&rows)).await;
    let mut found = Vec::new();
    let mut after = Value::Null;
    loop {
        let some = part(&desk, &after).await;
        found.extend(codes(&some));
        after = some["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(found.len(), 120);
    assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), 120);
    for strange in ["", "0", "PG/001", "é", "#"] {
        part(&desk, &json!(strange)).await;
    }
    let body = json!({ "text": "", "state": null, "after": "x".repeat(261) });
    desk.client.post("/api/cup/register/search", &body).await.refused(404, "not-found");
}

#[tokio::test]
async fn an_entry_of_an_application_says_to_which_call() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application) = Golden::signed(&portal).await;
    application.submit().await.done(200);
    let one = json!({ "application": application.id, "cost": "5.000,00", "granted": "1.000,00" });
    let path = format!("/api/cup/calls/{CALL}/conversions");
    desk.client.post(&path, &json!({ "applications": [one] })).await.done(201);
    desk.convert("a.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    let some = part(&desk, &Value::Null).await;
    let entry = |wanted: &str| {
        let entries = some["entries"].as_array().unwrap();
        entries.iter().find(|one| one["local_code"].as_str().unwrap().starts_with(wanted)).cloned()
    };
    assert_eq!(entry("PG/1").unwrap()["call"], Value::Null);
    let of_application = some["entries"].as_array().unwrap().iter();
    let of_application: Vec<&Value> =
        of_application.filter(|one| !one["application"].is_null()).collect();
    assert_eq!(of_application.len(), 1, "{some:#}");
    assert_eq!(
        (&of_application[0]["call"], &of_application[0]["application"]),
        (&json!(CALL), &json!(application.id))
    );
}
