//! Whether an ID token answers the request that was made (OpenID Connect Core 1.0, 3.1.3.7).

use crate::error::TokenFault;
use crate::provider::Provider;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};

/// How far the provider's clock may be from ours.
const CLOCKS: SignedDuration = SignedDuration::from_secs(60);
/// How long ago a token may have been made: it comes straight from the provider.
const OLDEST: SignedDuration = SignedDuration::from_mins(5);

/// What was asked for.
pub(crate) struct Expected<'a> {
    pub(crate) provider: &'a Provider,
    pub(crate) nonce: &'a str,
    pub(crate) now: Timestamp,
}

/// The level of assurance of a token that answers the request, if it says one.
pub(crate) fn believed(
    claims: &Map<String, Value>,
    expected: &Expected<'_>,
) -> Result<Option<String>, TokenFault> {
    let Expected { provider, nonce, now } = expected;
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    if text("iss") != Some(provider.issuer.as_str()) {
        return Err(TokenFault::Issuer);
    }
    for_the_portal(claims, &provider.client_id)?;
    of_now(claims, *now)?;
    if text("nonce") != Some(nonce) {
        return Err(TokenFault::Nonce);
    }
    if text("sub").is_none_or(str::is_empty) {
        return Err(TokenFault::Malformed);
    }
    let level = text("acr").map(str::to_owned);
    let enough = level.as_ref().is_some_and(|level| provider.levels.contains(level));
    if provider.levels.is_empty() || enough { Ok(level) } else { Err(TokenFault::Level) }
}

/// The audience is the portal, and nobody else whom the portal does not know.
fn for_the_portal(claims: &Map<String, Value>, client_id: &str) -> Result<(), TokenFault> {
    let audience: Vec<&str> = match claims.get("aud") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let authorized = claims.get("azp").and_then(Value::as_str);
    match (audience.as_slice(), authorized) {
        ([one], None) if *one == client_id => Ok(()),
        (several, Some(party)) if party == client_id && several.contains(&client_id) => Ok(()),
        _ => Err(TokenFault::Audience),
    }
}

fn of_now(claims: &Map<String, Value>, now: Timestamp) -> Result<(), TokenFault> {
    let instant = |name: &str| {
        let seconds = claims.get(name)?;
        #[expect(clippy::cast_possible_truncation, reason = "parts of a second do not matter")]
        let seconds = seconds.as_i64().or_else(|| seconds.as_f64().map(|it| it as i64))?;
        Timestamp::from_second(seconds).ok()
    };
    let expires = instant("exp").ok_or(TokenFault::Expired)?;
    if now.duration_since(expires) >= CLOCKS {
        return Err(TokenFault::Expired);
    }
    let made = instant("iat").ok_or(TokenFault::NotOfNow)?;
    let age = now.duration_since(made);
    let early = instant("nbf").is_some_and(|begins| begins.duration_since(now) > CLOCKS);
    if early || age > OLDEST + CLOCKS || age < -CLOCKS {
        return Err(TokenFault::NotOfNow);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::tests::demonstration;
    use serde_json::json;

    const NOW: i64 = 1_795_730_400;

    fn good() -> Value {
        json!({
            "iss": "https://id.example.org", "aud": "ristoro", "sub": "a1b2", "nonce": "n",
            "iat": NOW, "exp": NOW + 300, "acr": "https://www.spid.gov.it/SpidL2",
        })
    }

    fn judged(claims: &Value) -> Result<Option<String>, TokenFault> {
        let now = Timestamp::from_second(NOW).unwrap();
        let expected = Expected { provider: &demonstration(), nonce: "n", now };
        believed(claims.as_object().unwrap(), &expected)
    }

    fn fault(member: &str, value: Value) -> Option<TokenFault> {
        let mut claims = good();
        claims[member] = value;
        judged(&claims).err()
    }

    #[test]
    fn what_answers_the_request_is_believed() {
        assert_eq!(judged(&good()).unwrap().as_deref(), Some("https://www.spid.gov.it/SpidL2"));
        assert_eq!(fault("aud", json!(["ristoro"])), None);
        assert_eq!(fault("exp", json!(NOW - 59)), None);
        assert_eq!(fault("iat", json!(1_795_730_399.5)), None);
    }

    #[test]
    fn each_claim_counts() {
        for (member, wrong, expected) in [
            ("iss", json!("https://id.example.org/"), TokenFault::Issuer),
            ("aud", json!("another"), TokenFault::Audience),
            ("aud", json!(["ristoro", "another"]), TokenFault::Audience),
            ("aud", json!([]), TokenFault::Audience),
            ("azp", json!("another"), TokenFault::Audience),
            ("exp", json!(NOW - 60), TokenFault::Expired),
            ("exp", json!("tomorrow"), TokenFault::Expired),
            ("iat", json!(NOW - 361), TokenFault::NotOfNow),
            ("iat", json!(NOW + 61), TokenFault::NotOfNow),
            ("nbf", json!(NOW + 61), TokenFault::NotOfNow),
            ("nonce", json!("m"), TokenFault::Nonce),
            ("sub", json!(""), TokenFault::Malformed),
            ("acr", json!("https://www.spid.gov.it/SpidL1"), TokenFault::Level),
        ] {
            assert_eq!(fault(member, wrong.clone()), Some(expected), "{member} {wrong}");
        }
    }

    #[test]
    fn none_of_them_may_be_missing() {
        for member in ["iss", "aud", "exp", "iat", "nonce", "sub", "acr"] {
            assert!(fault(member, Value::Null).is_some(), "{member}");
            let mut claims = good();
            claims.as_object_mut().unwrap().remove(member);
            assert!(judged(&claims).is_err(), "{member}");
        }
    }

    #[test]
    fn several_audiences_need_the_portal_as_authorized_party() {
        let mut claims = good();
        claims["aud"] = json!(["ristoro", "another"]);
        claims["azp"] = json!("ristoro");
        assert!(judged(&claims).is_ok());
    }
}
