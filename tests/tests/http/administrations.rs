//! Users of administrations: what they reach, and what nobody else does.

use crate::places::fields_with_problems;
use edge::{Access, Method, ROUTES, Route};
use ristoro_tests::{
    ADMINISTRATION, Answer, Applicant, CALL, Client, PASSWORD, Running, colleague, new_official,
    official, store_user, with,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use store::accounts::{Right, User};

const MINUTE: i64 = 60;

/// What is for officials, whatever their rights.
fn services() -> impl Iterator<Item = &'static Route> {
    let rights = [Access::Cup, Access::Calls, Access::Read, Access::Users];
    rights.into_iter().flat_map(routes)
}

fn routes(access: Access) -> impl Iterator<Item = &'static Route> {
    let found: Vec<&Route> = ROUTES.iter().filter(|route| route.access == access).collect();
    assert!(found.len() > 1, "{access:?}");
    found.into_iter()
}

async fn ask(client: &Client, route: &Route) -> Answer {
    let path = route.path.replace(['{', '}'], "");
    client.request(route.method.as_str().parse().unwrap(), &path).json(&json!({})).send().await
}

/// Nothing of the services is there.
async fn finds_nothing(client: &Client) {
    for route in services() {
        ask(client, route).await.refused(404, "not-found");
    }
}

/// The services are there: what is in no need of a name is answered.
async fn finds_the_service(client: &Client) {
    let plain = services().filter(|route| route.method == Method::Get && !route.path.contains('{'));
    for route in plain {
        let answer = ask(client, route).await;
        assert_eq!(answer.status, 200, "{}", answer.asked);
    }
}

/// Changes what is stored of a user, as the portal would not.
async fn change(portal: &Running, of: &Applicant, with: impl FnOnce(User) -> User) {
    let accounts = &portal.portal.context().stores.accounts;
    let (organisation, username) = (of.organisation.parse().unwrap(), of.username.parse().unwrap());
    let user = accounts.user(&organisation, &username).await.unwrap().unwrap();
    store_user(portal, &with(user)).await;
}

#[tokio::test]
async fn the_first_access_allows_nothing_but_a_change() {
    let portal = Running::start().await;
    let mut person = new_official(&portal, &Right::ALL).await;
    let session = person.sign_in().await;
    assert_eq!(session["must_change_password"], true);
    assert_eq!(session["rights"], json!(["cup", "calls", "read", "users"]));
    let organisation = json!({
        "code": person.organisation, "name": ADMINISTRATION,
        "kind": "administration", "role": null,
    });
    assert_eq!(session["organisation"], organisation);
    assert_eq!(session["user"], json!({ "username": "carla.neri", "name": "Carla Neri" }));
    for route in services() {
        ask(&person.client, route).await.refused(403, "password");
    }
    person.choose_password(PASSWORD).await;
    finds_the_service(&person.client).await;
    let read = person.client.get("/api/session").await.done(200);
    assert_eq!(
        (&read["must_change_password"], &read["rights"]),
        (&json!(false), &json!(["cup", "calls", "read", "users"]))
    );
    assert_eq!(read["organisation"], organisation);
}

#[tokio::test]
async fn applications_are_not_for_administrations() {
    let portal = Running::start().await;
    let person = official(&portal).await;
    for route in routes(Access::Applicant) {
        ask(&person.client, route).await.refused(404, "not-found");
    }
    let body = json!({ "call": CALL });
    person.client.post("/api/applications", &body).await.refused(404, "not-found");
    let applications = &portal.portal.context().stores.applications;
    let organisation = person.organisation.parse().unwrap();
    let owned = applications.list(&organisation).await.unwrap();
    assert!(owned.is_empty());

    // Nor while the first password is still to be changed.
    let mut first = new_official(&portal, &[Right::Cup, Right::Calls]).await;
    first.sign_in().await;
    first.client.get("/api/applications").await.refused(404, "not-found");
}

#[tokio::test]
async fn for_everybody_else_there_is_no_service() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    finds_nothing(&applicant.client).await;
    finds_nothing(&portal.visitor()).await;
    assert_eq!(applicant.client.get("/api/session").await.done(200)["rights"], json!([]));

    let mut without_rights = new_official(&portal, &[]).await;
    assert_eq!(without_rights.sign_in().await["rights"], json!([]));
    finds_nothing(&without_rights.client).await;
    without_rights.choose_password(PASSWORD).await;
    finds_nothing(&without_rights.client).await;

    // A right is nothing without an administration.
    change(&portal, &applicant, |user| User { rights: BTreeSet::from([Right::Cup]), ..user }).await;
    finds_nothing(&applicant.client).await;
    finds_nothing(&applicant.elsewhere(&portal).await.client).await;
}

#[tokio::test]
async fn nobody_is_made_an_official_without_a_right_by_an_oversight() {
    let portal = Running::start().await;
    let person = official(&portal).await;
    let refused = person.client.post("/api/users", &colleague()).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&refused), ["rights"]);
    let cup = with(colleague(), "rights", json!(["cup"]));
    person.client.post("/api/users", &cup).await.done(201);
}

#[tokio::test]
async fn who_loses_the_right_is_out_at_once() {
    let portal = Running::start().await;
    let person = official(&portal).await;
    finds_the_service(&person.client).await;
    change(&portal, &person, |user| User { suspended: true, ..user }).await;
    finds_nothing(&person.client).await;
    // Whoever is suspended is not even signed in.
    let session = person.client.get("/api/session").await.done(200);
    assert_eq!((&session["signed_in"], &session["rights"]), (&json!(false), &Value::Null));
    let credentials = person.credentials();
    portal.visitor().post("/api/session", &credentials).await.refused(422, "credentials");
    change(&portal, &person, |user| User { suspended: false, ..user }).await;
    finds_the_service(&person.client).await;
    change(&portal, &person, |user| User { rights: BTreeSet::new(), ..user }).await;
    finds_nothing(&person.client).await;
    assert_eq!(person.client.get("/api/session").await.done(200)["rights"], json!([]));

    // A password that was reset must be changed also where a session was open.
    let other = official(&portal).await;
    change(&portal, &other, |user| User { must_change_password: true, ..user }).await;
    other.client.get("/api/cup/conversions").await.refused(403, "password");
}

#[tokio::test]
async fn a_session_that_ended_can_be_opened_again() {
    let portal = Running::start().await;
    let mut person = official(&portal).await;
    portal.clock.advance(31 * MINUTE);
    for route in services() {
        ask(&person.client, route).await.refused(401, "sign-in");
    }
    person.sign_in().await;
    finds_the_service(&person.client).await;

    let visitor = portal.visitor();
    visitor.set_cookie("ristoro=bm90IGEgdG9rZW4");
    visitor.get("/api/cup/conversions").await.refused(401, "sign-in");
    visitor.set_cookie("ristoro=");
    visitor.get("/api/cup/conversions").await.refused(404, "not-found");
}

#[tokio::test]
async fn guesses_lock_and_changes_need_the_sites_own_token() {
    let portal = Running::start().await;
    let person = official(&portal).await;
    let mut wrong = person.credentials();
    wrong["password"] = json!("sbagliata1");
    for _ in 0..3 {
        portal.visitor().post("/api/session", &wrong).await.refused(422, "credentials");
    }
    let right = person.credentials();
    let problem = portal.visitor().post("/api/session", &right).await.refused(422, "credentials");
    assert!(problem["detail"].as_str().unwrap().contains("bloccata"), "{problem}");
    portal.clock.advance(5 * MINUTE);
    portal.visitor().post("/api/session", &right).await.done(200);

    for route in services().filter(|route| route.method.changes()) {
        let path = route.path.replace(['{', '}'], "");
        let request = || {
            person.client.request(route.method.as_str().parse().unwrap(), &path).json(&json!({}))
        };
        request().csrf(None).send().await.refused(403, "origin");
        request().origin(Some("https://example.org")).send().await.refused(403, "origin");
    }
}

#[tokio::test]
async fn each_right_opens_its_own_service() {
    let portal = Running::start().await;
    for (right, own, other) in
        [(Right::Cup, Access::Cup, Access::Calls), (Right::Calls, Access::Calls, Access::Cup)]
    {
        let mut person = new_official(&portal, &[right]).await;
        person.sign_in().await;
        person.choose_password(PASSWORD).await;
        for route in routes(other) {
            ask(&person.client, route).await.refused(404, "not-found");
        }
        let plain = |route: &&Route| route.method == Method::Get && !route.path.contains('{');
        for route in routes(own).filter(plain) {
            let answer = ask(&person.client, route).await;
            assert_eq!(answer.status, 200, "{}", answer.asked);
        }
    }
}
