//! Other users of an organisation, made by its principal user.

use crate::{Applicant, PASSWORD, Running};
use serde_json::{Value, json};

/// Who is made: a user who may work on everything.
pub fn colleague() -> Value {
    json!({
        "name": "Anna", "surname": "Verdi", "fiscal_code": "VRDNNA80A41F257T",
        "email": "anna.verdi@example.it", "phone": "059 7654321", "username": "Anna.Verdi",
        "rights": [], "grant": { "kind": "all" },
    })
}

/// Another user of the same organisation, who has not signed in yet.
pub async fn made_user(portal: &Running, principal: &Applicant, wanted: &Value) -> Applicant {
    let user = principal.client.post("/api/users", wanted).await.done(201);
    let letters = portal.letters();
    let letter = letters.iter().rev().find(|letter| letter.to == wanted["email"]).unwrap();
    assert_eq!(letter.after("Codice utente principale:"), principal.organisation);
    assert_eq!(letter.after("Nome utente:"), user["username"]);
    Applicant {
        client: portal.visitor(),
        organisation: principal.organisation.clone(),
        username: letter.after("Nome utente:").to_owned(),
        password: letter.after("Password:").to_owned(),
    }
}

/// The same, signed in with a password of their own.
pub async fn entered_user(portal: &Running, principal: &Applicant, wanted: &Value) -> Applicant {
    let mut user = made_user(portal, principal, wanted).await;
    assert_eq!(user.sign_in().await["must_change_password"], true);
    user.choose_password(PASSWORD).await;
    user
}

/// A body with another member in it.
pub fn with(mut body: Value, member: &str, value: Value) -> Value {
    body[member] = value;
    body
}

/// What changes nothing of a user, as it was read.
pub fn update_of(user: &Value) -> Value {
    json!({
        "email": user["email"], "phone": user["phone"], "rights": user["rights"],
        "grant": user["grant"], "seen": user["seen"],
    })
}
