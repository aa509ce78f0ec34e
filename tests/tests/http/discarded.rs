//! Drafts that are thrown away: had back for thirty days, and then erased with their files.

use crate::every_route::ask;
use crate::every_route::named::Named;
use edge::{Access, Method, ROUTES};
use ristoro_tests::{Applicant, Application, Golden, Running};
use serde_json::{Value, json};

const DAY: i64 = 24 * 3600;

async fn discard(application: &Application) -> Value {
    application.client.post(&application.at("/discard"), &json!({})).await.done(200)
}

async fn listed(applicant: &Applicant) -> Vec<Value> {
    let page = applicant.client.get("/api/applications").await.done(200);
    page["applications"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_draft_is_thrown_away_and_had_back_as_it_was() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::complete(&portal).await;
    let before = application.view("banca").await;
    let gone = discard(&application).await;
    assert_eq!(
        (&gone["state"], &discard(&application).await["state"]),
        (&json!("discarded"), &json!("discarded"))
    );
    assert!(gone["restorable_until"]["text"].is_string(), "{gone:#}");
    assert_eq!(listed(&applicant).await[0]["state"], "discarded");

    portal.clock.advance(29 * DAY);
    portal.wake_courier().await;
    let applicant = applicant.elsewhere(&portal).await;
    let application = application.seen_by(&applicant.client);
    let back = applicant.client.post(&application.at("/restore"), &json!({})).await.done(200);
    assert_eq!((&back["state"], &back["restorable_until"]), (&json!("draft"), &Value::Null));
    applicant.client.post(&application.at("/restore"), &json!({})).await.done(200);
    assert_eq!(application.view("banca").await["entries"], before["entries"]);
    let events = applicant.client.get(&application.at("/events")).await.done(200);
    let told: Vec<_> =
        events["events"].as_array().unwrap()[..2].iter().map(|it| it["what"].clone()).collect();
    assert_eq!(
        told,
        ["Domanda ripristinata", "Domanda eliminata: si può ripristinare per 30 giorni"]
    );
    // It is not erased when the first thirty days are over.
    portal.clock.advance(2 * DAY);
    portal.wake_courier().await;
    let applicant = applicant.elsewhere(&portal).await;
    application.seen_by(&applicant.client).validate().await.done(200);
}

#[tokio::test]
async fn nothing_of_it_can_be_written() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let named = Named::of(&application).await;
    discard(&application).await;
    let count = application.client.get(&application.at("/events")).await.done(200)["count"].clone();
    let mut told = Vec::new();
    for route in ROUTES.iter().filter(|route| route.method != Method::Get) {
        if route.access != Access::Applicant || !route.path.contains("{application}") {
            continue;
        }
        if matches!(route.name, "DiscardApplication" | "RestoreApplication") {
            continue;
        }
        let answer = ask(&application.client, route, &named).await;
        let code = answer.json()["code"].as_str().unwrap_or("").to_owned();
        told.push(format!("{} {} {code}", route.name, answer.status));
    }
    // What was received before is told again, and nothing is written.
    insta::assert_snapshot!(told.join("\n"));
    let after = application.client.get(&application.at("/events")).await.done(200)["count"].clone();
    assert_eq!(after, count);
}

#[tokio::test]
async fn only_drafts_are_thrown_away() {
    let portal = Running::start().await;
    let (_, validated) = Golden::validated(&portal).await;
    validated.client.post(&validated.at("/discard"), &json!({})).await.refused(409, "not-draft");
    validated.client.post(&validated.at("/restore"), &json!({})).await.refused(409, "not-draft");
    assert_eq!(validated.detail().await["state"], "validated");
}

#[tokio::test]
async fn after_thirty_days_it_is_erased_with_its_files() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::complete(&portal).await;
    let kept = Application::create(&applicant.client).await;
    discard(&application).await;
    let context = portal.portal.context();
    let id = application.id.parse().unwrap();
    let contents = context.stores.applications.load(id).await.unwrap().unwrap();
    let files: Vec<_> = contents.documents.iter().map(|document| document.key.clone()).collect();
    assert!(!files.is_empty());

    portal.clock.advance(30 * DAY + 60);
    let applicant = applicant.elsewhere(&portal).await;
    let application = application.seen_by(&applicant.client);
    assert_eq!(listed(&applicant).await.len(), 1, "nobody sees it any more");
    applicant.client.post(&application.at("/restore"), &json!({})).await.refused(404, "not-found");
    portal.wake_courier().await;
    portal.wake_courier().await;
    assert_eq!(context.stores.applications.load(id).await.unwrap(), None);
    assert!(context.stores.applications.latest_events(id, 99).await.unwrap().is_empty());
    for key in files {
        assert_eq!(context.stores.files.head_document(&key).await.unwrap(), None, "{key}");
    }
    assert!(
        context
            .stores
            .applications
            .to_erase(portal.clock.now(), None, 99)
            .await
            .unwrap()
            .is_empty()
    );
    applicant.client.get(&application.at("")).await.refused(404, "not-found");
    let mut at_hand = listed(&applicant).await;
    at_hand.retain(|one| one["id"] == json!(kept.id));
    assert_eq!(at_hand.len(), 1);
}

#[tokio::test]
async fn others_cannot() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let stranger = Applicant::enter(&portal).await;
    for what in ["/discard", "/restore"] {
        stranger.client.post(&application.at(what), &json!({})).await.refused(404, "not-found");
    }
    stranger
        .client
        .put(&application.at("/name"), &json!({ "name": "mia" }))
        .await
        .refused(404, "not-found");
    assert_eq!(application.detail().await["state"], "draft");
}
