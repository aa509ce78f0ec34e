//! Answers of identity providers count once, for minutes, in the browser that asked.

use reqwest::Method;
use ristoro_tests::KeyKind;
use serde_json::json;

use crate::identity::{Scene, begun, enter, sent_on};

#[tokio::test]
async fn an_answer_counts_once() {
    let scene = Scene::set(KeyKind::Rsa).await;
    let client = scene.portal.visitor();
    let way_back = scene.way_back(&client).await;
    client.get(&way_back).await;
    let again = client.get(&way_back).await;
    assert_eq!(sent_on(&again), "/accesso/identita/?esito=scaduto");
    // Nor does the code count with another request of the same browser: its verifier is another.
    let code = |way: &str| {
        way.split(['?', '&']).find_map(|it| it.strip_prefix("code=")).unwrap().to_owned()
    };
    let (first, second) = (scene.way_back(&client).await, scene.way_back(&client).await);
    let mixed = second.replace(&code(&second), &code(&first));
    assert_eq!(sent_on(&client.get(&mixed).await), "/accesso/identita/?esito=non-valido");
}

#[tokio::test]
async fn what_looks_at_a_link_beforehand_does_not_use_the_answer_up() {
    let scene = Scene::set(KeyKind::Ec).await;
    let client = scene.portal.visitor();
    let way_back = scene.way_back(&client).await;
    let looked = client.request(Method::HEAD, &way_back).send().await;
    assert_eq!(sent_on(&looked), "/accesso/identita/");
    client.get("/api/identity").await.refused(422, "identity");
    client.get(&way_back).await;
    assert_eq!(client.get("/api/identity").await.done(200)["fiscal_code"], "BSSLNE75E54F257M");
}

#[tokio::test]
async fn two_windows_of_one_browser_do_not_hinder_each_other() {
    let scene = Scene::set(KeyKind::Ec).await;
    let client = scene.portal.visitor();
    let (first, second) = (scene.way_back(&client).await, scene.way_back(&client).await);
    for way_back in [first, second] {
        let page = sent_on(&client.get(&way_back).await);
        assert!(page.starts_with("/accesso/identita/?ritorno="), "{page}");
        client.get("/api/identity").await.done(200);
    }
    // What fails in one leaves what was shown in the other.
    let answer = client.get("/api/identity/prova/return?error=access_denied&state=x").await;
    assert!(sent_on(&answer).contains("?esito="), "{:?}", answer.headers);
    client.get("/api/identity").await.done(200);
}

#[tokio::test]
async fn an_answer_counts_in_the_browser_that_asked() {
    let scene = Scene::set(KeyKind::Rsa).await;
    let (victim, other) = (scene.portal.visitor(), scene.portal.visitor());
    let way_back = scene.way_back(&other).await;
    // A link that somebody sends to another signs nobody in.
    let page = sent_on(&victim.get(&way_back).await);
    assert_eq!(page, "/accesso/identita/?esito=altro-browser");
    victim.get("/api/identity").await.refused(422, "identity");
    // It was used up by that.
    assert_eq!(sent_on(&other.get(&way_back).await), "/accesso/identita/?esito=scaduto");
    // Nor does a browser that is on its way itself take the answer of another.
    begun(&victim).await;
    let way_back = scene.way_back(&other).await;
    assert_eq!(sent_on(&victim.get(&way_back).await), "/accesso/identita/?esito=altro-browser");
}

#[tokio::test]
async fn what_was_not_asked_for_is_not_taken() {
    let scene = Scene::set(KeyKind::Rsa).await;
    let client = scene.portal.visitor();
    begun(&client).await;
    for (query, outcome) in [
        ("", "non-valido"),
        ("?code=abc", "non-valido"),
        ("?code=abc&state=", "scaduto"),
        ("?code=abc&state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "scaduto"),
        ("?error=access_denied", "non-valido"),
    ] {
        let answer = client.get(&format!("/api/identity/prova/return{query}")).await;
        assert_eq!(sent_on(&answer), format!("/accesso/identita/?esito={outcome}"), "{query}");
    }
    client.get("/api/identity/altra/return?code=a&state=b").await.refused(404, "not-found");
    let body = json!({ "purpose": "sign_in" });
    client.post("/api/identity/altra/start", &body).await.refused(404, "not-found");
    let elsewhere = client.request(reqwest::Method::POST, "/api/identity/prova/start").json(&body);
    elsewhere.origin(Some("https://evil.example")).send().await.refused(403, "origin");
}

#[tokio::test]
async fn ways_and_proofs_last_for_minutes() {
    let scene = Scene::set(KeyKind::Rsa).await;
    let client = scene.portal.visitor();
    let way_back = scene.way_back(&client).await;
    scene.portal.clock.advance(15 * 60 + 1);
    assert_eq!(sent_on(&client.get(&way_back).await), "/accesso/identita/?esito=scaduto");

    let scene = Scene::set(KeyKind::Rsa).await;
    let (client, _) = scene.come_back().await;
    let identity = client.get("/api/identity").await.done(200);
    scene.portal.clock.advance(10 * 60 + 1);
    client.get("/api/identity").await.refused(422, "identity");
    enter(&client, &identity["users"][0]).await.refused(422, "identity");
}
