//! Who is at work: applications in each state, and the browsers that they are open in.

use crate::browser::Browser;
use ristoro_tests::{Application, Authority, Golden, LASTING, Running};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::Mutex;

/// The section that is saved; its answer that changes stands in it under the same name.
pub(crate) const SECTION: &str = "banca";

/// An application that somebody types into.
#[derive(Debug)]
pub(crate) struct Typed {
    pub(crate) browser: Browser,
    pub(crate) id: String,
    /// The version that was acknowledged last.
    pub(crate) version: u64,
    /// What was typed when that was.
    pub(crate) text: Option<String>,
}

/// An application that waits for one thing to be done with it.
#[derive(Debug)]
pub(crate) struct Waiting {
    pub(crate) browser: Browser,
    pub(crate) id: String,
}

/// A validated application with its signed document.
#[derive(Debug)]
pub(crate) struct Signed {
    pub(crate) waiting: Waiting,
    pub(crate) file: Vec<u8>,
}

/// Everybody. Whoever is at work with one is taken out meanwhile: nobody types in two windows.
#[derive(Debug)]
pub(crate) struct People {
    pub(crate) credentials: Value,
    pub(crate) stranger: Browser,
    pub(crate) answers: Value,
    pub(crate) typed: Mutex<VecDeque<Typed>>,
    pub(crate) complete: Mutex<VecDeque<Waiting>>,
    pub(crate) signed: Mutex<VecDeque<Signed>>,
    pub(crate) ready: Mutex<VecDeque<Waiting>>,
    pub(crate) sent: Mutex<VecDeque<Waiting>>,
}

/// How many there are of each.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Crowd {
    /// Applications that are typed into.
    pub(crate) typed: usize,
    /// Those that will be sent: each can be only once.
    pub(crate) once: usize,
    /// Those that are validated, reopened and validated again, and as many signed documents that are uploaded again and
    /// again: each of an applicant of its own, who may have only one.
    pub(crate) own: usize,
}

impl People {
    /// Fills a portal: one of each as people do it, the others as copies of its records.
    pub(crate) async fn gather(portal: &Running, crowd: Crowd) -> Self {
        let http = reqwest::Client::builder().pool_max_idle_per_host(4096).build().unwrap();
        let (applicant, complete) = Golden::complete(portal).await;
        let browser = Browser::of(&http, portal, &applicant.client);
        let version = complete.view(SECTION).await["version"].as_u64().unwrap();
        let typed = waiting(portal.copies(&complete, crowd.typed), &browser).into_iter();
        let typed = typed.map(|Waiting { browser, id }| Typed { browser, id, version, text: None });
        let (sender, ready) = Golden::signed(portal).await;
        let by = Browser::of(&http, portal, &sender.client);
        Self {
            credentials: applicant.credentials(),
            stranger: Browser::of_nobody(&http, portal),
            answers: Golden::read("golden.json").entries(SECTION),
            typed: Mutex::new(typed.collect()),
            complete: Mutex::new(complete_ones(portal, &http, crowd.own).await),
            signed: Mutex::new(signed(portal, &http, crowd.own).await),
            ready: Mutex::new(waiting(portal.copies(&ready, crowd.once), &by)),
            sent: Mutex::default(),
        }
    }

    /// The answers of the section, with one of them as it was typed.
    pub(crate) fn answers_with(&self, text: &str) -> Value {
        let mut answers = self.answers.clone();
        answers[SECTION] = json!(text);
        answers
    }
}

fn waiting(all: Vec<Application>, browser: &Browser) -> VecDeque<Waiting> {
    all.into_iter().map(|one| Waiting { browser: browser.clone(), id: one.id }).collect()
}

/// Applications that only wait to be validated.
async fn complete_ones(
    portal: &Running,
    http: &reqwest::Client,
    count: usize,
) -> VecDeque<Waiting> {
    let mut all = VecDeque::new();
    for _ in 0..count {
        let (applicant, application) = Golden::complete(portal).await;
        let browser = Browser::of(http, portal, &applicant.client);
        all.push_back(Waiting { browser, id: application.id });
    }
    all
}

/// Applications of their own, each with a document that is signed: a signature fits one of them only.
async fn signed(portal: &Running, http: &reqwest::Client, count: usize) -> VecDeque<Signed> {
    let authority = Authority::new();
    portal.trust(&authority);
    let signer = authority.signer(LASTING);
    let mut all = VecDeque::new();
    for _ in 0..count {
        let (applicant, application) = Golden::validated(portal).await;
        let file = signer.sign(&application.final_pdf().await);
        let browser = Browser::of(http, portal, &applicant.client);
        all.push_back(Signed { waiting: Waiting { browser, id: application.id }, file });
    }
    all
}
