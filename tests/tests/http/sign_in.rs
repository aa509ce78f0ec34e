//! Signing in (manual 2.2).

use ristoro_tests::{Applicant, PASSWORD, Running, natural_person};
use serde_json::{Value, json};
use tokio::task::JoinSet;

#[tokio::test]
async fn three_failures_lock_for_five_minutes() {
    let portal = Running::start().await;
    let person = Applicant::register(&portal, &natural_person()).await;
    let mut wrong = person.credentials();
    wrong["password"] = json!("sbagliata1");
    for _ in 0..2 {
        let refused = portal.visitor().post("/api/session", &wrong).await;
        let problem = refused.refused(422, "credentials");
        assert!(!problem["detail"].as_str().unwrap().contains("è bloccata"), "{problem}");
    }
    let problem = portal.visitor().post("/api/session", &wrong).await.refused(422, "credentials");
    assert!(problem["detail"].as_str().unwrap().contains("è bloccata"), "{problem}");

    let right = person.credentials();
    portal.visitor().post("/api/session", &right).await.refused(422, "credentials");
    portal.clock.advance(4 * 60 + 50);
    portal.visitor().post("/api/session", &right).await.refused(422, "credentials");
    portal.clock.advance(15);
    portal.visitor().post("/api/session", &right).await.done(200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn guesses_sent_at_once_do_not_get_around_the_lock() {
    let portal = Running::start().await;
    let person = Applicant::register(&portal, &natural_person()).await;
    let mut guessing = JoinSet::new();
    for number in 0..12 {
        let mut wrong = person.credentials();
        wrong["password"] = json!(format!("sbagliata{number}"));
        let client = portal.visitor();
        guessing.spawn(async move { client.post("/api/session", &wrong).await.status });
    }
    assert!(guessing.join_all().await.iter().all(|status| matches!(status, 422 | 429)));
    let refused = portal.visitor().post("/api/session", &person.credentials()).await;
    let problem = refused.refused(422, "credentials");
    assert!(problem["detail"].as_str().unwrap().contains("è bloccata"), "{problem}");
}

#[tokio::test]
async fn a_success_forgets_the_failures() {
    let portal = Running::start().await;
    let person = Applicant::register(&portal, &natural_person()).await;
    let mut wrong = person.credentials();
    wrong["password"] = json!("sbagliata1");
    for _ in 0..2 {
        for _ in 0..2 {
            portal.visitor().post("/api/session", &wrong).await.refused(422, "credentials");
        }
        portal.visitor().post("/api/session", &person.credentials()).await.done(200);
    }
}

#[tokio::test]
async fn what_is_unknown_looks_like_a_wrong_password() {
    let portal = Running::start().await;
    let person = Applicant::register(&portal, &natural_person()).await;
    let with = |name: &str, value: &str| {
        let mut credentials = person.credentials();
        credentials[name] = json!(value);
        credentials
    };
    let told = async |credentials: Value| {
        let refused = portal.visitor().post("/api/session", &credentials).await;
        refused.refused(422, "credentials")["detail"].clone()
    };
    let wrong_password = told(with("password", "sbagliata1")).await;
    assert_eq!(told(with("organisation", "RAAAAAAAA")).await, wrong_password);
    assert_eq!(told(with("username", "altro")).await, wrong_password);
    assert_eq!(told(with("organisation", "")).await, wrong_password);
    assert_eq!(told(with("organisation", "# APP#1")).await, wrong_password);
}

#[tokio::test]
async fn small_slips_in_the_names_are_forgiven() {
    let portal = Running::start().await;
    let person = Applicant::register(&portal, &natural_person()).await;
    let mut credentials = person.credentials();
    credentials["organisation"] = json!(format!(" {} ", person.organisation.to_lowercase()));
    credentials["username"] = json!("Principale ");
    portal.visitor().post("/api/session", &credentials).await.done(200);
}

#[tokio::test]
async fn too_many_attempts_from_one_address_must_wait() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let nobody = json!({ "organisation": "RAAAAAAAA", "username": "a", "password": "b" });
    let mut last = client.post("/api/session", &nobody).await;
    for _ in 0..120 {
        if last.status == 429 {
            break;
        }
        last = client.post("/api/session", &nobody).await;
    }
    assert!(last.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds > 0));
    last.refused(429, "busy");
    portal.clock.advance(5 * 60);
    client.post("/api/session", &nobody).await.refused(422, "credentials");
}

#[tokio::test]
async fn passwords_and_accounts_grow_old() {
    const DAY: i64 = 24 * 60 * 60;
    let portal = Running::start().await;
    let mut person = Applicant::enter(&portal).await;
    portal.clock.advance(89 * DAY);
    assert_eq!(person.sign_in().await["must_change_password"], false);
    portal.clock.advance(2 * DAY);
    assert_eq!(person.sign_in().await["must_change_password"], true);
    person.client.get("/api/applications").await.refused(403, "password");
    person.choose_password(&format!("{PASSWORD}bis")).await;
    person.client.get("/api/applications").await.done(200);

    portal.clock.advance(181 * DAY);
    let refused = person.client.post("/api/session", &person.credentials()).await;
    let problem = refused.refused(422, "credentials");
    assert!(problem["detail"].as_str().unwrap().contains("180 giorni"), "{problem}");
}
