//! Locks and limits of signing in (manual 2.2): the same for who exists and who does not, nobody shut out.

use domain::PasswordHash;
use edge::{DISTRIBUTION_SECRET, VIEWER_ADDRESS};
use reqwest::Method;
use ristoro_tests::{Answer, Applicant, Client, Running, legal_person, natural_person, store_user};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use store::accounts::User;

fn nobody(number: u32) -> Value {
    let code = format!("RAAAA{number:04}").replace('0', "B").replace('1', "C");
    json!({ "organisation": code, "username": "principale", "password": "sbagliata1" })
}

fn wrong(person: &Applicant) -> Value {
    let mut credentials = person.credentials();
    credentials["password"] = json!("sbagliata1");
    credentials
}

/// What is the same for everybody, and when to try again.
async fn told(client: &Client, credentials: &Value) -> (u16, Value, String) {
    let answer = client.post("/api/session", credentials).await;
    let again = answer.header("retry-after").to_owned();
    let status = answer.status;
    (status, answer.refused(422, "credentials")["detail"].clone(), again)
}

#[tokio::test]
async fn known_and_unknown_are_told_the_same_to_the_letter() {
    let portal = Running::start().await;
    let person = Applicant::register(&portal, &natural_person()).await;
    let mut with_odd_name = wrong(&person);
    with_odd_name["username"] = json!("La Mia Password 1975");
    let mut answers = Vec::new();
    for credentials in [
        wrong(&person),
        nobody(1),
        with_odd_name,
        json!({ "organisation": "", "username": "", "password": "x" }),
    ] {
        let mut told_so_far = Vec::new();
        for _ in 0..4 {
            told_so_far.push(told(&portal.visitor(), &credentials).await);
        }
        answers.push(told_so_far);
    }
    for (at, (status, sentence, again)) in answers[0].iter().enumerate() {
        assert_eq!((*status, again.is_empty()), (422, at < 2), "{sentence}");
        for other in &answers[1..] {
            let words =
                |text: &Value| text.as_str().unwrap().split(" dal ").next().unwrap().to_owned();
            assert_eq!(words(&other[at].1), words(sentence), "try {at}");
            assert_eq!(other[at].2.is_empty(), again.is_empty());
        }
    }
    let sentences: Vec<&str> = answers[0].iter().map(|told| told.1.as_str().unwrap()).collect();
    assert!(sentences[0].contains("ancora 2 tentativi"), "{sentences:?}");
    assert!(sentences[1].contains("ancora un tentativo"), "{sentences:?}");
    assert!(
        sentences[2].contains("bloccata") && sentences[3].contains("bloccata"),
        "{sentences:?}"
    );
    let seconds: u32 = answers[0][2].2.parse().unwrap();
    assert!((299..=301).contains(&seconds), "{seconds}");
}

#[tokio::test]
async fn an_unknown_name_is_unlocked_after_five_minutes_too() {
    let portal = Running::start().await;
    for _ in 0..3 {
        told(&portal.visitor(), &nobody(1)).await;
    }
    portal.clock.advance(4 * 60 + 50);
    let (_, sentence, _) = told(&portal.visitor(), &nobody(1)).await;
    assert!(sentence.as_str().unwrap().contains("bloccata"), "{sentence}");
    portal.clock.advance(15);
    let (_, sentence, again) = told(&portal.visitor(), &nobody(1)).await;
    assert!(sentence.as_str().unwrap().contains("ancora 2 tentativi"), "{sentence}");
    assert_eq!(again, "");
}

#[tokio::test]
async fn other_spellings_of_a_name_are_counted_with_it() {
    let portal = Running::start().await;
    let person = Applicant::register(&portal, &natural_person()).await;
    let spellings = [
        (person.organisation.clone(), "principale"),
        (person.organisation.to_lowercase(), "PRINCIPALE"),
        (format!(" {} ", person.organisation), " Principale "),
    ];
    for (organisation, username) in spellings {
        let body = json!({ "organisation": organisation, "username": username, "password": "no1" });
        told(&portal.visitor(), &body).await;
    }
    let (_, sentence, _) = told(&portal.visitor(), &person.credentials()).await;
    assert!(sentence.as_str().unwrap().contains("bloccata"), "{sentence}");
}

#[tokio::test]
async fn a_stranger_does_not_shut_out_a_browser_that_signed_in_before() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    person.client.delete("/api/session").await.done(204);
    for _ in 0..20 {
        told(&portal.visitor(), &wrong(&person)).await;
    }
    // Elsewhere the lock of the manual holds.
    told(&portal.visitor(), &person.credentials()).await;
    person.client.post("/api/session", &person.credentials()).await.done(200);

    // The known browser has a counter of its own, and it locks too.
    for _ in 0..3 {
        told(&person.client, &wrong(&person)).await;
    }
    let (_, sentence, _) = told(&person.client, &person.credentials()).await;
    assert!(sentence.as_str().unwrap().contains("bloccata"), "{sentence}");
}

#[tokio::test]
async fn a_browser_is_known_for_those_who_signed_in_there() {
    let portal = Running::start().await;
    let (one, other) = (Applicant::enter(&portal).await, Applicant::enter(&portal).await);
    for _ in 0..3 {
        told(&portal.visitor(), &wrong(&other)).await;
    }
    // Signed in as one, this browser is no better than any for the other.
    let (_, sentence, _) = told(&one.client, &other.credentials()).await;
    assert!(sentence.as_str().unwrap().contains("bloccata"), "{sentence}");
    let forged = portal.visitor();
    forged.set_cookie("ristoro-browser=AAAAAAAAAAAAAAAAAAAAAA~AAAAAAAAAAAAAAAAAAAAAA");
    told(&forged, &other.credentials()).await;
}

#[tokio::test]
async fn right_sign_ins_cost_nothing_however_many() {
    let portal = Running::start().await;
    let person = Applicant::register(&portal, &natural_person()).await;
    for _ in 0..65 {
        portal.visitor().post("/api/session", &person.credentials()).await.done(200);
    }
}

/// Wrong tries until the network has to wait.
async fn exhausted(client: &Client) -> Answer {
    for number in 0..120 {
        let answer = client.post("/api/session", &nobody(number)).await;
        if answer.status == 429 {
            return answer;
        }
    }
    panic!("nobody had to wait");
}

#[tokio::test]
async fn a_network_that_must_wait_learns_for_how_long_and_known_browsers_do_not_wait() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let refused = exhausted(&portal.visitor()).await;
    let seconds: u32 = refused.header("retry-after").parse().unwrap();
    assert!((1..=300).contains(&seconds), "{seconds}");
    let minutes = match seconds.div_ceil(60) {
        1 => "un minuto".to_owned(),
        more => format!("{more} minuti"),
    };
    let problem = refused.refused(429, "busy");
    assert!(problem["detail"].as_str().unwrap().ends_with(&format!("tra {minutes}.")), "{problem}");

    portal.visitor().post("/api/session", &person.credentials()).await.refused(429, "busy");
    person.client.post("/api/session", &person.credentials()).await.done(200);
    portal.clock.advance(i64::from(seconds));
    portal.visitor().post("/api/session", &person.credentials()).await.done(200);
}

#[tokio::test]
async fn what_a_request_says_of_its_address_is_not_believed() {
    let portal = Running::start().await;
    exhausted(&portal.visitor()).await.refused(429, "busy");
    let said = [
        (VIEWER_ADDRESS, "198.51.100.10:46532"),
        ("x-forwarded-for", "198.51.100.10"),
        ("x-real-ip", "198.51.100.10"),
    ];
    for (name, value) in said {
        let request = portal.visitor().request(Method::POST, "/api/session").json(&nobody(1));
        let request = request.header(name, value).header(DISTRIBUTION_SECRET, "");
        request.send().await.refused(429, "busy");
    }
}

#[tokio::test]
async fn a_hash_of_other_parameters_is_made_anew_at_sign_in() {
    let portal = Running::start().await;
    let mut person = Applicant::enter(&portal).await;
    let accounts = &portal.portal.context().stores.accounts;
    let (code, name) = (person.organisation.parse().unwrap(), person.username.parse().unwrap());
    let user = accounts.user(&code, &name).await.unwrap().unwrap();
    // «Alluvione2014» with 8 MiB and three passes.
    let old: PasswordHash = OLD_HASH.parse().unwrap();
    store_user(&portal, &User { password_hash: old.clone(), ..user }).await;
    person.sign_in().await;
    let user = accounts.user(&code, &name).await.unwrap().unwrap();
    assert!(user.password_hash.reveal().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    person.sign_in().await;
    assert_eq!(
        accounts.user(&code, &name).await.unwrap().unwrap().password_hash,
        user.password_hash
    );
}

pub(crate) const OLD_HASH: &str = "$argon2id$v=19$m=8192,t=3,p=1$BwcHBwcHBwcHBwcHBwcHBw$KsvW15b/kYWRc1BijWqh7L1Y6cH1qMCMsyhDduOyB/U";

/// Half of the times are shorter.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "a test measures how long something takes")]
async fn known_and_unknown_take_about_the_same_time() {
    let portal = Running::start().await;
    let people = [natural_person(), legal_person(), legal_person(), legal_person(), legal_person()];
    let mut known = Vec::new();
    let mut unknown = Vec::new();
    for (number, entries) in (0..).zip(&people) {
        let person = Applicant::register(&portal, entries).await;
        for _ in 0..2 {
            for (credentials, times) in
                [(wrong(&person), &mut known), (nobody(number), &mut unknown)]
            {
                let started = Instant::now();
                told(&portal.visitor(), &credentials).await;
                times.push(started.elapsed());
            }
        }
    }
    let (known, unknown) = (median(known), median(unknown));
    println!("known {known:?}, unknown {unknown:?}");
    // Without a hash to compute, an unknown name would take a small part of it.
    assert!(unknown * 2 > known && known * 2 > unknown, "known {known:?}, unknown {unknown:?}");
}
