//! The provider itself: what it knows, what it does, and how people and portals use it.

use super::keys::{KeyKind, ProviderKey};
use domain::Digest;
use edge::{Passwords, SignInSettings};
use identity::Providers;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// The level that the portal asks for.
pub const LEVEL: &str = "https://www.spid.gov.it/SpidL2";
/// The portal's secret at the provider.
pub(super) const SECRET: &str = "tra noi: due";
/// What the portal is there.
pub const CLIENT: &str = "https://ristoro.example.org";

/// What the provider does that a provider should not do, or need not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// Nothing: it is as it should be.
    Honest,
    /// The person says no.
    Refuses,
    /// The token answers another request.
    OtherNonce,
    /// The token is for another client.
    OtherAudience,
    /// The token ended an hour ago.
    Expired,
    /// The token is of another issuer.
    OtherIssuer,
    /// The token is not signed at all (`alg: none`).
    Unsigned,
    /// The token is "signed" with the public key as a shared secret (`alg: HS256`).
    PublicKeyAsSecret,
    /// The token is signed with a key that is published nowhere, under the name of one that is.
    OtherKey,
    /// The claims were changed after signing.
    Changed,
    /// The person showed who they are with a password alone.
    LowLevel,
    /// The token says no level.
    NoLevel,
    /// The person has the tax number of another State.
    Foreigner,
    /// The token endpoint breaks.
    Broken,
    /// The attributes are given on their own, as JSON.
    AttributesApart,
    /// The attributes are given on their own, as a signed token.
    AttributesSigned,
    /// The attributes are given on their own, of another person.
    AttributesOfAnother,
    /// The answer says that it is of another provider (RFC 9207).
    SaysAnother,
}

/// A running provider, which ends with the test.
#[derive(Debug, Clone)]
pub struct IdentityProvider {
    pub(super) issuer: String,
    pub(super) clients_key: ProviderKey,
    pub(super) state: Arc<Mutex<State>>,
}

#[derive(Debug)]
pub(super) struct State {
    pub(super) habit: Habit,
    pub(super) person: Value,
    pub(super) key: ProviderKey,
    pub(super) asked: BTreeMap<String, Asked>,
    pub(super) seen: Vec<BTreeMap<String, String>>,
}

/// A request that was granted, by its code.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) parameters: BTreeMap<String, String>,
}

impl State {
    /// One person, who is known by a key of a kind.
    fn new(kind: KeyKind) -> Self {
        Self {
            habit: Habit::Honest,
            person: json!({
                "sub": "a1b2c3", "given_name": "Elena", "family_name": "Bassi",
                "email": "elena.bassi@example.it",
                "https://attributes.eid.gov.it/fiscal_number": "TINIT-BSSLNE75E54F257M",
            }),
            key: ProviderKey::new(kind, "k1"),
            asked: BTreeMap::new(),
            seen: Vec::new(),
        }
    }
}

impl IdentityProvider {
    /// One that listens at an address.
    pub(super) fn at(issuer: String, kind: KeyKind) -> Self {
        let clients_key = ProviderKey::new(KeyKind::Rsa, "c1");
        Self { issuer, clients_key, state: Arc::new(Mutex::new(State::new(kind))) }
    }

    /// The settings of a portal that believes this provider and shares a secret with it.
    pub fn settings(&self, passwords: Passwords) -> SignInSettings {
        self.described(passwords, &json!({ "secret": SECRET }))
    }

    /// The settings of a portal that asks this provider for no level.
    pub fn settings_without_levels(&self, passwords: Passwords) -> SignInSettings {
        self.described(passwords, &json!({ "secret": SECRET, "levels": [] }))
    }

    /// The settings of a portal that signs what it asks this provider.
    pub fn signing_settings(&self, passwords: Passwords) -> SignInSettings {
        let key = self.clients_key.pem();
        let more =
            json!({ "key": key, "key_id": "c1", "signed_requests": true, "asks_claims": true });
        self.described(passwords, &more)
    }

    fn described(&self, passwords: Passwords, more: &Value) -> SignInSettings {
        let mut provider = json!({
            "id": "prova", "name": "Identità di prova", "issuer": self.issuer,
            "client_id": CLIENT, "levels": [LEVEL],
        });
        for (member, value) in more.as_object().unwrap() {
            provider[member] = value.clone();
        }
        let providers = Providers::parse(&json!([provider]).to_string()).unwrap();
        SignInSettings { providers, passwords }
    }

    /// From now on it does this.
    pub fn takes_to(&self, habit: Habit) {
        self.state.lock().unwrap().habit = habit;
    }

    /// From now on the person has this fiscal code.
    pub fn knows(&self, fiscal_code: &str) {
        let code = format!("TINIT-{fiscal_code}");
        self.state.lock().unwrap().person["https://attributes.eid.gov.it/fiscal_number"] =
            code.into();
    }

    /// From now on it signs with another key, and publishes that.
    pub fn changes_key(&self, kind: KeyKind, id: &str) {
        self.state.lock().unwrap().key = ProviderKey::new(kind, id);
    }

    /// What the last request asked for, after its signature was checked where it had one.
    pub fn asked_last(&self) -> BTreeMap<String, String> {
        self.state.lock().unwrap().seen.last().cloned().unwrap()
    }

    /// Goes where a browser was sent, as the person who agrees (or not, by habit), and gives the way back:
    /// a path of the portal with its query.
    pub async fn visit(&self, address: &str) -> String {
        let http = reqwest::Client::builder();
        let http = http.redirect(reqwest::redirect::Policy::none()).build().unwrap();
        let answer = http.get(address).send().await.unwrap();
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        assert_eq!(status, 302, "{}", answer.text().await.unwrap());
        let back = headers["location"].to_str().unwrap().to_owned();
        let path = back.find("/api/").expect("an address of the portal's API");
        back[path..].to_owned()
    }

    pub(super) fn granted(&self, parameters: BTreeMap<String, String>) -> String {
        let mut state = self.state.lock().unwrap();
        let code = Digest::of(parameters["state"].as_bytes()).to_string();
        state.seen.push(parameters.clone());
        state.asked.insert(code.clone(), Asked { parameters });
        code
    }
}
