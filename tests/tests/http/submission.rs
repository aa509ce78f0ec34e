//! Sending the application (manual 5.2 and 5.3).

use ristoro_tests::{Application, Authority, Golden, IDENTITY, LASTING, Running};
use serde_json::Value;
use std::collections::BTreeSet;
use tokio::task::JoinSet;

#[tokio::test]
async fn both_signed_files_are_needed() {
    let portal = Running::start().await;
    let (_, application) = Golden::complete(&portal).await;
    application.submit().await.refused(409, "not-validated");
    application.validate().await.done(200);
    let problem = application.submit().await.refused(422, "missing-upload");
    assert_eq!(problem["detail"], "Il file della domanda non è stato caricato.");

    let authority = Authority::new();
    portal.trust(&authority);
    let signer = authority.signer(LASTING);
    let file = signer.sign(&application.final_pdf().await);
    application.upload_signed("application", "domanda.p7m", &file).await.done(200);
    let problem = application.submit().await.refused(422, "missing-upload");
    assert_eq!(problem["detail"], "Il file della carta di identità non è stato caricato.");

    let file = signer.sign(IDENTITY);
    application.upload_signed("identity", "carta.p7m", &file).await.done(200);
    application.submit().await.done(200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sent_twenty_times_at_once_it_is_sent_once() {
    let portal = Running::start().await;
    let (_, application) = Golden::signed(&portal).await;
    let mut sending = JoinSet::new();
    for _ in 0..20 {
        let application = application.clone();
        sending.spawn(async move { until_answered(&application).await });
    }
    let numbers: BTreeSet<String> = sending
        .join_all()
        .await
        .into_iter()
        .map(|sent| sent["protocol"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(numbers.len(), 1, "{numbers:?}");

    portal.clock.advance(600);
    let again = application.submit().await.done(200);
    assert!(numbers.contains(again["protocol"].as_str().unwrap()));
    let confirmations =
        portal.letters().into_iter().filter(|letter| letter.subject.contains("inviata")).count();
    assert_eq!(confirmations, 1);
    let history = application.client.get(&application.at("/events")).await.done(200);
    let sent = history["events"].as_array().unwrap().iter();
    let sent = sent.filter(|event| event["what"].as_str().unwrap().starts_with("Domanda inviata"));
    assert_eq!(sent.count(), 1);
}

/// Sends, and sends again when told to try later, as the page does.
async fn until_answered(application: &Application) -> Value {
    for _ in 0..10 {
        let answer = application.submit().await;
        if answer.status != 429 {
            return answer.done(200);
        }
    }
    panic!("never answered");
}

#[tokio::test]
async fn after_the_closing_it_is_too_late() {
    let portal = Running::start().await;
    let (_, application) = Golden::signed(&portal).await;
    portal.close_call_in(120).await;
    portal.clock.advance(121);
    let problem = application.submit().await.refused(409, "closed");
    assert!(problem["detail"].as_str().unwrap().contains("non è stata inviata"), "{problem}");
    let detail = application.detail().await;
    assert_eq!((&detail["state"], &detail["open"]), (&"validated".into(), &false.into()));
    assert_eq!(portal.letters().len(), 1, "only the credentials");

    // An extension lets it through.
    portal.close_call_in(3600).await;
    application.submit().await.done(200);
}

#[tokio::test]
async fn what_was_sent_stays_as_it_is() {
    let portal = Running::start().await;
    let (_, application) = Golden::signed(&portal).await;
    let sent = application.submit().await.done(200);
    let bank = application.view("banca").await;
    let version = bank["version"].as_u64().unwrap();
    application.put("banca", version, &bank["entries"]).await.refused(409, "not-draft");
    let validated = application.validate().await.done(200);
    assert_eq!(validated["state"], "submitted");
    assert_eq!(validated["validated_at"], sent["validated_at"]);
    portal.close_call_in(1).await;
    portal.clock.advance(60);
    assert_eq!(application.submit().await.done(200), sent, "the number is told after the closing");
}
