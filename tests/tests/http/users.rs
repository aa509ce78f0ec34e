//! Users of an organisation, and who manages them (manual 2.3.1, 2.3.2, 2.3.6).

use crate::places::fields_with_problems;
use domain::{Instant, Username};
use edge::{Access, ROUTES};
use ristoro_tests::{
    Applicant, Application, CALL, Golden, PASSWORD, Running, legal_person, new_official, official,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use store::accounts::{AccountActor, AccountEventKind, Grant, Right, User};

const DAY: i64 = 24 * 60 * 60;

fn anna() -> Value {
    json!({
        "name": "Anna", "surname": "Verdi", "fiscal_code": "VRDNNA80A41F257T",
        "email": "anna.verdi@example.it", "phone": "059 7654321", "username": "Anna.Verdi",
        "rights": [], "grant": { "kind": "all" },
    })
}

/// Another user of the same organisation, who has not signed in yet.
async fn made(portal: &Running, principal: &Applicant, wanted: &Value) -> Applicant {
    let user = principal.client.post("/api/users", wanted).await.done(201);
    let letters = portal.letters();
    let letter = letters.iter().rev().find(|letter| letter.to == wanted["email"]).unwrap();
    assert_eq!(letter.after("Codice utente principale:"), principal.organisation);
    assert_eq!(letter.after("Nome utente:"), user["username"]);
    Applicant {
        client: portal.visitor(),
        organisation: principal.organisation.clone(),
        username: letter.after("Nome utente:").to_owned(),
        password: letter.after("Password:").to_owned(),
    }
}

/// The same, signed in with a password of their own.
async fn entered(portal: &Running, principal: &Applicant, wanted: &Value) -> Applicant {
    let mut user = made(portal, principal, wanted).await;
    assert_eq!(user.sign_in().await["must_change_password"], true);
    user.choose_password(PASSWORD).await;
    user
}

fn with(mut body: Value, member: &str, value: Value) -> Value {
    body[member] = value;
    body
}

fn update(user: &Value) -> Value {
    json!({
        "email": user["email"], "phone": user["phone"], "rights": user["rights"],
        "grant": user["grant"],
    })
}

#[tokio::test]
async fn the_principal_user_makes_users_and_sees_them() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let session = principal.client.get("/api/session").await.done(200);
    assert_eq!(session["manages_users"], true);
    let anna = entered(&portal, &principal, &anna()).await;
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
    let user = entered(&portal, &principal, &anna()).await;
    let own = user.client.get("/api/users/anna.verdi").await.done(200);
    assert_eq!((&own["email"], &own["may_change"]), (&json!("anna.verdi@example.it"), &json!([])));
    user.client.get("/api/users/principale").await.refused(404, "not-found");
    user.client.get("/api/users/nessuno").await.refused(404, "not-found");
    for route in ROUTES.iter().filter(|route| route.access == Access::Manager) {
        let path = route.path.replace("{username}", "anna.verdi");
        let request = user.client.request(route.method.as_str().parse().unwrap(), &path);
        request
            .json(&with(anna(), "username", json!("altra")))
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
    let certified = with(anna(), "email", json!("anna@pec.it"));
    let problem = principal.client.post("/api/users", &certified).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["email"]);
    let official = with(anna(), "rights", json!(["users"]));
    principal.client.post("/api/users", &official).await.refused(400, "malformed");
    assert_eq!(portal.letters().len(), sent, "nobody got a mail");

    principal.client.post("/api/users", &anna()).await.done(201);
    let problem = principal.client.post("/api/users", &anna()).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["username"]);
    // In another organisation the name is free.
    let other = Applicant::enter(&portal).await;
    other.client.post("/api/users", &anna()).await.done(201);
}

#[tokio::test]
async fn suspension_ends_sessions_at_once() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let user = entered(&portal, &principal, &anna()).await;
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
    made(&portal, &principal, &anna()).await;
    let user = principal.client.get("/api/users/anna.verdi").await.done(200);
    let phone = with(update(&user), "phone", json!("059 1111111"));
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
            UserChanged { username: username.clone(), contacts: true, rights: None, grant: None },
            UserCreated { username, rights, grant },
        ]
    );
}

#[tokio::test]
async fn a_session_does_not_outlive_the_suspension_that_it_was_opened_beside() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let user = entered(&portal, &principal, &anna()).await;
    // As if the sign-in had come after the sessions were ended and before the user was stored.
    let accounts = &portal.portal.context().stores.accounts;
    let (organisation, name) = (user.organisation.parse().unwrap(), user.username.parse().unwrap());
    let stored = accounts.user(&organisation, &name).await.unwrap().unwrap();
    accounts.save_user(&User { suspended: true, ..stored }).await.unwrap();
    for route in ROUTES.iter().filter(|route| route.access != Access::Anyone) {
        let path = route.path.replace(['{', '}'], "");
        let request = user.client.request(route.method.as_str().parse().unwrap(), &path);
        let (status, code) =
            if route.access.right().is_some() { (404, "not-found") } else { (401, "sign-in") };
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
    let mut wrong = made(&portal, &principal, &anna()).await;
    let user = principal.client.get("/api/users/anna.verdi").await.done(200);
    assert_eq!(user["state"], "new");
    let right = with(update(&user), "email", json!("a.verdi@example.it"));
    principal.client.put("/api/users/anna.verdi", &right).await.done(200);
    let credentials = wrong.credentials();
    wrong.client.post("/api/session", &credentials).await.refused(422, "credentials");
    let letters = portal.letters();
    let letter = letters.last().unwrap();
    assert_eq!(letter.to, "a.verdi@example.it");
    letter.after("Password:").clone_into(&mut wrong.password);
    wrong.sign_in().await;
    wrong.choose_password(PASSWORD).await;

    // Once she was in, her password stays hers, and the address before is told.
    let next = with(right, "email", json!("anna@example.it"));
    principal.client.put("/api/users/anna.verdi", &next).await.done(200);
    let letters = portal.letters();
    let letter = letters.last().unwrap();
    assert_eq!(letter.to, "a.verdi@example.it");
    assert!(letter.text.contains("anna@example.it") && !letter.text.contains("Password:"));
    wrong.elsewhere(&portal).await;
    let count = portal.letters().len();
    principal.client.put("/api/users/anna.verdi", &next).await.done(200);
    assert_eq!(portal.letters().len(), count, "nothing changed, nobody is told");
}

#[tokio::test]
async fn officials_manage_each_other_within_their_rights() {
    let portal = Running::start().await;
    let principal = official(&portal).await;
    let bruno = json!({
        "name": "Bruno", "surname": "Neri", "fiscal_code": "NREBRN70A01F257O",
        "email": "bruno@example.it", "phone": "", "username": "bruno",
        "rights": ["users"], "grant": { "kind": "all" },
    });
    let manager = entered(&portal, &principal, &bruno).await;
    let reader = with(with(anna(), "rights", json!(["read", "cup"])), "username", json!("anna"));
    let reader = entered(&portal, &manager, &reader).await;
    reader.client.get("/api/users").await.refused(404, "not-found");
    reader.client.get("/api/cup/conversions").await.done(200);
    manager.client.get("/api/cup/conversions").await.refused(404, "not-found");

    // A right that is taken away is gone at the next request.
    let user = manager.client.get("/api/users/anna").await.done(200);
    let fewer = with(update(&user), "rights", json!(["read"]));
    manager.client.put("/api/users/anna", &fewer).await.done(200);
    reader.client.get("/api/cup/conversions").await.refused(404, "not-found");

    // Nobody makes oneself more than one is, nor lays hands on the principal user.
    let own = manager.client.get("/api/users/bruno").await.done(200);
    let more = with(update(&own), "rights", json!(["users", "cup"]));
    manager.client.put("/api/users/bruno", &more).await.refused(409, "not-this-user");
    manager.client.post("/api/users/bruno/suspend", &json!({})).await.refused(409, "not-this-user");
    let first = manager.client.get("/api/users/carla.neri").await.done(200);
    let taken = with(update(&first), "email", json!("bruno@example.it"));
    manager.client.put("/api/users/carla.neri", &taken).await.refused(409, "not-this-user");
    let suspend = "/api/users/carla.neri/suspend";
    manager.client.post(suspend, &json!({})).await.refused(409, "not-this-user");
    let some = json!({ "kind": "some", "applications": [], "until": "31/12/2030" });
    let part = with(update(&user), "grant", some);
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
    let consultant = entered(&portal, &principal, &with(anna(), "grant", grant)).await;
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
    let wrong = with(anna(), "grant", some(json!([first.id, foreign.id])));
    let problem = principal.client.post("/api/users", &wrong).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["applications"]);
    let consultant =
        entered(&portal, &principal, &with(anna(), "grant", some(json!([first.id])))).await;
    let user = principal.client.get("/api/users/anna.verdi").await.done(200);
    let all = with(update(&user), "grant", json!({ "kind": "all" }));
    principal.client.put("/api/users/anna.verdi", &all).await.done(200);
    consultant.client.post("/api/applications", &json!({ "call": CALL })).await.done(201);
    // The grant that ended stays readable, and keeps nobody from a new telephone number.
    principal.client.put("/api/users/anna.verdi", &update(&user)).await.done(200);
    portal.clock.advance(20 * DAY);
    let principal = principal.elsewhere(&portal).await;
    let phone = with(update(&user), "phone", json!("059 1111111"));
    let changed = principal.client.put("/api/users/anna.verdi", &phone).await.done(200);
    assert_eq!((&changed["phone"], &changed["grant"]), (&json!("0591111111"), &user["grant"]));
}

#[tokio::test]
async fn a_third_party_is_asked_about_the_first_answer() {
    let portal = Running::start().await;
    let mut consultant = legal_person();
    consultant["ruolo"] = "terzo".into();
    let mut third_party = Applicant::register(&portal, &consultant).await;
    third_party.sign_in().await;
    third_party.choose_password(PASSWORD).await;
    let beneficiary = Applicant::enter(&portal).await;
    for (person, answer, asked) in [
        (&third_party, "beneficiario", true),
        (&third_party, "terzo", false),
        (&beneficiary, "beneficiario", false),
        // A beneficiary's own users may be consultants.
        (&beneficiary, "terzo", false),
    ] {
        let application = Application::create(&person.client).await;
        let entries = json!({ "compilazione": answer });
        let saved = application.save("formulario", &entries).await;
        let warned = |view: &Value| {
            view["problems"].as_array().unwrap().iter().any(|problem| {
                problem["severity"] == "warning"
                    && problem["place"]["target"]["field"] == "compilazione"
                    && problem["sentence"].as_str().unwrap().contains("soggetto terzo")
            })
        };
        assert_eq!(warned(&saved), asked, "{answer}: {saved}");
        let path = application.at("/sections/formulario");
        let read = person.client.get(&path).await.done(200);
        assert_eq!(warned(&read), asked, "{answer}");
    }
}

#[tokio::test]
async fn an_application_says_whose_it_is() {
    let portal = Running::start().await;
    let (owner, application) = Golden::complete(&portal).await;
    let read = Golden::read("golden.json");
    let wanted = read.entries("beneficiario");
    let detail = application.detail().await;
    let beneficiary = &detail["beneficiary"];
    assert_eq!(beneficiary["name"], wanted["denominazione"]);
    assert_eq!(beneficiary["fiscal_code"], wanted["codice_fiscale"]);
    let begun = Application::create(&owner.client).await;
    assert_eq!(begun.detail().await["beneficiary"], Value::Null);
}
