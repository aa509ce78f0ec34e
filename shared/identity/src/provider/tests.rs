use super::*;
use serde_json::{Value, json};

/// A provider of which nothing is special.
pub(crate) fn demonstration() -> Provider {
    let all = Providers::parse(&json!([described()]).to_string()).unwrap();
    all.iter().next().unwrap().clone()
}

pub(crate) fn described() -> Value {
    json!({
        "id": "prova", "name": "Identità di prova", "issuer": "https://id.example.org",
        "client_id": "ristoro", "secret": "between the two of us",
        "levels": ["https://www.spid.gov.it/SpidL2"],
    })
}

fn with(member: &str, value: Value) -> Result<Providers, ProviderError> {
    let mut provider = described();
    provider[member] = value;
    Providers::parse(&json!([provider]).to_string())
}

#[test]
fn a_provider_is_described_in_full_or_not_at_all() {
    assert!(Providers::parse("[]").unwrap().is_empty());
    assert_eq!(demonstration().fiscal_code_claim, FISCAL_NUMBER);
    assert!(matches!(with("colour", json!("blue")), Err(ProviderError::Shape { .. })));
    assert!(matches!(
        with("issuer", json!("http://id.example.org")),
        Err(ProviderError::Shape { .. })
    ));
    assert!(matches!(with("id", json!("A/b")), Err(ProviderError::Shape { .. })));
    assert!(matches!(with("client_id", json!(" ")), Err(ProviderError::Names(_))));
    assert!(matches!(with("secret", Value::Null), Err(ProviderError::Authentication(_))));
    assert!(matches!(with("key", json!("x")), Err(ProviderError::Authentication(_))));
    assert!(matches!(with("signed_requests", json!(true)), Err(ProviderError::SignedRequests(_))));
    let twice = json!([described(), described()]).to_string();
    assert!(matches!(Providers::parse(&twice), Err(ProviderError::Several)));
}

#[test]
fn configured_metadata_are_held_to_the_same_rules_as_discovered_ones() {
    let metadata = |issuer: &str, token: &str| {
        json!({
            "issuer": issuer, "authorization_endpoint": "https://id.example.org/a",
            "token_endpoint": token, "jwks_uri": "https://id.example.org/k",
        })
    };
    let good = metadata("https://id.example.org", "https://id.example.org/t");
    assert!(with("metadata", good).is_ok());
    for (issuer, token) in [
        ("https://id.example.org/", "https://id.example.org/t"),
        ("https://id.example.org", "http://localhost/t"),
    ] {
        let found = with("metadata", metadata(issuer, token));
        assert!(matches!(found, Err(ProviderError::Metadata(_))), "{issuer} {token}");
    }
}

#[test]
fn nothing_of_a_secret_is_told() {
    let provider = demonstration();
    assert!(!format!("{provider:?}").contains("between"), "{provider:?}");
    let mut both = described();
    both["key"] = json!("-----BEGIN PRIVATE KEY-----\nMC4CAQAw\n-----END PRIVATE KEY-----");
    both["secret"] = Value::Null;
    both["key_id"] = json!("k1");
    let error = Providers::parse(&json!([both]).to_string()).unwrap_err();
    assert!(matches!(error, ProviderError::Key(_)));
    assert!(!error.to_string().contains("MC4"), "{error}");
}
