//! What every request meets: headers, unknown addresses, malformed bodies, the API's description.

use edge::headers::EVERY_REPLY;
use edge::{ROUTES, Route};
use reqwest::Method;
use ristoro_tests::{Applicant, Client, Golden, Running};
use serde_json::json;

#[tokio::test]
async fn every_reply_carries_the_security_headers() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let answers = [
        applicant.client.get("/api/calls").await,
        applicant.client.get("/api/applications").await,
        applicant.client.get("/api/nothing").await,
        applicant.client.post("/api/applications", &json!({})).await,
        portal.visitor().get("/api/applications").await,
        applicant.client.delete("/api/session").await,
    ];
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses, [200, 200, 404, 400, 401, 204]);
    for answer in answers {
        for (name, value) in EVERY_REPLY {
            assert_eq!(answer.header(name), *value, "{}", answer.asked);
        }
        assert!(answer.header("cache-control").contains("no-store"), "{}", answer.asked);
        assert_eq!(answer.header("x-request-id").len(), 16, "{}", answer.asked);
    }
}

#[tokio::test]
async fn unknown_addresses_and_methods_are_told_apart() {
    let portal = Running::start().await;
    let client = portal.visitor();
    for path in ["/api/", "/api/nothing", "/api/session/", "/api/applications/x/y", "/api//calls"] {
        client.get(path).await.refused(404, "not-found");
    }
    let answer = client.request(Method::PATCH, "/api/session").send().await;
    let mut allowed: Vec<&str> = answer.header("allow").split(", ").collect();
    allowed.sort_unstable();
    assert_eq!(allowed, ["DELETE", "GET", "HEAD", "POST"]);
    answer.refused(405, "method");
    client.delete("/api/calls").await.refused(405, "method");
}

#[tokio::test]
async fn what_can_be_read_can_be_asked_for_without_its_content() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let draft = application.at("/draft.pdf");
    for path in ["/api/session", "/api/calls", "/api/openapi.json", &application.at(""), &draft] {
        let whole = applicant.client.get(path).await;
        let head = applicant.client.request(Method::HEAD, path).send().await;
        assert_eq!((head.status, head.body.len()), (whole.status, 0), "{path}");
        assert_eq!(head.header("content-type"), whole.header("content-type"), "{path}");
        assert_eq!(head.header("content-length"), whole.body.len().to_string(), "{path}");
        for (name, value) in EVERY_REPLY {
            assert_eq!(head.header(name), *value, "{path}");
        }
    }
    let head = |client: &Client, path: &str| client.request(Method::HEAD, path).send();
    assert_eq!(head(&portal.visitor(), &application.at("")).await.status, 401);
    assert_eq!(head(&applicant.client, "/api/nothing").await.status, 404);
    assert_eq!(head(&applicant.client, "/api/password").await.status, 405);
}

#[tokio::test]
async fn malformed_bodies_are_refused() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let path = application.at("/sections/banca");
    for body in ["", "{", "[]", "null", "{\"version\":-1,\"entries\":{}}", "{\"version\":1}"] {
        let request = applicant.client.request(Method::PUT, &path).body(body);
        request.send().await.refused(400, "malformed");
    }
    let depth = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    let body = format!("{{\"version\":0,\"entries\":{{\"banca\":{depth}}}}}");
    let request = applicant.client.request(Method::PUT, &path).body(&body);
    request.send().await.refused(400, "malformed");
}

#[tokio::test]
async fn bodies_have_a_limit() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    for size in [600 * 1024, 1100 * 1024] {
        let entries = json!({ "banca": "x".repeat(size) });
        application.put("banca", 0, &entries).await.refused(413, "too-large");
    }
    // Within the limit, a text that is too long for its field is kept and judged.
    let long = "x".repeat(5000);
    let saved = application.save("banca", &json!({ "banca": long })).await;
    assert_eq!(saved["entries"]["banca"], long);
    assert!(saved["problems"].to_string().contains("too_long"), "{saved}");
}

#[tokio::test]
async fn the_description_covers_every_route() {
    let portal = Running::start().await;
    let described = portal.visitor().get("/api/openapi.json").await.done(200);
    assert!(described["openapi"].as_str().unwrap().starts_with("3.1"));
    for Route { path, method, .. } in ROUTES {
        let operation = &described["paths"][path][method.as_str().to_lowercase()];
        assert!(operation["operationId"].is_string(), "{method:?} {path}");
    }
    let schemas = described["components"]["schemas"].to_string();
    assert!(schemas.contains("IBAN"), "the fields of the call are described");
}
