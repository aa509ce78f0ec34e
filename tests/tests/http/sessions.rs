//! Sessions: how they end, and what requests must carry.

use reqwest::Method;
use ristoro_tests::{Applicant, CALL, Running, legal_person, store_user};
use serde_json::json;
use tokio::task::JoinSet;

const MINUTE: i64 = 60;

#[tokio::test]
async fn a_session_ends_when_it_is_not_used() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    portal.clock.advance(20 * MINUTE);
    person.client.get("/api/applications").await.done(200);
    portal.clock.advance(20 * MINUTE);
    person.client.get("/api/applications").await.done(200);
    portal.clock.advance(31 * MINUTE);
    person.client.get("/api/applications").await.refused(401, "sign-in");
    assert_eq!(person.client.get("/api/session").await.done(200), json!({ "signed_in": false }));
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_of_use() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    for _ in 0..28 {
        portal.clock.advance(25 * MINUTE);
        person.client.get("/api/applications").await.done(200);
    }
    portal.clock.advance(25 * MINUTE);
    person.client.get("/api/applications").await.refused(401, "sign-in");
}

#[tokio::test]
async fn signing_out_ends_this_session_only() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let elsewhere = person.elsewhere(&portal).await;
    let cookies = person.client.cookies().join("; ");
    let answer = person.client.delete("/api/session").await;
    assert!(answer.header("set-cookie").contains("Max-Age=0"), "{:?}", answer.headers);
    assert_eq!(answer.status, 204);
    person.client.get("/api/applications").await.refused(401, "sign-in");
    let left = person.client.cookies();
    assert!(left.iter().all(|cookie| cookie.starts_with("ristoro-browser=")), "{left:?}");
    elsewhere.client.get("/api/applications").await.done(200);
    let history = elsewhere.client.get("/api/account/events").await.done(200);
    assert_eq!(history["events"][0]["what"], "Uscita di principale");

    // Whoever kept a copy of the cookie has nothing.
    let copied = portal.visitor();
    copied.set_cookie(&cookies);
    copied.get("/api/applications").await.refused(401, "sign-in");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_end_of_a_session_is_noted_once_however_often_it_is_asked_for_at_once() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    person.elsewhere(&portal).await;
    let here = person.elsewhere(&portal).await;
    let at_once = async |path: &'static str| {
        let mut asking = JoinSet::new();
        for _ in 0..6 {
            let client = here.client.clone();
            asking.spawn(async move { client.delete(path).await.status });
        }
        asking.join_all().await
    };
    assert_eq!(at_once("/api/sessions").await, [204; 6]);
    assert!(at_once("/api/session").await.contains(&204));
    let again = person.elsewhere(&portal).await;
    let history = again.client.get("/api/account/events").await.done(200);
    let events = history["events"].as_array().unwrap().iter();
    let told: Vec<&str> = events.filter_map(|event| event["what"].as_str()).collect();
    let ended = |what: &str| told.iter().filter(|told| told.contains(what)).count();
    assert_eq!(ended("un altro suo accesso") + 2 * ended("altri 2 suoi accessi"), 2, "{told:?}");
    assert_eq!(ended("Uscita"), 1, "{told:?}");
}

#[tokio::test]
async fn whoever_signs_in_again_ends_the_session_before_and_that_is_noted_once() {
    let portal = Running::start().await;
    let mut person = Applicant::enter(&portal).await;
    let before = person.client.cookies().join("; ");
    person.sign_in().await;
    let copied = portal.visitor();
    copied.set_cookie(&before);
    copied.get("/api/applications").await.refused(401, "sign-in");
    let told = async |person: &Applicant| -> Vec<String> {
        let history = person.client.get("/api/account/events").await.done(200);
        let events = history["events"].as_array().unwrap().iter();
        events.map(|event| event["what"].as_str().unwrap().to_owned()).collect()
    };
    let events = told(&person).await;
    assert_eq!(
        events.iter().filter(|what| *what == "Uscita di principale").count(),
        1,
        "{events:?}"
    );

    // Somebody of another organisation in the same browser: it is noted where the session was.
    let mut other = Applicant::register(&portal, &legal_person()).await;
    other.client = person.client.clone();
    other.sign_in().await;
    let person = person.elsewhere(&portal).await;
    let events = told(&person).await;
    assert_eq!(
        events.iter().filter(|what| *what == "Uscita di principale").count(),
        2,
        "{events:?}"
    );
    let code = person.organisation.parse().unwrap();
    let history = portal.portal.context().stores.accounts.links(&code).await.unwrap();
    assert!(history.iter().map(|link| link.number).eq(1..=history.len() as u64));
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let answer = portal.visitor().post("/api/session", &person.credentials()).await;
    let cookie = answer.header("set-cookie").to_owned();
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    let session = answer.done(200);
    let token = cookie.split(['=', ';']).nth(1).unwrap();
    assert!(!session.to_string().contains(token), "the token is in the cookie only");
}

#[tokio::test]
async fn changes_need_the_token_of_their_own_session() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let elsewhere = person.elsewhere(&portal).await;
    let body = json!({ "call": CALL });
    let create = || person.client.request(Method::POST, "/api/applications").json(&body);
    for token in [None, Some(""), Some("bm8"), elsewhere.client.csrf()] {
        create().csrf(token).send().await.refused(403, "origin");
    }
    let sign_out = person.client.request(Method::DELETE, "/api/session").csrf(None);
    sign_out.send().await.refused(403, "origin");
    let listed = person.client.get("/api/applications").await.done(200);
    assert_eq!(listed["applications"], json!([]));
    create().send().await.done(201);
}

#[tokio::test]
async fn changes_come_from_the_portals_own_pages() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let body = json!({ "call": CALL });
    let own = person.client.origin().to_owned();
    let foreign = ["https://example.org", "null", "", &format!("{own}.example.org")];
    for origin in foreign.map(Some).into_iter().chain([None]) {
        let create = person.client.request(Method::POST, "/api/applications").json(&body);
        create.origin(origin).send().await.refused(403, "origin");
        let enter = portal.visitor().request(Method::POST, "/api/session");
        enter.json(&person.credentials()).origin(origin).send().await.refused(403, "origin");
    }
    // Reading needs no origin: links from elsewhere work.
    person.client.request(Method::GET, "/api/applications").send().await.done(200);
}

#[tokio::test]
async fn ones_own_sessions_are_listed_and_ended_from_afar() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    portal.clock.advance(5 * MINUTE);
    let elsewhere = person.elsewhere(&portal).await;
    let agent = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
    let mut office = portal.visitor();
    let request = office.request(Method::POST, "/api/session").json(&person.credentials());
    let session = request.header("user-agent", agent).send().await.done(200);
    office.keep_csrf(&session);
    portal.clock.advance(5 * MINUTE);
    person.client.get("/api/applications").await.done(200);

    let listed = person.client.get("/api/sessions").await.done(200);
    let sessions = listed["sessions"].as_array().unwrap();
    let told = |field: &str| sessions.iter().map(|one| one[field].clone()).collect::<Vec<_>>();
    assert_eq!(told("this_one"), [json!(true), json!(false), json!(false)]);
    let of_office = sessions.iter().find(|one| one["browser"] == "Firefox su Windows").unwrap();
    assert_ne!(sessions[0]["opened"], sessions[0]["used"], "{listed}");

    let path = format!("/api/sessions/{}", of_office["id"].as_str().unwrap());
    person.client.delete(&path).await.done(204);
    office.get("/api/applications").await.refused(401, "sign-in");
    person.client.delete(&path).await.refused(404, "not-found");
    elsewhere.client.get("/api/applications").await.done(200);

    person.client.delete("/api/sessions").await.done(204);
    elsewhere.client.get("/api/applications").await.refused(401, "sign-in");
    let left = person.client.get("/api/sessions").await.done(200);
    assert_eq!(left["sessions"].as_array().unwrap().len(), 1, "{left}");
}

#[tokio::test]
async fn a_session_of_somebody_else_is_not_there() {
    let portal = Running::start().await;
    let (one, other) = (Applicant::enter(&portal).await, Applicant::enter(&portal).await);
    let listed = other.client.get("/api/sessions").await.done(200);
    let id = listed["sessions"][0]["id"].as_str().unwrap();
    for id in [id, &"0".repeat(64), "x"] {
        one.client.delete(&format!("/api/sessions/{id}")).await.refused(404, "not-found");
    }
    other.client.get("/api/sessions").await.done(200);
}

#[tokio::test]
async fn signing_out_empties_the_browsers_memory_of_pages_and_nothing_else() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let answer = person.client.delete("/api/session").await;
    assert_eq!(answer.header("clear-site-data"), "\"cache\"");
    assert!(person.client.cookies().iter().any(|cookie| cookie.starts_with("ristoro-browser=")));
}

#[tokio::test]
async fn a_session_of_an_earlier_password_is_none() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let accounts = &portal.portal.context().stores.accounts;
    let (code, name) = (person.organisation.parse().unwrap(), person.username.parse().unwrap());
    let user = accounts.user(&code, &name).await.unwrap().unwrap();
    // As if it had been opened beside the change, after the others were closed.
    let later = user.password_changed_at + jiff::SignedDuration::from_secs(1);
    let user = store::accounts::User { password_changed_at: later, ..user };
    store_user(&portal, &user).await;
    person.client.get("/api/applications").await.refused(401, "sign-in");
    assert_eq!(person.client.get("/api/session").await.done(200)["signed_in"], false);
}
