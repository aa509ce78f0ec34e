//! What is missing, and the validation that freezes everything (manual 5.1).

use crate::places::pages;
use ristoro_tests::{Applicant, Application, Attachment, DOCUMENT, Golden, Running, real_form};
use serde_json::{Value, json};

/// Every problem has a link to a page of the form, opened for the application.
fn assert_links(problems: &Value, application: &Application) {
    let pages = pages(&real_form());
    let own = format!("domanda={}", application.id);
    for problem in problems.as_array().unwrap() {
        let href = problem["href"].as_str().unwrap();
        let (path, rest) = href.split_once('?').unwrap_or_else(|| panic!("{href}"));
        assert!(pages.contains(path), "{href} is no page of {pages:?}");
        assert!(rest.starts_with(&own), "{href}");
        assert!(!problem["label"].as_str().unwrap().is_empty(), "{problem}");
    }
}

#[tokio::test]
async fn what_is_missing_is_told_with_links() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let mut golden = Golden::read("golden.json");
    golden.fill_but(&application, &["formulario", "banca", "beni"]).await;
    application.save("beni", &json!({ "richiesto": "si" })).await;
    application.add_item("beni.elenco", None, &json!({ "quantita": "molti" })).await;

    let problem = application.validate().await.refused(422, "invalid");
    assert_links(&problem["problems"], &application);
    let anchors: Vec<&str> = problem["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|problem| problem["href"].as_str().unwrap().split_once('#'))
        .map(|(_, anchor)| anchor)
        .collect();
    for expected in ["campo-iban", "campo-quantita"] {
        assert!(anchors.contains(&expected), "{expected} is not among {anchors:?}");
    }
    let missing = applicant.client.get(&application.at("/missing")).await.done(200);
    assert_eq!(missing["ready"], false);
    assert_eq!(missing["problems"], problem["problems"]);
    assert_eq!(application.detail().await["state"], "draft");
}

#[tokio::test]
async fn a_missing_document_is_missing() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::complete(&portal).await;
    let view = application.view("beni").await;
    let report = view["documents"]["perizia"][0]["id"].as_str().unwrap();
    applicant.client.delete(&application.at(&format!("/documents/{report}"))).await;
    let problem = application.validate().await.refused(422, "invalid");
    let problems = problem["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 1, "{problem}");
    assert_eq!(problems[0]["place"]["target"], json!({ "slot": "perizia" }));
    assert!(problems[0]["href"].as_str().unwrap().ends_with("#documento-perizia"));
}

#[tokio::test]
async fn before_the_gate_only_the_gate_is_missing() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let problem = application.validate().await.refused(422, "invalid");
    assert_links(&problem["problems"], &application);
    let problems = problem["problems"].as_array().unwrap();
    assert!(problems.iter().all(|problem| problem["place"]["section"] == "formulario"));

    application.save("formulario", &Golden::read("golden.json").entries("formulario")).await;
    let problem = application.validate().await.refused(422, "invalid");
    assert_eq!(problem["problems"][0]["code"], "gate_open");
    assert_links(&problem["problems"], &application);
}

#[tokio::test]
async fn validation_freezes_everything() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::complete(&portal).await;
    let client = &applicant.client;
    client.get(&application.at("/application.pdf")).await.refused(409, "not-validated");
    let bank = application.view("banca").await;
    let supplier = application.view("fornitori").await["lists"]["elenco"][0].clone();
    let goods = application.view("beni").await;
    let document = goods["documents"]["perizia"][0]["id"].as_str().unwrap();

    let validated = application.validate().await.done(200);
    assert_eq!(validated["state_label"], "Validata, ma NON ancora inviata");
    let pdf = application.final_pdf().await;
    portal.clock.advance(90);
    let again = application.validate().await.done(200);
    assert_eq!(again["validated_at"], validated["validated_at"]);
    assert_eq!(again["final_pdf"], validated["final_pdf"]);
    assert_eq!(application.final_pdf().await, pdf);

    let version = bank["version"].as_u64().unwrap();
    application.put("banca", version, &bank["entries"]).await.refused(409, "not-draft");
    application.freeze("formulario").await.refused(409, "not-draft");
    let item = application.item_path("fornitori", &supplier["id"]);
    let change = json!({ "version": supplier["version"], "entries": {} });
    client.put(&item, &change).await.refused(409, "not-draft");
    let delete = client.request(reqwest::Method::DELETE, &item);
    delete.json(&json!({ "version": 1 })).send().await.refused(409, "not-draft");
    let add = json!({ "list": "fornitori.elenco", "entries": {} });
    client.post(&application.at("/items"), &add).await.refused(409, "not-draft");
    let path = application.at(&format!("/documents/{document}"));
    client.delete(&path).await.refused(409, "not-draft");
    assert_eq!(client.get(&path).await.body, DOCUMENT);
    let file = Attachment {
        section: "beni",
        item: None,
        slot: "perizia",
        name: "altra.pdf",
        bytes: DOCUMENT,
    };
    application.try_attach(&file).await.refused(409, "not-draft");
    client.get(&application.at("/draft.pdf")).await.refused(409, "not-draft");

    assert_eq!(application.view("banca").await["entries"], bank["entries"]);
    assert_eq!(application.view("banca").await["editable"], false);
}

#[tokio::test]
async fn an_upload_under_way_does_not_enter_after_the_validation() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::complete(&portal).await;
    let file = Attachment {
        section: "beni",
        item: None,
        slot: "perizia",
        name: "altra.pdf",
        bytes: DOCUMENT,
    };
    let documents = application.at("/documents");
    let prepared = applicant.client.post(&documents, &file.announced()).await.done(201);
    applicant.client.post_file(&prepared["upload"], file.name, file.bytes).await;
    application.validate().await.done(200);
    let received = format!("{documents}/{}/received", prepared["document"].as_str().unwrap());
    applicant.client.post(&received, &file.announced()).await.refused(409, "not-draft");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn saving_in_the_moment_of_validation_is_kept_or_refused_never_lost() {
    let portal = Running::start().await;
    let (_, application) = Golden::complete(&portal).await;
    let view = application.view("banca").await;
    let mut entries = view["entries"].clone();
    entries["banca"] = json!("Banca del Panaro");
    let version = view["version"].as_u64().unwrap();
    let (saved, validated) =
        tokio::join!(application.put("banca", version, &entries), application.validate());
    validated.done(200);
    let text = ristoro_tests::pdf_text(&application.final_pdf().await);
    match saved.status {
        200 => assert!(text.contains("Banca del Panaro")),
        _ => assert!(!text.contains("Banca del Panaro")),
    }
    let kept = application.view("banca").await["entries"]["banca"] == "Banca del Panaro";
    assert_eq!(kept, saved.status == 200);
}

#[tokio::test]
async fn nothing_is_validated_after_the_closing() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::complete(&portal).await;
    portal.close_call_in(60).await;
    portal.clock.advance(61);
    application.validate().await.refused(409, "closed");
    let body = json!({ "call": ristoro_tests::CALL });
    applicant.client.post("/api/applications", &body).await.refused(409, "closed");
    let calls = portal.visitor().get("/api/calls").await.done(200);
    let calls = calls["calls"].as_array().unwrap();
    let own = calls.iter().find(|call| call["call"] == ristoro_tests::CALL);
    assert_eq!(own.unwrap()["state"], "closed");
}
