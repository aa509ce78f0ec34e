//! How each thing is done, and what must come of it.

use crate::people::{People, SECTION, Signed, Typed, Waiting};
use crate::sent::{Ended, Sendings};
use jiff::Timestamp;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::sleep;

/// One save in twenty is asked for twice, as if its answer had been lost; one in a hundred is of a page that is old.
const TWICE: u64 = 20;
const STALE: u64 = 100;

/// How long a page waits before it asks for the number again.
const ASKS_AGAIN: Duration = Duration::from_secs(2);

impl People {
    /// Whoever is free; without anybody the crowd was too small, and the figures would be of another load.
    async fn free<T>(&self, of: &Mutex<VecDeque<T>>) -> T {
        loop {
            if let Some(one) = of.lock().unwrap().pop_front() {
                return one;
            }
            sleep(Duration::from_millis(1)).await;
        }
    }

    pub(crate) async fn signs_in(&self) {
        let (status, _) = self.stranger.post("/api/session", &self.credentials).await;
        assert_eq!(status, StatusCode::OK);
    }

    pub(crate) async fn opens(&self) {
        let typed = self.free(&self.typed).await;
        let (status, view) = typed.browser.get(&section(&typed.id)).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(view["version"], typed.version, "what was acknowledged is there");
        self.typed.lock().unwrap().push_back(typed);
    }

    /// Saves, now and then twice, and now and then from an old page; `number` makes each different.
    pub(crate) async fn saves(&self, number: u64) {
        let mut typed = self.free(&self.typed).await;
        let text = format!("Banca {number}");
        let body = self.save_of(&typed, &text);
        let path = section(&typed.id);
        let put = || typed.browser.asks(Method::PUT, &path, Some(&body));
        let (status, view) = put().await;
        assert_eq!(status, StatusCode::OK, "{view}");
        assert_eq!(view["version"], typed.version + 1);
        if number.is_multiple_of(TWICE) {
            let (status, again) = put().await;
            assert_eq!(
                (status, &again["version"]),
                (StatusCode::OK, &view["version"]),
                "once, however often it is asked for"
            );
        }
        if number.is_multiple_of(STALE) {
            let old = self.save_of(&typed, "di una pagina vecchia");
            let (status, _) = typed.browser.asks(Method::PUT, &path, Some(&old)).await;
            assert_eq!(status, StatusCode::CONFLICT, "another's answers are not overwritten");
        }
        typed.version += 1;
        typed.text = Some(text);
        self.typed.lock().unwrap().push_back(typed);
    }

    fn save_of(&self, typed: &Typed, text: &str) -> Value {
        json!({ "version": typed.version, "entries": self.answers_with(text), "auto": true })
    }

    pub(crate) async fn reads_the_draft(&self) {
        let typed = self.free(&self.typed).await;
        let path = format!("/api/applications/{}/draft.pdf", typed.id);
        assert_eq!(typed.browser.get(&path).await.0, StatusCode::OK);
        self.typed.lock().unwrap().push_back(typed);
    }

    /// Validates; it is reopened afterwards, which nobody waits for.
    pub(crate) async fn validates(self: &Arc<Self>) {
        let one = self.free(&self.complete).await;
        let path = format!("/api/applications/{}", one.id);
        let (status, said) = one.browser.post(&format!("{path}/validate"), &json!({})).await;
        assert_eq!(status, StatusCode::OK, "{said}");
        let people = Arc::clone(self);
        tokio::spawn(async move {
            let (status, said) = one.browser.post(&format!("{path}/reopen"), &json!({})).await;
            assert_eq!(status, StatusCode::OK, "{said}");
            people.complete.lock().unwrap().push_back(one);
        });
    }

    pub(crate) async fn uploads(&self) {
        const NAME: &str = "domanda.pdf.p7m";
        let signed: Signed = self.free(&self.signed).await;
        let Waiting { browser, id } = &signed.waiting;
        let path = format!("/api/applications/{id}/signed");
        let announced =
            json!({ "which": "application", "file_name": NAME, "size": signed.file.len() });
        let (status, prepared) = browser.post(&path, &announced).await;
        assert_eq!(status, StatusCode::CREATED, "{prepared}");
        let stored = browser.brings(&prepared["upload"], NAME, signed.file.clone()).await;
        assert!(stored.is_success(), "{stored}");
        let received = format!("{path}/{}/received", prepared["document"].as_str().unwrap());
        let (status, verdict) = browser.post(&received, &announced).await;
        assert_eq!(status, StatusCode::OK, "{verdict}");
        self.signed.lock().unwrap().push_back(signed);
    }

    /// Sends, and waits for the number as the page does.
    pub(crate) async fn sends(&self, sendings: &Sendings, now: impl Fn() -> Timestamp) {
        let one = self.free(&self.ready).await;
        let path = format!("/api/applications/{}", one.id);
        let (status, mut receipt) = one.browser.post(&format!("{path}/submit"), &json!({})).await;
        let told_at = now();
        if status != StatusCode::OK {
            sendings.add(Ended::Refused { id: one.id, told_at, code: receipt["code"].to_string() });
            return;
        }
        while receipt["protocol"].is_null() {
            sleep(ASKS_AGAIN).await;
            let (status, again) = one.browser.get(&format!("{path}/receipt")).await;
            assert_eq!(status, StatusCode::OK, "{again}");
            receipt = again;
        }
        sendings.add(Ended::accepted(&one.id, &receipt));
        self.sent.lock().unwrap().push_back(one);
    }

    pub(crate) async fn looks_at_the_receipt(&self) {
        // Before the first was sent there is none to look at.
        let Some(one) = self.sent.lock().unwrap().pop_front() else { return };
        let path = format!("/api/applications/{}/receipt", one.id);
        assert_eq!(one.browser.get(&path).await.0, StatusCode::OK);
        self.sent.lock().unwrap().push_back(one);
    }
}

/// Where the section of an application is.
pub(crate) fn section(id: &str) -> String {
    format!("/api/applications/{id}/sections/{SECTION}")
}
