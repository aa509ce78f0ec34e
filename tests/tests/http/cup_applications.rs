//! Submitted applications become requests of project codes, and the codes land on them.

use cup::workbook;
use ristoro_tests::Said::{Code, Rejected};
use ristoro_tests::{Applicant, Application, CALL, CupDesk, Golden, Running, cup_answer};
use serde_json::{Value, json};

const ONE: &str = "E99J14000010001";

/// An application that was sent, and its protocol number.
async fn sent(portal: &Running) -> (Applicant, Application, String) {
    let (applicant, application) = Golden::signed(portal).await;
    let receipt = application.submit().await.done(200);
    let protocol = receipt["protocol"].as_str().unwrap().to_owned();
    (applicant, application, protocol)
}

async fn listed(desk: &CupDesk) -> Value {
    desk.client.get(&format!("/api/cup/calls/{CALL}/applications")).await.done(200)
}

fn wanted(application: &Application, cost: &str, granted: &str) -> Value {
    json!({ "applications": [{ "application": application.id, "cost": cost, "granted": granted }] })
}

async fn request(desk: &CupDesk, body: &Value) -> ristoro_tests::Answer {
    desk.client.post(&format!("/api/cup/calls/{CALL}/conversions"), body).await
}

/// Asks, and confirms what is asked for when nothing is wrong with it.
async fn confirmed(desk: &CupDesk, body: &Value) -> Value {
    let made = request(desk, body).await.done(201);
    if made["state"] != "to_confirm" {
        return made;
    }
    desk.agree(made["id"].as_str().unwrap()).await.done(200)
}

fn events(history: &Value) -> Vec<&str> {
    history["events"].as_array().unwrap().iter().map(|it| it["what"].as_str().unwrap()).collect()
}

async fn history(application: &Application) -> Value {
    application.client.get(&application.at("/events")).await.done(200)
}

#[tokio::test]
async fn from_the_application_to_its_code() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application, protocol) = sent(&portal).await;
    let calls = desk.client.get("/api/cup/calls").await.done(200);
    let call = json!({
        "call": CALL, "title": "Ordinanza n. 6/2014 – Modulo B", "measure": true,
        "submitted": 1, "coded": 0, "uncoded": 1,
    });
    assert_eq!(calls["calls"], json!([call]));

    let before = listed(&desk).await;
    assert_eq!((&before["measure"]["id"], &before["next"]), (&json!(CALL), &Value::Null));
    let after = format!("/api/cup/calls/{CALL}/applications/after/{}", application.id);
    let after = desk.client.get(&after).await.done(200);
    assert_eq!((&after["applications"], &after["next"]), (&json!([]), &Value::Null));
    let one = &before["applications"][0];
    assert_eq!((&one["application"], &one["protocol"]), (&json!(application.id), &json!(protocol)));
    for told in ["name", "fiscal", "municipality", "province", "cost"] {
        assert!(one[told].as_str().is_some_and(|text| !text.is_empty()), "{told}: {one}");
    }
    assert_eq!(one["problems"], json!([]), "{one}");
    assert_eq!((&one["cup"], &one["requested_in"]), (&Value::Null, &Value::Null));

    let cost = one["cost"].as_str().unwrap();
    let conversion = confirmed(&desk, &wanted(&application, cost, "1.000,00")).await;
    assert_eq!(conversion["state"], "accepted", "{}", conversion["report"]);
    assert_eq!(conversion["source"]["kind"], "applications");
    let id = conversion["id"].as_str().unwrap();
    let requests = cup::read_requests(&desk.file(&conversion, "request").await).unwrap();
    assert_eq!(requests[0].local_code, protocol);
    assert_eq!(requests[0].funding.granted.euro(), 1_000);
    assert_eq!(listed(&desk).await["applications"][0]["requested_in"], id);

    let xml = cup_answer(&[("1", &protocol, Code(ONE))]);
    let after = desk.import(id, &xml).await.done(200);
    assert_eq!(after["rows"][0]["cup"], ONE);
    let codes = workbook::read(&desk.file(&after, "codes").await).unwrap().projects;
    assert!(format!("{codes:?}").contains(ONE));
    let now = listed(&desk).await;
    assert_eq!(now["applications"][0]["cup"], ONE);
    assert_eq!(now["applications"][0]["requested_in"], Value::Null);
    let code = desk.client.get(&format!("/api/cup/codes/{ONE}")).await.done(200);
    assert_eq!(code["application"]["protocol"], protocol);
    let history = history(&application).await;
    assert_eq!(
        events(&history)[..2],
        [
            format!("Assegnato il CUP {ONE}").as_str(),
            "Chiesto il CUP, il codice unico del progetto"
        ]
    );

    let again = request(&desk, &wanted(&application, cost, "1.000,00")).await.done(201);
    assert_eq!(again["state"], "refused");
    let problem = &again["report"]["problems"][0];
    assert_eq!(problem["code"], "already_coded");
    assert_eq!((&problem["row"], &problem["application"]), (&json!(1), &json!(application.id)));
}

#[tokio::test]
async fn an_application_waits_for_one_request_at_a_time() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application, protocol) = sent(&portal).await;
    let body = wanted(&application, "5.000,00", "1.000,00");
    let (one, other) = tokio::join!(request(&desk, &body), request(&desk, &body));
    let (one, other) = (one.done(201), other.done(201));
    let accepted: Vec<&Value> =
        [&one, &other].into_iter().filter(|it| it["state"] == "to_confirm").collect();
    assert_eq!(accepted.len(), 1, "{one} {other}");
    let refused = if one["state"] == "to_confirm" { &other } else { &one };
    assert_eq!(refused["report"]["problems"][0]["code"], "already_requested");

    // A rejection lets it be asked for again.
    let id = accepted[0]["id"].as_str().unwrap();
    let ready = desk.agree(id).await.done(200);
    let asked = cup::read_requests(&desk.file(&ready, "request").await).unwrap();
    let xml = cup_answer(&[(&asked[0].id, &protocol, Rejected("Manca il CAP"))]);
    desk.import(id, &xml).await.done(200);
    assert!(events(&history(&application).await)[0].contains("non accolta"));
    assert_eq!(listed(&desk).await["applications"][0]["requested_in"], Value::Null);
    let again = confirmed(&desk, &body).await;
    assert_eq!(again["state"], "accepted", "{}", again["report"]);
}

#[tokio::test]
async fn a_request_that_was_not_sent_is_given_up() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application, protocol) = sent(&portal).await;
    let body = wanted(&application, "5.000,00", "1.000,00");
    let wrong = confirmed(&desk, &body).await;
    let wrong = wrong["id"].as_str().unwrap();
    let withdraw = |id: &str| format!("/api/cup/conversions/{id}/withdraw");
    let given_up = desk.client.post(&withdraw(wrong), &json!({})).await.done(200);
    assert_eq!(given_up["withdrawn"]["by"]["username"], "carla.neri");
    assert!(events(&history(&application).await)[0].starts_with("Annullata la richiesta"));
    assert_eq!(listed(&desk).await["applications"][0]["requested_in"], Value::Null);
    // A second time changes nothing, and leaves no second event.
    let again = desk.client.post(&withdraw(wrong), &json!({})).await.done(200);
    assert_eq!(again["withdrawn"], given_up["withdrawn"]);
    assert!(events(&history(&application).await)[1].starts_with("Chiesto il CUP"));

    let right = confirmed(&desk, &body).await;
    assert_eq!(right["state"], "accepted", "{}", right["report"]);
    // It had been sent after all: the code exists, and is taken.
    desk.import(wrong, &cup_answer(&[("1", &protocol, Code(ONE))])).await.done(200);
    assert_eq!(listed(&desk).await["applications"][0]["cup"], ONE);

    // Where nothing was asked for there is nothing to give up.
    let refused = request(&desk, &body).await.done(201);
    let refused = withdraw(refused["id"].as_str().unwrap());
    desk.client.post(&refused, &json!({})).await.refused(409, "nothing-to-withdraw");
}

#[tokio::test]
async fn the_filled_workbook_goes_the_same_way() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application, protocol) = sent(&portal).await;
    let path = format!("/api/cup/calls/{CALL}/workbook");
    let answer = desk.client.get(&path).await;
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-disposition").contains(".xlsx"));
    let blank = desk.convert("domande.xlsx", &answer.body).await;
    assert_eq!(blank["state"], "refused");
    assert_eq!(blank["report"]["problem_count"], 1, "{}", blank["report"]);
    assert_eq!(blank["report"]["problems"][0]["header"], "Finanziamento (euro)");
    assert_eq!(listed(&desk).await["applications"][0]["requested_in"], Value::Null);

    let sheet = workbook::read(&answer.body).unwrap().projects;
    let measure = published(&portal).await;
    let columns = cup::columns::columns(&measure);
    let mut row = std::collections::BTreeMap::new();
    for (at, header) in &sheet.headers {
        let column = columns.iter().find(|column| column.matches(header));
        if let (Some(column), Some(cell)) = (column, sheet.rows[0].cells.get(at)) {
            row.insert(column.key, cell.clone());
        }
    }
    row.insert("finanziamento", cup::Cell::Number(1_000.0));
    let filled = workbook::filled(&measure, &[row]).unwrap();
    let conversion = desk.convert("domande.xlsx", &filled).await;
    assert_eq!(conversion["state"], "accepted", "{}", conversion["report"]);
    let id = conversion["id"].as_str().unwrap();
    assert_eq!(listed(&desk).await["applications"][0]["requested_in"], id);
    let empty = workbook::read(&desk.client.get(&path).await.body).unwrap().projects;
    assert!(empty.rows.is_empty());
    desk.import(id, &cup_answer(&[("1", &protocol, Code(ONE))])).await.done(200);
    assert_eq!(listed(&desk).await["applications"][0]["cup"], ONE);
    assert_eq!(events(&history(&application).await)[0], format!("Assegnato il CUP {ONE}"));
}

async fn published(portal: &Running) -> cup::Measure {
    let json =
        portal.portal.context().stores.cup.measure(&CALL.parse().unwrap()).await.unwrap().unwrap();
    serde_json::from_str::<call::ProjectCodes>(&json).unwrap().measure
}

#[tokio::test]
async fn amounts_that_do_not_hold_are_told_beside_their_application() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application, _) = sent(&portal).await;
    for (cost, granted) in [("", ""), ("mille", "1,00"), ("0,00", "0,00"), ("100,00", "200,00")] {
        let refused = request(&desk, &wanted(&application, cost, granted)).await.done(201);
        assert_eq!(refused["state"], "refused", "{cost} {granted}");
        let problems = refused["report"]["problems"].as_array().unwrap();
        assert!(!problems.is_empty());
        for problem in problems {
            assert_eq!(problem["application"], application.id.as_str(), "{problem}");
        }
    }
    assert_eq!(listed(&desk).await["applications"][0]["requested_in"], Value::Null);
}

#[tokio::test]
async fn only_what_was_sent_is_asked_for() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, draft) = Golden::opened(&portal).await;
    assert_eq!(listed(&desk).await["applications"], json!([]));
    request(&desk, &wanted(&draft, "1,00", "1,00")).await.refused(422, "applications");
    let unknown = json!({ "applications": [{
        "application": "01941f29-7c00-7000-8000-000000000001", "cost": "1", "granted": "1",
    }] });
    request(&desk, &unknown).await.refused(422, "applications");
    request(&desk, &json!({ "applications": [] })).await.refused(422, "applications");
    let mut twice = wanted(&draft, "1,00", "1,00");
    let first = twice["applications"][0].clone();
    twice["applications"].as_array_mut().unwrap().push(first);
    request(&desk, &twice).await.refused(422, "applications");
    let malformed =
        json!({ "applications": [{ "application": "x", "cost": "1", "granted": "1" }] });
    request(&desk, &malformed).await.refused(400, "malformed");
    desk.client.get("/api/cup/calls/niente/applications").await.refused(404, "not-found");
    let stranger = "01941f29-7c00-7000-8000-000000000009";
    let after = format!("/api/cup/calls/{CALL}/applications/after/{stranger}");
    desk.client.get(&after).await.refused(404, "not-found");
    desk.client.get("/api/cup/calls/niente/workbook").await.refused(404, "not-found");
}

#[tokio::test]
async fn applications_to_a_call_are_not_there_for_another_administration() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let other = CupDesk::open(&portal).await;
    let (_, application, protocol) = sent(&portal).await;
    let body = wanted(&application, "5.000,00", "1.000,00");
    let one = confirmed(&desk, &body).await;
    request(&other, &body).await.refused(404, "not-found");
    let id = one["id"].as_str().unwrap();
    desk.import(id, &cup_answer(&[("1", &protocol, Code(ONE))])).await.done(200);
    request(&other, &body).await.refused(404, "not-found");
    let path = format!("/api/cup/calls/{CALL}/applications");
    other.client.get(&path).await.refused(404, "not-found");
    let after = format!("{path}/after/{}", application.id);
    other.client.get(&after).await.refused(404, "not-found");
    assert_eq!(other.client.get("/api/cup/calls").await.done(200), json!({ "calls": [] }));
    // The code is known to whom it came.
    other.client.get(&format!("/api/cup/codes/{ONE}")).await.refused(404, "not-found");
}
