//! Which users a person finds who comes from an identity provider, and what is noted of it.

use edge::Passwords;
use ristoro::engines::Location;
use ristoro_tests::{
    Applicant, Authenticator, Client, Habit, IdentityProvider, KeyKind, Running, colleague,
    legal_person, made_user, natural_person, new_official, solved, store_user,
};
use serde_json::{Value, json};
use store::accounts::{AccountActor, AccountEventKind, Right, User};

async fn portal() -> (IdentityProvider, Running) {
    let provider = IdentityProvider::start(KeyKind::Ec).await;
    let portal = Running::where_people(provider.settings(Passwords::Everybody)).await;
    (provider, portal)
}

/// Goes to the provider and back, and gives the users that are found.
async fn come_back(provider: &IdentityProvider, portal: &Running) -> (Client, Vec<Value>) {
    let client = portal.visitor();
    let body = json!({ "purpose": "sign_in" });
    let started = client.post("/api/identity/prova/start", &body).await.done(200);
    let way_back = provider.visit(started["address"].as_str().unwrap()).await;
    assert_eq!(client.get(&way_back).await.status, 303);
    let users = client.get("/api/identity").await.done(200)["users"].clone();
    (client, users.as_array().unwrap().clone())
}

fn choice(organisation: &str, username: &str) -> Value {
    json!({ "organisation": organisation, "username": username })
}

#[tokio::test]
async fn whoever_was_made_by_a_principal_user_is_found() {
    let (provider, portal) = portal().await;
    let principal = Applicant::enter(&portal).await;
    let anna = made_user(&portal, &principal, &colleague()).await;
    provider.knows("VRDNNA80A41F257T");
    let (mut client, users) = come_back(&provider, &portal).await;
    assert_eq!(users.len(), 1, "{users:?}");
    assert_eq!(users[0]["user"]["name"], "Anna Verdi");
    assert_eq!(users[0]["organisation"]["code"], anna.organisation.as_str());

    // Suspended, she finds herself and does not enter; a session that is open ends.
    let enters = choice(&anna.organisation, &anna.username);
    let session = client.post("/api/identity/session", &enters).await.done(200);
    client.keep_csrf(&session);
    client.get("/api/applications").await.done(200);
    let suspend = format!("/api/users/{}/suspend", anna.username);
    principal.client.post(&suspend, &json!({})).await.done(200);
    client.get("/api/applications").await.refused(401, "sign-in");
    let (client, users) = come_back(&provider, &portal).await;
    assert_eq!(users[0]["suspended"], true);
    client.post("/api/identity/session", &enters).await.refused(422, "credentials");
}

#[tokio::test]
async fn an_official_who_comes_that_way_is_not_asked_for_a_second_factor() {
    let (provider, portal) = portal().await;
    let official = new_official(&portal, &[Right::Cup]).await;
    let accounts = &portal.portal.context().stores.accounts;
    let (code, name) = (official.organisation.parse().unwrap(), official.username.parse().unwrap());
    let user = accounts.user(&code, &name).await.unwrap().unwrap();
    let fiscal_code = Some("VRDNNA80A41F257T".parse().unwrap());
    store_user(&portal, &User { fiscal_code, ..user }).await;
    provider.knows("VRDNNA80A41F257T");
    let (mut client, users) = come_back(&provider, &portal).await;
    assert_eq!(users.len(), 1, "{users:?}");
    let enters = choice(&official.organisation, &official.username);
    let session = client.post("/api/identity/session", &enters).await.done(200);
    assert_eq!(session["second_factor"], "not_asked", "{session}");
    client.keep_csrf(&session);
    client.get("/api/cup/conversions").await.done(200);
    assert_eq!(client.get("/api/session").await.done(200)["second_factor"], "not_asked");
}

/// An official whom the provider knows, on a portal that asks it for no level.
async fn official_of_no_level() -> (IdentityProvider, Running, Applicant) {
    let provider = IdentityProvider::start(KeyKind::Ec).await;
    let settings = provider.settings_without_levels(Passwords::Everybody);
    let portal = Running::where_people(settings).await;
    let official = new_official(&portal, &[Right::Cup]).await;
    let accounts = &portal.portal.context().stores.accounts;
    let (code, name) = (official.organisation.parse().unwrap(), official.username.parse().unwrap());
    let user = accounts.user(&code, &name).await.unwrap().unwrap();
    let fiscal_code = Some("VRDNNA80A41F257T".parse().unwrap());
    store_user(&portal, &User { fiscal_code, ..user }).await;
    provider.knows("VRDNNA80A41F257T");
    (provider, portal, official)
}

#[tokio::test]
async fn where_the_provider_says_no_level_an_official_needs_a_second_factor() {
    let (provider, portal, mut official) = official_of_no_level().await;
    provider.takes_to(Habit::NoLevel);
    let enters = choice(&official.organisation, &official.username);
    let (mut client, _) = come_back(&provider, &portal).await;
    let session = client.post("/api/identity/session", &enters).await.done(200);
    client.keep_csrf(&session);
    assert_eq!(session["second_factor"], "to_set_up", "{session}");
    client.get("/api/cup/conversions").await.refused(403, "second-factor");
    // Set up, it is asked for the next time.
    official.client = client;
    let app = Authenticator::set_up(&portal, &official).await;
    official.client.get("/api/cup/conversions").await.done(200);
    let (mut client, _) = come_back(&provider, &portal).await;
    let session = client.post("/api/identity/session", &enters).await.done(200);
    client.keep_csrf(&session);
    assert_eq!(session["second_factor"], "awaited", "{session}");
    client.get("/api/cup/conversions").await.refused(403, "second-factor");
    let code = json!({ "code": app.next(&portal) });
    let session = client.post("/api/session/second-factor", &code).await.done(200);
    client.keep_csrf(&session);
    client.get("/api/cup/conversions").await.done(200);
    // How they came is noted once they are in.
    let accounts = &portal.portal.context().stores.accounts;
    let events = accounts.events(&official.organisation.parse().unwrap(), 3).await.unwrap();
    let by_identity =
        |kind: &AccountEventKind| matches!(kind, AccountEventKind::SignedInByIdentity { .. });
    assert_eq!(events.iter().filter(|event| by_identity(&event.kind)).count(), 1, "{events:?}");
}

#[tokio::test]
async fn where_it_says_one_that_nobody_asked_for_it_counts() {
    let (provider, portal, official) = official_of_no_level().await;
    let enters = choice(&official.organisation, &official.username);
    let (mut client, _) = come_back(&provider, &portal).await;
    let session = client.post("/api/identity/session", &enters).await.done(200);
    client.keep_csrf(&session);
    assert_eq!(session["second_factor"], "not_asked", "{session}");
    client.get("/api/cup/conversions").await.done(200);
}

#[tokio::test]
async fn a_registration_made_again_is_the_only_one_of_its_person() {
    let (provider, portal) = portal().await;
    let void = Applicant::register(&portal, &natural_person()).await;
    let again = Applicant::register(&portal, &natural_person()).await;
    let (client, users) = come_back(&provider, &portal).await;
    assert_eq!(users.len(), 1, "{users:?}");
    assert_eq!(users[0]["organisation"]["code"], again.organisation.as_str());
    let old = choice(&void.organisation, &void.username);
    client.post("/api/identity/session", &old).await.refused(422, "credentials");
    client
        .post("/api/identity/session", &choice(&again.organisation, &again.username))
        .await
        .done(200);
    // Somebody entered: it is not made once more.
    let visitor = portal.visitor();
    let body = json!({ "entries": natural_person(), "altcha": solved(&visitor).await });
    visitor.post("/api/registrations", &body).await.refused(422, "invalid");
}

#[tokio::test]
async fn the_sign_in_is_one_event_and_leaves_a_given_password() {
    let (provider, portal) = portal().await;
    let person = Applicant::register(&portal, &legal_person()).await;
    let (code, username) = (person.organisation.parse().unwrap(), person.username.parse().unwrap());
    let accounts = &portal.portal.context().stores.accounts;
    let body = json!({
        "organisation": person.organisation, "by": { "username": person.username },
        "altcha": solved(&person.client).await,
    });
    person.client.post("/api/recoveries", &body).await.done(200);
    let given = accounts.user(&code, &username).await.unwrap().unwrap().recovered;
    assert!(given.is_some());

    let before = accounts.head(&code).await.unwrap();
    let (client, _) = come_back(&provider, &portal).await;
    let enters = choice(&person.organisation, &person.username);
    client.post("/api/identity/session", &enters).await.done(200);
    assert_eq!(accounts.head(&code).await.unwrap().count, before.count + 1);
    let event = accounts.events(&code, 1).await.unwrap().remove(0);
    assert_eq!(event.actor, AccountActor::User { username: username.clone() });
    let provider = "prova".parse().unwrap();
    let kind = AccountEventKind::SignedInByIdentity { username: username.clone(), provider };
    assert_eq!(event.kind, kind);
    let user = accounts.user(&code, &username).await.unwrap().unwrap();
    assert_eq!(user.last_access_at, Some(event.at));
    assert_eq!(user.recovered, given);
}

#[tokio::test]
async fn where_applicants_have_no_passwords_none_is_sent() {
    let provider = IdentityProvider::start(KeyKind::Ec).await;
    let folder = tempfile::tempdir().unwrap();
    let open = async |passwords| {
        let data = Location::Folder(folder.path().to_owned());
        Running::where_people_in(data, provider.settings(passwords)).await
    };
    let portal = open(Passwords::Everybody).await;
    let client = portal.visitor();
    let body = json!({ "entries": natural_person(), "altcha": solved(&client).await });
    let registered = client.post("/api/registrations", &body).await.done(201);
    portal.portal.stop().await;

    let portal = open(Passwords::Administrations).await;
    let client = portal.visitor();
    let before = portal.letters().len();
    let resend =
        json!({ "organisation": registered["organisation"], "resend": registered["resend"] });
    client.post("/api/registrations/resend", &resend).await.refused(422, "identity");
    let lost = json!({
        "organisation": registered["organisation"],
        "by": { "username": registered["username"] }, "altcha": solved(&client).await,
    });
    // As for anybody else: it is not told who is there.
    client.post("/api/recoveries", &lost).await.done(200);
    assert_eq!(portal.letters().len(), before);
}
