//! Signing in by the word of an identity provider, in the place of a password.

use edge::Passwords;
use ristoro_tests::{
    Answer, Applicant, Client, Habit, IdentityProvider, KeyKind, LEVEL, Running, legal_person,
    natural_person, store_user,
};
use serde_json::{Value, json};

/// A portal that believes a provider, with somebody whom the provider knows.
pub(crate) struct Scene {
    provider: IdentityProvider,
    pub(crate) portal: Running,
    person: Applicant,
}

impl Scene {
    pub(crate) async fn set(kind: KeyKind) -> Self {
        let provider = IdentityProvider::start(kind).await;
        let portal = Running::where_people(provider.settings(Passwords::Everybody)).await;
        let person = Applicant::register(&portal, &natural_person()).await;
        Self { provider, portal, person }
    }

    /// Goes to the provider and gives the way back, untaken.
    pub(crate) async fn way_back(&self, client: &Client) -> String {
        self.provider.visit(&begun(client).await).await
    }

    /// Goes to the provider and back, and gives what the portal made of it.
    pub(crate) async fn come_back(&self) -> (Client, String) {
        let client = self.portal.visitor();
        let way_back = self.way_back(&client).await;
        let page = sent_on(&client.get(&way_back).await);
        (client, page)
    }

    /// What comes of it when the provider has a habit.
    async fn outcome(&self, habit: Habit) -> String {
        self.provider.takes_to(habit);
        let (client, page) = self.come_back().await;
        client.get("/api/identity").await.refused(422, "identity");
        page.strip_prefix("/accesso/identita/?esito=").unwrap_or(&page).to_owned()
    }
}

pub(crate) async fn begun(client: &Client) -> String {
    let body = json!({ "purpose": "sign_in", "back": "/domande/?a=1" });
    let started = client.post("/api/identity/prova/start", &body).await.done(200);
    started["address"].as_str().unwrap().to_owned()
}

/// Where a browser that came back is sent on.
pub(crate) fn sent_on(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

pub(crate) async fn enter(client: &Client, user: &Value) -> Answer {
    let choice = json!({
        "organisation": user["organisation"]["code"], "username": user["user"]["username"],
    });
    client.post("/api/identity/session", &choice).await
}

#[tokio::test]
async fn whoever_shows_who_they_are_signs_in_without_a_password() {
    for kind in [KeyKind::Rsa, KeyKind::Ec] {
        let scene = Scene::set(kind).await;
        let (mut client, page) = scene.come_back().await;
        assert_eq!(page, "/accesso/identita/?ritorno=%2Fdomande%2F%3Fa%3D1");
        let identity = client.get("/api/identity").await.done(200);
        assert_eq!(identity["fiscal_code"], "BSSLNE75E54F257M");
        assert_eq!(identity["provider"]["name"], "Identità di prova");
        assert_eq!(identity["users"].as_array().unwrap().len(), 1);
        let user = &identity["users"][0];
        assert_eq!(user["organisation"]["code"], scene.person.organisation.as_str());

        let session = enter(&client, user).await.done(200);
        // The password that came by mail was never used, and needs not be changed.
        assert_eq!(session["must_change_password"], false);
        client.keep_csrf(&session);
        client.get("/api/applications").await.done(200);
        assert_eq!(client.get("/api/session").await.done(200)["signed_in"], true);
        // The proof counted once.
        client.get("/api/identity").await.refused(422, "identity");
        enter(&client, user).await.refused(422, "identity");
        let asked = scene.provider.asked_last();
        assert_eq!(asked["acr_values"], LEVEL);
    }
}

#[tokio::test]
async fn a_provider_may_want_everything_signed() {
    let provider = IdentityProvider::start(KeyKind::Ec).await;
    let portal = Running::where_people(provider.signing_settings(Passwords::Everybody)).await;
    let person = Applicant::register(&portal, &natural_person()).await;
    let scene = Scene { provider, portal, person };
    let (client, _) = scene.come_back().await;
    assert_eq!(client.get("/api/identity").await.done(200)["fiscal_code"], "BSSLNE75E54F257M");
    let asked = scene.provider.asked_last();
    assert!(asked["claims"].contains("fiscal_number"), "{asked:?}");
    // It can never be taken for the client's word about itself.
    assert!(!asked.contains_key("sub") && asked.contains_key("jti"), "{asked:?}");
}

#[tokio::test]
async fn what_the_provider_says_wrong_is_not_believed() {
    let scene = Scene::set(KeyKind::Rsa).await;
    for habit in [
        Habit::OtherNonce,
        Habit::OtherAudience,
        Habit::Expired,
        Habit::OtherIssuer,
        Habit::Unsigned,
        Habit::PublicKeyAsSecret,
        Habit::OtherKey,
        Habit::Changed,
        Habit::AttributesOfAnother,
        Habit::SaysAnother,
    ] {
        assert_eq!(scene.outcome(habit).await, "non-valido", "{habit:?}");
    }
    assert_eq!(scene.outcome(Habit::Refuses).await, "annullato");
    assert_eq!(scene.outcome(Habit::LowLevel).await, "livello");
    assert_eq!(scene.outcome(Habit::Foreigner).await, "senza-codice-fiscale");
    assert_eq!(scene.outcome(Habit::Broken).await, "non-risponde");
    // Nothing of that stays in the way.
    scene.provider.takes_to(Habit::Honest);
    let (client, _) = scene.come_back().await;
    client.get("/api/identity").await.done(200);
}

#[tokio::test]
async fn attributes_may_come_on_their_own() {
    let scene = Scene::set(KeyKind::Rsa).await;
    for habit in [Habit::AttributesApart, Habit::AttributesSigned] {
        scene.provider.takes_to(habit);
        let (client, _) = scene.come_back().await;
        let identity = client.get("/api/identity").await.done(200);
        assert_eq!(identity["fiscal_code"], "BSSLNE75E54F257M", "{habit:?}");
        assert_eq!(identity["family_name"], "Bassi");
    }
}

#[tokio::test]
async fn a_provider_may_change_its_key() {
    let scene = Scene::set(KeyKind::Rsa).await;
    scene.come_back().await.0.get("/api/identity").await.done(200);
    scene.provider.changes_key(KeyKind::Ec, "k2");
    // Keys are not asked for again and again: a token names them for free.
    let (client, page) = scene.come_back().await;
    assert_eq!(page, "/accesso/identita/?esito=non-valido");
    client.get("/api/identity").await.refused(422, "identity");
    scene.portal.clock.advance(30);
    scene.come_back().await.0.get("/api/identity").await.done(200);
}

#[tokio::test]
async fn one_person_may_be_several_users_and_chooses() {
    let scene = Scene::set(KeyKind::Rsa).await;
    let studio = Applicant::register(&scene.portal, &legal_person()).await;
    let (client, _) = scene.come_back().await;
    let identity = client.get("/api/identity").await.done(200);
    let users = identity["users"].as_array().unwrap();
    let codes: Vec<&str> =
        users.iter().map(|user| user["organisation"]["code"].as_str().unwrap()).collect();
    assert_eq!(codes.len(), 2);
    assert!(codes.contains(&studio.organisation.as_str()), "{codes:?}");
    let chosen = users.iter().find(|it| it["organisation"]["kind"] == "legal").unwrap();
    let session = enter(&client, chosen).await.done(200);
    assert_eq!(session["organisation"]["code"], studio.organisation.as_str());
}

#[tokio::test]
async fn nobody_signs_in_as_another_person() {
    let scene = Scene::set(KeyKind::Rsa).await;
    let (client, _) = scene.come_back().await;
    let users = client.get("/api/identity").await.done(200)["users"].clone();
    scene.provider.knows("RSSMRA80A01F257G");
    let (stranger, _) = scene.come_back().await;
    assert_eq!(stranger.get("/api/identity").await.done(200)["users"], json!([]));
    enter(&stranger, &users[0]).await.refused(422, "credentials");
    // What cannot be the name of a user is refused in the same way as the name of another's.
    let odd = json!({ "organisation": "# APP#1", "username": "" });
    stranger.post("/api/identity/session", &odd).await.refused(422, "credentials");
    enter(&client, &users[0]).await.done(200);
}

#[tokio::test]
async fn locks_and_age_are_of_passwords_suspension_is_of_the_user() {
    let scene = Scene::set(KeyKind::Rsa).await;
    let mut wrong = scene.person.credentials();
    wrong["password"] = json!("sbagliata1");
    for _ in 0..3 {
        scene.portal.visitor().post("/api/session", &wrong).await.refused(422, "credentials");
    }
    let (client, _) = scene.come_back().await;
    let user = client.get("/api/identity").await.done(200)["users"][0].clone();
    enter(&client, &user).await.done(200);

    let accounts = &scene.portal.portal.context().stores.accounts;
    let (organisation, username) =
        (scene.person.organisation.parse().unwrap(), scene.person.username.parse().unwrap());
    let mut stored = accounts.user(&organisation, &username).await.unwrap().unwrap();
    stored.suspended = true;
    store_user(&scene.portal, &stored).await;
    let (client, _) = scene.come_back().await;
    let identity = client.get("/api/identity").await.done(200);
    assert_eq!(identity["users"][0]["suspended"], true);
    let refused = enter(&client, &user).await.refused(422, "credentials");
    assert!(refused["detail"].as_str().unwrap().contains("sospes"), "{refused}");
}

#[tokio::test]
async fn without_providers_nothing_of_this_is_there() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let listed = client.get("/api/identity/providers").await.done(200);
    assert_eq!(listed["providers"], json!([]));
    assert_eq!(listed["passwords"], true);
    let body = json!({ "purpose": "sign_in" });
    client.post("/api/identity/prova/start", &body).await.refused(404, "not-found");
    client.get("/api/identity").await.refused(422, "identity");
}
