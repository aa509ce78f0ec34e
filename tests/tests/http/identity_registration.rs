//! Registering by the word of an identity provider, and portals where passwords are not enough.

use edge::Passwords;
use ristoro::engines::Location;
use ristoro_tests::{
    Applicant, Client, IdentityProvider, KeyKind, PASSWORD, Running, legal_person, natural_person,
    new_official, solved,
};
use serde_json::{Value, json};

/// Goes to the provider and comes back, to register.
async fn shown(provider: &IdentityProvider, client: &Client) {
    let body = json!({ "purpose": "registration" });
    let started = client.post("/api/identity/prova/start", &body).await.done(200);
    let way_back = provider.visit(started["address"].as_str().unwrap()).await;
    let answer = client.get(&way_back).await;
    assert_eq!(answer.header("location"), "/registrazione/?identita=1");
}

async fn registration(client: &Client, entries: &Value) -> Value {
    json!({ "entries": entries, "altcha": solved(client).await, "with_identity": true })
}

async fn portal(passwords: Passwords) -> (IdentityProvider, Running) {
    let provider = IdentityProvider::start(KeyKind::Ec).await;
    let portal = Running::where_people(provider.settings(passwords)).await;
    (provider, portal)
}

#[tokio::test]
async fn whoever_registers_so_enters_at_once_and_has_no_password() {
    let (provider, portal) = portal(Passwords::Administrations).await;
    for entries in [natural_person(), legal_person()] {
        let mut client = portal.visitor();
        shown(&provider, &client).await;
        let identity = client.get("/api/identity").await.done(200);
        assert_eq!(identity["given_name"], "Elena");
        let body = registration(&client, &entries).await;
        let registered = client.post("/api/registrations", &body).await.done(201);
        let organisation = registered["organisation"].as_str().unwrap();

        let letters = portal.letters();
        let letter = letters.iter().find(|letter| letter.text.contains(organisation)).unwrap();
        assert!(!letter.text.contains("Password:"), "{}", letter.text);
        assert!(letter.text.contains("identità digitale"), "{}", letter.text);

        let choice = json!({ "organisation": organisation, "username": registered["username"] });
        let session = client.post("/api/identity/session", &choice).await.done(200);
        client.keep_csrf(&session);
        client.get("/api/applications").await.done(200);
    }
}

#[tokio::test]
async fn nobody_registers_with_another_fiscal_code_than_theirs() {
    let (provider, portal) = portal(Passwords::Everybody).await;
    provider.knows("RSSMRA80A01F257G");
    for (entries, field) in
        [(natural_person(), "codice_fiscale"), (legal_person(), "rapp_codice_fiscale")]
    {
        let client = portal.visitor();
        shown(&provider, &client).await;
        let body = registration(&client, &entries).await;
        let problem = client.post("/api/registrations", &body).await.refused(422, "invalid");
        assert_eq!(problem["problems"][0]["place"]["target"]["field"], field, "{problem}");
        let sentence = problem["problems"][0]["sentence"].as_str().unwrap();
        assert!(sentence.contains("RSSMRA80A01F257G"), "{sentence}");
    }
    assert!(portal.letters().is_empty());
}

#[tokio::test]
async fn saying_so_is_not_showing_it() {
    let (provider, portal) = portal(Passwords::Everybody).await;
    let client = portal.visitor();
    let body = registration(&client, &natural_person()).await;
    client.post("/api/registrations", &body).await.refused(422, "identity");
    shown(&provider, &client).await;
    portal.clock.advance(60 * 60 + 1);
    let body = registration(&client, &natural_person()).await;
    client.post("/api/registrations", &body).await.refused(422, "identity");
}

#[tokio::test]
async fn where_applicants_have_no_passwords_none_is_taken_and_none_is_made() {
    let (_provider, portal) = portal(Passwords::Administrations).await;
    let client = portal.visitor();
    let listed = client.get("/api/identity/providers").await.done(200);
    assert_eq!(
        (&listed["passwords"], &listed["registration_without"]),
        (&json!(true), &json!(false))
    );
    let mut body = registration(&client, &natural_person()).await;
    body["with_identity"] = json!(false);
    let refused = client.post("/api/registrations", &body).await.refused(422, "identity");
    assert!(refused["detail"].as_str().unwrap().contains("identità digitale"), "{refused}");

    // Administrations sign in as ever.
    let mut official = new_official(&portal, &[]).await;
    official.sign_in().await;
    official.choose_password(PASSWORD).await;
}

#[tokio::test]
async fn an_account_of_before_does_not_enter_with_its_password_any_more() {
    let provider = IdentityProvider::start(KeyKind::Ec).await;
    let folder = tempfile::tempdir().unwrap();
    let open = async |passwords| {
        let data = Location::Folder(folder.path().to_owned());
        Running::where_people_in(data, provider.settings(passwords)).await
    };
    let portal = open(Passwords::Everybody).await;
    let person = Applicant::register(&portal, &natural_person()).await;
    portal.visitor().post("/api/session", &person.credentials()).await.done(200);
    portal.portal.stop().await;
    let portal = open(Passwords::Administrations).await;
    let refused = portal.visitor().post("/api/session", &person.credentials()).await;
    refused.refused(422, "identity");
}

#[tokio::test]
async fn where_nobody_has_a_password_not_even_officials_enter_with_one() {
    let (_provider, portal) = portal(Passwords::Nobody).await;
    let official = new_official(&portal, &[]).await;
    let refused = portal.visitor().post("/api/session", &official.credentials()).await;
    refused.refused(422, "identity");
    let listed = portal.visitor().get("/api/identity/providers").await.done(200);
    assert_eq!(listed["passwords"], false);
}
