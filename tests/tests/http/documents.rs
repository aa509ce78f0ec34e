//! Documents in their slots (manual 3.4.3).

use ristoro_tests::{ARCHIVE, Application, Attachment, DOCUMENT, Golden, IDENTITY, PHOTO, Running};
use serde_json::{Value, json};

/// The beginning of what a signature makes, whole by its own count.
const ENVELOPE: &[u8] = b"\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x00";

/// 20 MB, the most that is taken (manual 3.4.3).
const MOST: usize = 20 * 1024 * 1024;

fn report<'a>(name: &'a str, bytes: &'a [u8]) -> Attachment<'a> {
    Attachment { section: "beni", item: None, slot: "perizia", name, bytes }
}

async fn reports(application: &Application) -> Value {
    application.view("beni").await["documents"]["perizia"].clone()
}

#[tokio::test]
async fn a_document_comes_back_as_it_was() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    for (name, bytes, media_type) in [
        ("perizia è firmata.pdf", DOCUMENT, "application/pdf"),
        ("foto.JPG", PHOTO, "image/jpeg"),
        ("allegati.zip", ARCHIVE, "application/zip"),
        ("perizia.pdf.p7m", ENVELOPE, "application/pkcs7-mime"),
    ] {
        let kept = application.attach(&report(name, bytes)).await;
        assert_eq!((&kept["file_name"], &kept["size"]), (&json!(name), &json!(bytes.len())));
        let path = application.at(&format!("/documents/{}", kept["id"].as_str().unwrap()));
        let answer = applicant.client.get(&path).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.body, bytes);
        assert_eq!(answer.header("content-type"), media_type);
        let disposition = answer.header("content-disposition");
        assert!(disposition.starts_with("attachment; "), "{disposition}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn a_large_document_comes_from_the_storage() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    // Blanks before the end mark, which must be near the end.
    let (head, tail) = DOCUMENT.split_at(20);
    let blanks = vec![b' '; MOST - DOCUMENT.len()];
    let large = [head, &blanks, tail].concat();
    let kept = application.attach(&report("perizia è grande.pdf", &large)).await;
    let path = application.at(&format!("/documents/{}", kept["id"].as_str().unwrap()));
    let answer = applicant.client.get(&path).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let link = answer.header("location");
    // Whoever has the link needs nothing else, for a minute.
    let file = portal.visitor().get(link).await;
    assert_eq!(file.status, 200, "{}", file.text());
    assert!(file.body == large);
    assert!(file.header("content-disposition").starts_with("attachment; "));
    let forged = link.replace("perizia", "altro");
    assert_eq!(portal.visitor().get(&forged).await.status, 403);
}

#[tokio::test]
async fn a_slot_for_one_document_keeps_the_last() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let first = application.attach(&report("prima.pdf", DOCUMENT)).await;
    let second = application.attach(&report("seconda.pdf", IDENTITY)).await;
    let kept = reports(&application).await;
    assert_eq!(kept.as_array().unwrap().len(), 1);
    assert_eq!(kept[0]["id"], second["id"]);
    let path = application.at(&format!("/documents/{}", first["id"].as_str().unwrap()));
    applicant.client.get(&path).await.refused(404, "not-found");

    for name in ["una.jpg", "due.jpg"] {
        let photo = Attachment { slot: "foto", name, bytes: PHOTO, ..report("", b"") };
        application.attach(&photo).await;
    }
    let photos = application.view("beni").await["documents"]["foto"].clone();
    assert_eq!(photos.as_array().unwrap().len(), 2, "a slot for many keeps them all");
}

#[tokio::test]
async fn a_document_can_be_deleted() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let kept = application.attach(&report("perizia.pdf", DOCUMENT)).await;
    let path = application.at(&format!("/documents/{}", kept["id"].as_str().unwrap()));
    assert_eq!(applicant.client.delete(&path).await.status, 204);
    applicant.client.get(&path).await.refused(404, "not-found");
    applicant.client.delete(&path).await.refused(404, "not-found");
    assert!(reports(&application).await.as_array().is_none_or(Vec::is_empty));
}

#[tokio::test]
async fn what_a_file_is_decides_not_its_name() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let program = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00 a program";
    let refused: [(&str, &[u8]); 8] = [
        ("perizia.pdf", program),
        ("perizia.pdf", PHOTO),
        ("foto.jpg", DOCUMENT),
        ("perizia.pdf", b""),
        ("programma.exe", program),
        ("perizia.docx", ARCHIVE),
        ("perizia", DOCUMENT),
        ("..", DOCUMENT),
    ];
    for (name, bytes) in refused {
        let answer = application.try_attach(&report(name, bytes)).await;
        let problem = answer.refused(422, "document");
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.ends_with('.'), "«{name}»: {detail}");
    }
    assert!(reports(&application).await.as_array().is_none_or(Vec::is_empty));
}

#[tokio::test]
async fn too_large_is_said_before_the_upload() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let announce = async |size: usize| {
        let mut body = report("perizia.pdf", b"").announced();
        body["size"] = json!(size);
        applicant.client.post(&application.at("/documents"), &body).await
    };
    announce(MOST).await.done(201);
    let problem = announce(MOST + 1).await.refused(422, "document");
    assert!(problem["detail"].as_str().unwrap().contains("20 MB"), "{problem}");
}

#[tokio::test]
async fn the_storage_takes_only_what_was_announced() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let client = &applicant.client;
    let announced = report("perizia.pdf", DOCUMENT).announced();
    let documents = application.at("/documents");
    let prepared = client.post(&documents, &announced).await.done(201);
    let received = format!("{documents}/{}/received", prepared["document"].as_str().unwrap());

    let mut large = DOCUMENT.to_vec();
    large.resize(MOST + 1024 * 1024, b' ');
    let (status, said) = client.post_file(&prepared["upload"], "perizia.pdf", &large).await;
    assert_eq!(status, 400, "{said}");
    assert!(said.contains("EntityTooLarge"), "{said}");
    client.post(&received, &announced).await.refused(409, "not-arrived");

    for (field, value) in [
        ("key", "another/key"),
        ("Content-Type", "text/html"),
        ("x-amz-signature", "0000"),
        ("policy", "eyJleHBpcmF0aW9uIjoiMjA5OS0wMS0wMVQwMDowMDowMFoiLCJjb25kaXRpb25zIjpbXX0="),
    ] {
        let mut forged = prepared["upload"].clone();
        let fields = forged["fields"].as_object_mut().unwrap();
        let name = fields.keys().find(|name| name.eq_ignore_ascii_case(field)).cloned();
        fields.insert(name.unwrap_or_else(|| panic!("{field}: {fields:?}")), json!(value));
        let (status, said) = client.post_file(&forged, "perizia.pdf", DOCUMENT).await;
        assert!((400..500).contains(&status), "{field}: {status} {said}");
    }
    client.post(&received, &announced).await.refused(409, "not-arrived");

    let (status, said) = client.post_file(&prepared["upload"], "perizia.pdf", DOCUMENT).await;
    assert!(status < 300, "{status} {said}");
    client.post(&received, &announced).await.done(200);
    // A confirmation that is sent twice, after a broken connection, changes nothing.
    client.post(&received, &announced).await.done(200);
    assert_eq!(reports(&application).await.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn slots_that_are_not_there_take_nothing() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    let unknown_item = "01941f29-7c00-7000-8000-000000000001";
    let places = [
        Attachment { slot: "niente", ..report("a.pdf", DOCUMENT) },
        Attachment { section: "niente", ..report("a.pdf", DOCUMENT) },
        Attachment { section: "banca", ..report("a.pdf", DOCUMENT) },
        Attachment { item: Some(unknown_item), ..report("a.pdf", DOCUMENT) },
    ];
    for place in places {
        application.try_attach(&place).await.refused(404, "not-found");
    }
}

#[tokio::test]
async fn what_arrives_is_whole_and_what_was_announced() {
    let portal = Running::start().await;
    let (applicant, application) = Golden::opened(&portal).await;
    let refused = async |name: &'static str, bytes: &[u8]| {
        let document = Attachment { name, bytes, ..report(name, bytes) };
        let problem = application.try_attach(&document).await.refused(422, "document");
        problem["detail"].as_str().unwrap().to_owned()
    };
    for (name, bytes) in
        [("nove-byte.pdf", &b"%PDF-1.4\n"[..]), ("a-meta.pdf", &DOCUMENT[..DOCUMENT.len() / 2])]
    {
        let said = refused(name, bytes).await;
        assert!(said.contains(name) && said.contains("incompleto"), "{said}");
    }
    let heic = refused("foto.heic", PHOTO).await;
    assert!(heic.contains("HEIC") && heic.contains("JPEG"), "{heic}");
    for name in ["schermata.png", "foto.PNG", "foto.webp", "scansione.tiff"] {
        let said = refused(name, PHOTO).await;
        assert!(said.contains("Salva l’immagine come JPEG o PDF"), "{name}: {said}");
    }
    let pretended = refused("perizia.pdf.p7m", DOCUMENT).await;
    assert!(pretended.contains("non è quello di un file .p7m"), "{pretended}");
    let photo = Attachment { slot: "foto", ..report("foto.pdf.p7m", ENVELOPE) };
    let signed = application.try_attach(&photo).await.refused(422, "document");
    assert!(signed["detail"].as_str().unwrap().contains("senza firma"), "{signed}");

    // One length was announced, another arrived.
    let announced = Attachment { bytes: DOCUMENT, ..report("perizia.pdf", DOCUMENT) };
    let mut body = announced.announced();
    body["size"] = json!(DOCUMENT.len() - 1);
    let upload = applicant.client.post(&application.at("/documents"), &body).await.done(201);
    applicant.client.post_file(&upload["upload"], "perizia.pdf", DOCUMENT).await;
    let received = format!("/documents/{}/received", upload["document"].as_str().unwrap());
    let problem = applicant.client.post(&application.at(&received), &body).await;
    let problem = problem.refused(422, "document");
    assert!(problem["detail"].as_str().unwrap().contains("non è lungo quanto"), "{problem}");
}

#[tokio::test]
async fn photographs_as_windows_calls_them() {
    let portal = Running::start().await;
    let (_, application) = Golden::opened(&portal).await;
    for name in ["una.jfif", "due.jpe", "TRE.JPG"] {
        let photo = Attachment { slot: "foto", name, bytes: PHOTO, ..report("", b"") };
        application.attach(&photo).await;
    }
}
