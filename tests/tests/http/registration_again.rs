//! Registrations that nobody entered with: made again, their credentials sent again, their addresses
//! asked back.

use crate::places::fields_with_problems;
use ristoro_tests::{
    Answer, Applicant, Client, Letter, Running, legal_person, natural_person, solved,
};
use serde_json::{Value, json};
use store::accounts::{AccountActor, AccountEventKind};

async fn register(client: &Client, entries: &Value, confirmed: Option<&str>) -> Answer {
    let altcha = solved(client).await;
    let body = json!({ "entries": entries, "altcha": altcha, "confirmed_email": confirmed });
    client.post("/api/registrations", &body).await
}

fn with_email(email: &str) -> Value {
    let mut entries = natural_person();
    entries["email"] = json!(email);
    entries
}

fn person(portal: &Running, letter: &Letter) -> Applicant {
    Applicant {
        client: portal.visitor(),
        organisation: letter.after("Codice utente principale:").to_owned(),
        username: letter.after("Nome utente:").to_owned(),
        password: letter.after("Password:").to_owned(),
    }
}

#[tokio::test]
async fn what_nobody_entered_is_made_again() {
    let portal = Running::start().await;
    let wrong = Applicant::register(&portal, &with_email("elena.basi@example.it")).await;
    let mut right = Applicant::register(&portal, &natural_person()).await;
    assert_ne!(wrong.organisation, right.organisation);

    // The first credentials open nothing, and the first address is told so, without a name.
    portal.visitor().post("/api/session", &wrong.credentials()).await.refused(422, "credentials");
    let letters = portal.letters();
    assert_eq!(letters.len(), 3);
    // The last two leave in the same instant.
    let mut to_the_first = letters.iter().filter(|letter| letter.to == "elena.basi@example.it");
    let farewell = to_the_first.find(|letter| !letter.text.contains("Password:")).unwrap();
    assert!(farewell.text.contains("non valgono più"), "{}", farewell.text);
    assert!(!farewell.text.contains("Bassi"), "{}", farewell.text);
    let anew = letters.iter().find(|letter| letter.to == "elena.bassi@example.it").unwrap();
    assert!(anew.text.contains("è cambiato anche il codice"), "{}", anew.text);
    assert_eq!(right.sign_in().await["organisation"]["code"], right.organisation);

    let accounts = &portal.portal.context().stores.accounts;
    let code = wrong.organisation.parse().unwrap();
    assert!(accounts.organisation(&code).await.unwrap().is_none());
    assert!(accounts.users(&code).await.unwrap().is_empty());
    let noted = accounts.events(&code, 1).await.unwrap();
    assert_eq!(noted[0].actor, AccountActor::Visitor);
    let by = right.organisation.parse().unwrap();
    assert_eq!(noted[0].kind, AccountEventKind::RegisteredAgain { code: by });

    let of_the_new = accounts.events(&right.organisation.parse().unwrap(), 50).await.unwrap();
    assert_eq!(of_the_new.last().unwrap().kind, AccountEventKind::Registered);

    // Whoever entered has registered.
    let problem = register(&right.client, &with_email("altra@example.it"), None).await;
    let problem = problem.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["codice_fiscale"]);
}

#[tokio::test]
async fn a_registration_can_be_made_again_more_than_once() {
    let portal = Running::start().await;
    let mut codes = Vec::new();
    for email in ["a@example.it", "b@example.it", "c@example.it"] {
        codes.push(Applicant::register(&portal, &with_email(email)).await.organisation);
    }
    codes.dedup();
    assert_eq!(codes.len(), 3);
    // The last letter tells the address before that its credentials are void.
    let letters = portal.letters();
    let last = letters.iter().rev().find(|letter| letter.text.contains("Password:")).unwrap();
    assert_eq!(last.to, "c@example.it");
    person(&portal, last).sign_in().await;
}

#[tokio::test]
async fn addresses_that_look_like_a_slip_are_asked_back_once() {
    let portal = Running::start().await;
    let client = portal.visitor();
    for (typed, meant) in
        [("gmail.con", "gmail.com"), ("gmial.com", "gmail.com"), ("libero.com", "libero.it")]
    {
        let entries = with_email(&format!("elena@{typed}"));
        let problem = register(&client, &entries, None).await.refused(422, "invalid");
        assert_eq!(fields_with_problems(&problem), ["email"], "{problem}");
        let sentence = problem["problems"][0]["sentence"].as_str().unwrap();
        assert!(sentence.contains(typed) && sentence.contains(meant), "{sentence}");
    }
    // Another address than the one that was confirmed is asked back too.
    let entries = with_email("elena@gmail.con");
    register(&client, &entries, Some("elena@gmial.com")).await.refused(422, "invalid");
    register(&client, &entries, Some("nessuno")).await.refused(422, "invalid");
    assert!(portal.letters().is_empty());
    let done = register(&client, &entries, Some(" elena@GMAIL.con ")).await.done(201);
    assert_eq!(done["email"], "elena@gmail.con");
}

#[tokio::test]
async fn an_address_that_is_asked_back_uses_no_challenge_up() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let altcha = solved(&client).await;
    let send = async |entries: Value| {
        client.post("/api/registrations", &json!({ "entries": entries, "altcha": altcha })).await
    };
    send(with_email("elena@gmail.con")).await.refused(422, "invalid");
    send(with_email("elena@gmail.com")).await.done(201);
}

#[tokio::test]
async fn credentials_are_sent_again_to_the_browser_that_registered() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let registered = register(&client, &natural_person(), None).await.done(201);
    let body = json!({
        "organisation": registered["organisation"], "resend": registered["resend"],
    });
    client.post("/api/registrations/resend", &body).await.done(204);
    let letters = portal.letters();
    let [first, second] = &letters[..] else { panic!("{letters:?}") };
    assert_eq!(first.to, second.to);
    assert_ne!(first.subject, second.subject, "people tell the one from the other");
    assert!(second.text.contains("rispedire") && second.text.contains("gli stessi"), "{second:?}");
    assert_ne!(first.after("Password:"), second.after("Password:"));

    // Whichever arrives opens; after that nothing is sent any more, and the other opens nothing.
    person(&portal, second).sign_in().await;
    let late = person(&portal, first).credentials();
    portal.visitor().post("/api/session", &late).await.refused(422, "credentials");
    client.post("/api/registrations/resend", &body).await.refused(409, "no-resend");
    assert_eq!(portal.letters().len(), 2);
}

#[tokio::test]
async fn nobody_else_has_credentials_sent_again() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let registered = register(&client, &natural_person(), None).await.done(201);
    let code = registered["organisation"].as_str().unwrap();
    let other = Applicant::register(&portal, &legal_person()).await;
    let token = registered["resend"].as_str().unwrap();
    let wrong = [
        (code, ""),
        (code, &token[1..]),
        (code, "bm9ib2R5"),
        (other.organisation.as_str(), token),
        ("RAAAAAAAA", token),
        ("", token),
    ];
    for (organisation, resend) in wrong {
        let body = json!({ "organisation": organisation, "resend": resend });
        client.post("/api/registrations/resend", &body).await.refused(409, "no-resend");
    }
    assert_eq!(portal.letters().len(), 2);
    portal.clock.advance(24 * 60 * 60 + 1);
    let body = json!({ "organisation": code, "resend": token });
    client.post("/api/registrations/resend", &body).await.refused(409, "no-resend");
}

#[tokio::test]
async fn credentials_are_sent_again_so_often() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let registered = register(&client, &natural_person(), None).await.done(201);
    let body = json!({
        "organisation": registered["organisation"], "resend": registered["resend"],
    });
    for _ in 0..3 {
        client.post("/api/registrations/resend", &body).await.done(204);
    }
    let refused = client.post("/api/registrations/resend", &body).await;
    let wait: u32 = refused.header("retry-after").parse().unwrap();
    assert!((1..=15 * 60).contains(&wait), "{wait}");
    refused.refused(429, "busy");
    portal.clock.advance(15 * 60);
    client.post("/api/registrations/resend", &body).await.done(204);
}

#[tokio::test]
async fn the_same_registration_sent_many_times_at_once_leaves_one_that_opens() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let mut bodies = Vec::new();
    for _ in 0..4 {
        // Each with a challenge of its own, as several windows send it.
        bodies.push(json!({ "entries": natural_person(), "altcha": solved(&client).await }));
    }
    let mut tasks = tokio::task::JoinSet::new();
    for body in bodies {
        let client = portal.visitor();
        tasks.spawn(async move { client.post("/api/registrations", &body).await });
    }
    let answers = tasks.join_all().await;
    let told: Vec<String> = answers.iter().map(Answer::text).collect();
    assert!(answers.iter().any(|answer| answer.status == 201), "{told:?}");
    for answer in &answers {
        assert!([201, 422, 429].contains(&answer.status), "{told:?}");
    }
    // One organisation is there, and the credentials of one letter open it: those of the others are void.
    let accounts = &portal.portal.context().stores.accounts;
    let fiscal_code = "BSSLNE75E54F257M".parse().unwrap();
    let there = accounts.organisation_of(&fiscal_code).await.unwrap().unwrap();
    let letters = portal.letters();
    let mut opened = Vec::new();
    for letter in letters.iter().filter(|letter| letter.text.contains("Password:")) {
        let person = person(&portal, letter);
        if portal.visitor().post("/api/session", &person.credentials()).await.status == 200 {
            opened.push(person.organisation);
        }
    }
    assert_eq!(opened, [there.code.to_string()]);
}
