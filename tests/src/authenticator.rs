//! An authenticator app: what an official has on their telephone.

use crate::{Applicant, Running};
use serde_json::{Value, json};
use totp_rs::{Builder, Secret, Totp};

/// How long a code is shown, in seconds.
const STEP: i64 = 30;

/// An app that was given the portal's secret.
#[derive(Debug, Clone)]
pub struct Authenticator {
    secret: String,
    /// The recovery codes that came with it.
    pub recovery: Vec<String>,
}

impl Authenticator {
    /// Sets a first second factor up, as the page does it. Whoever signs in later asks [`next`](Self::next).
    pub async fn set_up(portal: &Running, official: &Applicant) -> Self {
        Self::replace(portal, official, None).await
    }

    /// The same in place of another, of which a code is given.
    pub async fn replace(portal: &Running, official: &Applicant, code: Option<&str>) -> Self {
        let begun = official.client.post("/api/second-factor", &json!({ "code": code })).await;
        let mut app = Self::of(&begun.done(201));
        let body = json!({ "code": app.now(portal) });
        let confirmed = official.client.post("/api/second-factor/confirm", &body).await.done(200);
        let codes = confirmed["codes"].as_array().unwrap();
        app.recovery = codes.iter().map(|code| code.as_str().unwrap().to_owned()).collect();
        app
    }

    /// An app that scanned what setting up gave.
    pub fn of(setup: &Value) -> Self {
        Self { secret: setup["secret"].as_str().unwrap().to_owned(), recovery: Vec::new() }
    }

    /// What it shows now.
    pub fn now(&self, portal: &Running) -> String {
        let seconds = portal.clock.now().as_second();
        self.totp().generate(u64::try_from(seconds).unwrap()).to_string()
    }

    /// What it shows after the code of now: time goes on by as much.
    pub fn next(&self, portal: &Running) -> String {
        portal.clock.advance(STEP);
        self.now(portal)
    }

    /// Six digits that it shows neither now nor a step before or after.
    pub fn wrong(&self, portal: &Running) -> String {
        let seconds = u64::try_from(portal.clock.now().as_second()).unwrap();
        let near = [seconds - 30, seconds, seconds + 30];
        let near = near.map(|second| self.totp().generate(second).to_string());
        (0..1_000_000).map(|code| format!("{code:06}")).find(|code| !near.contains(code)).unwrap()
    }

    fn totp(&self) -> Totp {
        let secret = Secret::try_from_base32(&self.secret).unwrap();
        Builder::new().with_secret(secret).build().unwrap()
    }
}

impl Applicant {
    /// Signs in for good with a code, after the password.
    pub async fn give_code(&mut self, code: &str) -> Value {
        let body = json!({ "code": code });
        let session = self.client.post("/api/session/second-factor", &body).await.done(200);
        self.client.keep_csrf(&session);
        session
    }
}
