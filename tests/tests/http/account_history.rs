//! What happened to an account, as its own people read it.

use ristoro_tests::{Applicant, CupDesk, Running, colleague, entered_user};
use serde_json::json;

#[tokio::test]
async fn the_history_of_an_account_is_read_by_whoever_manages_it_page_by_page() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let user = entered_user(&portal, &principal, &colleague()).await;
    user.client.get("/api/account/events").await.refused(404, "not-found");
    let mut other = principal.clone();
    for _ in 0..60 {
        other = principal.elsewhere(&portal).await;
        let ended = other.client.delete("/api/sessions").await;
        assert_eq!(ended.status, 204);
    }
    let first = other.client.get("/api/account/events").await.done(200);
    let events = first["events"].as_array().unwrap();
    let count = first["count"].as_u64().unwrap();
    assert_eq!(events[0]["number"], count);
    assert!(events.iter().any(|event| event["what"] == "Accesso di principale"), "{first}");
    assert_eq!(events[0]["what"], "principale ha chiuso un altro suo accesso");
    // Where there is none to end, nothing happened.
    assert_eq!(other.client.delete("/api/sessions").await.status, 204);
    assert_eq!(other.client.get("/api/account/events").await.done(200)["count"], count);
    let mut seen: Vec<u64> = events.iter().map(|event| event["number"].as_u64().unwrap()).collect();
    let mut earlier = first["earlier"].as_u64();
    while let Some(number) = earlier {
        let path = format!("/api/account/events/before/{number}");
        let page = other.client.get(&path).await.done(200);
        let numbers = page["events"].as_array().unwrap().iter();
        seen.extend(numbers.map(|event| event["number"].as_u64().unwrap()));
        earlier = page["earlier"].as_u64();
    }
    assert_eq!(seen, (1..=count).rev().collect::<Vec<_>>(), "all of them, once");
    let none = other.client.get("/api/account/events/before/1").await.done(200);
    assert_eq!(none["events"], json!([]));
    // An administration reads its own, and nothing of an applicant's.
    let desk = CupDesk::of_the_call(&portal).await;
    let own = desk.client.get("/api/account/events").await.done(200);
    assert!(!own.to_string().contains("anna.verdi"), "{own}");
}
