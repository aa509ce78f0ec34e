//! The service of the project codes is there for those who have the right, and its conversions for
//! their own administration.

use edge::{Access, ROUTES, Route};
use ristoro_tests::{Applicant, Client, CupDesk, Running, cup_workbook, good_row};
use serde_json::json;

const UNKNOWN: &str = "01941f29-7c00-7000-8000-000000000001";

fn routes() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().filter(|route| route.path.starts_with("/api/cup/"))
}

async fn ask(client: &Client, route: &Route, conversion: &str) -> ristoro_tests::Answer {
    let path = route
        .path
        .replace("{conversion}", conversion)
        .replace("{file}", "source")
        .replace("{number}", "0")
        .replace("{response}", UNKNOWN)
        .replace("{measure}", "piccole-e-micro-imprese")
        .replace("{call}", "ordinanza-6-2014")
        .replace("{cup}", "E99J20000010001");
    let method = route.method.as_str().parse().unwrap();
    let body = match route.name {
        "NoteUploaded" => json!({ "at": null }),
        _ => json!({ "file_name": "a.xml", "size": 1 }),
    };
    client.request(method, &path).json(&body).send().await
}

#[tokio::test]
async fn applicants_and_passers_by_find_nothing() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let own = desk.convert("a.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    let id = own["id"].as_str().unwrap();
    let applicant = Applicant::enter(&portal).await;
    let visitor = portal.visitor();
    assert!(routes().count() >= 18);
    for route in routes() {
        assert_eq!(route.access, Access::Cup, "{}", route.path);
        ask(&applicant.client, route, id).await.refused(404, "not-found");
        ask(&visitor, route, id).await.refused(404, "not-found");
    }
}

#[tokio::test]
async fn what_belongs_to_another_administration_is_not_there() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let own = desk.convert("a.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    let id = own["id"].as_str().unwrap();
    let other = CupDesk::open(&portal).await;
    for route in routes().filter(|route| route.path.contains("{conversion}")) {
        ask(&other.client, route, id).await.refused(404, "not-found");
        ask(&desk.client, route, UNKNOWN).await.refused(404, "not-found");
        ask(&desk.client, route, "..%2f..").await.refused(404, "not-found");
    }
    let listed = other.client.get("/api/cup/conversions").await.done(200);
    assert_eq!(listed, json!({ "conversions": [] }));
    // Each administration has its own local codes.
    let same = other.convert("a.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    assert_eq!(same["state"], "accepted");
    for file in ["niente", "..%2fsource", "%00", "request-2"] {
        let path = format!("/api/cup/conversions/{id}/files/{file}");
        desk.client.get(&path).await.refused(404, "not-found");
    }
}

#[tokio::test]
async fn changes_want_the_token_of_the_session() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    for route in routes().filter(|route| route.method.changes()) {
        let path = route.path.replace(['{', '}'], "");
        let method = route.method.as_str().parse().unwrap();
        let request = desk.client.request(method, &path).json(&json!({})).csrf(None);
        request.send().await.refused(403, "origin");
    }
}
