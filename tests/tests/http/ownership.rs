//! What belongs to others is not there.

use crate::every_route::ask;
use crate::every_route::named::Named;
use edge::routes::uploads;
use edge::{ROUTES, Route, RouteId};
use ristoro_tests::{Applicant, Golden, Running};
use serde_json::json;

fn routes_of_an_application() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().filter(|route| route.path.contains("{application}"))
}

#[tokio::test]
async fn a_list_holds_ones_own() {
    let portal = Running::start().await;
    let (owner, application) = Golden::opened(&portal).await;
    let listed = owner.client.get("/api/applications").await.done(200);
    assert_eq!(listed["applications"][0]["id"], application.id);
    let stranger = Applicant::enter(&portal).await;
    let listed = stranger.client.get("/api/applications").await.done(200);
    assert_eq!(listed["applications"], json!([]));
}

#[tokio::test]
async fn a_strangers_own_application_does_not_lead_to_anothers_parts() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let (stranger, own) = Golden::opened(&portal).await;
    let named = Named::of(&application).await.within(&own);
    for route in routes_of_an_application() {
        // A document that has not arrived yet is named by its upload alone.
        let waits = matches!(
            route.id,
            RouteId::Uploads(uploads::Route::DocumentReceived | uploads::Route::SignedReceived)
        );
        let names_a_part = route.path.contains("{item}") || route.path.contains("{document}");
        let answer = ask(&stranger.client, route, &named).await;
        if waits {
            assert_eq!(answer.status, 409, "{}: {}", answer.asked, answer.text());
        } else if names_a_part {
            answer.refused(404, "not-found");
        }
    }
}

#[tokio::test]
async fn what_is_no_id_is_not_there() {
    let portal = Running::start().await;
    let (owner, application) = Golden::opened(&portal).await;
    let unknown = "01941f29-7c00-7000-8000-000000000001";
    let bad = ["x", "0", "%00", "APP%23x", "..%2f..", "01941f29", unknown, "%F0%9F%92%A9"];
    for id in bad {
        let at = application.at("");
        let paths = [
            format!("/api/applications/{id}"),
            format!("/api/applications/{id}/missing"),
            format!("{at}/sections/{id}"),
            format!("{at}/sections/fornitori/items/{id}"),
            format!("{at}/documents/{id}"),
        ];
        for path in paths {
            owner.client.get(&path).await.refused(404, "not-found");
        }
    }
    let item = json!({ "list": "fornitori.niente", "entries": {} });
    owner.client.post(&application.at("/items"), &item).await.refused(404, "not-found");
    let call = json!({ "call": "ordinanza-9-1999" });
    owner.client.post("/api/applications", &call).await.refused(404, "not-found");
}

#[tokio::test]
async fn a_made_up_session_is_none() {
    let portal = Running::start().await;
    let visitor = portal.visitor();
    visitor.set_cookie("ristoro=bm90IGEgdG9rZW4");
    visitor.get("/api/applications").await.refused(401, "sign-in");
}
