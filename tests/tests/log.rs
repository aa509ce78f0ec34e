//! The log of a whole journey names nobody.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ristoro::engines::Location;
use ristoro_tests::{
    Applicant, Application, Authority, Golden, IDENTITY, LASTING, Running, calls_folder,
    natural_person, solved,
};
use serde_json::json;
use std::io::Write;
use std::sync::{Arc, Mutex};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Everything that was logged.
#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_holds_no_personal_data() {
    let captured = Captured::default();
    let writer = captured.clone();
    let lines = tracing_subscriber::fmt::layer().json().with_writer(move || writer.clone());
    tracing_subscriber::registry().with(lines).with(edge::log_filter("debug")).init();

    let folder = tempfile::tempdir().unwrap();
    let data = Location::Folder(folder.path().to_owned());
    let portal = Running::with(data, &calls_folder(), None).await;
    let applicant = Applicant::enter(&portal).await;
    let mut wrong = applicant.credentials();
    wrong["password"] = json!("Sbagliata2014");
    applicant.client.post("/api/session", &wrong).await.refused(422, "credentials");
    let mut person = natural_person();
    person["codice_fiscale"] = json!("BSSLNE75E54F257X");
    let body = json!({ "entries": person, "altcha": solved(&applicant.client).await });
    applicant.client.post("/api/registrations", &body).await.refused(422, "invalid");

    let application = Application::create(&applicant.client).await;
    Golden::read("golden.json").fill(&application).await;
    application.put("banca", 0, &json!({ "banca": "Segreta" })).await.refused(409, "conflict");
    application.put("banca", 1, &json!({ "segreto": "1" })).await.refused(400, "malformed");
    application.validate().await.done(200);
    let authority = Authority::new();
    let signed = authority.signer(LASTING).sign(&application.final_pdf().await);
    let untrusted = application.upload_signed("application", "domanda.p7m", &signed).await;
    untrusted.refused(422, "signature");
    portal.trust(&authority);
    application.sign(&authority.signer(LASTING), IDENTITY).await;
    let sent = application.submit().await.done(200);

    // Something breaks: the bytes of a document are gone.
    let document = application.view("beni").await["documents"]["perizia"][0]["id"].clone();
    let document = document.as_str().unwrap();
    let kept = format!("files/documents/applications/{}/{document}", application.id);
    std::fs::remove_file(folder.path().join(kept)).unwrap();
    let path = application.at(&format!("/documents/{document}"));
    let fault = applicant.client.get(&path).await.refused(500, "fault");
    assert!(!fault["detail"].as_str().unwrap().contains("bucket"), "the cause is not shown");

    let log = String::from_utf8(captured.0.lock().unwrap().clone()).unwrap();
    assert!(log.lines().count() > 40, "every request is logged:\n{log}");
    assert!(log.contains("/api/applications/{application}/sections/{section}"));
    let faults: Vec<&str> = log.lines().filter(|line| line.contains("\"fault\"")).collect();
    let [logged] = faults.as_slice() else { panic!("{faults:?}") };
    assert!(logged.contains("is not in its bucket"), "{logged}");
    assert!(logged.contains(fault["request_id"].as_str().unwrap()), "{logged}");
    let cookies = applicant.client.cookies().join("");
    let token = cookies.trim_start_matches("ristoro=");
    let answers = Golden::read("golden.json");
    let mut personal = vec![
        token,
        applicant.client.csrf().unwrap(),
        applicant.password.as_str(),
        "Sbagliata2014",
        "BSSLNE75E54F257X",
        "studio@example.it",
        "example.it",
        "059 1234567",
        "Bassi",
        "Segreta",
        "segreto",
        "perizia.pdf",
        "domanda.p7m",
        "Mario Rossi",
        "RSSMRA80A01F257G",
        sent["protocol"].as_str().unwrap(),
    ];
    // Every answer that is long enough not to be found by chance.
    let typed = serde_json::to_value(answers.answers()).unwrap();
    let mut texts = Vec::new();
    collect(&typed, &mut texts);
    personal.extend(texts.iter().map(String::as_str).filter(|text| text.len() > 11));
    assert!(personal.len() > 60);
    for text in personal {
        assert!(!log.contains(text), "«{text}» is in the log");
    }
}

fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|one| collect(one, texts)),
        serde_json::Value::Object(members) => {
            members.values().for_each(|one| collect(one, texts));
        }
        _ => {}
    }
}
