//! The description of the API and its golden copy in the repository, which the types of the page
//! scripts are made from.

use ristoro_tests::{CALL, Running};
use serde_json::Value;
use std::path::Path;
use std::{env, fs};

/// What the portal says of itself, apart from the answers to the forms of calls: those are data, and
/// no page script names any of them.
async fn described() -> Value {
    let portal = Running::start().await;
    let mut document = portal.visitor().get("/api/openapi.json").await.done(200);
    let schemas = document["components"]["schemas"].as_object_mut().unwrap();
    schemas.retain(|name, _| !name.starts_with(&format!("{CALL}.")));
    document
}

#[tokio::test]
async fn the_golden_copy_is_what_the_portal_says() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    let described = described().await;
    if env::var_os("INSTA_UPDATE").is_some_and(|wish| wish == "always") {
        fs::write(&golden, format!("{described:#}\n")).unwrap();
    }
    let kept: Value = serde_json::from_str(&fs::read_to_string(&golden).unwrap()).unwrap();
    assert!(
        kept == described,
        "docs/openapi.json is not what the portal says: run scripts/api-types"
    );
}
