//! Beginning applications, and telling them apart.

use ristoro_tests::{Applicant, Application, CALL, Golden, Running};
use serde_json::{Value, json};

const ID: &str = "01941f29-7c00-7000-8000-00000000abcd";

async fn listed(applicant: &Applicant) -> Vec<Value> {
    let page = applicant.client.get("/api/applications").await.done(200);
    page["applications"].as_array().unwrap().clone()
}

#[tokio::test]
async fn the_same_request_twice_is_one_application() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let body = json!({ "call": CALL, "id": ID });
    let first = applicant.client.post("/api/applications", &body).await.done(201);
    let second = applicant.client.post("/api/applications", &body).await.done(201);
    assert_eq!((&first["id"], &second["id"]), (&json!(ID), &json!(ID)));
    assert_eq!(listed(&applicant).await.len(), 1);
    let application = Application { client: applicant.client.clone(), id: ID.to_owned() };
    let events = applicant.client.get(&application.at("/events")).await.done(200);
    assert_eq!(events["count"], 1);
    // What was filled in meanwhile is not touched.
    Application::create(&applicant.client).await;
    assert_eq!(listed(&applicant).await.len(), 2);
}

#[tokio::test]
async fn nobody_takes_the_id_of_others() {
    let portal = Running::start().await;
    let (owner, stranger) = (Applicant::enter(&portal).await, Applicant::enter(&portal).await);
    let body = json!({ "call": CALL, "id": ID });
    owner.client.post("/api/applications", &body).await.done(201);
    stranger.client.post("/api/applications", &body).await.refused(409, "conflict");
    assert_eq!(listed(&stranger).await, Vec::<Value>::new());
    stranger.client.get(&format!("/api/applications/{ID}")).await.refused(404, "not-found");
    for odd in
        ["", "x", "01941f29-7c00-4000-8000-00000000abcd", "01941F29-7c00-7000-8000-00000000abcd"]
    {
        let body = json!({ "call": CALL, "id": odd });
        owner.client.post("/api/applications", &body).await.refused(400, "malformed");
    }
}

#[tokio::test]
async fn an_application_has_a_name_of_its_organisation() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let name = |text: &str| {
        let (client, path) = (applicant.client.clone(), application.at("/name"));
        let body = json!({ "name": text });
        async move { client.put(&path, &body).await }
    };
    let named = name("  Capannone di via Emilia ").await.done(200);
    assert_eq!(named["name"], "Capannone di via Emilia");
    name("Capannone di via Emilia").await.done(200);
    assert_eq!(listed(&applicant).await[0]["name"], "Capannone di via Emilia");
    let refused = name(&"x".repeat(61)).await.refused(422, "invalid");
    let sentence = refused["problems"][0]["sentence"].as_str().unwrap();
    assert_eq!(sentence, "Il nome può avere al massimo 60 caratteri: ora ne ha 61.");
    name("una\ndue").await.refused(422, "invalid");
    assert_eq!(name("").await.done(200)["name"], Value::Null);
    let events = applicant.client.get(&application.at("/events")).await.done(200);
    let told = events["events"].as_array().unwrap().iter().map(|event| event["what"].clone());
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "Tolto il nome alla domanda",
            "La domanda si chiama «Capannone di via Emilia»",
            "Domanda creata",
        ]
    );
}

#[tokio::test]
async fn the_list_tells_how_much_is_done_and_by_whom() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::complete(&portal).await;
    let new = Application::create(&applicant.client).await;
    let all = listed(&applicant).await;
    let of = |id: &str| all.iter().find(|one| one["id"] == id).unwrap();
    assert_eq!(of(&application.id)["progress"]["percent"], 100);
    assert_eq!(of(&new.id)["progress"]["percent"], 0);
    let session = applicant.client.get("/api/session").await.done(200);
    assert_eq!(of(&new.id)["updated_by_name"], session["user"]["name"]);
}

#[tokio::test]
async fn the_same_item_twice_is_one() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let entries = json!({ "denominazione": "Edil Rossi" });
    let body = json!({ "list": "fornitori.elenco", "entries": entries, "id": ID });
    let items = application.at("/items");
    let add = || application.client.post(&items, &body);
    let (first, second) = (add().await.done(201), add().await.done(201));
    assert_eq!((&first["item"], &second["item"]), (&json!(ID), &json!(ID)));
    let view = application.view("fornitori").await;
    assert_eq!(view["lists"]["elenco"].as_array().unwrap().len(), 1, "{view:#}");
    // Changed meanwhile, it is a conflict with what is there.
    let save = json!({ "version": 1, "entries": { "denominazione": "Edil Bianchi" } });
    application
        .client
        .put(&application.at(&format!("/sections/fornitori/items/{ID}")), &save)
        .await
        .done(200);
    let refused = add().await.refused(409, "conflict");
    assert_eq!(refused["current"]["entries"]["denominazione"], "Edil Bianchi");
}
