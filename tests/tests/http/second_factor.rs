//! The second factor of officials (RFC 6238): set up before anything else, asked for at every sign-in, recovered.

use edge::{Access, ROUTES, Route};
use ristoro_tests::{
    Answer, Applicant, Authenticator, Client, PASSWORD, Running, new_official, official, store_user,
};
use serde_json::json;
use store::accounts::{AccountEventKind, Right, User};

const MINUTE: i64 = 60;
const CODE: &str = "/api/session/second-factor";

/// An official with a second factor, signed in, on a portal that wants one.
pub(crate) async fn with_factor(portal: &Running) -> (Applicant, Authenticator) {
    let mut person = new_official(portal, &[Right::Cup, Right::Calls]).await;
    person.sign_in().await;
    person.choose_password(PASSWORD).await;
    let app = Authenticator::set_up(portal, &person).await;
    (person, app)
}

/// The same person at another browser, where the password was given and no code yet.
pub(crate) async fn half_way(portal: &Running, person: &Applicant) -> Applicant {
    let mut other = Applicant { client: portal.visitor(), ..person.clone() };
    assert_eq!(other.sign_in().await["second_factor"], "awaited");
    other
}

pub(crate) async fn ask(client: &Client, route: &Route) -> Answer {
    let path = route.path.replace(['{', '}'], "");
    client.request(route.method.as_str().parse().unwrap(), &path).json(&json!({})).send().await
}

pub(crate) fn routes(wanted: &[Access]) -> Vec<&'static Route> {
    ROUTES.iter().filter(|route| wanted.contains(&route.access)).collect()
}

pub(crate) async fn give(person: &Applicant, code: &str) -> Answer {
    person.client.post(CODE, &json!({ "code": code })).await
}

/// What happened to the account, latest first.
async fn happened(portal: &Running, person: &Applicant) -> Vec<AccountEventKind> {
    let accounts = &portal.portal.context().stores.accounts;
    let events = accounts.events(&person.organisation.parse().unwrap(), 50).await.unwrap();
    events.into_iter().map(|event| event.kind).collect()
}

#[tokio::test]
async fn with_the_password_alone_nobody_is_signed_in() {
    let portal = Running::strict().await;
    let (person, app) = with_factor(&portal).await;
    let before = happened(&portal, &person).await;
    let mut other = half_way(&portal, &person).await;
    assert_eq!(happened(&portal, &person).await, before, "nobody has entered yet");
    let all = [
        Access::AnyUser,
        Access::Applicant,
        Access::SecondFactor,
        Access::Official,
        Access::Cup,
        Access::Calls,
        Access::Read,
        Access::Users,
    ];
    let mut asked = 0;
    for route in routes(&all) {
        ask(&other.client, route).await.refused(403, "second-factor");
        asked += 1;
    }
    assert!(asked > 40, "{asked}");
    let before = other.client.cookies();
    let session = other.give_code(&app.next(&portal)).await;
    assert_eq!((&session["second_factor"], &session["signed_in"]), (&json!("given"), &json!(true)));
    other.client.get("/api/cup/conversions").await.done(200);
    // The session that waited is over: its cookie, had it been seen by others, opens nothing.
    let old = portal.visitor();
    old.set_cookie(&before[0]);
    assert_eq!(old.get("/api/session").await.done(200)["signed_in"], false);
    // Who is signed in for good has no code to give.
    give(&other, &app.next(&portal)).await.refused(404, "not-found");
}

#[tokio::test]
async fn a_code_lets_in_once() {
    let portal = Running::strict().await;
    let (person, app) = with_factor(&portal).await;
    let (one, other) = (half_way(&portal, &person).await, half_way(&portal, &person).await);
    let code = app.next(&portal);
    let (first, second) = tokio::join!(give(&one, &code), give(&other, &code));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 422]);
    let third = half_way(&portal, &person).await;
    let told = give(&third, &code).await.refused(422, "second-factor-code");
    assert!(told["detail"].as_str().unwrap().contains("già stato usato"), "{told}");
    give(&third, &app.next(&portal)).await.done(200);
}

#[tokio::test]
async fn wrong_codes_lock_and_the_right_password_forgets_none() {
    let portal = Running::strict().await;
    let (person, app) = with_factor(&portal).await;
    let tell = async |person: &Applicant| {
        let refused = give(person, &app.wrong(&portal)).await.refused(422, "second-factor-code");
        refused["detail"].as_str().unwrap().to_owned()
    };
    let other = half_way(&portal, &person).await;
    assert!(tell(&other).await.contains("Restano 2 tentativi"));
    // What is no code is no failure.
    give(&other, "12345").await.refused(422, "second-factor-code");
    give(&other, "").await.refused(422, "second-factor-code");
    let again = half_way(&portal, &person).await;
    assert!(tell(&again).await.contains("Resta un tentativo"));
    let again = half_way(&portal, &person).await;
    assert!(tell(&again).await.contains("puoi riprovare dal"));
    assert!(matches!(
        happened(&portal, &person).await[0],
        AccountEventKind::SecondFactorFailed { locked_until: Some(_), .. }
    ));
    // Neither the right code nor a recovery code gets around it.
    for code in [app.next(&portal), app.recovery[0].clone()] {
        let told = give(&again, &code).await.refused(422, "second-factor-code");
        assert!(told["detail"].as_str().unwrap().contains("puoi riprovare dal"), "{told}");
    }
    portal.clock.advance(5 * MINUTE);
    give(&again, &app.now(&portal)).await.done(200);
    // From then on it begins anew.
    let other = half_way(&portal, &person).await;
    assert!(tell(&other).await.contains("Restano 2 tentativi"));
}

#[tokio::test]
async fn a_recovery_code_stands_in_once() {
    let portal = Running::strict().await;
    let (person, app) = with_factor(&portal).await;
    let mut other = half_way(&portal, &person).await;
    other.give_code(&format!(" {} ", app.recovery[3].to_uppercase())).await;
    let left = other.client.get("/api/second-factor").await.done(200);
    assert_eq!(left["recovery_codes"], 9);
    let letters = portal.letters();
    assert!(letters.last().unwrap().text.contains("codice di recupero"));
    assert!(!letters.iter().any(|letter| letter.text.contains(&app.recovery[3])));
    let third = half_way(&portal, &person).await;
    give(&third, &app.recovery[3]).await.refused(422, "second-factor-code");

    // New ones take the place of all.
    let path = "/api/second-factor/recovery-codes";
    other.client.post(path, &json!({ "code": "000 00" })).await.refused(422, "second-factor-code");
    let body = json!({ "code": app.next(&portal) });
    let renewed = other.client.post(path, &body).await.done(200);
    let new = renewed["codes"][0].as_str().unwrap();
    give(&third, &app.recovery[0]).await.refused(422, "second-factor-code");
    give(&third, new).await.done(200);
}

#[tokio::test]
async fn waiting_for_a_code_ends() {
    let portal = Running::strict().await;
    let (person, app) = with_factor(&portal).await;
    let other = half_way(&portal, &person).await;
    portal.clock.advance(9 * MINUTE);
    assert_eq!(other.client.get("/api/session").await.done(200)["second_factor"], "awaited");
    portal.clock.advance(2 * MINUTE);
    give(&other, &app.now(&portal)).await.refused(401, "sign-in");

    // Whoever thinks better of it leaves.
    let other = half_way(&portal, &person).await;
    assert_eq!(other.client.delete("/api/session").await.status, 204);
    give(&other, &app.now(&portal)).await.refused(401, "sign-in");

    // Whoever is suspended meanwhile stays out.
    let other = half_way(&portal, &person).await;
    let accounts = &portal.portal.context().stores.accounts;
    let (code, name) = (person.organisation.parse().unwrap(), person.username.parse().unwrap());
    let user = accounts.user(&code, &name).await.unwrap().unwrap();
    store_user(&portal, &User { suspended: true, ..user }).await;
    give(&other, &app.now(&portal)).await.refused(401, "sign-in");
}

#[tokio::test]
async fn where_it_is_a_choice_it_is_asked_of_who_made_it() {
    let portal = Running::start().await;
    let person = official(&portal).await;
    assert_eq!(person.client.get("/api/session").await.done(200)["second_factor"], "not_asked");
    person.client.get("/api/cup/conversions").await.done(200);
    let before = person.elsewhere(&portal).await;
    let app = Authenticator::set_up(&portal, &person).await;
    // Sessions that were opened without it are over.
    before.client.get("/api/cup/conversions").await.refused(401, "sign-in");
    let mut other = half_way(&portal, &person).await;
    other.client.get("/api/cup/conversions").await.refused(403, "second-factor");
    other.give_code(&app.next(&portal)).await;
    other.client.get("/api/cup/conversions").await.done(200);
}

#[tokio::test]
async fn it_is_nothing_for_applicants() {
    let portal = Running::strict().await;
    let applicant = Applicant::enter(&portal).await;
    let session = applicant.client.get("/api/session").await.done(200);
    assert_eq!(session["second_factor"], "not_asked");
    for route in routes(&[Access::SecondFactor, Access::Official]) {
        ask(&applicant.client, route).await.refused(404, "not-found");
    }
    give(&applicant, "123456").await.refused(404, "not-found");
    applicant.client.get("/api/applications").await.done(200);
}

#[tokio::test]
async fn changes_want_the_token_of_the_session_and_the_sites_origin() {
    let portal = Running::strict().await;
    let (person, app) = with_factor(&portal).await;
    let other = half_way(&portal, &person).await;
    let body = json!({ "code": app.next(&portal) });
    let post = |path: &str| other.client.request("POST".parse().unwrap(), path).json(&body);
    for path in [CODE, "/api/second-factor", "/api/second-factor/confirm"] {
        post(path).origin(Some("https://example.org")).send().await.refused(403, "origin");
    }
    post(CODE).csrf(None).send().await.refused(403, "origin");
    post(CODE).csrf(person.client.csrf()).send().await.refused(403, "origin");
    post(CODE).send().await.done(200);
}
