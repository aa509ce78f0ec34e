//! The tokens of the provider, good and bad.

use super::keys::{ProviderKey, encoded, openssl};
use super::provider::{CLIENT, Habit, IdentityProvider, LEVEL};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use edge::Clock;
use serde_json::{Value, json};

/// The member with the fiscal code.
const FISCAL_NUMBER: &str = "https://attributes.eid.gov.it/fiscal_number";

impl IdentityProvider {
    /// The ID token that answers a request with this nonce.
    pub(super) fn id_token(&self, nonce: &str) -> String {
        let (habit, person, key) = self.now();
        let seconds = Clock::System.now().as_second();
        let mut claims = json!({
            "iss": self.issuer, "aud": CLIENT, "nonce": nonce, "acr": LEVEL,
            "iat": seconds, "exp": seconds + 300,
        });
        let apart = matches!(
            habit,
            Habit::AttributesApart | Habit::AttributesSigned | Habit::AttributesOfAnother
        );
        for (member, value) in person.as_object().unwrap() {
            if member == "sub" || !apart {
                claims[member] = value.clone();
            }
        }
        match habit {
            Habit::OtherNonce => claims["nonce"] = json!("another"),
            Habit::OtherAudience => claims["aud"] = json!("https://another.example.org"),
            Habit::OtherIssuer => claims["iss"] = json!("https://another.example.org"),
            Habit::Expired => claims["exp"] = json!(seconds - 3600),
            Habit::LowLevel => claims["acr"] = json!("https://www.spid.gov.it/SpidL1"),
            Habit::NoLevel => {
                claims.as_object_mut().unwrap().remove("acr");
            }
            Habit::Foreigner => claims[FISCAL_NUMBER] = json!("TINDE-12345678901"),
            _ => {}
        }
        match habit {
            Habit::Unsigned => format!("{}.", unsigned(&json!({ "alg": "none" }), &claims)),
            Habit::PublicKeyAsSecret => with_public_key_as_secret(&key, &claims),
            Habit::OtherKey => signed(&ProviderKey::new(key.kind(), key.id()), &claims),
            Habit::Changed => changed(&signed(&key, &claims)),
            _ => signed(&key, &claims),
        }
    }

    /// The attributes on their own, and whether they are a token.
    pub(super) fn attributes(&self) -> (bool, String) {
        let (habit, mut person, key) = self.now();
        if habit == Habit::AttributesOfAnother {
            person["sub"] = json!("another");
        }
        if habit == Habit::AttributesSigned {
            return (true, signed(&key, &person));
        }
        (false, person.to_string())
    }

    fn now(&self) -> (Habit, Value, ProviderKey) {
        let state = self.state.lock().unwrap();
        (state.habit, state.person.clone(), state.key.clone())
    }
}

/// The claims of a token that a client signed with its key.
pub(super) fn claims_of(token: &str, key: &ProviderKey) -> Option<Value> {
    let (message, signature) = token.rsplit_once('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    let claims = message.split_once('.')?.1;
    key.verifies(message.as_bytes(), &signature)
        .then(|| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).unwrap()).unwrap())
}

fn signed(key: &ProviderKey, claims: &Value) -> String {
    let header = json!({ "alg": key.algorithm(), "kid": key.id(), "typ": "JWT" });
    let message = unsigned(&header, claims);
    let signature = key.sign(message.as_bytes());
    format!("{message}.{}", encoded(&signature))
}

fn with_public_key_as_secret(key: &ProviderKey, claims: &Value) -> String {
    let message = unsigned(&json!({ "alg": "HS256", "kid": key.id() }), claims);
    let bytes: Vec<String> = key.public().iter().map(|byte| format!("{byte:02x}")).collect();
    let secret = bytes.concat();
    let secret = format!("hexkey:{secret}");
    let how = ["dgst", "-sha256", "-mac", "HMAC", "-macopt", &secret, "-binary"];
    format!("{message}.{}", encoded(&openssl(&how, message.as_bytes())))
}

/// Another person in the place of the one that was signed for.
fn changed(token: &str) -> String {
    let parts: Vec<&str> = token.split('.').collect();
    let claims = String::from_utf8(URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
    let claims = claims.replace("BSSLNE75E54F257M", "RSSMRA80A01F257G");
    format!("{}.{}.{}", parts[0], encoded(claims.as_bytes()), parts[2])
}

fn unsigned(header: &Value, claims: &Value) -> String {
    format!("{}.{}", encoded(header.to_string().as_bytes()), encoded(claims.to_string().as_bytes()))
}
