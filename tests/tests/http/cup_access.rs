//! The service of the project codes is there for those who have the right, and its conversions for
//! their own administration.

use edge::{Access, ROUTES, Route};
use ristoro_tests::{
    Applicant, Client, CupDesk, PASSWORD, Running, cup_workbook, good_row, new_official, store_user,
};
use serde_json::json;
use store::accounts::{Right, User};

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

#[tokio::test]
async fn every_route_for_officials_asks_for_its_own_right_and_no_other_opens_it() {
    let portal = Running::start().await;
    let of_officials =
        |route: &&Route| route.access.is_of_officials() || route.access == Access::Manager;
    let mut tried = 0;
    for right in Right::ALL {
        let mut person = new_official(&portal, &[right]).await;
        // The first of an administration manages its users: another one has this right alone.
        let accounts = &portal.portal.context().stores.accounts;
        let (code, name) = (person.organisation.parse().unwrap(), person.username.parse().unwrap());
        let user = accounts.user(&code, &name).await.unwrap().unwrap();
        store_user(&portal, &User { principal: false, ..user }).await;
        person.sign_in().await;
        person.choose_password(PASSWORD).await;
        for route in ROUTES.iter().filter(of_officials) {
            let opened = match route.access {
                Access::Cup => right == Right::Cup,
                Access::Calls => right == Right::Calls,
                Access::Read => right == Right::Read,
                Access::Users | Access::Manager => right == Right::Users,
                _ => true,
            };
            // What is there for them may want something that is not: a path without names tells.
            if opened && (route.path.contains('{') || route.method.changes()) {
                continue;
            }
            let answer = ask(&person.client, route, UNKNOWN).await;
            if opened {
                assert_eq!(answer.status, 200, "{right:?} {}: {}", route.name, answer.text());
            } else {
                answer.refused(404, "not-found");
            }
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}
