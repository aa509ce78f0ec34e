//! Officials change where the mail of a user goes: never at once, but for who never entered.

use crate::help_desk::{REASON, act, applicant};
use crate::places::fields_with_problems;
use ristoro_tests::{Applicant, Running, legal_person, official_of_the_call};
use serde_json::json;

#[tokio::test]
async fn both_addresses_are_told_of_a_change() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let mine = applicant(&portal).await;
    let to = |email: &str| json!({ "email": email, "reason": REASON });
    let path = act(&mine, "email");
    let refused = desk.client.put(&path, &to("studio@pec.it")).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&refused), ["email"]);
    let refused = desk.client.put(&path, &to("studio@gmial.com")).await.refused(422, "invalid");
    assert!(refused.to_string().contains("«gmail.com»"), "{refused}");
    let sent = portal.letters().len();
    let done = desk.client.put(&path, &to("nuovo@example.it")).await.done(200);
    assert_eq!(done["users"][0]["email"], "studio@example.it", "until it is confirmed");
    assert_eq!(done["users"][0]["awaited_email"]["email"], "nuovo@example.it");
    let mut told: Vec<String> =
        portal.letters().iter().skip(sent).map(|letter| letter.to.clone()).collect();
    told.sort_unstable();
    assert_eq!(told, ["nuovo@example.it", "studio@example.it"]);
    let letters = portal.letters();
    let asked = letters.iter().rfind(|letter| letter.to == "nuovo@example.it").unwrap();
    let link = asked.text.split_whitespace().find(|word| word.contains('#')).unwrap();
    let code = json!({ "code": link.rsplit('#').next().unwrap() });
    portal.visitor().post("/api/email-confirmations", &code).await.done(200);
    mine.elsewhere(&portal).await;
    let sent = portal.letters().len();
    let refused = desk.client.put(&path, &to("nuovo@example.it")).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&refused), ["email"], "it is that of the user already");
    assert_eq!(portal.letters().len(), sent);

    let mut meant = to("studio@gmial.com");
    meant["confirmed_email"] = json!("studio@gmial.com");
    desk.client.put(&path, &meant).await.done(200);
}

#[tokio::test]
async fn whoever_never_entered_gets_credentials_at_the_right_address() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let wrong = Applicant::register(&portal, &legal_person()).await;
    let to = json!({ "email": "giusto@example.it", "reason": REASON });
    let done = desk.client.put(&act(&wrong, "email"), &to).await.done(200);
    assert_eq!(done["users"][0]["email"], "giusto@example.it");
    portal.visitor().post("/api/session", &wrong.credentials()).await.refused(422, "credentials");
    let letters = portal.letters();
    let last = |to: &str| letters.iter().rfind(|letter| letter.to == to).unwrap();
    let void = last("studio@example.it");
    assert!(void.text.contains("non valgono più") && !void.text.contains("Password:"));
    let password = last("giusto@example.it").after("Password:").to_owned();
    Applicant { password, ..wrong }.sign_in().await;
}
