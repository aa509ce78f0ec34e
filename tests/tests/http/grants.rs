//! What users are given: rights of officials, and some of an applicant's applications.

use crate::places::fields_with_problems;
use domain::Instant;
use edge::ROUTES;
use ristoro_tests::{
    Application, CALL, Golden, PASSWORD, Running, colleague, entered_user, new_official, official,
    update_of, with,
};
use serde_json::{Value, json};
use store::accounts::Right;

const DAY: i64 = 24 * 60 * 60;

#[tokio::test]
async fn officials_manage_each_other_within_their_rights() {
    let portal = Running::start().await;
    let principal = official(&portal).await;
    let bruno = json!({
        "name": "Bruno", "surname": "Neri", "fiscal_code": "NREBRN70A01F257O",
        "email": "bruno@example.it", "phone": "", "username": "bruno",
        "rights": ["users"], "grant": { "kind": "all" },
    });
    let manager = entered_user(&portal, &principal, &bruno).await;
    let reader =
        with(with(colleague(), "rights", json!(["read", "cup"])), "username", json!("anna"));
    let reader = entered_user(&portal, &manager, &reader).await;
    reader.client.get("/api/users").await.refused(404, "not-found");
    reader.client.get("/api/cup/conversions").await.done(200);
    manager.client.get("/api/cup/conversions").await.refused(404, "not-found");

    // A right that is taken away is gone at the next request.
    let user = manager.client.get("/api/users/anna").await.done(200);
    let fewer = with(update_of(&user), "rights", json!(["read"]));
    manager.client.put("/api/users/anna", &fewer).await.done(200);
    reader.client.get("/api/cup/conversions").await.refused(404, "not-found");

    // Nobody makes oneself more than one is, nor lays hands on the principal user.
    let own = manager.client.get("/api/users/bruno").await.done(200);
    let more = with(update_of(&own), "rights", json!(["users", "cup"]));
    manager.client.put("/api/users/bruno", &more).await.refused(409, "not-this-user");
    manager.client.post("/api/users/bruno/suspend", &json!({})).await.refused(409, "not-this-user");
    let first = manager.client.get("/api/users/carla.neri").await.done(200);
    let taken = with(update_of(&first), "email", json!("bruno@example.it"));
    manager.client.put("/api/users/carla.neri", &taken).await.refused(409, "not-this-user");
    let suspend = "/api/users/carla.neri/suspend";
    manager.client.post(suspend, &json!({})).await.refused(409, "not-this-user");
    let some = json!({ "kind": "some", "applications": [], "until": "31/12/2030" });
    let part = with(update_of(&user), "grant", some);
    manager.client.put("/api/users/anna", &part).await.refused(400, "malformed");
    principal.client.post("/api/users/bruno/suspend", &json!({})).await.done(200);
    manager.client.get("/api/users").await.refused(401, "sign-in");
}

#[tokio::test]
async fn a_first_official_without_that_right_still_manages_users() {
    let portal = Running::start().await;
    let mut first = new_official(&portal, &[Right::Calls]).await;
    first.sign_in().await;
    first.client.get("/api/users").await.refused(403, "password");
    first.choose_password(PASSWORD).await;
    let listed = first.client.get("/api/users").await.done(200);
    assert_eq!(listed["users"][0]["may_change"], json!(["contacts", "rights"]));
}

/// A day in Italy, as it is typed.
fn day(portal: &Running, days: i64) -> String {
    let at = portal.clock.now() + jiff::SignedDuration::from_secs(days * DAY);
    Instant::from(at).day_in_italy().to_string()
}

#[tokio::test]
async fn a_consultant_finds_two_applications_until_a_day() {
    let portal = Running::start().await;
    let (principal, first) = Golden::opened(&portal).await;
    let second = Application::create(&principal.client).await;
    let third = Application::create(&principal.client).await;
    let grant = json!({
        "kind": "some", "applications": [first.id, second.id], "until": day(&portal, 10),
    });
    let consultant = entered_user(&portal, &principal, &with(colleague(), "grant", grant)).await;
    let listed = consultant.client.get("/api/applications").await.done(200);
    let ids: Vec<&Value> =
        listed["applications"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, [&json!(second.id), &json!(first.id)]);
    for route in ROUTES.iter().filter(|route| route.path.contains("{application}")) {
        let named = |id: &str| route.path.replace("{application}", id).replace(['{', '}'], "");
        let method = || route.method.as_str().parse().unwrap();
        let asked = consultant.client.request(method(), &named(&third.id)).json(&json!({}));
        asked.send().await.refused(404, "not-found");
    }
    for one in [&first, &second] {
        consultant.client.get(&format!("/api/applications/{}", one.id)).await.done(200);
    }
    let body = json!({ "call": CALL });
    let refused = consultant.client.post("/api/applications", &body).await;
    let problem = refused.refused(409, "only-some");
    assert!(problem["detail"].as_str().unwrap().contains("affid"), "{problem}");

    // The last day is the user's still; the day after, nothing is there.
    portal.clock.advance(10 * DAY);
    let consultant = consultant.elsewhere(&portal).await;
    consultant.client.get(&format!("/api/applications/{}", first.id)).await.done(200);
    portal.clock.advance(DAY);
    let consultant = consultant.elsewhere(&portal).await;
    consultant
        .client
        .get(&format!("/api/applications/{}", first.id))
        .await
        .refused(404, "not-found");
    let listed = consultant.client.get("/api/applications").await.done(200);
    assert_eq!(listed["applications"], json!([]));
}

#[tokio::test]
async fn what_is_granted_can_be_changed_and_is_of_the_organisation_alone() {
    let portal = Running::start().await;
    let (principal, first) = Golden::opened(&portal).await;
    let (_, foreign) = Golden::opened(&portal).await;
    let until = day(&portal, 10);
    let some = |ids: Value| json!({ "kind": "some", "applications": ids, "until": until });
    let wrong = with(colleague(), "grant", some(json!([first.id, foreign.id])));
    let problem = principal.client.post("/api/users", &wrong).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["applications"]);
    let consultant =
        entered_user(&portal, &principal, &with(colleague(), "grant", some(json!([first.id]))))
            .await;
    let user = principal.client.get("/api/users/anna.verdi").await.done(200);
    let all = with(update_of(&user), "grant", json!({ "kind": "all" }));
    let now = principal.client.put("/api/users/anna.verdi", &all).await.done(200);
    // A window that was opened before does not take that back.
    let stale = with(update_of(&user), "phone", json!("059 1111111"));
    principal.client.put("/api/users/anna.verdi", &stale).await.refused(409, "conflict");
    consultant.client.post("/api/applications", &json!({ "call": CALL })).await.done(201);
    // The grant that ended stays readable, and keeps nobody from a new telephone number.
    let again = with(update_of(&user), "seen", now["seen"].clone());
    principal.client.put("/api/users/anna.verdi", &again).await.done(200);
    portal.clock.advance(20 * DAY);
    let principal = principal.elsewhere(&portal).await;
    let phone = with(update_of(&user), "phone", json!("059 1111111"));
    let changed = principal.client.put("/api/users/anna.verdi", &phone).await.done(200);
    assert_eq!((&changed["phone"], &changed["grant"]), (&json!("0591111111"), &user["grant"]));
}
