//! Items with much in them, and the entries that lists have for them.

use ristoro_tests::{Applicant, Application, Golden, Running};
use serde_json::{Value, json};

#[tokio::test]
async fn a_removed_item_takes_its_parts_with_it() {
    let portal = Running::start().await;
    let applicant = Applicant::enter(&portal).await;
    let application = Application::create(&applicant.client).await;
    Golden::read("golden-immobile.json").fill(&application).await;
    let view = application.view("immobili").await;
    let building = &view["lists"]["ripristini"][0];
    let path = application.item_path("immobili", &building["id"]);
    let inside = applicant.client.get(&path).await.done(200);
    let costs = inside["lists"]["costi"].as_array().unwrap();
    assert!(!costs.is_empty());

    let delete = applicant.client.request(reqwest::Method::DELETE, &path);
    let answer = delete.json(&json!({ "version": building["version"] })).send().await;
    assert_eq!(answer.status, 204, "{}", answer.text());
    for cost in costs {
        let path = application.item_path("immobili", &cost["id"]);
        applicant.client.get(&path).await.refused(404, "not-found");
    }
    for files in inside["documents"].as_object().unwrap().values() {
        for file in files.as_array().unwrap() {
            let path = application.at(&format!("/documents/{}", file["id"].as_str().unwrap()));
            applicant.client.get(&path).await.refused(404, "not-found");
        }
    }
    let missing = applicant.client.get(&application.at("/missing")).await.done(200);
    assert_eq!(missing["ready"], false);
}

async fn filled(portal: &Running, golden: &str) -> Application {
    let applicant = Applicant::enter(portal).await;
    let application = Application::create(&applicant.client).await;
    Golden::read(golden).fill(&application).await;
    application
}

async fn delete(application: &Application, section: &str, item: &Value) -> ristoro_tests::Answer {
    let path = application.item_path(section, &item["id"]);
    let request = application.client.request(reqwest::Method::DELETE, &path);
    request.json(&json!({ "version": item["version"] })).send().await
}

fn names(view: &Value) -> Vec<&str> {
    let rows = view["lists"]["notifiche"].as_array().unwrap();
    rows.iter().map(|row| row["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn an_entry_opens_with_its_property_and_goes_with_it() {
    let portal = Running::start().await;
    let application = filled(&portal, "golden-immobile.json").await;
    let new = json!({ "denominazione": "Magazzino", "destinazione_uso": "magazzino" });
    let property = application.add_item("immobili.ripristini", None, &new).await;
    let property = json!({ "id": property["item"], "version": 1 });

    let view = application.view("sico").await;
    assert_eq!(names(&view), ["Studio di via Ravarino Carpi – Bomporto", "Magazzino – —"]);
    let waiting = &view["lists"]["notifiche"][1];
    assert_eq!((&waiting["version"], &waiting["complete"]), (&json!(0), &json!(false)));
    assert_eq!(waiting["id"], property["id"]);
    let missing = application.client.get(&application.at("/missing")).await.done(200).to_string();
    assert!(missing.contains("Manca: Magazzino – —."), "{missing}");

    let path = application.item_path("sico", &property["id"]);
    let entry = application.client.get(&path).await.done(200);
    assert_eq!((&entry["name"], &entry["started"]), (&json!("Magazzino – —"), &json!(false)));
    let note = json!({ "soggetta": "no", "motivazione": "Una sola impresa per pochi giorni." });
    let save = |version: u64| json!({ "version": version, "entries": note });
    application.client.put(&path, &save(1)).await.refused(409, "conflict");
    let saved = application.client.put(&path, &save(0)).await.done(200);
    assert_eq!((&saved["version"], &saved["complete"]), (&json!(1), &json!(true)));

    // It is no item to add or to take away.
    let add = json!({ "list": "sico.notifiche", "entries": {} });
    application.client.post(&application.at("/items"), &add).await.refused(400, "malformed");
    let own = json!({ "id": property["id"], "version": 1 });
    delete(&application, "sico", &own).await.refused(400, "malformed");

    assert_eq!(delete(&application, "immobili", &property).await.status, 204);
    assert_eq!(names(&application.view("sico").await).len(), 1);
    application.client.get(&path).await.refused(404, "not-found");
    application.client.put(&path, &save(1)).await.refused(404, "not-found");
}

#[tokio::test]
async fn a_property_with_a_hundred_parts_goes_with_all_of_them() {
    let portal = Running::start().await;
    let application = filled(&portal, "golden-immobile.json").await;
    let property = application.view("immobili").await["lists"]["ripristini"][0].clone();
    let parent = property["id"].as_str().unwrap();
    for number in 0..97 {
        let entries = json!({ "descrizione": format!("Voce {number}") });
        application.add_item("immobili.ripristini.costi", Some(parent), &entries).await;
    }
    let answer = delete(&application, "immobili", &property).await;
    assert_eq!(answer.status, 204, "{}", answer.text());
    let view = application.view("immobili").await;
    assert_eq!(view["lists"]["ripristini"], json!([]));
    assert_eq!(application.view("sico").await["lists"]["notifiche"], json!([]));
    let events = application.client.get(&application.at("/events")).await.done(200);
    let told =
        events["events"].as_array().unwrap().iter().map(|event| event["what"].as_str().unwrap());
    let told: Vec<_> = told.take(2).collect();
    assert!(told[0].starts_with("Eliminata una voce: Immobili"), "{told:?}");
    assert!(told[1].starts_with("Cominciata l’eliminazione di una voce: Immobili"), "{told:?}");
}

#[tokio::test]
async fn a_whole_group_goes_with_its_properties_and_their_entries() {
    let portal = Running::start().await;
    let application = filled(&portal, "golden-demolizione.json").await;
    let sico = application.view("sico").await;
    assert_eq!(
        names(&sico),
        [
            "Deposito di levante – Bomporto (Depositi di via Ravarino Carpi)",
            "Deposito di ponente – Bomporto (Depositi di via Ravarino Carpi)",
            "Archivio nuovo – Bomporto (Depositi di via Ravarino Carpi)",
            "Ufficio nuovo – Bomporto (Depositi di via Ravarino Carpi)",
            "Autorimessa nuova – Bomporto (Depositi di via Ravarino Carpi)",
        ]
    );
    let suppliers = application.view("fornitori").await["lists"]["elenco"].clone();
    let supplier = application.item_path("fornitori", &suppliers[0]["id"]);
    let around = application.client.get(&supplier).await.done(200);
    let offered = &around["new_items"]["fornitori.elenco.immobili"]["references"]["immobile"];
    let groups: Vec<_> =
        offered.as_array().unwrap().iter().map(|one| one["group"].clone()).collect();
    assert_eq!(groups[0], "Vecchi immobili, da demolire");
    assert_eq!(groups[4], "Nuovi immobili, da costruire");

    let group = application.view("immobili").await["lists"]["raggruppamenti"][0].clone();
    assert_eq!(delete(&application, "immobili", &group).await.status, 204);
    let view = application.view("immobili").await;
    assert!(view["problems"].to_string().contains("almeno un immobile da ripristinare"), "{view}");
    assert!(names(&application.view("sico").await).is_empty());
    for entry in sico["lists"]["notifiche"].as_array().unwrap() {
        let path = application.item_path("sico", &entry["id"]);
        application.client.get(&path).await.refused(404, "not-found");
    }
    // What referred to them says so.
    let supplier = application.client.get(&supplier).await.done(200);
    assert_eq!(supplier["complete"], false);
}

#[tokio::test]
async fn what_is_wrong_deep_inside_leads_there() {
    let portal = Running::start().await;
    let application = filled(&portal, "golden-demolizione.json").await;
    let group = application.view("immobili").await["lists"]["raggruppamenti"][0]["id"].clone();
    let path = application.item_path("immobili", &group);
    let old = application.client.get(&path).await.done(200)["lists"]["vecchi"][0]["id"].clone();
    let (group, old) = (group.as_str().unwrap(), old.as_str().unwrap());
    let cost = application
        .add_item("immobili.raggruppamenti.vecchi.costi", Some(old), &json!({ "voce": "altro" }))
        .await;
    let link = cost["problems"][0]["href"].as_str().unwrap();
    assert!(link.contains("/immobili/raggruppamenti/vecchi/costi/?domanda="), "{link}");
    assert!(link.contains(&format!("&padre={group}.{old}#")), "{link}");
    assert_eq!(cost["parent"], old);
}
