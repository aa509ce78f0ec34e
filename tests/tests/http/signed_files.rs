//! The signed files that the call asks for: the application and the identity document (manual 5.2 and 5.3).

use ristoro_tests::{
    ARCHIVE, Application, Authority, DOCUMENT, EXPIRED, Golden, IDENTITY, LASTING, PHOTO, Running,
};
use serde_json::{Value, json};
use tokio::task::JoinSet;

const NAME: &str = "domanda.pdf.p7m";

async fn refused(application: &Application, which: &str, bytes: &[u8]) -> Value {
    let problem = application.upload_signed(which, NAME, bytes).await.refused(422, "signature");
    assert_eq!(application.detail().await["signed"][which], Value::Null, "nothing was kept");
    problem
}

/// What somebody is told to do now.
fn steps(problem: &Value) -> String {
    let steps = problem["steps"].as_array().unwrap().iter().map(|it| it.as_str().unwrap());
    steps.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn what_is_not_right_is_refused_with_its_reason_and_its_step() {
    let portal = Running::start().await;
    let (_, application) = Golden::validated(&portal).await;
    let pdf = application.final_pdf().await;
    let authority = Authority::new();
    let signer = authority.signer(LASTING);
    let good = signer.sign(&pdf);

    let untrusted = refused(&application, "application", &good).await;
    assert_eq!(untrusted["verdict"], "untrusted");
    assert_eq!(untrusted["detail"], "Il file della domanda non è firmato correttamente.");
    assert_eq!(untrusted["signers"][0]["name"], "Elena Bassi");
    assert_eq!(untrusted["signers"][0]["fiscal_code"], "BSSLNE75E54F257M");
    assert!(untrusted["reasons"][0].as_str().unwrap().ends_with('.'), "{untrusted}");
    assert!(steps(&untrusted).contains("elenco pubblico di AgID"), "{untrusted}");

    portal.trust(&authority);
    let other = refused(&application, "application", &signer.sign(DOCUMENT)).await;
    assert_eq!(other["verdict"], "content-mismatch");
    assert_eq!(
        other["detail"],
        "Il file della domanda che è stato caricato non è identico a quello generato dal sistema."
    );
    assert!(steps(&other).contains("Scarica di nuovo il PDF"), "{other}");

    let inside = good.windows(8).position(|window| window == &pdf[..8]).unwrap();
    let mut altered = good.clone();
    altered[inside + pdf.len() / 2] ^= 1;
    let problem = refused(&application, "application", &altered).await;
    assert_eq!(problem["verdict"], "digest-mismatch");
    assert!(steps(&problem).contains("Firma di nuovo il documento originale"), "{problem}");

    let mut altered = good.clone();
    let last = altered.len() - 3;
    altered[last] ^= 1;
    let problem = refused(&application, "application", &altered).await;
    assert_eq!(problem["verdict"], "bad-signature");

    let expired = authority.signer(EXPIRED).sign(&pdf);
    let problem = refused(&application, "application", &expired).await;
    assert_eq!(problem["verdict"], "expired");
    assert!(steps(&problem).contains("Rinnova il certificato"), "{problem}");

    for (bytes, step) in [(&pdf[..], "scegli il formato CAdES"), (ARCHIVE, "Aprilo, tira fuori")] {
        let problem = refused(&application, "application", bytes).await;
        assert_eq!(problem["verdict"], "not-signed-data");
        assert!(steps(&problem).contains(step), "{problem}");
    }
    let cut = refused(&application, "application", &good[..good.len() / 2]).await;
    assert_eq!(cut["verdict"], "malformed");
    assert!(steps(&cut).contains("Riprendi il file .p7m"), "{cut}");

    let history = application.client.get(&application.at("/events")).await.done(200);
    let refusals = history["events"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|event| event["what"] == "File rifiutato: Domanda firmata");
    assert_eq!(refusals.count(), 8);

    let kept = application.upload_signed("application", NAME, &good).await.done(200);
    assert!(kept["signer"].as_str().unwrap().contains("Elena Bassi"), "{kept}");
    application.submit().await.refused(422, "missing-upload");
}

#[tokio::test]
async fn the_name_must_end_with_p7m() {
    let portal = Running::start().await;
    let (_, application) = Golden::validated(&portal).await;
    let authority = Authority::new();
    portal.trust(&authority);
    let good = authority.signer(LASTING).sign(&application.final_pdf().await);
    for name in ["domanda.pdf", "domanda", "domanda.p7m.pdf", "domanda.p7s"] {
        let problem = application.upload_signed("application", name, &good).await;
        let problem = problem.refused(422, "signature");
        assert!(problem["detail"].as_str().unwrap().contains(".p7m"), "{problem}");
    }
    // Renaming does no harm as long as the ending stays.
    application.upload_signed("application", "La mia DOMANDA (1).P7M", &good).await.done(200);
}

#[tokio::test]
async fn the_identity_document_is_a_pdf_or_an_image() {
    let portal = Running::start().await;
    let (_, application) = Golden::validated(&portal).await;
    let authority = Authority::new();
    portal.trust(&authority);
    let signer = authority.signer(LASTING);
    let problem = refused(&application, "identity", &signer.sign(ARCHIVE)).await;
    assert!(
        problem["detail"].as_str().unwrap().contains("carta di identità non contiene un documento"),
        "{problem}"
    );
    assert!(steps(&problem).contains("Firma un file di questi tipi"), "{problem}");
    let problem = refused(&application, "identity", IDENTITY).await;
    let said = "Il file della carta di identità non è firmato correttamente.";
    assert_eq!(problem["detail"], said);
    let application_again = signer.sign(&application.final_pdf().await);
    let problem = refused(&application, "identity", &application_again).await;
    assert!(problem["detail"].as_str().unwrap().contains("al posto"), "{problem}");
    for picture in [PHOTO, IDENTITY] {
        application.upload_signed("identity", "carta.p7m", &signer.sign(picture)).await.done(200);
    }
}

#[tokio::test]
async fn a_worse_file_leaves_the_one_that_counts_where_it_is() {
    let portal = Running::start().await;
    let (_, application) = Golden::signed(&portal).await;
    let counts = application.detail().await["signed"].clone();
    assert_eq!(counts["application"]["file_name"], NAME);
    let other = application.upload_signed("application", "altra.p7m", DOCUMENT).await;
    let problem = other.refused(422, "signature");
    assert_eq!(problem["verdict"], "not-signed-data");
    assert_eq!(application.detail().await["signed"], counts, "both are as they were");
    // What is sent is what counted, and the receipt says so.
    let receipt = application.submit().await.done(200);
    for (place, which) in [(0, "application"), (1, "identity")] {
        for fact in ["file_name", "sha256"] {
            assert_eq!(receipt["files"][place][fact], counts[which][fact], "{which}: {fact}");
        }
    }
}

/// A page and the storage say at once that a file has arrived, and browsers ask again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn confirmed_eight_times_at_once_it_is_accepted_once() {
    let portal = Running::start().await;
    let (_, application) = Golden::validated(&portal).await;
    let authority = Authority::new();
    portal.trust(&authority);
    let good = authority.signer(LASTING).sign(&application.final_pdf().await);
    let announced = json!({ "which": "application", "file_name": NAME, "size": good.len() });
    let prepared = application.client.post(&application.at("/signed"), &announced).await.done(201);
    let (status, said) = application.client.post_file(&prepared["upload"], NAME, &good).await;
    assert!((200..300).contains(&status), "the storage said {status} {said}");
    let document = prepared["document"].as_str().unwrap();
    let confirm = application.at(&format!("/signed/{document}/received"));
    let mut confirming = JoinSet::new();
    for _ in 0..8 {
        let (client, confirm) = (application.client.clone(), confirm.clone());
        let announced = announced.clone();
        confirming.spawn(async move { client.post(&confirm, &announced).await.status });
    }
    let answers = confirming.join_all().await;
    assert!(answers.iter().all(|status| [200, 409, 503].contains(status)), "{answers:?}");
    assert!(answers.contains(&200), "{answers:?}");
    let history = application.client.get(&application.at("/events")).await.done(200);
    let accepted = history["events"].as_array().unwrap().iter();
    let accepted = accepted.filter(|event| event["what"] == "File accettato: Domanda firmata");
    assert_eq!(accepted.count(), 1);
}

#[tokio::test]
async fn files_are_taken_only_between_validation_and_submission() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::complete(&portal).await;
    let announced = json!({ "which": "application", "file_name": NAME, "size": 1000 });
    let signed = application.at("/signed");
    applicant.client.post(&signed, &announced).await.refused(409, "not-validated");
    application.validate().await.done(200);

    let mut large = announced.clone();
    large["size"] = json!(21 * 1024 * 1024);
    applicant.client.post(&signed, &large).await.refused(413, "too-large");
    let mut other = announced.clone();
    other["which"] = json!("else");
    applicant.client.post(&signed, &other).await.refused(404, "not-found");
    other["which"] = json!("No name!");
    applicant.client.post(&signed, &other).await.refused(400, "malformed");

    let authority = Authority::new();
    portal.trust(&authority);
    application.sign(&authority.signer(LASTING), IDENTITY).await;
    // Until it is sent, a file can be uploaded anew.
    application.sign(&authority.signer(LASTING), PHOTO).await;
    application.submit().await.done(200);
    applicant.client.post(&signed, &announced).await.refused(409, "submitted");
}
