//! What applicants see of the project code of their application: the code itself, which goes on
//! their invoices, and what happened; nothing of who asked for it.

use ristoro_tests::Said::{Code, Rejected};
use ristoro_tests::{CALL, CupDesk, Golden, Running, cup_answer};
use serde_json::{Value, json};

const ONE: &str = "E99J14000010001";
const TWO: &str = "E99J14000020001";

/// The codes that an application shows as those that it had.
fn earlier(application: &Value) -> Vec<&str> {
    let codes = application["earlier_cups"].as_array().unwrap();
    codes.iter().map(|one| one["cup"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_revoked_code_stays_known_whatever_is_asked_for_after_it() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (applicant, application) = Golden::signed(&portal).await;
    let receipt = application.submit().await.done(200);
    let protocol = receipt["protocol"].as_str().unwrap();
    let one = json!({ "application": application.id, "cost": "5.000,00", "granted": "1.000,00" });
    let path = format!("/api/cup/calls/{CALL}/conversions");
    let ask = async || {
        let asked = desk.client.post(&path, &json!({ "applications": [one] })).await.done(201);
        desk.agree(asked["id"].as_str().unwrap()).await.done(200)
    };
    let read = async || applicant.client.get(&application.at("")).await.done(200);
    let listed = async || {
        let path = format!("/api/cup/calls/{CALL}/applications");
        desk.client.get(&path).await.done(200)["applications"][0].clone()
    };
    let first = ask().await;
    let answer = cup_answer(&[("1", protocol, Code(ONE))]);
    desk.import(first["id"].as_str().unwrap(), &answer).await.done(200);
    let note = json!({ "cup": ONE, "reason": "Rinuncia", "date": "24/11/2014" });
    desk.client.post("/api/cup/revocations", &note).await.done(201);
    let done = format!("/api/cup/revocations/{ONE}/done");
    let revoked = desk.client.post(&done, &json!({})).await.done(200)["done_at"].clone();
    assert!(earlier(&read().await).is_empty(), "it is shown as the one that it has");

    // Asked for again: it has none, and had one.
    let second = ask().await;
    let waiting = read().await;
    assert_eq!((&waiting["cup"], earlier(&waiting)), (&Value::Null, vec![ONE]));
    assert_eq!(waiting["earlier_cups"][0]["revoked_at"], revoked);
    assert_eq!(listed().await["revoked"], json!([ONE]));
    // Rejected: as before, and nothing is forgotten.
    let answer = cup_answer(&[("2", protocol, Rejected("Manca il CAP"))]);
    desk.import(second["id"].as_str().unwrap(), &answer).await.done(200);
    let rejected = read().await;
    assert_eq!((&rejected["cup"], &rejected["cup_revoked_at"]), (&json!(ONE), &revoked));
    assert_eq!(listed().await["revoked"], json!([ONE]));
    // Given up: the same.
    let third = ask().await;
    let path = format!("/api/cup/conversions/{}/withdraw", third["id"].as_str().unwrap());
    desk.client.post(&path, &json!({})).await.done(200);
    assert_eq!(read().await["cup"], ONE);
    // The old code does not come back; a new one does.
    let fourth = ask().await;
    let answer = cup_answer(&[("4", protocol, Code(TWO))]);
    desk.import(fourth["id"].as_str().unwrap(), &answer).await.done(200);
    let coded = read().await;
    assert_eq!((&coded["cup"], &coded["cup_revoked_at"]), (&json!(TWO), &Value::Null));
    assert_eq!(earlier(&coded), [ONE]);
    assert_eq!(listed().await["cup"], TWO);
}

#[tokio::test]
async fn a_code_that_nobody_wants_stands_in_the_history_of_what_it_came_for() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (applicant, application) = Golden::signed(&portal).await;
    let receipt = application.submit().await.done(200);
    let protocol = receipt["protocol"].as_str().unwrap();
    let one = json!({ "application": application.id, "cost": "5.000,00", "granted": "1.000,00" });
    let path = format!("/api/cup/calls/{CALL}/conversions");
    let mut asked = Vec::new();
    for _ in 0..2 {
        let made = desk.client.post(&path, &json!({ "applications": [one] })).await.done(201);
        let id = made["id"].as_str().unwrap().to_owned();
        desk.agree(&id).await.done(200);
        if asked.is_empty() {
            let path = format!("/api/cup/conversions/{id}/withdraw");
            desk.client.post(&path, &json!({})).await.done(200);
        }
        asked.push(id);
    }
    desk.import(&asked[1], &cup_answer(&[("2", protocol, Code(ONE))])).await.done(200);
    let late = desk.import(&asked[0], &cup_answer(&[("1", protocol, Code(TWO))])).await.done(200);
    assert_eq!(late["imports"][0]["unwanted"], json!([TWO]));
    let revocations = desk.client.get("/api/cup/revocations").await.done(200);
    assert_eq!(revocations["revocations"][0]["date"], Value::Null, "nobody decided yet");
    let history = applicant.client.get(&application.at("/events")).await.done(200);
    let what = history["events"][0]["what"].as_str().unwrap();
    assert!(what.contains(TWO), "{what}");
    // Carried out, what the application has stays.
    let done = format!("/api/cup/revocations/{TWO}/done");
    desk.client.post(&done, &json!({})).await.done(200);
    let read = applicant.client.get(&application.at("")).await.done(200);
    assert_eq!((&read["cup"], &read["cup_revoked_at"]), (&json!(ONE), &Value::Null));
}

#[tokio::test]
async fn the_code_and_its_revocation_and_nobodys_name() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (applicant, application) = Golden::signed(&portal).await;
    let receipt = application.submit().await.done(200);
    let protocol = receipt["protocol"].as_str().unwrap();
    let read = async || applicant.client.get(&application.at("")).await.done(200);
    let before = read().await;
    assert_eq!((&before["cup"], &before["cup_revoked_at"]), (&Value::Null, &Value::Null));

    // Rejected once, then coded.
    let one = json!({ "application": application.id, "cost": "5.000,00", "granted": "1.000,00" });
    let path = format!("/api/cup/calls/{CALL}/conversions");
    for (number, said) in [("1", Rejected("Manca il CAP")), ("2", Code(ONE))] {
        let asked = desk.client.post(&path, &json!({ "applications": [one] })).await.done(201);
        let id = asked["id"].as_str().unwrap();
        desk.agree(id).await.done(200);
        desk.import(id, &cup_answer(&[(number, protocol, said)])).await.done(200);
    }
    let after = read().await;
    assert_eq!((&after["cup"], &after["cup_revoked_at"]), (&json!(ONE), &Value::Null));
    // What the administration does is no change of the applicants.
    for same in ["updated_at", "updated_by"] {
        assert_eq!(after[same], before[same], "{same}");
    }

    let note = json!({ "cup": ONE, "reason": "Rinuncia", "date": "24/11/2014" });
    desk.client.post("/api/cup/revocations", &note).await.done(201);
    assert_eq!(read().await["cup_revoked_at"], Value::Null, "it is not carried out yet");
    let done = format!("/api/cup/revocations/{ONE}/done");
    let revoked = desk.client.post(&done, &json!({})).await.done(200);
    assert_eq!(read().await["cup_revoked_at"], revoked["done_at"]);
    let listed = applicant.client.get("/api/applications").await.done(200);
    assert_eq!(listed["applications"][0]["cup"], ONE);

    let history = applicant.client.get(&application.at("/events")).await.done(200);
    let events = history["events"].as_array().unwrap();
    let texts: Vec<String> = events
        .iter()
        .take(6)
        .map(|event| format!("{}: {}", event["who"], event["what"]).replace('"', ""))
        .collect();
    assert_eq!(
        texts,
        [
            format!("amministrazione: Revocato il CUP {ONE}: non usarlo più"),
            format!("amministrazione: Disposta la revoca del CUP {ONE}"),
            format!("amministrazione: Assegnato il CUP {ONE}"),
            "amministrazione: Chiesto il CUP, il codice unico del progetto".to_owned(),
            "amministrazione: Richiesta del CUP non accolta dal Sistema CUP: la corregge l’amministrazione".to_owned(),
            "amministrazione: Chiesto il CUP, il codice unico del progetto".to_owned(),
        ]
    );
    assert!(!history.to_string().contains("carla.neri") && !after.to_string().contains("carla"));
}
