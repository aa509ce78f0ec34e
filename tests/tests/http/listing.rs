//! «Le mie domande»: what it says of each application is on the application's record, so it costs as much whatever lies in them.

use reqwest::Method;
use ristoro::engines::Location;
use ristoro_tests::{
    Applicant, Application, Asked, Attachment, Authority, Counts, DOCUMENT, Golden, IDENTITY,
    LASTING, Running, drawn_id, portal_with_payments,
};
use serde_json::{Value, json};

/// The list as it is shown, and what it cost.
async fn listed(application: &Application, counts: &Counts) -> (Vec<Value>, Asked) {
    counts.take();
    let list = application.client.get("/api/applications").await.done(200);
    (list["applications"].as_array().unwrap().clone(), counts.take())
}

fn one<'a>(list: &'a [Value], application: &Application) -> &'a Value {
    list.iter().find(|one| one["id"] == application.id.as_str()).unwrap()
}

/// What the list says of an application is what its own page says, and was had without reading what lies in it.
async fn agrees(application: &Application, counts: &Counts, after: &str) -> Asked {
    let detail = application.detail().await;
    let (list, asked) = listed(application, counts).await;
    let shown = one(&list, application);
    assert_eq!(shown["beneficiary"], detail["beneficiary"], "{after}");
    assert_eq!(shown["updated_by_name"], detail["updated_by_name"], "{after}");
    if shown["state"] == "draft" {
        assert_eq!(shown["progress"], detail["progress"], "{after}");
    } else {
        assert_eq!(shown["progress"], Value::Null, "{after}");
    }
    // The list itself, and the calls: no dossier is queried.
    assert_eq!(asked.operations["Query"], 2, "{after}: {asked:?}");
    asked
}

#[tokio::test]
async fn the_list_costs_the_same_whatever_lies_in_the_applications() {
    let counts = Counts::default();
    let portal = Running::counting(&counts).await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let empty = agrees(&application, &counts, "the creation").await;
    Golden::read("golden-immobile.json").fill(&application).await;
    let full = agrees(&application, &counts, "filling in").await;
    assert_eq!(full.trips(), empty.trips(), "{full:?}");
    assert!(full.bytes < empty.bytes + 1_000, "{empty:?} {full:?}");
    for _ in 0..3 {
        let other = Application::create(&applicant.client).await;
        Golden::read("golden.json").fill(&other).await;
        agrees(&other, &counts, "another one").await;
    }
    let many = agrees(&application, &counts, "four of them").await;
    assert_eq!(many.trips(), empty.trips(), "{many:?}");
    assert!(many.bytes < empty.bytes + 4 * 3_000, "{empty:?} {many:?}");
}

#[tokio::test]
async fn the_list_says_what_the_page_says_after_every_kind_of_change() {
    let counts = Counts::default();
    let portal = Running::counting(&counts).await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    let mut golden = Golden::read("golden-immobile.json");
    application.save("formulario", &golden.entries("formulario")).await;
    agrees(&application, &counts, "a save").await;
    application.freeze("formulario").await.done(200);
    agrees(&application, &counts, "the validation of the first section").await;
    golden.fill_but(&application, &["formulario"]).await;
    agrees(&application, &counts, "the rest").await;

    let rows = application.view("immobili").await["lists"]["ripristini"].clone();
    let (section, first) = ("immobili", &rows[0]["id"]);
    let path = application.item_path(section, first);
    let copy = json!({ "id": drawn_id(7) });
    application.client.post(&format!("{path}/copy"), &copy).await.done(201);
    agrees(&application, &counts, "the copy of an item").await;
    let copied = application.item_path(section, &copy["id"]);
    let view = application.client.get(&copied).await.done(200);
    let mut without = view["entries"].clone();
    without["superficie"] = json!("");
    let entries = json!({ "version": view["version"], "entries": without, "auto": true });
    application.client.put(&copied, &entries).await.done(200);
    agrees(&application, &counts, "a change of it").await;
    let version = application.client.get(&copied).await.done(200)["version"].clone();
    let removal = application.client.request(Method::DELETE, &copied);
    removal.json(&json!({ "version": version })).send().await.done(204);
    agrees(&application, &counts, "its removal").await;

    let name = json!({ "name": "Capannone" });
    application.client.put(&application.at("/name"), &name).await.done(200);
    agrees(&application, &counts, "a name").await;
    let copy = json!({ "id": drawn_id(8) });
    application.client.post(&application.at("/copy"), &copy).await.done(201);
    let copy = Application { id: drawn_id(8), ..application.clone() };
    agrees(&copy, &counts, "the copy of an application").await;
    copy.discard().await.done(200);
    agrees(&copy, &counts, "throwing away").await;
    copy.client.post(&copy.at("/restore"), &json!({})).await.done(200);
    agrees(&copy, &counts, "having back").await;

    application.validate().await.done(200);
    agrees(&application, &counts, "the validation").await;
    application.client.post(&application.at("/reopen"), &json!({})).await.done(200);
    agrees(&application, &counts, "the reopening").await;
    application.validate().await.done(200);
    let authority = Authority::new();
    portal.trust(&authority);
    application.sign(&authority.signer(LASTING), IDENTITY).await;
    agrees(&application, &counts, "the signatures").await;
    application.submit().await.done(200);
    agrees(&application, &counts, "the sending").await;
}

/// A document of a section: the section, the slot, and which.
async fn attached(application: &Application) -> (String, String, String) {
    for section in application.detail().await["sections"].as_array().unwrap() {
        let section = section["id"].as_str().unwrap();
        let view = application.view(section).await;
        for (slot, documents) in view["documents"].as_object().unwrap() {
            if let Some(document) = documents[0]["id"].as_str() {
                return (section.to_owned(), slot.clone(), document.to_owned());
            }
        }
    }
    panic!("no section has documents")
}

#[tokio::test]
async fn documents_count_in_the_list() {
    let counts = Counts::default();
    let portal = Running::counting(&counts).await;
    let (_, application) = Golden::complete(&portal).await;
    let (section, slot, document) = attached(&application).await;
    let path = application.at(&format!("/documents/{document}"));
    application.client.delete(&path).await.done(204);
    agrees(&application, &counts, "a document less").await;
    let file =
        Attachment { section: &section, item: None, slot: &slot, name: "uno.pdf", bytes: DOCUMENT };
    application.attach(&file).await;
    application.attach(&Attachment { name: "due.pdf", ..file }).await;
    agrees(&application, &counts, "documents, one in the place of the other").await;
}

#[tokio::test]
async fn two_changes_at_once_are_both_in_the_list() {
    let counts = Counts::default();
    let portal = Running::counting(&counts).await;
    let (_, application) = Golden::opened(&portal).await;
    let golden = Golden::read("golden.json");
    let (bank, data) = (golden.entries("banca"), golden.entries("beneficiario"));
    for _ in 0..4 {
        // Whoever comes second did not read what the first one wrote.
        let version = async |section: &str| application.view(section).await["version"].as_u64();
        let (bank_read, data_read) =
            (version("banca").await.unwrap(), version("beneficiario").await.unwrap());
        let (first, second) = tokio::join!(
            application.put("banca", bank_read, &bank),
            application.put("beneficiario", data_read, &data),
        );
        first.done(200);
        second.done(200);
        let detail = application.detail().await;
        let (list, _) = listed(&application, &counts).await;
        let shown = one(&list, &application);
        assert_eq!(shown["progress"], detail["progress"]);
        assert_eq!(shown["beneficiary"], detail["beneficiary"]);
    }
    application.save("banca", &bank).await;
    agrees(&application, &counts, "one more change").await;
}

#[tokio::test]
async fn payment_requests_are_read_together() {
    let portal = portal_with_payments(Location::Memory, None).await;
    let (application, payment) = Golden::with_payment(&portal).await;
    let list = application.client.get("/api/applications").await.done(200);
    let shown = one(list["applications"].as_array().unwrap(), &application).clone();
    assert_eq!(shown["payment"]["id"], payment.id.as_str());
    assert_eq!(shown["payment"]["state"], "draft");
    payment.validate().await.done(200);
    let list = application.client.get("/api/applications").await.done(200);
    let shown = one(list["applications"].as_array().unwrap(), &application).clone();
    assert_eq!(shown["payment"]["state"], "validated");
}
