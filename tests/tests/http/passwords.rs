//! Changing the password (manual 2.3.3 and 2.3.4).

use crate::places::fields_with_problems;
use edge::{Access, ROUTES};
use ristoro_tests::{Applicant, PASSWORD, Running, natural_person};
use serde_json::json;

#[tokio::test]
async fn the_first_access_allows_nothing_but_a_change() {
    let portal = Running::start().await;
    let mut person = Applicant::register(&portal, &natural_person()).await;
    assert_eq!(person.sign_in().await["must_change_password"], true);
    for route in ROUTES.iter().filter(|route| route.access == Access::Applicant) {
        let method = route.method.as_str().parse().unwrap();
        let request = person.client.request(method, &route.path.replace(['{', '}'], ""));
        request.json(&json!({})).send().await.refused(403, "password");
    }
    assert_eq!(person.client.get("/api/session").await.done(200)["must_change_password"], true);
    person.choose_password(PASSWORD).await;
    person.client.get("/api/applications").await.done(200);
    assert_eq!(person.client.get("/api/session").await.done(200)["must_change_password"], false);
}

#[tokio::test]
async fn the_rules_are_told_at_their_field() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let wrong = [
        ("sbagliata1", "Secchia2014", "Secchia2014", "current"),
        (PASSWORD, "corta1", "corta1", "new"),
        (PASSWORD, "soltantolettere", "soltantolettere", "new"),
        (PASSWORD, "123456789012", "123456789012", "new"),
        (PASSWORD, "password1", "password1", "new"),
        (PASSWORD, PASSWORD, PASSWORD, "new"),
        (PASSWORD, "Secchia2014", "Secchia2015", "repeat"),
    ];
    for (current, new, repeat, field) in wrong {
        let body = json!({ "current": current, "new": new, "repeat": repeat });
        let problem = person.client.post("/api/password", &body).await.refused(422, "invalid");
        assert_eq!(fields_with_problems(&problem), [field], "«{new}»");
    }
    person.elsewhere(&portal).await;
}

#[tokio::test]
async fn the_old_password_opens_nothing_any_more() {
    let portal = Running::start().await;
    let mut person = Applicant::enter(&portal).await;
    let before = person.credentials();
    let elsewhere = person.elsewhere(&portal).await;
    person.choose_password("Secchia2014").await;
    person.client.get("/api/applications").await.done(200);
    elsewhere.client.get("/api/applications").await.refused(401, "sign-in");
    portal.visitor().post("/api/session", &before).await.refused(422, "credentials");
    person.elsewhere(&portal).await;
}
