//! Stopping and starting again.

use ristoro::engines::Location;
use ristoro_tests::{Attachment, DOCUMENT, Golden, Running, calls_folder};

#[tokio::test]
async fn everything_is_still_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let data = || Location::Folder(folder.path().to_owned());
    let portal = Running::with(data(), &calls_folder(), None).await;
    let (applicant, application) = Golden::opened(&portal).await;
    let bank = Golden::read("golden.json").entries("banca");
    application.save("banca", &bank).await;
    let file = Attachment {
        section: "beni",
        item: None,
        slot: "perizia",
        name: "perizia.pdf",
        bytes: DOCUMENT,
    };
    let document = application.attach(&file).await;
    let before = application.detail().await;
    let challenge = ristoro_tests::solved(&portal.visitor()).await;
    let port = portal.port();
    portal.portal.stop().await;

    let portal = Running::on_port(port, data(), &calls_folder(), None).await;
    assert_eq!(application.detail().await, before, "with the session from before");
    assert_eq!(application.view("banca").await["entries"], bank);
    let path = application.at(&format!("/documents/{}", document["id"].as_str().unwrap()));
    assert_eq!(applicant.client.get(&path).await.body, DOCUMENT);
    assert_eq!(portal.letters().len(), 1);
    applicant.elsewhere(&portal).await;

    // A page that was open meanwhile can still be sent.
    let entries = ristoro_tests::natural_person();
    let body = serde_json::json!({ "entries": entries, "altcha": challenge });
    portal.visitor().post("/api/registrations", &body).await.done(201);

    Golden::read("golden.json").fill_but(&application, &["formulario", "banca"]).await;
    application.validate().await.done(200);
}
