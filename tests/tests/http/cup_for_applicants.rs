//! What applicants see of the project code of their application: the code itself, which goes on
//! their invoices, and what happened; nothing of who asked for it.

use ristoro_tests::Said::{Code, Rejected};
use ristoro_tests::{CALL, CupDesk, Golden, Running, cup_answer};
use serde_json::{Value, json};

const ONE: &str = "E99J14000010001";

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
