//! Registration of the principal user (manual 2.1).

use crate::places::fields_with_problems;
use ristoro_tests::{
    Answer, Applicant, Client, Running, answer_to, legal_person, natural_person, solved,
};
use serde_json::{Value, json};

async fn register(client: &Client, entries: &Value) -> Answer {
    let body = json!({ "entries": entries, "altcha": solved(client).await });
    client.post("/api/registrations", &body).await
}

#[tokio::test]
async fn a_person_receives_the_credentials_by_mail() {
    let portal = Running::start().await;
    let mut person = Applicant::register(&portal, &natural_person()).await;
    assert_eq!(person.username, "principale");
    let session = person.sign_in().await;
    assert_eq!(session["signed_in"], true);
    assert_eq!(session["organisation"]["kind"], "natural");
    assert_eq!(session["organisation"]["name"], "Elena Bassi");
    assert_eq!(session["must_change_password"], true);
}

#[tokio::test]
async fn a_third_party_registers_for_a_beneficiary() {
    let portal = Running::start().await;
    let mut entries = legal_person();
    entries["ruolo"] = json!("terzo");
    let mut studio = Applicant::register(&portal, &entries).await;
    let session = studio.sign_in().await;
    assert_eq!(session["organisation"]["kind"], "legal");
    assert_eq!(session["organisation"]["role"], "third_party");
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let wrong = [
        ("codice_fiscale", "BSSLNE75E54F257X"),
        ("codice_fiscale", "BSSLNE75E54"),
        ("email", "elena.bassi@pec.it"),
        ("email", "elena.bassi"),
        ("data_nascita", "31/02/1975"),
        ("telefono", "casa"),
        ("cognome", ""),
        ("privacy", "no"),
    ];
    for (field, typed) in wrong {
        let mut entries = natural_person();
        entries[field] = json!(typed);
        let body = json!({ "entries": entries, "altcha": "" });
        let problem = client.post("/api/registrations", &body).await.refused(422, "invalid");
        assert_eq!(fields_with_problems(&problem), [field], "«{typed}»: {problem}");
        let sentence = problem["problems"][0]["sentence"].as_str().unwrap();
        assert!(sentence.ends_with('.'), "«{typed}»: {sentence}");
    }
    assert!(portal.letters().is_empty(), "nobody registered");
}

#[tokio::test]
async fn a_fiscal_code_registers_once() {
    let portal = Running::start().await;
    let client = portal.visitor();
    Applicant::register(&portal, &natural_person()).await.sign_in().await;
    let mut again = natural_person();
    again["email"] = json!("altro@example.it");
    again["codice_fiscale"] = json!(" bsslne75e54f257m ");
    let problem = register(&client, &again).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["codice_fiscale"]);
    assert!(problem["problems"][0]["sentence"].as_str().unwrap().contains("già registrato"));
    assert_eq!(portal.letters().len(), 1);

    let studio = legal_person();
    Applicant::register(&portal, &studio).await.sign_in().await;
    let problem = register(&client, &studio).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["codice_fiscale_impresa"]);
}

#[tokio::test]
async fn unknown_fields_are_refused() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let mut entries = natural_person();
    entries["soprannome"] = json!("Nena");
    let problem = register(&client, &entries).await.refused(400, "malformed");
    assert!(problem["detail"].as_str().unwrap().contains("soprannome"), "{problem}");

    let body = json!({ "entries": natural_person(), "altcha": "", "role": "admin" });
    client.post("/api/registrations", &body).await.refused(400, "malformed");
}

#[tokio::test]
async fn a_challenge_must_be_solved_and_counts_once() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let challenge = client.get("/api/challenge").await.done(200);
    let answer = answer_to(&challenge);
    let attempt = async |entries: &Value, altcha: &str| {
        let body = json!({ "entries": entries, "altcha": altcha });
        client.post("/api/registrations", &body).await
    };

    for wrong in ["", "bm8=", &answer[..answer.len() / 2]] {
        attempt(&natural_person(), wrong).await.refused(422, "challenge");
    }
    let mut easier = challenge.clone();
    easier["parameters"]["keyPrefix"] = json!("");
    attempt(&natural_person(), &answer_to(&easier)).await.refused(422, "challenge");
    let mut unsigned = challenge.clone();
    unsigned.as_object_mut().unwrap().remove("signature");
    attempt(&natural_person(), &answer_to(&unsigned)).await.refused(422, "challenge");

    attempt(&natural_person(), &answer).await.done(201);
    attempt(&legal_person(), &answer).await.refused(422, "challenge");
}

#[tokio::test]
async fn a_challenge_expires() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let late = solved(&client).await;
    let in_time = solved(&client).await;
    portal.clock.advance(59 * 60);
    let body = json!({ "entries": natural_person(), "altcha": in_time });
    client.post("/api/registrations", &body).await.done(201);
    portal.clock.advance(2 * 60);
    let body = json!({ "entries": legal_person(), "altcha": late });
    client.post("/api/registrations", &body).await.refused(422, "challenge");
}
