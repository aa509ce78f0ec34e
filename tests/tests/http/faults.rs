//! An evening on which the storage falters: requests turned away, connections that break before and after the work is done,
//! replies that take their time. Whoever asks again, as the pages do, loses nothing and doubles nothing.

use ristoro_tests::{
    Applicant, Application, Authority, Fault, Faults, Golden, IDENTITY, LASTING, Running,
};
use serde_json::{Value, json};

/// Every answer and every document of an application, as they are read again: without what differs from one to another.
async fn answers(application: &Application) -> Value {
    let mut summary = application.client.get(&application.at("/summary")).await.done(200);
    without_addresses(&mut summary["sections"]);
    summary["sections"].take()
}

fn without_addresses(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, _| !matches!(name.as_str(), "href" | "id" | "document"));
            members.values_mut().for_each(without_addresses);
        }
        Value::Array(values) => values.iter_mut().for_each(without_addresses),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

async fn calm() -> Value {
    let portal = Running::start().await;
    let (_, application) = Golden::complete(&portal).await;
    application.validate().await.done(200);
    answers(&application).await
}

async fn an_application_goes_through(seed: u64) {
    let faults = Faults::of(seed);
    let portal = Running::faltering(&faults).await;
    let client = Applicant::enter(&portal).await.client.persistent();
    faults.begin();
    let application = Application::create(&client).await;
    Golden::read("golden.json").fill(&application).await;
    application.validate().await.done(200);
    let authority = Authority::new();
    portal.trust(&authority);
    application.sign(&authority.signer(LASTING), IDENTITY).await;
    let sent = application.submit().await.done(200);
    let drawn = faults.end();
    for kind in [Fault::Throttled, Fault::Reset, Fault::LostReply, Fault::Slow] {
        assert!(drawn.get(&kind).is_some_and(|count| *count > 5), "seed {seed}: {drawn:?}");
    }
    assert_eq!(
        answers(&application).await,
        calm().await,
        "seed {seed}: nothing lost, nothing doubled"
    );
    let all = client.get("/api/applications").await.done(200);
    assert_eq!(all["applications"].as_array().unwrap().len(), 1, "seed {seed}");
    // Whether it had its number at once or not, it has one, and the mail of it went out once.
    portal.wake_courier().await;
    let detail = application.detail().await;
    let protocol = detail["protocol"].as_str().unwrap();
    assert!(protocol.ends_with("/0000001"), "seed {seed}: {protocol}");
    assert_eq!(detail["arrived_at"], sent["arrived_at"]);
    portal.wake_courier().await;
    let letters = portal.letters();
    let confirmations = letters.iter().filter(|letter| letter.text.contains(protocol));
    assert_eq!(confirmations.count(), 1, "seed {seed}");
    let events = client.get(&application.at("/events")).await.done(200);
    let arrivals = events["events"].as_array().unwrap().iter();
    let arrivals = arrivals.filter(|event| event["what"].to_string().contains("inviata"));
    assert_eq!(arrivals.count(), 1, "seed {seed}: {events:#}");
}

#[tokio::test]
async fn an_application_goes_through_on_a_first_bad_evening() {
    an_application_goes_through(1).await;
}

#[tokio::test]
async fn an_application_goes_through_on_a_second_bad_evening() {
    an_application_goes_through(2).await;
}

#[tokio::test]
async fn whoever_saves_while_nothing_answers_reads_a_sentence_and_when_to_try_again() {
    let faults = Faults::of(3);
    let portal = Running::faltering(&faults).await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    for fault in [Fault::Throttled, Fault::Reset, Fault::LostReply] {
        faults.always(fault);
        let saved = application.put("formulario", 0, &json!({})).await;
        assert_eq!(saved.header("retry-after"), "2", "{fault:?}: {}", saved.text());
        let refused = saved.refused(503, "overloaded");
        assert!(refused["detail"].as_str().unwrap().contains("resta nella pagina"), "{refused}");
        faults.end();
        application.view("formulario").await;
    }
}
