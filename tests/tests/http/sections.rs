//! Filling in sections and items (manual chapter 3).

use crate::places::fields_with_problems;
use ristoro_tests::{Applicant, Application, Golden, Running};
use serde_json::{Value, json};

/// The answers of the section on the bank, with a bank of this name.
fn bank(name: &str) -> Value {
    let mut entries = Golden::read("golden.json").entries("banca");
    entries["banca"] = json!(name);
    entries
}

#[tokio::test]
async fn an_old_version_overwrites_nothing() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let first = application.put("banca", 0, &bank("Prima")).await.done(200);
    assert_eq!(first["version"], 1);
    application.put("banca", 1, &bank("Seconda")).await.done(200);

    let problem = application.put("banca", 1, &bank("Terza")).await.refused(409, "conflict");
    assert_eq!(problem["current"]["version"], 2);
    assert_eq!(problem["current"]["entries"]["banca"], "Seconda");
    assert_eq!(problem["current"], application.view("banca").await);
    for version in [0, 3, 99] {
        application.put("banca", version, &bank("Terza")).await.refused(409, "conflict");
    }
    assert_eq!(application.view("banca").await["entries"]["banca"], "Seconda");
}

#[tokio::test]
async fn a_save_sent_again_after_a_lost_answer_is_done_already() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let first = application.put("banca", 0, &bank("Prima")).await.done(200);
    assert_eq!(application.put("banca", 0, &bank("Prima")).await.done(200), first);
    let second = application.put("banca", 1, &bank("Seconda")).await.done(200);
    assert_eq!(application.put("banca", 1, &bank("Seconda")).await.done(200), second);
    application.put("banca", 0, &bank("Prima")).await.refused(409, "conflict");
    let history = applicant.client.get(&application.at("/events")).await.done(200);
    assert_eq!(history.to_string().matches("Salvata la sezione Banca").count(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_people_save_two_sections_at_once() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let colleague = application.seen_by(&applicant.elsewhere(&portal).await.client);
    let contributions = json!({ "presenti": "no" });
    for round in 0..5 {
        let (bank_entries, version) = (bank(&format!("Banca {round}")), round);
        let (one, other) = tokio::join!(
            application.put("banca", version, &bank_entries),
            colleague.put("contributi", version, &contributions),
        );
        one.done(200);
        other.done(200);
    }
    assert_eq!(application.view("banca").await["version"], 5);
    assert_eq!(application.view("contributi").await["version"], 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_people_saving_one_section_at_once_one_is_told() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let colleague = application.seen_by(&applicant.elsewhere(&portal).await.client);
    let (one, other) = (bank("Una"), bank("Altra"));
    let (one, other) =
        tokio::join!(application.put("banca", 0, &one), colleague.put("banca", 0, &other));
    let (kept, told) = if one.status == 200 { (one, other) } else { (other, one) };
    let kept = kept.done(200)["entries"]["banca"].clone();
    assert_eq!(told.refused(409, "conflict")["current"]["entries"]["banca"], kept);
}

#[tokio::test]
async fn the_gate_locks_everything_until_it_is_validated() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let gate = Golden::read("golden.json").entries("formulario");

    application.put("banca", 0, &bank("Prima")).await.refused(409, "gate-open");
    let item = json!({ "list": "fornitori.elenco", "entries": {} });
    applicant.client.post(&application.at("/items"), &item).await.refused(409, "gate-open");
    let file = json!({ "section": "beni", "slot": "perizia", "file_name": "a.pdf", "size": 1 });
    applicant.client.post(&application.at("/documents"), &file).await.refused(409, "gate-open");
    let detail = application.detail().await;
    assert!(detail["sections"].as_array().unwrap()[1..].iter().all(|s| s["status"] == "locked"));

    let problem = application.freeze("formulario").await.refused(422, "invalid");
    assert!(fields_with_problems(&problem).contains(&"compilazione"), "{problem}");
    let mut incomplete = gate.clone();
    incomplete.as_object_mut().unwrap().remove("evento");
    application.save("formulario", &incomplete).await;
    let problem = application.freeze("formulario").await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["evento"]);
    application.save("formulario", &gate).await;
    application.put("banca", 0, &bank("Prima")).await.refused(409, "gate-open");

    let path = application.at("/sections/formulario/freeze");
    let old = json!({ "version": 1 });
    applicant.client.post(&path, &old).await.refused(409, "conflict");
    let frozen = application.freeze("formulario").await.done(200);
    assert_eq!(frozen["frozen"], true);
    assert_eq!(frozen["editable"], false);
    application.put("banca", 0, &bank("Prima")).await.done(200);

    let version = frozen["version"].as_u64().unwrap();
    application.put("formulario", version, &gate).await.refused(409, "frozen");
    application.freeze("formulario").await.refused(409, "frozen");
    let path = application.at("/sections/banca/freeze");
    applicant.client.post(&path, &json!({ "version": 1 })).await.refused(404, "not-found");
}

#[tokio::test]
async fn what_cannot_be_read_is_kept_as_typed() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let typed = "IT60 X054 2811 1010 0000 0123 457 (da verificare)";
    let mut entries = bank("Banca dell’Emilia");
    entries["iban"] = json!(typed);
    entries["filiale"] = json!("");
    let saved = application.save("banca", &entries).await;
    assert_eq!(saved["status"], "incomplete");
    assert_eq!(fields_with_problems(&saved), ["filiale", "iban"]);
    assert_eq!(application.view("banca").await["entries"]["iban"], typed);

    entries["iban"] = json!(" it60x0542811101000000123456 ");
    entries["filiale"] = json!("  Modena  ");
    let saved = application.save("banca", &entries).await;
    assert_eq!(saved["status"], "complete", "{saved:#}");
    assert_eq!(saved["entries"]["iban"], "IT60 X054 2811 1010 0000 0123 456");
    assert_eq!(saved["entries"]["filiale"], "Modena");
}

#[tokio::test]
async fn unknown_fields_and_sections_are_refused() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let mut entries = bank("Prima");
    entries["protocollo"] = json!("1");
    let problem = application.put("banca", 0, &entries).await.refused(400, "malformed");
    assert!(problem["detail"].as_str().unwrap().contains("protocollo"));
    application.put("banca", 0, &json!({ "banca": 12 })).await.refused(400, "malformed");
    application.put("niente", 0, &json!({})).await.refused(404, "not-found");
    let body = json!({ "version": 0, "entries": {}, "frozen": true });
    let path = application.at("/sections/banca");
    applicant.client.put(&path, &body).await.refused(400, "malformed");
    assert_eq!(application.view("banca").await["started"], false);
}

#[tokio::test]
async fn items_are_added_changed_and_removed() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let client = &applicant.client;
    let supplier = json!({ "denominazione": "Tecnografica Modenese S.r.l." });
    let added = application.add_item("fornitori.elenco", None, &supplier).await;
    assert_eq!((&added["version"], &added["complete"]), (&json!(1), &json!(false)));
    let path = application.item_path("fornitori", &added["item"]);

    let change = |version: u64, name: &str| json!({ "version": version, "entries": { "denominazione": name } });
    client.put(&path, &change(1, "Tecnografica")).await.done(200);
    let problem = client.put(&path, &change(1, "Altra")).await.refused(409, "conflict");
    assert_eq!(problem["current"]["entries"]["denominazione"], "Tecnografica");
    let mut opened = client.get(&path).await.done(200);
    let around = opened.as_object_mut().unwrap().remove("application");
    assert_eq!(problem["current"], opened);
    assert_eq!(around, Some(application.detail().await));
    assert_eq!(application.opened("fornitori").await["application"], application.detail().await);

    let listed = application.view("fornitori").await["lists"]["elenco"].clone();
    assert_eq!(listed[0]["columns"]["denominazione"], "Tecnografica");
    assert_eq!(listed[0]["complete"], false);

    let delete = |version: u64| {
        client.request(reqwest::Method::DELETE, &path).json(&json!({ "version": version })).send()
    };
    delete(1).await.refused(409, "conflict");
    assert_eq!(delete(2).await.status, 204);
    client.get(&path).await.refused(404, "not-found");
    delete(2).await.refused(404, "not-found");
    assert_eq!(application.view("fornitori").await["lists"]["elenco"], json!([]));
}

/// After the first section nothing that was never entered is called complete, but for what the manual wants so
/// (3.5: the first answer is no), which pages tell by `started`.
#[tokio::test]
async fn a_section_in_which_nothing_was_entered_is_complete_only_by_its_first_answers() {
    let portal = Running::start().await;
    for golden in ["golden.json", "golden-immobile.json", "golden-libero-professionista.json"] {
        let applicant = Applicant::enter(&portal).await;
        let application = Application::create(&applicant.client).await;
        application.save("formulario", &Golden::read(golden).entries("formulario")).await;
        application.freeze("formulario").await.done(200);
        let detail = application.detail().await;
        let sections = detail["sections"].as_array().unwrap().iter();
        let empty: Vec<_> = sections
            .filter(|section| section["status"] == "complete" && section["started"] == false)
            .map(|section| section["id"].as_str().unwrap().to_owned())
            .collect();
        assert!(empty.iter().all(|section| section == "beni"), "{golden}: {empty:?}");
    }
}
