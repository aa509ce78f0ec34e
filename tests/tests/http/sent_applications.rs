//! What was sent to a call is read by the officials who may, of the administration that runs it, and never unseen.

use calls::Author;
use ristoro_tests::{
    Applicant, Application, CALL, Golden, PASSWORD, Running, new_official, official,
    official_of_the_call, store_user,
};
use serde_json::{Value, json};
use store::accounts::{Right, User};
use store::calls::Entrusting;

const SENT: &str = "/api/administration/applications";

fn list() -> String {
    format!("/api/administration/calls/{CALL}/applications")
}

/// The paths of everything that is read of an application.
fn things(application: &Application) -> [String; 3] {
    let at = format!("{SENT}/{}", application.id);
    [at.clone(), format!("{at}/application.pdf"), format!("{at}/signed/application")]
}

async fn sent(portal: &Running) -> (Applicant, Application, String) {
    let (applicant, application) = Golden::signed(portal).await;
    let receipt = application.submit().await.done(200);
    let protocol = receipt["protocol"].as_str().unwrap().to_owned();
    (applicant, application, protocol)
}

async fn finds_nothing(desk: &Applicant, application: &Application) {
    for path in things(application) {
        desk.client.get(&path).await.refused(404, "not-found");
    }
}

async fn readings(applicant: &Applicant, application: &Application) -> Vec<Value> {
    let seen = applicant.client.get(&application.at("/readings")).await.done(200);
    seen["readings"].as_array().unwrap().clone()
}

#[tokio::test]
async fn what_was_not_sent_is_the_applicants_alone() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let (_, draft) = Golden::opened(&portal).await;
    finds_nothing(&desk, &draft).await;
    let (owner, signed) = Golden::signed(&portal).await;
    finds_nothing(&desk, &signed).await;
    let listed = desk.client.get(&list()).await.done(200);
    assert_eq!(listed["applications"], json!([]));
    assert!(readings(&owner, &signed).await.is_empty(), "nothing was read");
    for id in ["x", "01941f29-7c00-7000-8000-000000000001", "..%2f.."] {
        desk.client.get(&format!("{SENT}/{id}")).await.refused(404, "not-found");
    }
}

#[tokio::test]
async fn only_those_who_run_the_call_and_have_the_right_read_what_was_sent() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let (owner, application, protocol) = sent(&portal).await;
    let other = official(&portal).await;
    finds_nothing(&other, &application).await;
    other.client.get(&list()).await.refused(404, "not-found");
    finds_nothing(&owner, &application).await;
    for right in Right::ALL.into_iter().filter(|right| *right != Right::Read) {
        let mut person = new_official(&portal, &[right]).await;
        person.sign_in().await;
        person.choose_password(PASSWORD).await;
        person.client.get("/api/administration/sent-calls").await.refused(404, "not-found");
    }
    assert!(readings(&owner, &application).await.is_empty(), "nobody read anything");

    let calls = desk.client.get("/api/administration/sent-calls").await.done(200);
    assert_eq!((&calls["calls"][0]["call"], &calls["calls"][0]["sent"]), (&json!(CALL), &json!(1)));
    let listed = desk.client.get(&list()).await.done(200);
    assert_eq!(listed["applications"][0]["protocol"], protocol.as_str());
    let beneficiary =
        json!({ "name": "Studio Associato Bassi e Ferri", "fiscal_code": "12345678903" });
    assert_eq!(listed["applications"][0]["beneficiary"], beneficiary);
    let read = desk.client.get(&things(&application)[0]).await.done(200);
    assert_eq!(read["of"], listed["applications"][0]);
    let own = owner.client.get(&application.at("/summary")).await.done(200);
    assert_eq!(read["summary"], own, "as its owner reads it");

    // Whoever runs it no more finds nothing of it.
    let context = portal.portal.context();
    let author = Author { name: "prova".to_owned(), act: None };
    let decision = author.decides(portal.clock.now(), &context.random.bytes().unwrap());
    let (call, to) = (CALL.parse().unwrap(), other.organisation.parse().unwrap());
    let ended = context.stores.calls.entrust(&call, &to, &decision).await.unwrap();
    assert_eq!(ended, Entrusting::Done);
    finds_nothing(&desk, &application).await;
    other.client.get(&things(&application)[0]).await.done(200);
}

#[tokio::test]
async fn each_thing_that_is_read_is_noted_once_a_day_and_shown_to_the_applicant() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let (owner, application, _) = sent(&portal).await;
    for path in things(&application) {
        for _ in 0..2 {
            let answer = desk.client.get(&path).await;
            assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        }
    }
    let seen = readings(&owner, &application).await;
    assert_eq!(seen.len(), 3, "{seen:?}");
    let whole = format!("{seen:?}");
    for what in ["Le risposte della domanda", "Il PDF della domanda", "Un file firmato"] {
        assert!(whole.contains(what), "{what}: {whole}");
    }
    assert!(!whole.contains("carla.neri"), "officials are not named: {whole}");
    desk.client.get(&list()).await.done(200);
    assert_eq!(readings(&owner, &application).await.len(), 4, "the list too");
    let pdf = desk.client.get(&things(&application)[1]).await;
    assert!(pdf.body.to_vec() == application.final_pdf().await, "the bytes that were signed");
}

#[tokio::test]
async fn documents_are_those_of_the_application_and_the_right_is_asked_at_every_request() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let (_, application, _) = sent(&portal).await;
    let read = desk.client.get(&things(&application)[0]).await.done(200);
    let documents = read["documents"].as_array().unwrap();
    assert!(!documents.is_empty(), "{read}");
    for document in documents {
        let id = document["id"].as_str().unwrap();
        let path = format!("{SENT}/{}/documents/{id}", application.id);
        let answer = desk.client.get(&path).await;
        assert!([200, 303].contains(&answer.status), "{path}: {}", answer.text());
    }
    let unknown =
        format!("{SENT}/{}/documents/01941f29-7c00-7000-8000-000000000001", application.id);
    desk.client.get(&unknown).await.refused(404, "not-found");
    let accounts = &portal.portal.context().stores.accounts;
    let (code, name) = (desk.organisation.parse().unwrap(), desk.username.parse().unwrap());
    let user = accounts.user(&code, &name).await.unwrap().unwrap();
    let rights = [Right::Cup, Right::Calls, Right::Users].into_iter().collect();
    store_user(&portal, &User { rights, ..user }).await;
    finds_nothing(&desk, &application).await;
}

#[tokio::test]
async fn a_long_list_goes_on_after_any_of_its_applications() {
    let portal = Running::start().await;
    let desk = official_of_the_call(&portal).await;
    let (_, first) = Golden::signed(&portal).await;
    let all = portal.copies(&first, 3);
    for application in &all {
        application.submit().await.done(200);
    }
    let ids = |page: &Value| -> Vec<String> {
        let rows = page["applications"].as_array().unwrap();
        rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    };
    let whole = desk.client.get(&list()).await.done(200);
    let listed = ids(&whole);
    assert_eq!((listed.len(), &whole["next"]), (3, &Value::Null));
    for (at, id) in listed.iter().enumerate() {
        let rest = desk.client.get(&format!("{}/after/{id}", list())).await.done(200);
        assert_eq!(ids(&rest), listed[at + 1..], "{id}");
    }
    let calls = desk.client.get("/api/administration/sent-calls").await.done(200);
    assert_eq!(calls["calls"][0]["sent"], 3);
    let (_, draft) = Golden::opened(&portal).await;
    for id in [draft.id.as_str(), "01941f29-7c00-7000-8000-000000000001"] {
        desk.client.get(&format!("{}/after/{id}", list())).await.refused(404, "not-found");
    }
}
