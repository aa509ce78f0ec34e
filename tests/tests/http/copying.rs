//! Copying: items beside themselves, and applications into new ones.

use ristoro::engines::Location;
use ristoro_tests::{Answer, Applicant, Application, CallFolder, Golden, REVISION, Running};
use serde_json::{Value, json};

const ID: &str = "01941f29-7c00-7000-8000-00000000c0b1";

async fn copy(application: &Application, id: &str) -> Answer {
    application.client.post(&application.at("/copy"), &json!({ "id": id })).await
}

async fn events(application: &Application) -> Vec<String> {
    let page = application.client.get(&application.at("/events")).await.done(200);
    let events = page["events"].as_array().unwrap().iter();
    events.map(|event| event["what"].as_str().unwrap().to_owned()).collect()
}

async fn filled(portal: &Running, golden: &str) -> Application {
    let applicant = Applicant::enter(portal).await;
    let application = Application::create(&applicant.client).await;
    Golden::read(golden).fill(&application).await;
    application
}

fn sentences(made: &Value) -> String {
    made["left"].to_string()
}

async fn copy_item(application: &Application, section: &str, item: &Value, id: &str) -> Answer {
    let path = format!("{}/copy", application.item_path(section, item));
    application.client.post(&path, &json!({ "id": id })).await
}

#[tokio::test]
async fn an_item_is_copied_with_the_items_in_it_once() {
    let portal = Running::start().await;
    let application = filled(&portal, "golden-immobile.json").await;
    let rows = application.view("immobili").await["lists"]["ripristini"].clone();
    let source = rows[0]["id"].clone();
    let first = copy_item(&application, "immobili", &source, ID).await.done(201);
    let second = copy_item(&application, "immobili", &source, ID).await.done(201);
    assert_eq!((&first["item"], &second["item"]), (&json!(ID), &json!(ID)));
    let rows = application.view("immobili").await["lists"]["ripristini"].clone();
    assert_eq!(rows.as_array().unwrap().len(), 2);
    assert_eq!(rows[0]["columns"], rows[1]["columns"]);

    let read = |item: Value| {
        let (client, path) = (application.client.clone(), application.item_path("immobili", &item));
        async move { client.get(&path).await.done(200) }
    };
    let (old, new) = (read(source.clone()).await, read(json!(ID)).await);
    assert_eq!(old["entries"], new["entries"]);
    // Those in it are others, with the same answers; documents stay where they are.
    let costs = |view: &Value| view["lists"]["costi"].as_array().unwrap().clone();
    assert_eq!(costs(&old).len(), costs(&new).len());
    assert_ne!(costs(&old)[0]["id"], costs(&new)[0]["id"]);
    assert_eq!(costs(&old)[0]["columns"], costs(&new)[0]["columns"]);
    assert!(!old["documents"].as_object().unwrap().is_empty());
    assert_eq!(new["documents"], json!({}));
    let told = events(&application).await;
    assert!(told[0].starts_with("Duplicata una voce: Immobili"), "{told:?}");
    assert!(!told[1].starts_with("Duplicata"), "{told:?}");

    // The copy is its own: what changes in it changes nothing in the other.
    let entries = json!({ "version": 1, "entries": { "denominazione": "Altro" } });
    application.client.put(&application.item_path("immobili", &json!(ID)), &entries).await;
    assert_eq!(read(source).await["entries"], old["entries"]);
}

#[tokio::test]
async fn nothing_is_copied_where_nothing_may_be_added() {
    let portal = Running::start().await;
    let application = filled(&portal, "golden-immobile.json").await;
    let source = application.view("immobili").await["lists"]["ripristini"][0]["id"].clone();
    let entry = application.view("sico").await["lists"]["notifiche"][0]["id"].clone();
    copy_item(&application, "sico", &entry, ID).await.refused(400, "malformed");
    copy_item(&application, "banca", &source, ID).await.refused(404, "not-found");
    copy_item(&application, "immobili", &json!(ID), ID).await.refused(404, "not-found");
    // The id of another item, and the item's own.
    let cost = application.add_item("immobili.ripristini.costi", source.as_str(), &json!({})).await;
    let taken = cost["item"].as_str().unwrap();
    copy_item(&application, "immobili", &source, taken).await.refused(404, "not-found");
    let own = source.as_str().unwrap();
    copy_item(&application, "immobili", &source, own).await.refused(404, "not-found");
    copy_item(&application, "immobili", &source, "x").await.refused(400, "malformed");
    let stranger = Applicant::enter(&portal).await;
    let theirs = application.seen_by(&stranger.client);
    copy_item(&theirs, "immobili", &source, ID).await.refused(404, "not-found");

    application.client.post(&application.at("/discard"), &json!({})).await.done(200);
    copy_item(&application, "immobili", &source, ID).await.refused(409, "not-draft");
}

#[tokio::test]
async fn an_item_with_too_much_in_it_is_not_copied_in_part() {
    let portal = Running::start().await;
    let application = filled(&portal, "golden-immobile.json").await;
    let source = application.view("immobili").await["lists"]["ripristini"][0]["id"].clone();
    for number in 0..97 {
        let entries = json!({ "descrizione": format!("Voce {number}") });
        application.add_item("immobili.ripristini.costi", source.as_str(), &entries).await;
    }
    copy_item(&application, "immobili", &source, ID).await.refused(409, "too-many");
    let rows = application.view("immobili").await["lists"]["ripristini"].clone();
    assert_eq!(rows.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_application_is_copied_into_a_new_draft_once() {
    let portal = Running::start().await;
    let application = filled(&portal, "golden-immobile.json").await;
    let first = copy(&application, ID).await.done(201);
    let second = copy(&application, ID).await.done(201);
    assert_eq!(first["left"], second["left"]);
    let listed = application.client.get("/api/applications").await.done(200);
    assert_eq!(listed["applications"].as_array().unwrap().len(), 2);
    let new = Application { client: application.client.clone(), id: ID.to_owned() };
    let detail = new.detail().await;
    assert_eq!(detail["state"], "draft");
    // What opens the rest is validated anew; documents are told, one by one.
    let view = new.view("formulario").await;
    assert_eq!((&view["frozen"], &view["editable"]), (&json!(false), &json!(true)));
    assert!(sentences(&first).contains("i documenti non si copiano"), "{first:#}");
    new.freeze("formulario").await.done(200);
    assert_eq!(new.view("banca").await["entries"], application.view("banca").await["entries"]);
    let names = |view: &Value| {
        let rows = view["lists"]["notifiche"].as_array().unwrap().iter();
        rows.map(|row| row["name"].clone()).collect::<Vec<_>>()
    };
    // Entries followed their items, and references too.
    let (old, copied) = (application.view("sico").await, new.view("sico").await);
    assert_eq!(names(&old), names(&copied));
    assert_ne!(old["lists"]["notifiche"][0]["id"], copied["lists"]["notifiche"][0]["id"]);
    assert_eq!(copied["lists"]["notifiche"][0]["version"], 1);
    let missing = new.client.get(&new.at("/missing")).await.done(200);
    let codes: Vec<_> = missing["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["place"]["target"].clone())
        .collect();
    assert!(codes.iter().all(|target| target["slot"].is_string()), "{missing:#}");
    let told = events(&new).await;
    assert!(told.last().unwrap().starts_with("Domanda creata copiandone un’altra"), "{told:?}");
    // The old one is as it was, and what was sent can be copied as well as what was not.
    application.validate().await.done(200);
    let third = "01941f29-7c00-7000-8000-00000000c0b3";
    assert_eq!(copy(&application, third).await.done(201)["application"]["state"], "draft");
}

#[tokio::test]
async fn only_ones_own_are_copied_and_only_into_what_is_free() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let stranger = Applicant::enter(&portal).await;
    copy(&application.seen_by(&stranger.client), ID).await.refused(404, "not-found");
    // An id that is an application already: a stranger's, one's own that was begun otherwise, and this very one.
    let theirs = Application::create(&stranger.client).await;
    copy(&application, &theirs.id).await.refused(409, "conflict");
    let other = Application::create(&applicant.client).await;
    copy(&application, &other.id).await.refused(409, "conflict");
    copy(&application, &application.id).await.refused(409, "conflict");
    copy(&application, "x").await.refused(400, "malformed");

    other.client.post(&other.at("/discard"), &json!({})).await.done(200);
    copy(&other, ID).await.refused(409, "not-draft");
    portal.close_call_in(1).await;
    portal.clock.advance(2);
    copy(&application, ID).await.refused(409, "closed");
}

#[tokio::test]
async fn which_of_several_it_is_does_not_come_along() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let mut answers = Golden::read("golden.json").entries("formulario");
    answers["domande"] = json!("piu");
    answers["numero_domande"] = json!("2");
    answers["numero_domanda"] = json!("1");
    application.save("formulario", &answers).await;
    let made = copy(&application, ID).await.done(201);
    assert!(sentences(&made).contains("distingue questa domanda dalle altre"), "{made:#}");
    let new = Application { client: applicant.client.clone(), id: ID.to_owned() };
    let entries = new.view("formulario").await["entries"].clone();
    assert_eq!(
        (&entries["numero_domande"], &entries["numero_domanda"]),
        (&json!("2"), &Value::Null)
    );
}

#[tokio::test]
async fn a_draft_of_an_earlier_revision_is_copied_into_the_present_one() {
    let folder = tempfile::tempdir().unwrap();
    let data = || Location::Folder(folder.path().to_owned());
    // Its payment requests begin with the answer that goes.
    let calls = CallFolder::without_payments();
    let portal = Running::with(data(), calls.path(), None).await;
    let application = filled(&portal, "golden.json").await;
    let port = portal.port();
    portal.portal.stop().await;

    let revision = |number: u32| format!("revision = {number}");
    calls.replace("call.toml", &revision(REVISION), &revision(REVISION + 1));
    calls.replace("application/banca.toml", "id = \"filiale\"", "id = \"agenzia\"");
    let portal = Running::on_port(port, data(), calls.path(), None).await;
    let made = copy(&application, ID).await.done(201);
    assert_eq!(made["application"]["revision"], (REVISION + 1).to_string());
    assert_eq!(application.detail().await["revision"], REVISION.to_string());
    let left = sentences(&made);
    assert!(left.contains("Agenzia o filiale") && left.contains("non c’è più"), "{left}");
    let new = Application { client: application.client.clone(), id: ID.to_owned() };
    let (old, copied) = (application.view("banca").await, new.view("banca").await);
    assert_eq!(old["entries"]["iban"], copied["entries"]["iban"]);
    assert_eq!(copied["entries"]["filiale"], Value::Null);
    drop(portal);
}
