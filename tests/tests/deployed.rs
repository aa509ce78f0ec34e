//! The journey of an applicant with a payment request to the protocol number, and of an official from a workbook to the
//! project code, on what was deployed: the functions as the templates give them memory, rights and environment, behind
//! the HTTP API's own routes. `scripts/rehearse` runs it.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::ProtocolNumber;
use ristoro_tests::Said::Code;
use ristoro_tests::{
    Applicant, Application, Authority, Client, CupDesk, IDENTITY, LASTING, LIST, PASSWORD, Worked,
    cup_answer, cup_workbook, good_row, legal_person, solved,
};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::Duration;

/// The code that the answer of the national system brings.
const CUP: &str = "E99J20000030001";

/// What the rehearsal says of where things are.
#[expect(
    clippy::disallowed_methods,
    reason = "a test of what runs elsewhere is told where in the environment"
)]
fn told(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: scripts/rehearse sets it"))
}

#[tokio::test]
#[ignore = "wants a deployed portal: scripts/rehearse"]
async fn an_application_and_its_payment_request_get_a_protocol_number() {
    let applicant = enter().await;
    let application = Application::create(&applicant.client).await;
    let worked = Worked::named("a");
    let golden = worked.validated(&application).await;
    let (payment, golden) = worked.request(&application, golden).await;
    worked.assert_statement(&payment).await;
    worked.assert_documents(&payment, &golden).await;
    payment.validate().await.done(200);

    let authority = Authority::new();
    let signer = authority.signer(LASTING);
    let untrusted = signer.sign(&application.final_pdf().await);
    let refused = application.upload_signed("application", "domanda.pdf.p7m", &untrusted).await;
    refused.refused(422, "signature");
    accept(&authority);
    application.sign(&signer, IDENTITY).await;
    payment.sign_payment(&signer).await;
    let sent = application.submit().await.done(200);
    let again = application.submit().await.done(200);
    assert_eq!(again["protocol"], sent["protocol"], "sending twice is sending once");

    let protocol = sent["protocol"].as_str().unwrap();
    let number: ProtocolNumber = protocol.parse().unwrap();
    assert_eq!(number.to_string(), protocol);
    let confirmation = letter(|text| text.contains(protocol)).await;
    assert!(confirmation.contains(protocol));
    let receipt = applicant.client.get(&application.at("/receipt.pdf")).await;
    assert_eq!(receipt.status, 200, "{}", receipt.text());
    println!("{protocol}");
}

#[tokio::test]
#[ignore = "wants a deployed portal: scripts/rehearse"]
async fn an_official_gets_from_a_workbook_to_the_project_code() {
    let origin = told("RISTORO_DEPLOYED");
    let official = told("RISTORO_DEPLOYED_OFFICIAL");
    let mut official = official.split_whitespace().map(str::to_owned);
    let mut next = || official.next().unwrap();
    let (organisation, username, password) = (next(), next(), next());
    let mut official =
        Applicant { client: Client::new(&origin, &origin), organisation, username, password };
    official.sign_in().await;
    official.choose_password(PASSWORD).await;
    let desk =
        CupDesk { client: official.client.clone(), administration: official.organisation.clone() };
    let conversion = desk.convert("progetti.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    assert_eq!(conversion["state"], "accepted", "{}", conversion["report"]);
    let requests = cup::read_requests(&desk.file(&conversion, "request").await).unwrap();
    assert_eq!(requests.len(), 1);
    let id = conversion["id"].as_str().unwrap();
    let answered = desk.import(id, &cup_answer(&[("1", "PG/1", Code(CUP))])).await.done(200);
    assert_eq!(answered["answers"]["coded"], 1, "{answered}");
    println!("{CUP}");
}

#[tokio::test]
#[ignore = "wants a deployed portal: scripts/rehearse"]
async fn past_the_distribution_there_is_nothing() {
    let api = reqwest::get(told("RISTORO_DEPLOYED_API") + "/api/calls").await.unwrap();
    assert_eq!(api.status(), 404);
    let site = told("RISTORO_DEPLOYED");
    Client::new(&site, &site).get("/api/calls").await.done(200);
}

/// Registers, and signs in with what came by mail.
async fn enter() -> Applicant {
    let origin = told("RISTORO_DEPLOYED");
    let client = Client::new(&origin, &origin);
    let body = json!({ "entries": legal_person(), "altcha": solved(&client).await });
    let registered = client.post("/api/registrations", &body).await.done(201);
    let organisation = registered["organisation"].as_str().unwrap().to_owned();
    let text = letter(|text| text.contains(&organisation) && text.contains("Password:")).await;
    let after = |label: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(label));
        line.unwrap().trim().to_owned()
    };
    let (username, password) = (after("Nome utente:"), after("Password:"));
    let mut applicant = Applicant { client, organisation, username, password };
    applicant.sign_in().await;
    applicant.choose_password(PASSWORD).await;
    applicant
}

/// Makes the portal accept an authority's certificates, and know which it revoked so far.
fn accept(authority: &Authority) {
    let anchors = PathBuf::from(told("RISTORO_DEPLOYED_ANCHORS"));
    std::fs::create_dir_all(anchors.join("lists")).unwrap();
    std::fs::write(anchors.join("ca.pem"), authority.certificate()).unwrap();
    std::fs::write(anchors.join("lists").join(LIST), authority.list()).unwrap();
}

/// The text of a mail that the stand-in of SES was given, once it was.
async fn letter(wanted: impl Fn(&str) -> bool) -> String {
    for _ in 0..60 {
        let inbox = reqwest::get(told("RISTORO_DEPLOYED_INBOX")).await.unwrap();
        let inbox: Value = serde_json::from_str(&inbox.text().await.unwrap()).unwrap();
        let accounts = inbox["messages"].as_object().unwrap();
        let messages = accounts.values().filter_map(Value::as_array).flatten();
        let mut texts = messages.filter_map(|message| message["BodyText"].as_str());
        if let Some(found) = texts.find(|text| wanted(text)) {
            return found.replace("\r\n", "\n");
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    panic!("no such mail came")
}
