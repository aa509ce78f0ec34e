//! The whole path, from registration to the protocol number.

use domain::{Digest, ProtocolNumber};
use jiff::Timestamp;
use ristoro_tests::{
    Applicant, Application, Authority, DOCUMENT, ELENA, Golden, IDENTITY, LASTING, PAOLA, PHOTO,
    Running, pdf_text,
};
use serde_json::Value;

#[tokio::test]
async fn a_studio_gets_its_protocol_number() {
    whole_path("golden.json", IDENTITY).await;
}

#[tokio::test]
async fn a_professional_gets_a_protocol_number() {
    whole_path("golden-libero-professionista.json", PHOTO).await;
}

#[tokio::test]
async fn interventions_on_a_building_get_a_protocol_number() {
    whole_path("golden-immobile.json", DOCUMENT).await;
}

#[tokio::test]
async fn buildings_torn_down_and_built_anew_get_a_protocol_number() {
    whole_path("golden-demolizione.json", DOCUMENT).await;
}

async fn whole_path(answers: &str, identity: &[u8]) {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    Golden::read(answers).fill(&application).await;

    let detail = application.detail().await;
    assert_eq!(detail["ready"], true, "{detail:#}");
    let validated = application.validate().await.done(200);
    assert_eq!(validated["state"], "validated");
    portal.clock.advance(60);

    let pdf = application.final_pdf().await;
    assert_eq!(validated["final_pdf"]["sha256"], Digest::of(&pdf).to_string());
    let authority = Authority::new();
    portal.trust(&authority);
    let signatory = if answers == "golden-libero-professionista.json" { PAOLA } else { ELENA };
    application.sign(&authority.signer_for(signatory, LASTING), identity).await;
    portal.clock.advance(60);
    let sent = application.submit().await.done(200);

    let protocol = sent["protocol"].as_str().unwrap();
    let number: ProtocolNumber = protocol.parse().unwrap();
    assert_eq!(number.to_string(), protocol);
    assert!(protocol.starts_with("ORD6-2014/") && protocol.ends_with("/0000001"), "{protocol}");

    the_three_instants_are_told_apart(&sent);
    let after = application.detail().await;
    assert_eq!(after["state"], "submitted");
    assert_eq!(after["protocol"], protocol);
    for instant in ["validated_at", "uploaded_at", "submitted_at"] {
        assert_eq!(after[instant], sent[instant]);
    }
    let listed = applicant.client.get("/api/applications").await.done(200);
    assert_eq!(listed["applications"][0]["protocol"], protocol);

    let letters = portal.letters();
    let [credentials, confirmation] = letters.as_slice() else { panic!("{letters:#?}") };
    assert!(credentials.subject.contains("credenziali"));
    assert_eq!(confirmation.to, "studio@example.it");
    assert!(confirmation.subject.contains(protocol), "{}", confirmation.subject);
    assert_eq!(confirmation.after("Numero di protocollo:"), protocol);
    assert_eq!(confirmation.after("Validazione:"), text_of(&sent["validated_at"]));
    assert_eq!(confirmation.after("Caricamento:"), text_of(&sent["uploaded_at"]));
    assert_eq!(confirmation.after("Invio:"), text_of(&sent["submitted_at"]));

    assert_eq!(application.final_pdf().await, pdf, "the PDF is the same after the submission");
    assert!(pdf_text(&pdf).contains("Impronta"));
    the_history_tells_it_all(&application, protocol).await;
}

fn the_three_instants_are_told_apart(sent: &Value) {
    let at = |name: &str| sent[name]["iso"].as_str().unwrap().parse::<Timestamp>().unwrap();
    assert!(at("validated_at") < at("uploaded_at"), "{sent}");
    assert!(at("uploaded_at") < at("submitted_at"), "{sent}");
}

async fn the_history_tells_it_all(application: &Application, protocol: &str) {
    let history = application.client.get(&application.at("/events")).await.done(200);
    let events = history["events"].as_array().unwrap();
    let what: Vec<&str> = events.iter().map(|event| event["what"].as_str().unwrap()).collect();
    let numbered = format!("Assegnato il protocollo {protocol}");
    assert_eq!(what[..2], [&*numbered, "Domanda inviata"]);
    assert_eq!(what.last().copied(), Some("Domanda creata"));
    for expected in ["Validata la sezione Formulario", "Domanda validata"] {
        assert!(what.contains(&expected), "{expected} is not in {what:#?}");
    }
    assert!(events.iter().all(|event| event["who"] == "principale"));
}

fn text_of(instant: &Value) -> &str {
    instant["text"].as_str().unwrap()
}
