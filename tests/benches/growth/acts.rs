//! What somebody does who comes to a portal with so many applications, timed.

use crate::work::now;
use ristoro_tests::{Application, Golden, Running, official_of_the_call};
use serde_json::{Value, json};

/// The section that is opened and saved.
const SECTION: &str = "beneficiario";

/// How long each act took, in milliseconds, as often as it was done.
#[derive(Debug, Default)]
pub(crate) struct Acts {
    pub(crate) of: Vec<(&'static str, Vec<f64>)>,
}

impl Acts {
    /// The acts of a new applicant with one application of their own, and of an official who reads.
    pub(crate) async fn of_someone_new(portal: &Running, times: usize) -> Self {
        let (applicant, complete) = Golden::complete(portal).await;
        let mut acts = Self::default();
        let [mut lists, mut opens, mut saves, mut validates] = [const { Vec::new() }; 4];
        for number in 0..times {
            lists.push(timed(applicant.client.get("/api/applications")).await.1);
            let path = complete.at(&format!("/sections/{SECTION}"));
            let (view, took) = timed(applicant.client.get(&path)).await;
            opens.push(took);
            saves.push(save(&complete, &view.done(200), number).await);
            let (answer, took) = timed(complete.validate()).await;
            answer.done(200);
            validates.push(took);
            complete.client.post(&complete.at("/reopen"), &json!({})).await.done(200);
        }
        acts.of.extend([
            ("«Le mie domande»", lists),
            ("a section opened", opens),
            ("a save", saves),
            ("validation, with its PDF", validates),
        ]);
        acts.of.push(("sending, to the number", sendings(portal, times).await));
        acts.of.push(("the first page of a call’s list", pages(portal, times).await));
        acts
    }
}

async fn save(application: &Application, view: &Value, number: usize) -> f64 {
    let mut entries = view["entries"].clone();
    entries["telefono"] = format!("059 12345{:02}", number % 100).into();
    let version = view["version"].as_u64().unwrap();
    let (saved, took) = timed(application.put(SECTION, version, &entries)).await;
    saved.done(200);
    took
}

async fn sendings(portal: &Running, times: usize) -> Vec<f64> {
    let (_, first) = Golden::signed(portal).await;
    let mut all = Vec::new();
    for application in portal.copies(&first, times) {
        let (sent, took) = timed(application.submit()).await;
        assert!(sent.done(200)["protocol"].is_string());
        all.push(took);
    }
    all
}

async fn pages(portal: &Running, times: usize) -> Vec<f64> {
    let official = official_of_the_call(portal).await;
    let mut all = Vec::new();
    for _ in 0..times {
        let path = "/api/administration/calls/ordinanza-6-2014/applications";
        let (page, took) = timed(official.client.get(path)).await;
        page.done(200);
        all.push(took);
    }
    all
}

async fn timed<T>(act: impl Future<Output = T>) -> (T, f64) {
    let begun = now();
    let done = act.await;
    (done, begun.elapsed().as_secs_f64() * 1000.0)
}
