//! Officials help the users of applicants in: only those of their own calls, always with a reason, never unseen.

use crate::places::fields_with_problems;
use calls::Author;
use domain::OrganisationCode;
use edge::{Access, ROUTES, Route};
use ristoro_tests::{
    ADMINISTRATION, Applicant, Application, CALL, PASSWORD, Running, legal_person, official,
    official_of_the_call,
};
use serde_json::{Value, json};
use store::accounts::{AccountActor, AccountEventKind};
use store::calls::Entrusting;

const OTHER_CALL: &str = "alluvione-2023";
pub(crate) const REASON: &str = "Telefonata della titolare, documento visto allo sportello";
pub(crate) const DESK: &str = "/api/administration/organisations";

pub(crate) fn of(applicant: &Applicant, rest: &str) -> String {
    format!("{DESK}/{}{rest}", applicant.organisation)
}

pub(crate) fn act(applicant: &Applicant, act: &str) -> String {
    of(applicant, &format!("/users/{}/{act}", applicant.username))
}

fn because() -> Value {
    json!({ "reason": REASON })
}

pub(crate) async fn search(desk: &Applicant, text: &str) -> Value {
    desk.client.post(&format!("{DESK}/search"), &json!({ "text": text })).await.done(200)
}

/// Somebody with an application to the call.
pub(crate) async fn applicant(portal: &Running) -> Applicant {
    let applicant = Applicant::enter(portal).await;
    Application::create(&applicant.client).await;
    applicant
}

/// Lets an administration run a call.
async fn entrust(portal: &Running, call: &str, to: &Applicant) {
    let context = portal.portal.context();
    let author = Author { name: "prova".to_owned(), act: None };
    let decision = author.decides(portal.clock.now(), &context.random.bytes().unwrap());
    let (call, to) = (call.parse().unwrap(), to.organisation.parse().unwrap());
    let ended = context.stores.calls.entrust(&call, &to, &decision).await.unwrap();
    assert_eq!(ended, Entrusting::Done);
}

async fn happened(portal: &Running, to: &Applicant) -> Vec<AccountEventKind> {
    let code: OrganisationCode = to.organisation.parse().unwrap();
    let events = portal.portal.context().stores.accounts.events(&code, 200).await.unwrap();
    let kinds = events.into_iter().map(|event| event.kind);
    // What an administration looked for stands among its own.
    kinds.filter(|kind| !matches!(kind, AccountEventKind::OrganisationsSought { .. })).collect()
}

fn routes() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().filter(|route| route.access == Access::Users)
}

/// Nothing of an organisation is there, whatever is asked, and nothing happens to it.
async fn finds_nothing(portal: &Running, desk: &Applicant, of: &Applicant) {
    let before = happened(portal, of).await;
    let mut tried = 0;
    for route in routes().filter(|route| route.path.contains('{')) {
        let path = route
            .path
            .replace("{organisation}", &of.organisation)
            .replace("{username}", &of.username);
        let body = if route.name == "CorrectEmail" {
            json!({ "email": "altro@example.it", "reason": REASON })
        } else {
            because()
        };
        let method = route.method.as_str().parse().unwrap();
        desk.client.request(method, &path).json(&body).send().await.refused(404, "not-found");
        tried += 1;
    }
    assert!(tried >= 7, "{tried}");
    for text in [of.organisation.as_str(), "Bassi e Ferri", "studio@example.it"] {
        let found = search(desk, text).await;
        assert!(!found.to_string().contains(&of.organisation), "{text}: {found}");
    }
    assert_eq!(happened(portal, of).await, before);
    of.elsewhere(portal).await;
}

#[tokio::test]
async fn only_those_who_apply_to_the_administrations_own_calls_alone_are_there() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let mine = applicant(&portal).await;
    desk.client.get(&of(&mine, "")).await.done(200);

    // An administration that runs no call helps nobody, not even who has not applied yet.
    let idle = official(&portal).await;
    let newcomer = Applicant::enter(&portal).await;
    finds_nothing(&portal, &idle, &mine).await;
    finds_nothing(&portal, &idle, &newcomer).await;
    desk.client.get(&of(&newcomer, "")).await.done(200);

    // Whoever applies to another administration's call too is helped by neither of the two.
    entrust(&portal, OTHER_CALL, &idle).await;
    mine.client.post("/api/applications", &json!({ "call": OTHER_CALL })).await.done(201);
    finds_nothing(&portal, &desk, &mine).await;
    finds_nothing(&portal, &idle, &mine).await;

    // What is counted is who runs the call now.
    entrust(&portal, CALL, &idle).await;
    idle.client.get(&of(&mine, "")).await.done(200);
    finds_nothing(&portal, &desk, &newcomer).await;
}

#[tokio::test]
async fn administrations_and_codes_that_nobody_has_are_not_there() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let other = official(&portal).await;
    finds_nothing(&portal, &desk, &other).await;
    finds_nothing(&portal, &desk, &desk).await;
    for code in ["R7K2M9X4A", "niente", "..%2f..", "%00"] {
        desk.client.get(&format!("{DESK}/{code}")).await.refused(404, "not-found");
    }
    let mine = applicant(&portal).await;
    let nobody = of(&mine, "/users/nessuno/reset");
    desk.client.post(&nobody, &because()).await.refused(404, "not-found");
}

#[tokio::test]
async fn nothing_is_done_without_a_reason() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let mine = applicant(&portal).await;
    let (before, sent) = (happened(&portal, &mine).await, portal.letters().len());
    for reason in ["", "   ", "ok", "due\nrighe di motivo", &"a".repeat(301)] {
        let body = json!({ "reason": reason });
        for name in ["reset", "unlock", "suspend", "reactivate"] {
            let refused = desk.client.post(&act(&mine, name), &body).await.refused(422, "invalid");
            assert_eq!(fields_with_problems(&refused), ["reason"], "{name}: {reason:?}");
        }
        let refused = desk.client.post(&of(&mine, "/release"), &body).await;
        assert_eq!(fields_with_problems(&refused.refused(422, "invalid")), ["reason"]);
        let email = json!({ "email": "anna", "reason": reason });
        let refused = desk.client.put(&act(&mine, "email"), &email).await.refused(422, "invalid");
        assert_eq!(fields_with_problems(&refused), ["email", "reason"], "both at once");
    }
    for shape in [json!({}), json!({ "reason": 1 }), json!({ "reason": REASON, "force": true })] {
        desk.client.post(&act(&mine, "reset"), &shape).await.refused(400, "malformed");
    }
    assert_eq!(happened(&portal, &mine).await, before);
    assert_eq!(portal.letters().len(), sent);
}

#[tokio::test]
async fn a_password_is_reset_and_only_the_user_reads_the_new_one() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let mine = applicant(&portal).await;
    // Locked by wrong guesses: with the password that they were guesses at, the lock goes too.
    let wrong = Applicant { password: "Sbagliata2014".to_owned(), ..mine.clone() };
    for _ in 0..3 {
        portal
            .visitor()
            .post("/api/session", &wrong.credentials())
            .await
            .refused(422, "credentials");
    }
    let done = desk.client.post(&act(&mine, "reset"), &because()).await.done(200);
    mine.client.get("/api/applications").await.refused(401, "sign-in");
    portal.visitor().post("/api/session", &mine.credentials()).await.refused(422, "credentials");
    let letters = portal.letters();
    let letter = letters.last().unwrap();
    assert_eq!(letter.to, "studio@example.it");
    let password = letter.after("Password:").to_owned();
    assert!(!done.to_string().contains(&password), "{done}");
    let mut back = Applicant { password, client: portal.visitor(), ..mine.clone() };
    assert_eq!(back.sign_in().await["must_change_password"], true);
    back.choose_password(PASSWORD).await;

    // The desk sees who did it and why; the principal user of which administration, and why.
    let deed = &done["deeds"][0];
    assert_eq!((&deed["who"], &deed["reason"]), (&json!("carla.neri"), &json!(REASON)));
    let seen = back.client.get("/api/account/events").await.done(200);
    let events = seen["events"].as_array().unwrap();
    let reset = events.iter().find(|it| it["reason"] == REASON).unwrap();
    assert_eq!(reset["who"], format!("assistenza di {ADMINISTRATION}"));
    assert!(reset["what"].as_str().unwrap().contains("Password di principale annullata"));
    assert!(!seen.to_string().contains("carla.neri"), "{seen}");
}

#[tokio::test]
async fn users_are_unlocked_suspended_and_let_in_again() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let mine = applicant(&portal).await;
    let wrong = Applicant { password: "sbagliata1".to_owned(), ..mine.clone() }.credentials();
    for _ in 0..3 {
        portal.visitor().post("/api/session", &wrong).await.refused(422, "credentials");
    }
    portal.visitor().post("/api/session", &mine.credentials()).await.refused(422, "credentials");
    let seen = desk.client.get(&of(&mine, "")).await.done(200);
    assert!(seen["users"][0]["locked_until"]["text"].is_string(), "{seen}");
    let unlocked = desk.client.post(&act(&mine, "unlock"), &because()).await.done(200);
    assert_eq!(unlocked["users"][0]["locked_until"], Value::Null);
    mine.elsewhere(&portal).await;

    let suspended = desk.client.post(&act(&mine, "suspend"), &because()).await.done(200);
    assert_eq!(suspended["users"][0]["suspended"], true);
    mine.client.get("/api/applications").await.refused(401, "sign-in");
    let again = desk.client.post(&act(&mine, "suspend"), &because()).await.done(200);
    assert_eq!(again["deeds"], suspended["deeds"], "it was so: nothing is noted");
    desk.client.post(&act(&mine, "reactivate"), &because()).await.done(200);
    mine.elsewhere(&portal).await;
}

#[tokio::test]
async fn a_fiscal_code_is_freed_only_where_there_is_no_application() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let mine = applicant(&portal).await;
    desk.client.post(&of(&mine, "/release"), &because()).await.refused(409, "conflict");
    mine.client.get("/api/applications").await.done(200);

    let entries = legal_person();
    let mut wrong = Applicant::register(&portal, &entries).await;
    wrong.sign_in().await;
    let seen = desk.client.get(&of(&wrong, "")).await.done(200);
    assert_eq!((&seen["can_be_released"], &seen["released"]), (&json!(true), &json!(false)));
    let freed = desk.client.post(&of(&wrong, "/release"), &because()).await.done(200);
    assert_eq!((&freed["can_be_released"], &freed["released"]), (&json!(false), &json!(true)));
    portal.visitor().post("/api/session", &wrong.credentials()).await.refused(422, "credentials");
    desk.client.post(&of(&wrong, "/release"), &because()).await.refused(409, "conflict");
    desk.client.post(&act(&wrong, "reactivate"), &because()).await.refused(409, "conflict");
    Applicant::register(&portal, &entries).await.sign_in().await;
}

#[tokio::test]
async fn who_looked_at_the_users_is_noted_once_a_day() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let mine = applicant(&portal).await;
    let noted = async || {
        let kinds = happened(&portal, &mine).await;
        kinds.iter().filter(|kind| **kind == AccountEventKind::UsersRead).count()
    };
    for _ in 0..3 {
        let seen = desk.client.get(&of(&mine, "")).await.done(200);
        assert!(!seen.to_string().contains("draft"), "nothing of its applications");
    }
    assert_eq!(noted().await, 1);
    portal.clock.advance(24 * 60 * 60);
    desk.elsewhere(&portal).await.client.get(&of(&mine, "")).await.done(200);
    assert_eq!(noted().await, 2, "another day");
    let code: OrganisationCode = mine.organisation.parse().unwrap();
    let events = portal.portal.context().stores.accounts.events(&code, 1).await.unwrap();
    assert!(matches!(&events[0].actor, AccountActor::Official { reason: None, .. }));
}
