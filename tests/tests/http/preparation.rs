//! What to collect before one begins.

use ristoro_tests::{Applicant, Application, Golden, Running};
use serde_json::{Value, json};

async fn wanted(application: &Application) -> Value {
    application.client.get(&application.at("/preparation")).await.done(200)
}

#[tokio::test]
async fn the_list_follows_the_answers_that_decide() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let before = wanted(&application).await;
    // Nothing is decided: everything may be wanted, and what decides is no thing to collect.
    assert_eq!(before["settled"], false);
    assert_eq!(before["fields"]["compilatore.denominazione"], "perhaps");
    assert_eq!(before["fields"]["beneficiario.denominazione"], "perhaps");
    assert_eq!(before["fields"]["banca.iban"], "certain");
    assert_eq!(before["fields"]["formulario.forma"], Value::Null);

    application.save("formulario", &Golden::read("golden.json").entries("formulario")).await;
    application.freeze("formulario").await.done(200);
    let after = wanted(&application).await;
    assert_eq!(after["settled"], true);
    assert_eq!(after["fields"]["beneficiario.denominazione"], "certain");
    assert_eq!(after["fields"]["beneficiario.prof_cognome"], Value::Null, "it is a studio");
    assert_eq!(after["fields"]["compilatore.denominazione"], Value::Null, "nobody else fills in");
    // It hangs on an answer that is still to be given.
    assert_eq!(after["fields"]["beneficiario.iva_quota"], "perhaps");
    // Members are wanted, two at least.
    assert_eq!(after["fields"]["beneficiario.professionisti.cognome"], "certain");
    assert!(after["documents"].as_object().unwrap().contains_key("beni.perizia"), "{after:#}");
    // What the portal computes is nothing to collect.
    assert_eq!(after["fields"]["beni.elenco.lordo"], Value::Null);
}

#[tokio::test]
async fn answers_given_meanwhile_settle_what_hung_on_them() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    application.save("beneficiario", &json!({ "iva": "detraibile" })).await;
    assert_eq!(wanted(&application).await["fields"]["beneficiario.iva_quota"], Value::Null);
    application.save("beneficiario", &json!({ "iva": "parziale" })).await;
    assert_eq!(wanted(&application).await["fields"]["beneficiario.iva_quota"], "certain");
}
