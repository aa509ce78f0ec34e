//! Options that lead elsewhere, and several applications for one event (manual 3.2, points 2, 3 and 6.1).

use crate::places::fields_with_problems;
use ristoro_tests::{Applicant, Application, Golden, Running};
use serde_json::{Value, json};

/// The answers of the first section, with some of them otherwise.
fn gate(other: &Value) -> Value {
    let mut entries = Golden::read("golden.json").entries("formulario");
    for (field, entry) in other.as_object().unwrap() {
        entries[field] = entry.clone();
    }
    entries
}

/// An application that is one of so many, complete but for the first section.
async fn one_of(applicant: &Applicant, answers: &Value) -> Application {
    let application = Application::create(&applicant.client).await;
    application.save("formulario", &gate(answers)).await;
    application
}

fn which(which: u32, number: u32) -> Value {
    json!({ "domande": "piu", "numero_domande": number.to_string(), "numero_domanda": which.to_string() })
}

async fn complete(applicant: &Applicant, answers: &Value) -> Application {
    let application = one_of(applicant, answers).await;
    application.freeze("formulario").await.done(200);
    Golden::read("golden.json").fill_but(&application, &["formulario"]).await;
    application
}

async fn validated(applicant: &Applicant, answers: &Value) {
    complete(applicant, answers).await.validate().await.done(200);
}

#[tokio::test]
async fn of_several_validated_at_once_that_do_not_agree_one_is() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let one = complete(&applicant, &which(1, 2)).await;
    let same = complete(&applicant, &which(1, 2)).await;
    let another = complete(&applicant, &which(1, 3)).await;
    let outcomes = tokio::join!(one.validate(), same.validate(), another.validate());
    let outcomes = [outcomes.0, outcomes.1, outcomes.2];
    let done = outcomes.iter().filter(|outcome| outcome.status == 200).count();
    let told: Vec<String> = outcomes.iter().map(ristoro_tests::Answer::text).collect();
    assert_eq!(done, 1, "{told:?}");
    for refused in outcomes.into_iter().filter(|outcome| outcome.status != 200) {
        let problem = refused.refused(422, "invalid");
        assert_eq!(problem["problems"][0]["code"], "one_of_many", "{problem}");
    }
}

#[tokio::test]
async fn those_that_agree_are_validated_at_once() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let one = complete(&applicant, &which(1, 2)).await;
    let other = complete(&applicant, &which(2, 2)).await;
    let (one, other) = tokio::join!(one.validate(), other.validate());
    one.done(200);
    other.done(200);
}

#[tokio::test]
async fn a_draft_that_was_thrown_away_does_not_count() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let away = complete(&applicant, &which(1, 2)).await;
    away.client.post(&away.at("/discard"), &json!({})).await.done(200);
    validated(&applicant, &which(1, 2)).await;
    // Had back, it does not agree with what was validated meanwhile.
    away.client.post(&away.at("/restore"), &json!({})).await.done(200);
    away.validate().await.refused(422, "invalid");
}

#[tokio::test]
async fn what_leads_elsewhere_is_told_and_does_not_open_the_form() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = one_of(&applicant, &json!({ "specifica": "impresa" })).await;
    let problem = application.freeze("formulario").await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["specifica"]);
    let told = &problem["problems"][0];
    assert_eq!(told["code"], "elsewhere");
    assert!(
        told["sentence"].as_str().unwrap().starts_with("Questo modulo non è per te."),
        "{told}"
    );
    application.save("formulario", &gate(&json!({}))).await;
    application.freeze("formulario").await.done(200);
}

/// The questions at which a reply tells that the application disagrees with others.
fn disagreeing(reply: &Value) -> Vec<&str> {
    let problems = reply["problems"].as_array().unwrap().iter();
    let told = problems.filter(|one| one["code"] == "one_of_many");
    told.map(|one| one["place"]["target"]["field"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_third_of_two_is_told() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    // Begun by mistake, and never validated: it binds nobody.
    one_of(&applicant, &json!({})).await.freeze("formulario").await.done(200);
    validated(&applicant, &which(1, 2)).await;
    validated(&applicant, &which(2, 2)).await;

    let third = one_of(&applicant, &which(2, 2)).await;
    // At the save, when the section is opened again and on the overview, not only when it is validated.
    let missing = third.client.get(&third.at("/missing")).await.done(200);
    for told in [&third.view("formulario").await, &missing] {
        assert_eq!(disagreeing(told), ["numero_domanda"], "{told:#}");
    }
    assert_eq!(missing["ready"], false);
    let saved = third.save("formulario", &gate(&which(1, 3))).await;
    assert_eq!(disagreeing(&saved), ["numero_domande"]);
    assert_eq!(saved["complete"], false);
    let saved = third.save("formulario", &gate(&json!({ "evento": "tromba_2013" }))).await;
    assert_eq!(disagreeing(&saved), Vec::<&str>::new());
    third.save("formulario", &gate(&which(2, 2))).await;
    let problem = third.freeze("formulario").await.refused(422, "invalid");
    assert_eq!(problem["problems"][0]["code"], "one_of_many");
    assert_eq!(fields_with_problems(&problem), ["numero_domanda"]);
    third.save("formulario", &gate(&which(3, 3))).await;
    let problem = third.freeze("formulario").await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["numero_domande"]);
    third.save("formulario", &gate(&json!({}))).await;
    let problem = third.freeze("formulario").await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&problem), ["domande"], "the question that says so");
    // Another event is another matter.
    third.save("formulario", &gate(&json!({ "evento": "tromba_2013" }))).await;
    third.freeze("formulario").await.done(200);
}
