//! Users of an organisation, and who manages them (manual 2.3.1, 2.3.2, 2.3.6).

use crate::places::fields_with_problems;
use domain::{Instant, Username};
use edge::{Access, ROUTES};
use ristoro_tests::{
    Applicant, PASSWORD, Running, colleague, entered_user, made_user, solved, store_user,
    update_of, with,
};
use serde_json::json;
use std::collections::BTreeSet;
use store::accounts::{AccountActor, AccountEventKind, Grant, User};

#[tokio::test]
async fn the_principal_user_makes_users_and_sees_them() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let session = principal.client.get("/api/session").await.done(200);
    assert_eq!(session["manages_users"], true);
    let anna = entered_user(&portal, &principal, &colleague()).await;
    assert_eq!(anna.username, "anna.verdi", "capitals make no difference");

    let listed = principal.client.get("/api/users").await.done(200);
    let users = listed["users"].as_array().unwrap();
    assert_eq!(users.len(), 2);
    assert_eq!((&users[0]["principal"], &users[1]["principal"]), (&json!(true), &json!(false)));
    assert_eq!(users[1]["full_name"], "Anna Verdi");
    assert_eq!(users[1]["state"], "active");
    let now = Instant::from(portal.clock.now()).to_string();
    assert_eq!(users[1]["last_access_at"]["text"].as_str().unwrap()[..10], now[..10]);
    assert_eq!(users[1]["may_change"], json!(["contacts", "suspension", "grant"]));
    assert_eq!(users[0]["may_change"], json!(["contacts"]));

    let session = anna.client.get("/api/session").await.done(200);
    assert_eq!(session["user"]["name"], "Anna Verdi");
    assert_eq!(session["manages_users"], false);
    anna.client.get("/api/applications").await.done(200);
}

#[tokio::test]
async fn other_users_see_only_themselves() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let user = entered_user(&portal, &principal, &colleague()).await;
    let own = user.client.get("/api/users/anna.verdi").await.done(200);
    assert_eq!((&own["email"], &own["may_change"]), (&json!("anna.verdi@example.it"), &json!([])));
    user.client.get("/api/users/principale").await.refused(404, "not-found");
    user.client.get("/api/users/nessuno").await.refused(404, "not-found");
    for route in ROUTES.iter().filter(|route| route.access == Access::Manager) {
        let path = route.path.replace("{username}", "anna.verdi");
        let request = user.client.request(route.method.as_str().parse().unwrap(), &path);
        request
            .json(&with(colleague(), "username", json!("altra")))
            .send()
            .await
            .refused(404, "not-found");
    }
    // Nor does another organisation's principal user.
    let stranger = Applicant::enter(&portal).await;
    stranger.client.get("/api/users/anna.verdi").await.refused(404, "not-found");
    stranger
        .client
        .post("/api/users/anna.verdi/suspend", &json!({}))
        .await
        .refused(404, "not-found");
    user.client.get("/api/session").await.done(200);
}

#[tokio::test]
async fn everything_wrong_with_a_new_user_is_told_at_once() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let sent = portal.letters().len();
    let wrong = json!({
        "name": " ", "surname": "Ver\ndi", "fiscal_code": "VRDNNA80A41F257U", "email": "anna",
        "phone": "casa", "username": "an", "rights": [],
        "grant": { "kind": "some", "applications": [], "until": "ieri" },
    });
    let problem = principal.client.post("/api/users", &wrong).await.refused(422, "invalid");
    let fields =
        ["name", "surname", "fiscal_code", "username", "email", "phone", "applications", "until"];
    assert_eq!(fields_with_problems(&problem), fields);
    let certified = with(colleague(), "email", json!("anna@pec.it"));
    let problem = principal.client.post("/api/users", &certified).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["email"]);
    let official = with(colleague(), "rights", json!(["users"]));
    principal.client.post("/api/users", &official).await.refused(400, "malformed");
    assert_eq!(portal.letters().len(), sent, "nobody got a mail");

    principal.client.post("/api/users", &colleague()).await.done(201);
    let problem = principal.client.post("/api/users", &colleague()).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["username"]);
    // In another organisation the name is free.
    let other = Applicant::enter(&portal).await;
    other.client.post("/api/users", &colleague()).await.done(201);
}

#[tokio::test]
async fn suspension_ends_sessions_at_once() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let user = entered_user(&portal, &principal, &colleague()).await;
    let at_home = user.elsewhere(&portal).await;
    let path = "/api/users/anna.verdi";
    let suspended = principal.client.post(&format!("{path}/suspend"), &json!({})).await.done(200);
    assert_eq!(suspended["state"], "suspended");
    for browser in [&user, &at_home] {
        browser.client.get("/api/applications").await.refused(401, "sign-in");
        browser.client.get(path).await.refused(401, "sign-in");
        assert_eq!(browser.client.get("/api/session").await.done(200)["signed_in"], false);
    }
    let refused = portal.visitor().post("/api/session", &user.credentials()).await;
    let problem = refused.refused(422, "credentials");
    assert!(problem["detail"].as_str().unwrap().contains("sospesa"), "{problem}");

    principal.client.post(&format!("{path}/suspend"), &json!({})).await.done(200);
    let back = principal.client.post(&format!("{path}/reactivate"), &json!({})).await.done(200);
    assert_eq!(back["state"], "active");
    user.client.get("/api/applications").await.refused(401, "sign-in");
    user.elsewhere(&portal).await.client.get("/api/applications").await.done(200);
}

#[tokio::test]
async fn what_is_done_to_users_is_noted() {
    use AccountEventKind::{UserChanged, UserCreated, UserReactivated, UserSuspended};
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    made_user(&portal, &principal, &colleague()).await;
    let user = principal.client.get("/api/users/anna.verdi").await.done(200);
    let phone = with(update_of(&user), "phone", json!("059 1111111"));
    principal.client.put("/api/users/anna.verdi", &phone).await.done(200);
    for what in ["suspend", "suspend", "reactivate"] {
        let path = format!("/api/users/anna.verdi/{what}");
        principal.client.post(&path, &json!({})).await.done(200);
    }
    let accounts = &portal.portal.context().stores.accounts;
    let noted = accounts.events(&principal.organisation.parse().unwrap(), 50).await.unwrap();
    let of_users: Vec<_> = noted
        .into_iter()
        .filter(|event| {
            let kind = &event.kind;
            matches!(kind, UserCreated { .. } | UserChanged { .. })
                || matches!(kind, UserSuspended { .. } | UserReactivated { .. })
        })
        .collect();
    let principal = AccountActor::User { username: "principale".parse().unwrap() };
    assert!(of_users.iter().all(|event| event.actor == principal), "{of_users:?}");
    let username: Username = "anna.verdi".parse().unwrap();
    let kinds: Vec<AccountEventKind> = of_users.into_iter().map(|event| event.kind).collect();
    let (rights, grant) = (BTreeSet::new(), Grant::All);
    assert_eq!(
        kinds,
        [
            UserReactivated { username: username.clone() },
            UserSuspended { username: username.clone() },
            UserChanged {
                username: username.clone(),
                contacts: true,
                rights: None,
                grant: None,
                email: None,
            },
            UserCreated { username, rights, grant },
        ]
    );
}

#[tokio::test]
async fn a_session_does_not_outlive_the_suspension_that_it_was_opened_beside() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let user = entered_user(&portal, &principal, &colleague()).await;
    // As if the sign-in had come after the sessions were ended and before the user was stored.
    let accounts = &portal.portal.context().stores.accounts;
    let (organisation, name) = (user.organisation.parse().unwrap(), user.username.parse().unwrap());
    let stored = accounts.user(&organisation, &name).await.unwrap().unwrap();
    store_user(&portal, &User { suspended: true, ..stored }).await;
    for route in ROUTES.iter().filter(|route| route.access != Access::Anyone) {
        let path = route.path.replace(['{', '}'], "");
        let request = user.client.request(route.method.as_str().parse().unwrap(), &path);
        let (status, code) =
            if route.access.is_of_officials() { (404, "not-found") } else { (401, "sign-in") };
        request.json(&json!({})).send().await.refused(status, code);
    }
    principal.client.post("/api/users/anna.verdi/reactivate", &json!({})).await.done(200);
    user.client.get("/api/applications").await.refused(401, "sign-in");
}

#[tokio::test]
async fn the_principal_user_is_not_suspended() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    for what in ["suspend", "reactivate"] {
        let path = format!("/api/users/principale/{what}");
        principal.client.post(&path, &json!({})).await.refused(409, "not-this-user");
    }
    principal.client.get("/api/applications").await.done(200);
}

#[tokio::test]
async fn an_address_that_was_wrong_gets_no_more_credentials() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let mut wrong = made_user(&portal, &principal, &colleague()).await;
    let user = principal.client.get("/api/users/anna.verdi").await.done(200);
    assert_eq!(user["state"], "new");
    // Somebody asks for another password: it goes to the wrong address too.
    let client = portal.visitor();
    let body = json!({
        "organisation": wrong.organisation, "by": { "username": "anna.verdi" },
        "altcha": solved(&client).await,
    });
    client.post("/api/recoveries", &body).await.done(200);
    let sent = portal.letters().last().unwrap().after("Password:").to_owned();
    let right = with(update_of(&user), "email", json!("a.verdi@example.it"));
    principal.client.put("/api/users/anna.verdi", &right).await.done(200);
    let credentials = wrong.credentials();
    wrong.client.post("/api/session", &credentials).await.refused(422, "credentials");
    let with_what_was_sent = Applicant { password: sent, ..wrong.clone() }.credentials();
    wrong.client.post("/api/session", &with_what_was_sent).await.refused(422, "credentials");
    let letters = portal.letters();
    let letter = letters.iter().rfind(|letter| letter.to == "a.verdi@example.it").unwrap();
    letter.after("Password:").clone_into(&mut wrong.password);
    wrong.sign_in().await;
    wrong.choose_password(PASSWORD).await;

    let now = principal.client.get("/api/users/anna.verdi").await.done(200);
    let count = portal.letters().len();
    principal.client.put("/api/users/anna.verdi", &update_of(&now)).await.done(200);
    assert_eq!(portal.letters().len(), count, "nothing changed, nobody is told");
}

#[tokio::test]
async fn ones_own_address_changes_only_shortly_after_signing_in() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let own = principal.client.get("/api/users/principale").await.done(200);
    let other = with(update_of(&own), "email", json!("nuovo@example.it"));
    portal.clock.advance(11 * 60);
    let problem =
        principal.client.put("/api/users/principale", &other).await.refused(409, "not-this-user");
    assert!(problem["detail"].as_str().unwrap().contains("10 minuti"), "{problem}");
    let again = principal.elsewhere(&portal).await;
    again.client.put("/api/users/principale", &other).await.done(200);
    // What stays as it is needs no new access; a message that is sent again does.
    portal.clock.advance(11 * 60);
    let own = again.client.get("/api/users/principale").await.done(200);
    let phone = with(
        with(update_of(&own), "email", json!("nuovo@example.it")),
        "phone",
        json!("059 1111111"),
    );
    let own = again.client.put("/api/users/principale", &phone).await.done(200);
    let resent =
        with(with(update_of(&own), "email", json!("nuovo@example.it")), "send_again", json!(true));
    again.client.put("/api/users/principale", &resent).await.refused(409, "not-this-user");
}
