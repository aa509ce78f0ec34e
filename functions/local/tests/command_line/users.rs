//! What the help desk does for users and organisations.

use crate::runs::{printed, ristoro};
use ristoro::engines::Location;
use ristoro_tests::{Applicant, CALL, PASSWORD, Running, calls_folder, legal_person};
use serde_json::json;
use std::path::Path;
use std::process::Output;
use store::accounts::{AccountActor, AccountEventKind};

/// A portal on a folder of its own, and the folder.
async fn portal() -> (Running, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let data = Location::Folder(folder.path().to_owned());
    (Running::with(data, &calls_folder(), None).await, folder)
}

fn command(data: &Path, words: &[&str]) -> Output {
    ristoro(&[words, &["--data", data.to_str().unwrap()]].concat())
}

/// A command on a user, with an author and a reason.
fn on(data: &Path, what: &str, user: &Applicant, more: &[&str]) -> String {
    let words = ["users", what, &user.organisation, &user.username];
    let noted = ["--author", "Anna Verdi", "--reason", "richiesta 12: telefonata"];
    let output = command(data, &[&words, more, &noted].concat());
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{errors}");
    printed(&output)
}

fn list(data: &Path, user: &Applicant) -> String {
    printed(&command(data, &["users", "list", "--organisation", &user.organisation]))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_reset_and_nobody_reads_it() {
    let (portal, data) = portal().await;
    let person = Applicant::enter(&portal).await;
    let said = on(data.path(), "reset", &person, &[]);
    assert!(said.contains("studio@example.it"), "{said}");
    person.client.get("/api/applications").await.refused(401, "sign-in");
    portal.visitor().post("/api/session", &person.credentials()).await.refused(422, "credentials");

    portal.wake_courier().await;
    let letter = portal.letters().pop().unwrap();
    let password = letter.after("Password:").to_owned();
    assert!(!said.contains(&password) && letter.text.contains("assistenza"), "{said}");
    let mut back = Applicant { password, ..person.clone() };
    assert_eq!(back.sign_in().await["must_change_password"], true);
    back.choose_password(PASSWORD).await;

    let code = person.organisation.parse().unwrap();
    let events = portal.portal.context().stores.accounts.events(&code, 50).await.unwrap();
    let kind = AccountEventKind::PasswordReset { username: person.username.parse().unwrap() };
    let reset = events.iter().find(|event| event.kind == kind).unwrap();
    let (name, reason) = ("Anna Verdi".to_owned(), "richiesta 12: telefonata".to_owned());
    assert_eq!(reset.actor, AccountActor::Operator { name, reason });
}

#[tokio::test(flavor = "multi_thread")]
async fn users_are_suspended_let_in_again_and_unlocked() {
    let (portal, data) = portal().await;
    let person = Applicant::enter(&portal).await;
    assert!(list(data.path(), &person).contains("principal"));
    on(data.path(), "suspend", &person, &[]);
    person.client.get("/api/applications").await.refused(401, "sign-in");
    portal.visitor().post("/api/session", &person.credentials()).await.refused(422, "credentials");
    assert!(list(data.path(), &person).contains("suspended"));
    assert!(on(data.path(), "suspend", &person, &[]).contains("nothing changed"));
    on(data.path(), "reactivate", &person, &[]);

    let wrong = Applicant { password: "sbagliata1".to_owned(), ..person.clone() }.credentials();
    for _ in 0..3 {
        portal.visitor().post("/api/session", &wrong).await.refused(422, "credentials");
    }
    portal.visitor().post("/api/session", &person.credentials()).await.refused(422, "credentials");
    on(data.path(), "unlock", &person, &[]);
    person.elsewhere(&portal).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_addresses_are_told_of_a_change() {
    let (portal, data) = portal().await;
    let person = Applicant::enter(&portal).await;
    let words = ["users", "email", &person.organisation, &person.username, "--to", "a@gmial.com"];
    let noted = ["--author", "Anna", "--reason", "prova"];
    let asked = command(data.path(), &[&words[..], &noted].concat());
    let said = String::from_utf8_lossy(&asked.stderr).into_owned();
    assert!(asked.status.code() == Some(2) && said.contains("«gmail.com»"), "{said}");
    on(data.path(), "email", &person, &["--to", "nuovo@example.it"]);
    portal.wake_courier().await;
    let mut told: Vec<String> = portal.letters().iter().skip(1).map(|it| it.to.clone()).collect();
    told.sort_unstable();
    assert_eq!(told, ["nuovo@example.it", "studio@example.it"]);
    assert!(list(data.path(), &person).contains("nuovo@example.it"));
    person.elsewhere(&portal).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_went_to_the_address_before_and_was_not_used_is_void() {
    let (portal, data) = portal().await;
    let person = Applicant::enter(&portal).await;
    on(data.path(), "reset", &person, &[]);
    portal.wake_courier().await;
    let sent = portal.letters().pop().unwrap().after("Password:").to_owned();
    let said = on(data.path(), "email", &person, &["--to", "nuovo@example.it"]);
    assert!(said.contains("it is void, and a new one is sent"), "{said}");
    let before = Applicant { password: sent, ..person.clone() }.credentials();
    portal.visitor().post("/api/session", &before).await.refused(422, "credentials");

    portal.wake_courier().await;
    let letters = portal.letters();
    let last = |to: &str| letters.iter().rfind(|letter| letter.to == to).unwrap();
    assert!(last("studio@example.it").text.contains("ha cambiato l’indirizzo"));
    let password = last("nuovo@example.it").after("Password:").to_owned();
    Applicant { password, ..person }.sign_in().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fiscal_code_is_freed_where_there_are_no_applications() {
    let (portal, data) = portal().await;
    let entries = legal_person();
    let mut person = Applicant::register(&portal, &entries).await;
    person.sign_in().await;
    let release = || {
        let words = ["organisations", "release", &person.organisation];
        command(data.path(), &[&words[..], &["--author", "Anna", "--reason", "errore"]].concat())
    };
    let freed = release();
    assert_eq!(freed.status.code(), Some(0), "{}", String::from_utf8_lossy(&freed.stderr));
    person.client.get("/api/session").await.done(200);
    let refused = portal.visitor().post("/api/session", &person.credentials()).await;
    refused.refused(422, "credentials");
    assert_eq!(release().status.code(), Some(2));
    let words = ["users", "reactivate", &person.organisation, &person.username];
    let back =
        command(data.path(), &[&words[..], &["--author", "Anna", "--reason", "errore"]].concat());
    assert_eq!(back.status.code(), Some(2), "its users stay suspended");
    let said = String::from_utf8_lossy(&back.stderr).into_owned();
    assert!(said.contains("stay suspended"), "{said}");
    Applicant::register(&portal, &entries).await.sign_in().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_with_applications_stays_as_it_is() {
    let (portal, data) = portal().await;
    let person = Applicant::enter(&portal).await;
    let body = json!({ "call": CALL });
    person.client.post("/api/applications", &body).await.done(201);
    let words = ["organisations", "release", &person.organisation];
    let noted = ["--author", "Anna", "--reason", "errore"];
    let refused = command(data.path(), &[&words[..], &noted].concat());
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("1 applications"));
    person.client.get("/api/applications").await.done(200);
}

#[test]
fn nothing_is_done_without_a_reason_or_to_nobody() {
    let data = tempfile::tempdir().unwrap();
    let words = ["users", "reset", "R7K2M9X4A", "principale", "--author", "Anna"];
    assert_eq!(command(data.path(), &words).status.code(), Some(2));
    let output = command(data.path(), &[&words[..], &["--reason", "prova"]].concat());
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("has no user principale"), "{said}");
}
