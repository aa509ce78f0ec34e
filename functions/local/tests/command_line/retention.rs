//! What is not to be kept any longer: listed, held back, erased, traced.

use crate::runs::{printed, ristoro};
use ristoro::engines::Location;
use ristoro_tests::{Applicant, Application, Golden, Running, calls_folder};
use serde_json::{Value, json};
use std::path::Path;

/// Twenty-six months, in seconds.
const LONG_AGO: i64 = 26 * 30 * 24 * 3600;

/// A portal on a folder of its own, and the folder.
async fn portal() -> (Running, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let data = Location::Folder(folder.path().to_owned());
    (Running::with(data, &calls_folder(), None).await, folder)
}

/// A command that ends well, and what it prints.
fn command(data: &Path, words: &[&str]) -> String {
    let output = ristoro(&[words, &["--data", data.to_str().unwrap()]].concat());
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{words:?}: {errors}{}", printed(&output));
    printed(&output)
}

fn retention(data: &Path, words: &[&str]) -> String {
    command(data, &[&["retention"], words].concat())
}

const WHO: [&str; 4] = ["--author", "Carla Neri", "--reason", "Massimario di scarto"];
const DRAFTS: [&str; 4] = ["--kind", "drafts", "--keep-drafts", "12"];
const SUBMITTED: [&str; 4] = ["--kind", "submitted", "--keep-submitted", "12"];
const IDENTITY: [&str; 4] = ["--kind", "identity-documents", "--keep-identity-documents", "24"];

fn erase(data: &Path, what: &[&str]) -> String {
    retention(data, &[&["erase"], what, &WHO].concat())
}

fn due(data: &Path, what: &[&str]) -> String {
    retention(data, &[&["due"], what].concat())
}

/// An application that was sent long ago, and the draft of somebody else who wrote in it last at that time: files are
/// brought by the storage's clock, which nobody sets.
async fn two(portal: &Running) -> ((Applicant, Application, Value), Application) {
    let (applicant, sent) = Golden::signed(portal).await;
    let (_, draft) = Golden::opened(portal).await;
    portal.clock.advance(-LONG_AGO);
    let receipt = sent.submit().await.done(200);
    draft.save("banca", &Golden::read("golden.json").entries("banca")).await;
    portal.close_call_in(60).await;
    ((applicant, sent, receipt), draft)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_is_held_stays_and_then_goes_with_a_trace() {
    let (portal, data) = portal().await;
    let (_, draft) = two(&portal).await;
    let data = data.path();
    let name = format!("application/{}", draft.id);
    let listed = due(data, &DRAFTS);
    assert!(listed.contains(&format!("drafts: {name}, since")), "{listed}");
    assert!(listed.contains("drafts: 1 due."), "{listed}");
    assert!(due(data, &["--kind", "drafts", "--keep-drafts", "40"]).contains("drafts: 0 due."));

    let on = ["--application", draft.id.as_str()];
    retention(data, &[&["hold"], &on[..], &WHO].concat());
    assert!(retention(data, &["holds"]).contains("by Carla Neri: Massimario di scarto"));
    assert!(due(data, &DRAFTS).contains("; held: it stays"));
    let said = erase(data, &DRAFTS);
    assert!(
        said.contains("held: it stays") && said.contains("0 erased, 1 left, 0 failed."),
        "{said}"
    );
    draft.detail().await;

    retention(data, &[&["let-go"], &on[..], &WHO].concat());
    let said = erase(data, &DRAFTS);
    assert!(said.contains("1 erased, 0 left, 0 failed."), "{said}");
    draft.client.get(&draft.at("")).await.refused(404, "not-found");
    assert!(due(data, &DRAFTS).contains("drafts: 0 due."));
    let said = command(data, &["history", "verify", "--application", &draft.id]);
    assert!(said.contains(" by Carla Neri (Massimario di scarto), after "), "{said}");
    assert!(command(data, &["history", "verify", "--all"]).contains("erasures: whole, 4 events"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_identity_document_goes_before_its_application() {
    let (portal, data) = portal().await;
    let ((_, sent, receipt), _) = two(&portal).await;
    let data = data.path();
    let listed = due(data, &IDENTITY);
    let file = format!("identity-documents: application/{}, file «identity»", sent.id);
    assert!(listed.contains(&file) && !listed.contains("file «application»"), "{listed}");
    assert!(due(data, &["--kind", "submitted"]).contains("submitted: 0 due."));
    assert_eq!(sent.client.get(&sent.at("/signed/identity")).await.status, 200);
    assert!(erase(data, &IDENTITY).contains("1 erased, 0 left, 0 failed."));
    sent.client.get(&sent.at("/signed/identity")).await.refused(404, "not-found");
    assert_eq!(sent.client.get(&sent.at("/signed/application")).await.status, 200);
    assert_eq!(sent.detail().await["protocol"], receipt["protocol"]);
    let events = sent.client.get(&sent.at("/events")).await.done(200);
    let told = events["events"][0]["what"].as_str().unwrap();
    assert!(told.contains("trascorso il tempo di conservazione"), "{told}");
    assert!(due(data, &IDENTITY).contains("identity-documents: 0 due."));
    assert!(command(data, &["history", "verify", "--all"]).contains(" 0 broken."));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_goes_whole_and_whoever_holds_its_receipt_is_told() {
    let (portal, data) = portal().await;
    let ((applicant, sent, receipt), draft) = two(&portal).await;
    let data = data.path();
    let head = receipt["history"].as_str().unwrap();
    assert!(erase(data, &SUBMITTED).contains("1 erased, 0 left, 0 failed."));
    sent.client.get(&sent.at("")).await.refused(404, "not-found");
    draft.detail().await;
    let said = command(data, &["history", "verify", "--all", "--head", head]);
    assert!(said.contains("was one of its heads; erased on"), "{said}");
    let documents = portal.portal.context().stores.files.documents("applications/", None, 99).await;
    let left = documents.unwrap();
    assert!(left.iter().all(|one| one.key.contains(&draft.id)), "{left:?}");

    let trace = retention(data, &["trace"]);
    let protocol = receipt["protocol"].as_str().unwrap();
    for personal in [protocol, &applicant.username, &applicant.organisation, "Bassi", ".p7m"] {
        assert!(!trace.contains(personal), "{personal} is in the trace: {trace}");
    }
    for line in trace.lines() {
        let event: Value = serde_json::from_str(line).unwrap();
        assert_eq!(event["chain"], json!("erasures"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn old_events_of_accounts_go_and_their_histories_stay_whole() {
    let (portal, data) = portal().await;
    portal.clock.advance(-LONG_AGO);
    let applicant = Applicant::enter(&portal).await;
    let events = ["--kind", "events", "--keep-events", "24"];
    let listed = due(data.path(), &events);
    assert!(listed.contains(&format!("events: account/{}, ", applicant.organisation)), "{listed}");
    // The last one stays, for what notes the deletion to stand on, and goes the next time.
    erase(data.path(), &events);
    erase(data.path(), &events);
    let left = due(data.path(), &events);
    assert!(left.contains("events: 0 due."), "{left}");
    let said = command(data.path(), &["history", "verify", "--all"]);
    assert!(said.contains("were deleted by their age") && said.contains(" 0 broken."), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_nobody_enters_goes_and_opens_nothing_any_more() {
    let (portal, data) = portal().await;
    portal.clock.advance(-LONG_AGO);
    let applicant = Applicant::enter(&portal).await;
    let accounts = ["--kind", "accounts", "--keep-accounts", "24"];
    let said = erase(data.path(), &accounts);
    assert!(said.contains(&format!("account/{}, erased", applicant.organisation)), "{said}");
    assert!(said.contains("1 erased, 0 left, 0 failed."), "{said}");
    let visitor = portal.visitor();
    visitor.post("/api/session", &applicant.credentials()).await.refused(422, "credentials");
}

#[test]
fn periods_are_settings_within_bounds_and_nothing_is_done_without_a_reason() {
    let printed_periods = printed(&ristoro(&["retention", "periods", "--keep-drafts", "7"]));
    assert!(printed_periods.contains("drafts: 7 months from the closing"), "{printed_periods}");
    assert!(printed_periods.contains("submitted: 120 months"), "{printed_periods}");
    for wrong in [
        &["retention", "periods", "--keep-drafts", "0"][..],
        &["retention", "due", "--kind", "everything"],
        &["retention", "erase", "--author", "Carla Neri"],
        &["retention", "hold", "--author", "Carla Neri", "--reason", "processo"],
    ] {
        assert_eq!(ristoro(wrong).status.code(), Some(2), "{wrong:?}");
    }
}
