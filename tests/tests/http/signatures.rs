//! What must be signed is said by the call.

use crate::new_field::site;
use ristoro::engines::Location;
use ristoro_tests::{
    Authority, CALL, CallFolder, Golden, IDENTITY, LASTING, PHOTO, REVISION, Running,
};

const THIRD: &str = r#"
[[application.signatures]]
id = "powers"
label = "Procura firmata"
subject = "Il file della procura"
instructions = "Firma la procura con cui agisci per conto della società."
content = "document"
types = ["pdf"]
max_megabytes = 1
signatory = "application"
"#;

#[tokio::test]
async fn a_third_file_is_one_entry_more() {
    let calls = CallFolder::copied();
    calls.append("call.toml", THIRD);
    let site = site();
    let portal = Running::with(Location::Memory, calls.path(), site.clone()).await;
    if site.is_some() {
        let page = portal.visitor().get(&format!("/bandi/{CALL}/{REVISION}/invio/")).await;
        assert_eq!(page.status, 200);
        let html = page.text();
        for expected in ["Procura firmata</h3>", "i tre file firmati", "Firma la procura con cui"] {
            assert!(html.contains(expected), "{expected} is not in the page");
        }
    }

    let (applicant, application) = Golden::signed(&portal).await;
    let problem = application.submit().await.refused(422, "missing-upload");
    assert_eq!(problem["detail"], "Il file della procura non è stato caricato.");
    assert_eq!(problem["which"], "powers");

    let authority = Authority::new();
    portal.trust(&authority);
    let signer = authority.signer(LASTING);
    let upload =
        async |bytes: &[u8]| application.upload_signed("powers", "procura.p7m", bytes).await;
    let photo = upload(&signer.sign(PHOTO)).await.refused(422, "signature");
    assert!(photo["detail"].as_str().unwrap().starts_with("Il file della procura non contiene"));
    let pdf = signer.sign(&application.final_pdf().await);
    let pdf = upload(&pdf).await.refused(422, "signature");
    assert!(pdf["detail"].as_str().unwrap().contains("al posto di «Procura firmata»"), "{pdf}");
    let identity = signer.sign(IDENTITY);
    application.upload_signed("identity", "carta.p7m", &identity).await.done(200);
    let same = upload(&identity).await.refused(422, "signature");
    let said = "già stato caricato come «Carta d’identità firmata»";
    assert!(same["detail"].as_str().unwrap().contains(said), "{same}");
    upload(&vec![0; 1024 * 1024 + 1]).await.refused(413, "too-large");
    upload(&signer.sign(IDENTITY)).await.done(200);

    let shown = applicant.client.get(&application.at("")).await.done(200);
    let files: Vec<&String> = shown["signed"].as_object().unwrap().keys().collect();
    assert_eq!(files, ["application", "identity", "powers"]);
    application.submit().await.done(200);
    let history = applicant.client.get(&application.at("/events")).await.done(200).to_string();
    for event in ["File accettato: Procura firmata", "File rifiutato: Procura firmata"] {
        assert!(history.contains(event), "{history}");
    }
}
