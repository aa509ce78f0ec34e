//! Mail that could not be sent at once: what it belongs to stands, and the courier sends it later.

use ristoro_tests::{Applicant, Golden, Running, natural_person, solved};
use serde_json::json;

const MINUTE: i64 = 60;

/// Puts a file where the folder of the mail should be.
fn stop_the_mail(portal: &Running) {
    let folder = portal.portal.outbox();
    if folder.is_dir() {
        std::fs::rename(folder, folder.with_extension("aside")).unwrap();
    }
    std::fs::write(folder, "").unwrap();
}

fn let_the_mail_go(portal: &Running) {
    let folder = portal.portal.outbox();
    std::fs::remove_file(folder).unwrap();
    let aside = folder.with_extension("aside");
    if aside.is_dir() {
        std::fs::rename(aside, folder).unwrap();
    }
}

#[tokio::test]
async fn credentials_wait_until_they_can_be_sent() {
    let portal = Running::start().await;
    let client = portal.visitor();
    stop_the_mail(&portal);
    let body = json!({ "entries": natural_person(), "altcha": solved(&client).await });
    let registered = client.post("/api/registrations", &body).await.done(201);
    portal.wake_courier().await;
    let_the_mail_go(&portal);
    assert!(portal.letters().is_empty());
    // Not before a minute has passed: whoever sends mail must not be pressed.
    portal.wake_courier().await;
    assert!(portal.letters().is_empty());
    portal.clock.advance(3 * MINUTE);
    portal.wake_courier().await;
    portal.wake_courier().await;
    let letters = portal.letters();
    let [letter] = &letters[..] else { panic!("{letters:?}") };
    let mut person = Applicant {
        client,
        organisation: registered["organisation"].as_str().unwrap().to_owned(),
        username: letter.after("Nome utente:").to_owned(),
        password: letter.after("Password:").to_owned(),
    };
    assert_eq!(person.sign_in().await["signed_in"], true);
    // Who registered has registered, mail or not.
    let again = json!({ "entries": natural_person(), "altcha": solved(&person.client).await });
    person.client.post("/api/registrations", &again).await.refused(422, "invalid");
}

#[tokio::test]
async fn a_confirmation_waits_until_it_can_be_sent() {
    let portal = Running::start().await;
    let (_, application) = Golden::signed(&portal).await;
    stop_the_mail(&portal);
    let sent = application.submit().await.done(200);
    let_the_mail_go(&portal);
    assert_eq!(portal.letters().len(), 1, "only the credentials");
    portal.clock.advance(3 * MINUTE);
    portal.wake_courier().await;
    portal.wake_courier().await;
    let letters = portal.letters();
    let protocol = sent["protocol"].as_str().unwrap();
    let confirmations = letters.iter().filter(|letter| letter.text.contains(protocol));
    assert_eq!(confirmations.count(), 1, "{letters:?}");
}
