//! The payment request that goes with an application (manual chapter 6).

use reqwest::Method;
use ristoro::engines::Location;
use ristoro_tests::{
    Applicant, Application, Authority, CallFolder, Golden, IDENTITY, LASTING, Running, drawn_id,
    pdf_text, portal_with_payments,
};
use serde_json::{Value, json};

async fn portal() -> Running {
    portal_with_payments(Location::Memory, None).await
}

async fn what_happened(dossier: &Application) -> Vec<String> {
    let history = dossier.client.get(&dossier.at("/events")).await.done(200);
    let events = history["events"].as_array().unwrap().iter();
    events.map(|event| event["what"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn both_are_sent_with_three_files_and_get_one_number() {
    let portal = portal().await;
    let (application, payment) = Golden::with_payment(&portal).await;
    payment.validate().await.done(200);
    let pdf = pdf_text(&payment.final_pdf().await);
    assert!(pdf.contains("Domanda di pagamento") && pdf.contains("IBAN"), "{pdf}");
    let authority = Authority::new();
    portal.trust(&authority);
    let signer = authority.signer(LASTING);
    application.sign(&signer, IDENTITY).await;
    let missing = application.submit().await.refused(422, "missing-upload");
    assert_eq!(missing["detail"], "Il file della domanda di pagamento non è stato caricato.");
    payment.sign_payment(&signer).await;
    let waiting = application.detail().await;
    assert_eq!(waiting["payment"]["files"][0]["signed"]["file_name"], "pagamento.pdf.p7m");

    let sent = application.submit().await.done(200);
    let protocol = sent["protocol"].as_str().unwrap();
    assert!(protocol.ends_with("/0000001"), "{protocol}");
    let files: Vec<(&str, &str)> = sent["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| (file["application"].as_str().unwrap(), file["which"].as_str().unwrap()))
        .collect();
    let (own, its) = (application.id.as_str(), payment.id.as_str());
    assert_eq!(files, [(own, "application"), (own, "identity"), (its, "payment")]);
    assert_eq!(application.submit().await.done(200), sent, "asked again, it says the same");

    for dossier in [&application, &payment] {
        let after = dossier.detail().await;
        assert_eq!((&after["state"], &after["protocol"]), (&"submitted".into(), &protocol.into()));
        let happened = what_happened(dossier).await;
        let numbered = format!("Assegnato il protocollo {protocol}");
        assert_eq!(happened[..2], [numbered, "Domanda inviata".to_owned()]);
    }
    let confirmations: Vec<_> =
        portal.letters().into_iter().filter(|it| it.subject.contains(protocol)).collect();
    let [confirmation] = confirmations.as_slice() else { panic!("{confirmations:#?}") };
    assert!(confirmation.text.contains("Domanda di pagamento firmata: pagamento.pdf.p7m"));
    let receipt = application.client.get(&application.at("/receipt.pdf")).await;
    let receipt = pdf_text(&receipt.body);
    assert!(receipt.contains("pagamento") && receipt.contains(protocol), "{receipt}");
    // The heads of both histories, as they were when both were sent.
    for digest in [&sent["history"], &sent["payment"]["history"], &sent["payment"]["pdf"]["sha256"]]
    {
        let digest = digest.as_str().unwrap();
        assert_eq!(digest.len(), 64, "{digest}");
        assert!(confirmation.text.contains(digest), "{}", confirmation.text);
        // A row has room for so much of it.
        assert!(receipt.contains(&digest[..40]), "{receipt}");
    }
    assert_ne!(sent["history"], sent["payment"]["history"]);
    assert!(receipt.contains(&payment.id) && confirmation.text.contains(&payment.id));
    let check = |file: &Value| json!({ "protocol": protocol, "sha256": file["sha256"] });
    for file in sent["files"].as_array().unwrap() {
        let checked = portal.visitor().post("/api/receipts/check", &check(file)).await.done(200);
        assert_eq!(checked["sent"], true, "{file}");
    }
    let kept = payment.client.get(&payment.at("/signed/payment")).await;
    assert_eq!(kept.status, 200, "{}", kept.text());
}

#[tokio::test]
async fn a_request_that_is_only_a_draft_keeps_the_application_from_being_sent() {
    let portal = portal().await;
    let (_, application) = Golden::signed(&portal).await;
    let payment = application.create_payment(&drawn_id(1)).await;
    let refused = application.submit().await.refused(409, "payment");
    let said = refused["detail"].as_str().unwrap();
    assert!(said.contains("completala e validala") && said.contains("eliminala"), "{said}");
    assert_eq!(application.detail().await["state"], "validated");

    // The second way on: without it.
    payment.discard().await.done(200);
    assert_eq!(application.detail().await["payment"], Value::Null);
    let sent = application.submit().await.done(200);
    assert_eq!(sent["files"].as_array().unwrap().len(), 2);
    assert_eq!(sent["payment"], Value::Null);
    application.ask_payment(&drawn_id(2)).await.refused(409, "submitted");
}

#[tokio::test]
async fn it_is_created_once_deleted_and_created_again() {
    let portal = portal().await;
    let (_, application) = Golden::complete(&portal).await;
    application.ask_payment(&drawn_id(1)).await.refused(409, "not-validated");
    application.validate().await.done(200);
    let payment = application.create_payment(&drawn_id(1)).await;
    payment.fill_payment().await;
    let again = application.ask_payment(&payment.id).await.done(201);
    assert_eq!(again["id"], payment.id.as_str());
    assert_eq!(payment.view("dati").await["entries"]["nome"], "Elena", "the same, not a new one");
    let other = application.ask_payment(&drawn_id(2)).await.refused(409, "payment");
    assert!(other["detail"].as_str().unwrap().contains("C’è già"), "{other}");

    payment.validate().await.done(200);
    let deleted = payment.discard().await.done(200);
    assert_eq!(deleted["state"], "discarded");
    payment.discard().await.done(200);
    payment.client.post(&payment.at("/restore"), &json!({})).await.refused(409, "payment");
    payment.put("dati", 1, &json!({})).await.refused(409, "not-draft");
    let anew = application.create_payment(&drawn_id(3)).await;
    assert_eq!(anew.view("dati").await["entries"]["nome"], Value::Null);
    let listed = application.client.get("/api/applications").await.done(200);
    let listed = listed["applications"].as_array().unwrap();
    assert_eq!(listed.len(), 1, "a request stands under its application");
    assert_eq!(listed[0]["payment"]["id"], anew.id.as_str());
    assert_eq!(listed[0]["payment"]["state_label"], "In lavorazione: NON ancora inviata");
    let happened = what_happened(&application).await;
    let deleted = ["Creata la domanda di pagamento", "Eliminata la domanda di pagamento"];
    assert_eq!(happened[..2], deleted);
}

#[tokio::test]
async fn reopening_goes_through_the_request_and_loses_nothing() {
    let portal = portal().await;
    let (application, payment) = Golden::with_payment(&portal).await;
    payment.validate().await.done(200);
    let reopen =
        async |dossier: &Application| dossier.client.post(&dossier.at("/reopen"), &json!({})).await;
    let refused = reopen(&application).await.refused(409, "payment");
    assert!(refused["detail"].as_str().unwrap().contains("prima riapri la domanda di pagamento"));
    reopen(&payment).await.done(200);
    reopen(&application).await.done(200);
    payment.validate().await.refused(409, "not-validated");
    application.discard().await.refused(409, "payment");
    assert_eq!(payment.view("dati").await["entries"]["nome"], "Elena");
    application.validate().await.done(200);
    payment.validate().await.done(200);
}

#[tokio::test]
async fn the_pages_of_a_request_are_those_of_an_application() {
    let portal = portal().await;
    let (_, application) = Golden::validated(&portal).await;
    let before = application.view("banca").await;
    let payment = application.create_payment(&drawn_id(1)).await;
    let detail = payment.detail().await;
    assert_eq!(detail["of"]["id"], application.id.as_str());
    assert_eq!(detail["sections"].as_array().unwrap().len(), 2);
    let path = detail["sections"][0]["path"].as_str().unwrap();
    assert!(path.starts_with("/bandi/ordinanza-6-2014/pagamento/1/dati/?domanda="), "{path}");
    let missing = payment.validate().await.refused(422, "invalid");
    let problems = missing["problems"].as_array().unwrap();
    assert!(problems.iter().all(|it| it["href"].as_str().unwrap().contains("/pagamento/1/")));

    let item = payment.add_item("dati.spese", None, &json!({ "oggetto": "Muri" })).await;
    let path = payment.item_path("dati", &item["item"]);
    let deleted = payment.client.request(Method::DELETE, &path).json(&json!({ "version": 1 }));
    assert_eq!(deleted.send().await.status, 204);
    let draft = payment.client.get(&payment.at("/draft.pdf")).await;
    assert!(pdf_text(&draft.body).contains("Domanda di pagamento"));
    payment.client.get(&payment.at("/receipt")).await.refused(409, "payment");
    payment.submit().await.refused(409, "payment");
    payment.ask_payment(&drawn_id(9)).await.refused(409, "payment");
    assert_eq!(application.view("banca").await, before, "nothing of the application changes");
    let version = before["version"].as_u64().unwrap();
    application.put("banca", version, &before["entries"]).await.refused(409, "not-draft");
}

#[tokio::test]
async fn strangers_find_nothing_there() {
    let portal = portal().await;
    let (application, payment) = Golden::with_payment(&portal).await;
    let stranger = Applicant::enter(&portal).await;
    for dossier in [&application, &payment] {
        let seen = dossier.seen_by(&stranger.client);
        seen.client.get(&seen.at("")).await.refused(404, "not-found");
        seen.client.get(&seen.at("/sections/dati")).await.refused(404, "not-found");
        seen.ask_payment(&drawn_id(7)).await.refused(404, "not-found");
        seen.discard().await.refused(404, "not-found");
        seen.validate().await.refused(404, "not-found");
        seen.submit().await.refused(404, "not-found");
    }
    // An id of another's request makes none of one's own.
    let own = Application::create(&stranger.client).await;
    Golden::read("golden.json").fill(&own).await;
    own.validate().await.done(200);
    own.ask_payment(&payment.id).await.refused(409, "conflict");
    own.ask_payment(&application.id).await.refused(409, "conflict");
}

#[tokio::test]
async fn a_call_without_the_form_takes_none() {
    let calls = CallFolder::without_payments();
    let portal = Running::with(Location::Memory, calls.path(), None).await;
    let (_, application) = Golden::validated(&portal).await;
    assert_eq!(application.detail().await["takes_payment"], false);
    application.ask_payment(&drawn_id(1)).await.refused(409, "payment");
    assert_eq!(application.detail().await["payment"], Value::Null);
}
