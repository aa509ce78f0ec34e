//! What waits for a request that nobody can answer any more, since the call went to another administration, can be asked
//! for again, and is pointed out; equal beneficiaries are looked for where they belong.

use calls::Author;
use ristoro_tests::{CALL, CupDesk, Golden, Running, cup_workbook, good_row};
use serde_json::{Value, json};
use store::calls::Entrusting;
use store::cup::{MeasureName, Wanted};

/// Lets another administration run the call, whatever waits.
async fn entrust(portal: &Running, to: &CupDesk) {
    let context = portal.portal.context();
    let author = Author { name: "prova".to_owned(), act: None };
    let decision = author.decides(portal.clock.now(), &context.random.bytes().unwrap());
    let (call, to) = (CALL.parse().unwrap(), to.administration.parse().unwrap());
    let ended = context.stores.calls.entrust(&call, &to, &decision).await.unwrap();
    assert_eq!(ended, Entrusting::Done);
}

fn twins(conversion: &Value) -> &Vec<Value> {
    conversion["summary_of_request"]["twins"].as_array().unwrap()
}

fn sentence(conversion: &Value) -> &str {
    twins(conversion)[0]["sentence"].as_str().unwrap()
}

#[tokio::test]
async fn what_was_asked_for_before_the_call_went_away_is_let_go_and_told() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application) = Golden::signed(&portal).await;
    let receipt = application.submit().await.done(200);
    let protocol = receipt["protocol"].as_str().unwrap();
    let mut another = good_row("PG/1");
    another.insert("partita_iva", cup::Cell::Text("92000000403".to_owned()));
    let mixed = cup_workbook(&[good_row(protocol), another.clone()]);
    let before = desk.convert("insieme.xlsx", &mixed).await;
    assert_eq!(before["state"], "accepted", "{}", before["report"]);

    let other = CupDesk::open(&portal).await;
    entrust(&portal, &other).await;
    // Nobody can give it up, nor take its answers in.
    let path = format!("/api/cup/conversions/{}/withdraw", before["id"].as_str().unwrap());
    for desk in [&desk, &other] {
        desk.client.post(&path, &json!({})).await.refused(404, "not-found");
    }
    // Who runs the call now asks again, and is told before confirming.
    let listed = other.client.get(&format!("/api/cup/calls/{CALL}/applications")).await.done(200);
    assert_eq!(listed["applications"][0]["requested_in"], Value::Null);
    let one = json!({ "application": application.id, "cost": "5.000,00", "granted": "1.000,00" });
    let path = format!("/api/cup/calls/{CALL}/conversions");
    let asked = other.client.post(&path, &json!({ "applications": [one] })).await.done(201);
    assert_eq!(asked["state"], "to_confirm", "{}", asked["report"]);
    assert!(sentence(&asked).contains("gestiva il bando prima"), "{asked}");
    let listed = other.client.get(&format!("/api/cup/calls/{CALL}/applications")).await.done(200);
    assert_eq!(listed["applications"][0]["requested_in"], asked["id"]);
    // And so does who asked for its own local codes in the same file.
    let again = desk.post("di nuovo.xlsx", &cup_workbook(&[another])).await;
    let again = desk.received(&again).await.done(200);
    assert_eq!(again["state"], "to_confirm", "{}", again["report"]);
    assert!(sentence(&again).contains("«insieme»"), "{again}");
}

#[tokio::test]
async fn a_request_is_not_its_own_twin_when_it_is_judged_twice_at_once() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let rows = [good_row("PG/1"), good_row("PG/2")];
    let posted = desk.post("a.xlsx", &cup_workbook(&rows)).await;
    // What the storage's notice has noted already when the browser's confirmation looks.
    let records = &portal.portal.context().stores.cup;
    let by = store::cup::Author {
        username: "carla.neri".parse().unwrap(),
        name: "Carla Neri".to_owned(),
    };
    for number in 1..=2 {
        let wanted = Wanted {
            local_code: format!("PG/{number}"),
            name: "Studio tecnico Rossi".to_owned(),
            tax_code: "01234567897".to_owned(),
            cost: 25_500,
            granted: 25_500,
            measure: MeasureName { id: "a".to_owned(), title: "A".to_owned() },
            application: None,
            conversion: posted.parse().unwrap(),
            id_progetto: number.to_string(),
        };
        let at = (portal.clock.now(), &by);
        let administration = desk.administration.parse().unwrap();
        records.claim_entry(&administration, &wanted, None, at).await.unwrap();
    }
    let ready = desk.received(&posted).await.done(200);
    assert_eq!(ready["state"], "to_confirm", "{}", ready["report"]);
    assert_eq!(twins(&ready).len(), 1, "{ready}");
    assert_eq!(twins(&ready)[0]["codifica_locale"], "PG/2");
    assert!(sentence(&ready).contains("riga 2"), "{ready}");
}

#[tokio::test]
async fn beneficiaries_of_a_call_that_another_runs_are_not_pointed_out() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application) = Golden::signed(&portal).await;
    let receipt = application.submit().await.done(200);
    let protocol = receipt["protocol"].as_str().unwrap();
    desk.convert("a.xlsx", &cup_workbook(&[good_row(protocol)])).await;
    let own = desk.convert("b.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    assert!(sentence(&own).contains(protocol), "{own}");
    let other = CupDesk::open(&portal).await;
    entrust(&portal, &other).await;
    let mut row = good_row("PG/2");
    row.insert("costo", cup::Cell::Number(9_000.0));
    row.insert("finanziamento", cup::Cell::Number(9_000.0));
    let path = format!("/api/cup/conversions/{}/withdraw", own["id"].as_str().unwrap());
    desk.client.post(&path, &json!({})).await.done(200);
    let after = desk.convert("c.xlsx", &cup_workbook(&[row])).await;
    assert_eq!(twins(&after), &Vec::<Value>::new(), "{after}");
}

#[tokio::test]
async fn two_requests_of_the_same_codes_at_once_are_one() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let rows: Vec<_> = (1..=5).map(|number| good_row(&format!("PG/{number}"))).collect();
    let bytes = cup_workbook(&rows);
    let (one, other) = (desk.post("a.xlsx", &bytes).await, desk.post("b.xlsx", &bytes).await);
    let (first, second) = tokio::join!(desk.received(&one), desk.received(&other));
    let mut states = [first.done(200)["state"].clone(), second.done(200)["state"].clone()];
    states.sort_by_key(ToString::to_string);
    // Both may have met the other's claims, and then none is taken; never both.
    assert_ne!(states, [json!("to_confirm"), json!("to_confirm")]);
    for id in [&one, &other] {
        let path = format!("/api/cup/conversions/{id}/withdraw");
        desk.client.post(&path, &json!({})).await;
    }
    let third = desk.convert("c.xlsx", &bytes).await;
    assert_eq!(third["state"], "accepted", "nothing is held by what was refused: {third}");
}

#[tokio::test]
async fn what_is_judged_long_after_it_was_announced_holds_its_codes() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let bytes = cup_workbook(&[good_row("PG/1")]);
    let late = desk.post("a.xlsx", &bytes).await;
    for _ in 0..3 {
        portal.clock.advance(8 * 60);
        desk.client.get("/api/cup/conversions").await.done(200);
    }
    let ready = desk.received(&late).await.done(200);
    assert_eq!(ready["state"], "to_confirm", "{}", ready["report"]);
    let other = desk.convert("b.xlsx", &bytes).await;
    assert_eq!(other["state"], "refused", "{other}");
    assert_eq!(other["report"]["problems"][0]["code"], "already_requested");
    // Announced and never judged, it holds nothing after that time.
    let confirmed = desk.agree(&late).await.done(200);
    assert_eq!(confirmed["state"], "accepted");
}
