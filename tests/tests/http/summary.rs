//! An application as a whole: every answer to be read again, what is missing, the money, the documents.

use ristoro_tests::{Applicant, Application, Golden, Running};
use serde_json::{Value, json};

async fn read(application: &Application, what: &str) -> Value {
    application.client.get(&application.at(what)).await.done(200)
}

fn section<'a>(summary: &'a Value, id: &str) -> &'a Value {
    let sections = summary["sections"].as_array().unwrap();
    sections.iter().find(|section| section["id"] == id).unwrap()
}

/// Every question of a section, wherever it stands, with its answer.
fn rows(parts: &Value) -> Vec<Value> {
    let parts = parts.as_array().unwrap().iter();
    parts
        .flat_map(|part| match part["kind"].as_str().unwrap() {
            "group" => part["rows"].as_array().unwrap().clone(),
            "item" => rows(&part["parts"]),
            _ => Vec::new(),
        })
        .collect()
}

#[tokio::test]
async fn every_answer_is_there_in_the_words_of_the_pdf_with_a_way_to_it() {
    let portal = Running::start().await;
    let (_, application) = Golden::complete(&portal).await;
    let summary = read(&application, "/summary").await;
    assert_eq!((&summary["ready"], &summary["problems"]), (&json!(true), &json!([])));
    let bank = section(&summary, "banca");
    assert_eq!((&bank["required"], &bank["editable"]), (&json!(true), &json!(true)));
    let rows = rows(&bank["parts"]);
    let iban = rows.iter().find(|row| row["label"] == "IBAN").unwrap();
    assert!(iban["answer"].as_str().unwrap().contains("(CIN "), "{iban}");
    assert_eq!(iban["missing"], false);
    let href = iban["href"].as_str().unwrap();
    assert!(href.ends_with(&format!("/banca/?domanda={}#campo-iban", application.id)), "{href}");
    // What was validated on its own is shown, not changed.
    assert_eq!(section(&summary, "formulario")["editable"], false);
    let asked = section(&summary, "compilatore");
    assert_eq!((&asked["required"], &asked["parts"]), (&json!(false), &json!([])));

    application.validate().await.done(200);
    let summary = read(&application, "/summary").await;
    assert_eq!(section(&summary, "banca")["editable"], false);
}

#[tokio::test]
async fn gaps_are_told_apart_from_what_may_stay_empty() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let mut answers = Golden::read("golden.json").entries("banca");
    answers["iban"] = json!("IT00 X");
    answers.as_object_mut().unwrap().remove("banca");
    application.save("banca", &answers).await;
    let summary = read(&application, "/summary").await;
    assert_eq!(summary["ready"], false);
    let rows = rows(&section(&summary, "banca")["parts"]);
    let bank = rows.iter().find(|row| row["label"] == "Banca").unwrap();
    assert_eq!((&bank["answer"], &bank["missing"]), (&Value::Null, &json!(true)));
    // What is wrong stands as it was typed, and the problem is at the same address.
    let iban = rows.iter().find(|row| row["label"] == "IBAN").unwrap();
    assert_eq!((&iban["answer"], &iban["missing"]), (&json!("IT00 X"), &json!(false)));
    let problems = summary["problems"].as_array().unwrap();
    assert!(problems.iter().any(|problem| problem["href"] == iban["href"]), "{problems:#?}");
}

#[tokio::test]
async fn items_stand_in_a_table_and_in_full_each_with_its_page() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    Golden::read("golden-immobile.json").fill(&application).await;
    let summary = read(&application, "/summary").await;
    let parts = section(&summary, "immobili")["parts"].as_array().unwrap();
    let table = parts.iter().find(|part| part["kind"] == "table").unwrap();
    let item = parts.iter().find(|part| part["kind"] == "item").unwrap();
    assert_eq!(table["items"][0]["href"], item["href"]);
    let page = item["href"].as_str().unwrap();
    assert!(
        page.contains("/immobili/ripristini/?domanda=") && page.contains("&elemento="),
        "{page}"
    );
    let inside = item["parts"].as_array().unwrap();
    let costs = inside.iter().find(|part| part["kind"] == "table").unwrap();
    assert!(costs["items"][0]["href"].as_str().unwrap().contains("&padre="), "{costs:#}");
    assert!(inside.iter().any(|part| part["kind"] == "documents"));
}

#[tokio::test]
async fn the_overview_tells_what_is_missing_the_money_and_the_documents() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let overview = read(&application, "/overview").await;
    // Of what is not asked for there is no total; nothing answered is not nought.
    let totals = json!([{ "label": "Contributo stimato richiesto", "amount": null }]);
    assert_eq!(overview["totals"], totals);
    assert!(overview["problems"].as_array().unwrap().len() > 20);
    let detail = application.detail().await;
    let changed = |id: &str, detail: &Value| {
        let sections = detail["sections"].as_array().unwrap();
        let section = sections.iter().find(|section| section["id"] == id).unwrap().clone();
        (section["updated_by_name"].clone(), section["updated_at"]["text"].clone())
    };
    assert_eq!(changed("fornitori", &detail), (Value::Null, Value::Null));

    // What lies in a section changes it too.
    application.add_item("beni.elenco", None, &json!({})).await;
    let detail = application.detail().await;
    let (who, when) = changed("beni", &detail);
    assert_eq!(who, detail["updated_by_name"]);
    assert!(when.is_string());
    let (_, complete) = Golden::complete(&portal).await;
    let overview = read(&complete, "/overview").await;
    assert!(overview["totals"][0]["amount"].as_str().unwrap().ends_with('€'), "{overview:#}");
    let documents = overview["documents"].as_array().unwrap();
    assert!(
        documents.iter().any(|it| it["files"] == 1 && it["required"] == true),
        "{documents:#?}"
    );
    assert!(documents[0]["href"].as_str().unwrap().contains("#documento-"));
}

#[tokio::test]
async fn others_do_not_read_them() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let stranger = Applicant::enter(&portal).await;
    for what in ["/summary", "/overview", "/preparation"] {
        stranger.client.get(&application.at(what)).await.refused(404, "not-found");
        portal.visitor().get(&application.at(what)).await.refused(401, "sign-in");
    }
}
