//! A lost password (manual 2.3.5).

use crate::places::fields_with_problems;
use ristoro_tests::{
    Answer, Applicant, Client, Letter, PASSWORD, Running, legal_person, natural_person, official,
    solved, store_user,
};
use serde_json::{Value, json};
use std::time::Instant;
use store::accounts::User;

const DAY: i64 = 24 * 60 * 60;

async fn recover(client: &Client, organisation: &str, by: &Value) -> Answer {
    let altcha = solved(client).await;
    let body = json!({ "organisation": organisation, "by": by, "altcha": altcha });
    client.post("/api/recoveries", &body).await
}

/// The mails that were sent while somebody asked.
async fn mails(portal: &Running, organisation: &str, by: Value) -> Vec<Letter> {
    let before = portal.letters().len();
    let told = recover(&portal.visitor(), organisation, &by).await.done(200);
    assert_eq!(told, json!({ "valid_days": 7 }));
    portal.letters().split_off(before)
}

/// Asks by user name, and gives the password of the one mail.
async fn recovered(portal: &Running, of: &Applicant) -> Applicant {
    let mails = mails(portal, &of.organisation, json!({ "username": of.username })).await;
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    assert_eq!(mail.after("Codice utente principale:"), of.organisation);
    assert_eq!(mail.after("Nome utente:"), of.username);
    let password = mail.after("Password:").to_owned();
    Applicant { client: portal.visitor(), password, ..of.clone() }
}

/// Stores another user of the same organisation, or changes one.
async fn store(portal: &Running, like: &Applicant, with: impl FnOnce(User) -> User) {
    let accounts = &portal.portal.context().stores.accounts;
    let (organisation, username) =
        (like.organisation.parse().unwrap(), like.username.parse().unwrap());
    let user = with(accounts.user(&organisation, &username).await.unwrap().unwrap());
    store_user(portal, &user).await;
}

#[tokio::test]
async fn a_new_password_comes_by_mail_and_must_be_changed() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let mut again = recovered(&portal, &person).await;
    assert_eq!(again.sign_in().await["must_change_password"], true);
    again.client.get("/api/applications").await.refused(403, "password");
    // The old password and whoever was in with it are out.
    person.client.get("/api/applications").await.refused(401, "sign-in");
    portal.visitor().post("/api/session", &person.credentials()).await.refused(422, "credentials");
    again.choose_password("Secchia2014").await;
    again.client.get("/api/applications").await.done(200);
    again.elsewhere(&portal).await;
}

#[tokio::test]
async fn nobody_is_shut_out_by_anothers_request() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let stranger = recovered(&portal, &person).await;
    person.client.get("/api/applications").await.done(200);
    assert_eq!(person.elsewhere(&portal).await.sign_in().await["must_change_password"], false);
    // Whoever remembers the own password needs the other no more.
    let refused = stranger.client.post("/api/session", &stranger.credentials()).await;
    refused.refused(422, "credentials");
}

#[tokio::test]
async fn users_who_share_an_address_are_all_told() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    for (name, email) in [("anna", "studio@example.it"), ("bruno", "bruno@example.it")] {
        store(&portal, &person, |user| User {
            username: name.parse().unwrap(),
            email: email.parse().unwrap(),
            ..user
        })
        .await;
    }
    let mails = mails(&portal, &person.organisation, json!({ "email": "Studio@Example.IT" })).await;
    let mut told: Vec<&str> = mails.iter().map(|mail| mail.after("Nome utente:")).collect();
    told.sort_unstable();
    assert_eq!(told, ["anna", "principale"]);
    for mail in &mails {
        let mut user = Applicant {
            client: portal.visitor(),
            organisation: person.organisation.clone(),
            username: mail.after("Nome utente:").to_owned(),
            password: mail.after("Password:").to_owned(),
        };
        assert_eq!(user.sign_in().await["must_change_password"], true);
    }
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "a test measures how long something takes")]
async fn the_answer_does_not_tell_who_is_there() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let code = person.organisation.as_str();
    let asked = [
        (code, json!({ "username": "principale" }), 1),
        (code, json!({ "email": "studio@example.it" }), 1),
        (code, json!({ "username": "nessuno" }), 0),
        (code, json!({ "email": "altro@example.it" }), 0),
        ("RAAAAAAAA", json!({ "username": "principale" }), 0),
        ("RAAAAAAAA", json!({ "email": "studio@example.it" }), 0),
    ];
    for (organisation, by, sent) in asked {
        let client = portal.visitor();
        let altcha = solved(&client).await;
        let body = json!({ "organisation": organisation, "by": by, "altcha": altcha });
        let (before, started) = (portal.letters().len(), Instant::now());
        let answer = client.post("/api/recoveries", &body).await;
        let millis = started.elapsed().as_millis();
        assert_eq!(answer.done(200), json!({ "valid_days": 7 }), "{by}");
        println!("{by}: {millis} ms");
        assert!(millis >= 1500, "{by}: {millis} ms");
        assert_eq!(portal.letters().len() - before, sent, "{organisation} {by}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_told_at_its_field() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let wrong = [
        ("R12", json!({ "username": "principale" }), vec!["organisation"]),
        ("RAAAAAAAA", json!({ "username": "a b c" }), vec!["username"]),
        ("RAAAAAAAA", json!({ "email": "nessuna" }), vec!["email"]),
        ("", json!({ "email": "" }), vec!["organisation", "email"]),
    ];
    for (organisation, by, fields) in wrong {
        let body = json!({ "organisation": organisation, "by": by, "altcha": "" });
        let problem = client.post("/api/recoveries", &body).await.refused(422, "invalid");
        assert_eq!(fields_with_problems(&problem), fields, "{problem}");
        assert!(problem["problems"][0]["sentence"].as_str().unwrap().ends_with('.'), "{problem}");
    }
    for by in [json!({}), json!({ "username": "a", "email": "b" }), json!({ "name": "a" })] {
        let body = json!({ "organisation": "RAAAAAAAA", "by": by, "altcha": "" });
        client.post("/api/recoveries", &body).await.refused(400, "malformed");
    }
}

#[tokio::test]
async fn a_challenge_is_asked_for_and_counts_once() {
    let portal = Running::start().await;
    let person = Applicant::register(&portal, &natural_person()).await;
    let client = portal.visitor();
    let altcha = solved(&client).await;
    let ask = async |altcha: &str| {
        let by = json!({ "username": "principale" });
        let body = json!({ "organisation": person.organisation, "by": by, "altcha": altcha });
        client.post("/api/recoveries", &body).await
    };
    ask("").await.refused(422, "challenge");
    ask(&altcha).await.done(200);
    ask(&altcha).await.refused(422, "challenge");
    assert_eq!(portal.letters().len(), 2);
}

#[tokio::test]
async fn it_is_the_way_back_after_a_long_absence() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    portal.clock.advance(181 * DAY);
    let refused = portal.visitor().post("/api/session", &person.credentials()).await;
    let problem = refused.refused(422, "credentials");
    assert!(problem["detail"].as_str().unwrap().contains("Hai dimenticato"), "{problem}");
    let mut back = recovered(&portal, &person).await;
    back.sign_in().await;
    back.choose_password(PASSWORD).await;
    back.client.get("/api/applications").await.done(200);
}

#[tokio::test]
async fn passwords_that_were_given_open_for_seven_days() {
    let portal = Running::start().await;
    let first = Applicant::register(&portal, &legal_person()).await;
    let late = Applicant::register(&portal, &legal_person()).await;
    portal.clock.advance(7 * DAY - 60);
    first.elsewhere(&portal).await;
    portal.clock.advance(120);
    let refused = portal.visitor().post("/api/session", &late.credentials()).await;
    let problem = refused.refused(422, "credentials");
    assert!(problem["detail"].as_str().unwrap().contains("scaduta"), "{problem}");

    let again = recovered(&portal, &late).await;
    portal.clock.advance(7 * DAY + 60);
    portal.visitor().post("/api/session", &again.credentials()).await.refused(422, "credentials");
    let mut back = recovered(&portal, &late).await;
    back.sign_in().await;
}

#[tokio::test]
async fn white_space_that_was_copied_along_is_no_part_of_a_given_password() {
    let portal = Running::start().await;
    let first = Applicant::register(&portal, &legal_person()).await;
    let mut person = Applicant { password: format!(" {}\t", first.password), ..first };
    person.sign_in().await;
    person.choose_password(PASSWORD).await;
    let again = recovered(&portal, &person).await;
    let mut again = Applicant { password: format!("{} \r\n", again.password), ..again };
    again.sign_in().await;
    // In one that somebody chose it counts.
    again.choose_password("tre tigri 3 ").await;
    let typed = Applicant { password: "tre tigri 3".to_owned(), ..again.clone() };
    portal.visitor().post("/api/session", &typed.credentials()).await.refused(422, "credentials");
    again.elsewhere(&portal).await;
}

#[tokio::test]
async fn suspended_users_get_no_password() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    store(&portal, &person, |user| User { suspended: true, ..user }).await;
    let mails = mails(&portal, &person.organisation, json!({ "username": person.username })).await;
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    assert!(mail.text.contains("sospesa") && !mail.text.contains("Password:"), "{}", mail.text);
}

#[tokio::test]
async fn officials_recover_theirs_on_the_same_page() {
    let portal = Running::start().await;
    let official = official(&portal).await;
    let mut again = recovered(&portal, &official).await;
    assert_eq!(again.sign_in().await["must_change_password"], true);
}

#[tokio::test]
async fn a_user_is_sent_so_many_and_the_last_stays_good() {
    let portal = Running::start().await;
    let person = Applicant::enter(&portal).await;
    let mut last = recovered(&portal, &person).await;
    for _ in 1..6 {
        last = recovered(&portal, &person).await;
    }
    let by = json!({ "username": person.username });
    assert!(mails(&portal, &person.organisation, by).await.is_empty());
    last.sign_in().await;
}

#[tokio::test]
async fn too_many_requests_from_one_address_must_wait() {
    let portal = Running::start().await;
    let client = portal.visitor();
    let by = json!({ "username": "nessuno" });
    let body = json!({ "organisation": "RAAAAAAAA", "by": by, "altcha": "" });
    for _ in 0..60 {
        client.post("/api/recoveries", &body).await.refused(422, "challenge");
    }
    client.post("/api/recoveries", &body).await.refused(429, "busy");
    portal.clock.advance(60 * 60);
    client.post("/api/recoveries", &body).await.refused(422, "challenge");
}
