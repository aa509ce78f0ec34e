//! What is asked back where a user is made or changed, and what a new one is told.

use crate::places::fields_with_problems;
use ristoro_tests::{Applicant, CALL, Running, colleague, made_user, update_of, with};
use serde_json::json;

#[tokio::test]
async fn an_address_that_looks_like_a_slip_is_asked_back_when_a_user_is_made_or_changed() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let wanted = with(colleague(), "email", json!("anna.verdi@gmial.com"));
    let problem = principal.client.post("/api/users", &wanted).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["email"]);
    let sentence = problem["problems"][0]["sentence"].as_str().unwrap();
    assert!(sentence.contains("«gmail.com»") && sentence.contains("«Registra»"), "{sentence}");
    let meant = with(wanted, "confirmed_email", json!("anna.verdi@gmial.com"));
    let made = principal.client.post("/api/users", &meant).await.done(201);

    // An address that stays is not asked back again; another is.
    let same = update_of(&made);
    principal.client.put("/api/users/anna.verdi", &same).await.done(200);
    let other = with(same, "email", json!("anna@libero.com"));
    let problem = principal.client.put("/api/users/anna.verdi", &other).await;
    assert_eq!(fields_with_problems(&problem.refused(422, "invalid")), ["email"]);
    let meant = with(other, "confirmed_email", json!("anna@libero.com"));
    let changed = principal.client.put("/api/users/anna.verdi", &meant).await.done(200);
    assert_eq!(changed["email"], "anna@libero.com");
}

#[tokio::test]
async fn a_person_who_is_a_user_already_is_pointed_out() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    principal.client.post("/api/users", &colleague()).await.done(201);
    let again = with(colleague(), "username", json!("anna.bis"));
    let problem = principal.client.post("/api/users", &again).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["fiscal_code"]);
    let sentence = problem["problems"][0]["sentence"].as_str().unwrap();
    assert!(sentence.contains("Anna Verdi") && sentence.contains("«anna.verdi»"), "{sentence}");
    let meant = with(again, "confirmed_fiscal_code", json!("vrdnna80a41f257t"));
    principal.client.post("/api/users", &meant).await.done(201);
    // Of another organisation it says nothing.
    let stranger = Applicant::enter(&portal).await;
    stranger.client.post("/api/users", &colleague()).await.done(201);
}

#[tokio::test]
async fn of_two_users_of_one_person_made_at_once_one_is_asked_back_and_the_principal_is_told() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let before = portal.letters().len();
    let (first, second) = (colleague(), with(colleague(), "username", json!("anna.bis")));
    let (one, other) = tokio::join!(
        principal.client.post("/api/users", &first),
        principal.client.post("/api/users", &second)
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 422], "{} {}", one.text(), other.text());
    let refused = if one.status == 422 { one } else { other };
    assert_eq!(fields_with_problems(&refused.refused(422, "invalid")), ["fiscal_code"]);
    let letters = portal.letters().split_off(before);
    let (credentials, told): (Vec<_>, Vec<_>) =
        letters.iter().partition(|letter| letter.text.contains("Password:"));
    let ([told], [credentials]) = (told.as_slice(), credentials.as_slice()) else {
        panic!("{letters:?}")
    };
    assert!(told.text.contains("è stata creata l’utenza"), "{}", told.text);
    assert!(told.text.contains("Anna Verdi") && !told.text.contains("Password:"));
    assert!(credentials.text.contains("Password:"));
}

#[tokio::test]
async fn a_new_user_is_told_for_whom_and_on_which_applications() {
    let portal = Running::start().await;
    let principal = Applicant::enter(&portal).await;
    let body = json!({ "call": CALL });
    let application = principal.client.post("/api/applications", &body).await.done(201);
    let grant = json!({
        "kind": "some", "applications": [application["id"]], "until": "31/12/2099",
    });
    made_user(&portal, &principal, &with(colleague(), "grant", grant)).await;
    let letters = portal.letters();
    let letter = letters.iter().rfind(|letter| letter.text.contains("Password:"));
    let letter = &letter.unwrap().text;
    let title = application["title"].as_str().unwrap();
    for told in ["Studio Associato Bassi e Ferri", "vale 7 giorni", title, "31/12/2099"] {
        assert!(letter.contains(told), "{told}: {letter}");
    }
}
