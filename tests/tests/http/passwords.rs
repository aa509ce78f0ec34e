//! Changing the password (manual 2.3.3 and 2.3.4).

use crate::places::fields_with_problems;
use edge::{Access, ROUTES};
use ristoro_tests::{Applicant, PASSWORD, Running, natural_person};
use serde_json::json;
use store::accounts::AccountEventKind;

#[tokio::test]
async fn the_first_access_allows_nothing_but_a_change() {
    let portal = Running::start().await;
    let mut person = Applicant::register(&portal, &natural_person()).await;
    assert_eq!(person.sign_in().await["must_change_password"], true);
    for route in ROUTES.iter().filter(|route| route.access == Access::Applicant) {
        let method = route.method.as_str().parse().unwrap();
        let request = person.client.request(method, &route.path.replace(['{', '}'], ""));
        request.json(&json!({})).send().await.refused(403, "password");
    }
    assert_eq!(person.client.get("/api/session").await.done(200)["must_change_password"], true);
    person.choose_password(PASSWORD).await;
    person.client.get("/api/applications").await.done(200);
    assert_eq!(person.client.get("/api/session").await.done(200)["must_change_password"], false);
}

#[tokio::test]
async fn the_rules_are_told_at_their_field() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let wrong = [
        ("sbagliata1", "Secchia2014", "Secchia2014", "current"),
        (PASSWORD, "corta1", "corta1", "new"),
        (PASSWORD, "soltantolettere", "soltantolettere", "new"),
        (PASSWORD, "123456789012", "123456789012", "new"),
        (PASSWORD, "password1", "password1", "new"),
        (PASSWORD, PASSWORD, PASSWORD, "new"),
        (PASSWORD, "Secchia2014", "Secchia2015", "repeat"),
    ];
    for (current, new, repeat, field) in wrong {
        let body = json!({ "current": current, "new": new, "repeat": repeat });
        let problem = person.client.post("/api/password", &body).await.refused(422, "invalid");
        assert_eq!(fields_with_problems(&problem), [field], "«{new}»");
    }
    person.elsewhere(&portal).await;
}

#[tokio::test]
async fn everything_wrong_with_a_password_is_told_at_once() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let body = json!({ "current": "sbagliata1", "new": "Bassi", "repeat": "bassi" });
    let problem = person.client.post("/api/password", &body).await.refused(422, "invalid");
    // Each fault is told on its own: the page makes a list of them.
    assert_eq!(fields_with_problems(&problem), ["current", "new", "new", "new", "repeat"]);
    for (at, why) in ["almeno 8 caratteri", "almeno una cifra", "tuoi dati"].iter().enumerate() {
        let sentence = problem["problems"][at + 1]["sentence"].as_str().unwrap();
        assert!(sentence.contains(why), "{sentence}");
    }
    person.elsewhere(&portal).await;
}

#[tokio::test]
async fn the_old_password_opens_nothing_any_more() {
    let portal = Running::start().await;
    let mut person = Applicant::enter(&portal).await;
    let before = person.credentials();
    let elsewhere = person.elsewhere(&portal).await;
    person.choose_password("Secchia2014").await;
    person.client.get("/api/applications").await.done(200);
    elsewhere.client.get("/api/applications").await.refused(401, "sign-in");
    portal.visitor().post("/api/session", &before).await.refused(422, "credentials");
    person.elsewhere(&portal).await;
}

#[tokio::test]
async fn what_everybody_knows_is_no_password() {
    let portal = Running::start().await;
    let mut person = Applicant::register(&portal, &natural_person()).await;
    person.sign_in().await;
    let known = [
        ("qwerty123", "più usate"),
        ("Juventus1!", "più usate"),
        ("ElenaBassi75", "tuoi dati"),
        ("bsslne75e54", "tuoi dati"),
        ("Principale1", "tuoi dati"),
        ("Ristoro2026", "tuoi dati"),
    ];
    for (new, why) in known {
        let body = json!({ "current": person.password, "new": new, "repeat": new });
        let problem = person.client.post("/api/password", &body).await.refused(422, "invalid");
        assert_eq!(fields_with_problems(&problem), ["new"], "«{new}»");
        let sentence = problem["problems"][0]["sentence"].as_str().unwrap();
        assert!(sentence.contains(why), "«{new}»: {sentence}");
    }
}

#[tokio::test]
async fn a_password_is_the_same_however_its_accents_are_typed() {
    let portal = Running::start().await;
    let mut person = Applicant::enter(&portal).await;
    let (typed, pasted) = ("perch\u{e9} no 12", "perche\u{301} no 12");
    let body = json!({ "current": person.password, "new": typed, "repeat": pasted });
    person.client.post("/api/password", &body).await.done(200);
    for password in [pasted, typed] {
        password.clone_into(&mut person.password);
        person.sign_in().await;
    }
}

#[tokio::test]
async fn a_change_is_told_by_mail_and_noted() {
    let portal = Running::start().await;
    let mut person = Applicant::enter(&portal).await;
    let before = portal.letters().len();
    person.choose_password("Secchia2014").await;
    let letters = portal.letters();
    assert_eq!(letters.len(), before + 1);
    let letter = &letters[before];
    assert_eq!(letter.to, "studio@example.it");
    assert!(letter.text.contains("è stata cambiata il "), "{}", letter.text);
    assert!(!letter.text.contains("Secchia2014"), "{}", letter.text);
    let wrong = json!({ "current": "sbagliata1", "new": "Panaro2014", "repeat": "Panaro2014" });
    person.client.post("/api/password", &wrong).await.refused(422, "invalid");
    assert_eq!(portal.letters().len(), before + 1, "nothing changed");

    let accounts = &portal.portal.context().stores.accounts;
    let events = accounts.events(&person.organisation.parse().unwrap(), 2).await.unwrap();
    let username = person.username.parse().unwrap();
    assert_eq!(events[0].kind, AccountEventKind::PasswordChanged { username });
}

#[tokio::test]
async fn somebodys_failures_and_sign_ins_do_not_get_in_the_way_of_a_change() {
    let portal = Running::start().await;
    let mut person = Applicant::enter(&portal).await;
    let mut wrong = person.credentials();
    wrong["password"] = json!("sbagliata1");
    let (right, guesser) = (person.credentials(), portal.visitor());
    let elsewhere = portal.visitor();
    tokio::join!(
        async {
            for _ in 0..3 {
                guesser.post("/api/session", &wrong).await.refused(422, "credentials");
            }
        },
        async {
            for _ in 0..2 {
                elsewhere.post("/api/session", &right).await;
            }
        },
        person.choose_password("Secchia2014"),
    );
}

#[tokio::test]
async fn guesses_at_the_old_password_are_limited_and_changes_are_not() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let wrong = json!({ "current": "sbagliata1", "new": "Panaro2014", "repeat": "Panaro2014" });
    let mut last = person.client.post("/api/password", &wrong).await;
    for _ in 0..40 {
        if last.status == 429 {
            break;
        }
        last = person.client.post("/api/password", &wrong).await;
    }
    assert!(last.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds <= 300));
    last.refused(429, "busy");
}
