//! An applicant: registered, signed in, with a password of their own.

use crate::{Client, Running, legal_person, solved};
use serde_json::{Value, json};

/// The password that applicants choose.
pub const PASSWORD: &str = "Alluvione2014";

/// Somebody with an account.
#[derive(Debug, Clone)]
pub struct Applicant {
    /// The browser they use.
    pub client: Client,
    /// Their organisation's code.
    pub organisation: String,
    /// Their user name.
    pub username: String,
    /// Their password.
    pub password: String,
}

impl Applicant {
    /// Registers a studio, signs in, and changes the password as the first access demands.
    pub async fn enter(portal: &Running) -> Self {
        let mut applicant = Self::register(portal, &legal_person()).await;
        applicant.sign_in().await;
        applicant.choose_password(PASSWORD).await;
        applicant
    }

    /// Registers, and reads the credentials that came by mail.
    pub async fn register(portal: &Running, entries: &Value) -> Self {
        let client = portal.visitor();
        let body = json!({ "entries": entries, "altcha": solved(&client).await });
        let registered = client.post("/api/registrations", &body).await.done(201);
        let organisation = registered["organisation"].as_str().unwrap().to_owned();
        let letters = portal.letters();
        let letter = letters.iter().find(|letter| letter.text.contains(&organisation));
        let letter = letter.expect("a letter with the credentials");
        assert_eq!(letter.to, entries["email"].as_str().unwrap());
        Self {
            client,
            organisation,
            username: letter.after("Nome utente:").to_owned(),
            password: letter.after("Password:").to_owned(),
        }
    }

    /// What this person types to sign in.
    pub fn credentials(&self) -> Value {
        json!({
            "organisation": self.organisation,
            "username": self.username,
            "password": self.password,
        })
    }

    /// Signs in and gives the session.
    pub async fn sign_in(&mut self) -> Value {
        let session = self.client.post("/api/session", &self.credentials()).await.done(200);
        self.client.keep_csrf(&session);
        session
    }

    /// Changes the password.
    pub async fn choose_password(&mut self, new: &str) {
        let body = json!({ "current": self.password, "new": new, "repeat": new });
        self.client.post("/api/password", &body).await.done(200);
        new.clone_into(&mut self.password);
    }

    /// The same person at another browser.
    pub async fn elsewhere(&self, portal: &Running) -> Self {
        let mut other = Self { client: portal.visitor(), ..self.clone() };
        other.sign_in().await;
        other
    }
}
