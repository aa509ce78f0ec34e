//! Measures that an administration makes and keeps: checked, dated, by revision; nothing of them is there for others.

use crate::places::fields_with_problems;
use cup::Measure;
use ristoro_tests::{
    CALL, CupDesk, Running, bundled_measure, cup_workbook, good_row, measure_facts, with,
};
use serde_json::{Value, json};

const MEASURES: &str = "/api/cup/measures";

fn creation(facts: &Value) -> Value {
    json!({ "facts": facts, "link": "https://www.comune.example.it/delibere/12" })
}

fn update(seen: u32, facts: &Value) -> Value {
    json!({ "revision": seen, "facts": facts, "link": "", "retired": false })
}

async fn made(desk: &CupDesk) -> (String, Value) {
    let made = desk.client.post(MEASURES, &creation(&measure_facts())).await.done(201);
    (format!("{MEASURES}/{}", made["id"].as_str().unwrap()), made)
}

#[tokio::test]
async fn everything_wrong_is_told_at_its_fact() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let wrong = json!({
        "title": "", "act": "due\nrighe", "year": "1949", "nature": "05", "kind": "x", "kind_label": "",
        "cumulative": false, "category": "06.42.001", "instrument": "99",
        "instrument_description": "", "coverage": [], "private_share": false, "description": "日本",
        "other_information": "", "owner_subject": "", "owner_unit": "", "owner_user": "",
    });
    let body = json!({ "facts": wrong, "link": "javascript:alert(1)" });
    let refused = desk.client.post(MEASURES, &body).await.refused(422, "invalid");
    let fields = fields_with_problems(&refused);
    for field in
        ["title", "act", "year", "nature", "kind", "category", "coverage", "description", "link"]
    {
        assert!(fields.contains(&field), "{field}: {fields:?}");
    }
    let future = with(measure_facts(), "year", json!("2999"));
    let refused = desk.client.post(MEASURES, &creation(&future)).await.refused(422, "invalid");
    assert_eq!(fields_with_problems(&refused), ["year"]);
    let unknown = with(measure_facts(), "colour", json!("red"));
    desk.client.post(MEASURES, &creation(&unknown)).await.refused(400, "malformed");
    let listed = desk.client.get(MEASURES).await.done(200);
    assert!(!listed.to_string().contains("mis-"), "nothing was kept: {listed}");
}

#[tokio::test]
async fn a_measure_is_copied_from_one_of_the_product_and_used_like_it() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let bundled = desk.client.get(&format!("{MEASURES}/piccole-e-micro-imprese")).await.done(200);
    assert_eq!(bundled["revisions"], json!([]));
    let facts = with(bundled["facts"].clone(), "title", json!("Bonus della città – 2024"));
    let facts = with(facts, "year", json!("2024"));
    let made = desk.client.post(MEASURES, &creation(&facts)).await.done(201);
    let id = made["id"].as_str().unwrap();
    assert_eq!(id, "mis-bonus-della-citta-2024");
    let revision = &made["revisions"][0];
    assert_eq!((&revision["number"], &revision["by"]["name"]), (&json!(1), &json!("Carla Neri")));
    assert_eq!(revision["link"], "https://www.comune.example.it/delibere/12");

    let again = desk.client.post(MEASURES, &creation(&facts)).await.done(201);
    assert_eq!(again["id"], id, "the same twice is one");
    let other = with(facts.clone(), "act", json!("Delibera n. 13"));
    let other = desk.client.post(MEASURES, &creation(&other)).await.done(201);
    assert_eq!(other["id"], format!("{id}-2"));

    let template = desk.client.get(&format!("{MEASURES}/{id}/template")).await;
    assert_eq!(template.status, 200);
    let workbook = cup_workbook(&[good_row("PG/1")]);
    let conversion = desk.post_for("a.xlsx", &workbook, &json!({ "measure": id })).await;
    let converted = desk.confirm(&conversion).await.done(200);
    assert_eq!(converted["state"], "accepted", "{converted}");
    let xml = String::from_utf8(desk.file(&converted, "request").await).unwrap();
    assert!(xml.contains("anno_decisione=\"2024\""), "{xml}");
}

#[tokio::test]
async fn a_revision_changes_nothing_that_was_converted() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let (path, measure) = made(&desk).await;
    let id = &measure["id"];
    let workbook = cup_workbook(&[good_row("PG/1")]);
    let first = desk.post_for("a.xlsx", &workbook, &json!({ "measure": id })).await;
    let first = desk.confirm(&first).await.done(200);
    let before = desk.file(&first, "request").await;

    let revised = with(measure_facts(), "coverage", json!(["003"]));
    let done = desk.client.put(&path, &update(1, &revised)).await.done(200);
    assert_eq!(done["revisions"][0]["number"], 2);
    assert_eq!(done["revisions"][1]["number"], 1, "the latest first");
    let same = desk.client.put(&path, &update(1, &revised)).await.done(200);
    assert_eq!(same, done, "the same twice is one");
    let late = with(measure_facts(), "act", json!("Delibera n. 14"));
    desk.client.put(&path, &update(1, &late)).await.refused(409, "conflict");

    let now = desk.read(first["id"].as_str().unwrap()).await;
    assert_eq!(desk.file(&now, "request").await, before);
    assert_eq!(now["summary_of_request"], first["summary_of_request"]);
    let second = cup_workbook(&[good_row("PG/2")]);
    let second = desk.post_for("b.xlsx", &second, &json!({ "measure": id })).await;
    let second = desk.confirm(&second).await.done(200);
    let xml = String::from_utf8(desk.file(&second, "request").await).unwrap();
    assert!(xml.contains(">003<") && !xml.contains(">001<"), "{xml}");
}

#[tokio::test]
async fn one_that_was_retired_is_not_offered_and_what_began_with_it_goes_on() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let (path, measure) = made(&desk).await;
    let begun = json!({ "measure": measure["id"] });
    let waiting = desk.post_for("a.xlsx", &cup_workbook(&[good_row("PG/1")]), &begun).await;
    let mut retired = update(1, &measure_facts());
    retired["retired"] = json!(true);
    desk.client.put(&path, &retired).await.done(200);
    let name =
        json!({ "file_name": "b.xlsx", "size": 9, "measure": measure["id"], "split": false });
    desk.client.post("/api/cup/conversions", &name).await.refused(422, "measure");
    assert_eq!(desk.confirm(&waiting).await.done(200)["state"], "accepted");
    let listed = desk.client.get(MEASURES).await.done(200);
    let listed = listed["measures"].as_array().unwrap();
    let own = listed.iter().find(|it| it["id"] == measure["id"]).unwrap();
    assert_eq!(own["revision"]["retired"], true, "it can be had back");
}

#[tokio::test]
async fn nobody_elses_measures_are_there() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (path, measure) = made(&desk).await;
    let other = CupDesk::open(&portal).await;
    other.client.get(&path).await.refused(404, "not-found");
    other.client.get(&format!("{path}/template")).await.refused(404, "not-found");
    other.client.put(&path, &update(1, &measure_facts())).await.refused(404, "not-found");
    let listed = other.client.get(MEASURES).await.done(200).to_string();
    assert!(!listed.contains("mis-"), "{listed}");
    let name =
        json!({ "file_name": "a.xlsx", "size": 9, "measure": measure["id"], "split": false });
    other.client.post("/api/cup/conversions", &name).await.refused(422, "measure");
    // Its own one may have the same id: the two know nothing of each other.
    let (_, same) = made(&other).await;
    assert_eq!(same["id"], measure["id"]);
    // Those of the product and of calls are read, and revised by nobody.
    for id in ["piccole-e-micro-imprese", CALL] {
        let path = format!("{MEASURES}/{id}");
        desk.client.get(&path).await.done(200);
        desk.client.put(&path, &update(1, &measure_facts())).await.refused(404, "not-found");
    }
    other.client.get(&format!("{MEASURES}/{CALL}")).await.refused(404, "not-found");
}

#[tokio::test]
async fn every_code_of_the_tables_makes_a_measure_that_can_be_read_back() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let tables = desk.client.get("/api/cup/measure-tables").await.done(200);
    let natures = tables["natures"].as_array().unwrap();
    assert_eq!(natures.len(), 6);
    assert!(tables["categories"].as_array().unwrap().len() > 400);
    for nature in natures {
        for kind in nature["kinds"].as_array().unwrap() {
            let facts = with(measure_facts(), "nature", nature["code"].clone());
            let facts = with(facts, "kind", kind["code"].clone());
            // Not every nature has a place for it.
            let facts = with(facts, "description", json!(""));
            let title = format!("{} {}", nature["code"], kind["code"]);
            let facts = with(facts, "title", json!(title));
            let made = desk.client.post(MEASURES, &creation(&facts)).await.done(201);
            assert_eq!(made["facts"]["kind"], kind["code"]);
            let template = format!("{MEASURES}/{}/template", made["id"].as_str().unwrap());
            assert_eq!(desk.client.get(&template).await.status, 200, "{title}");
        }
    }
}

#[tokio::test]
async fn a_line_of_a_known_measure_that_was_altered_by_hand_is_told() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let altered = Measure { year: 2019, ..bundled_measure().clone() };
    let bytes = cup::workbook::filled(&altered, &[good_row("PG/1")]).unwrap();
    let posted = desk.post("progetti.xlsx", &bytes).await;
    let summary = desk.received(&posted).await.done(200)["summary_of_request"].clone();
    let year = json!({ "label": "Anno di decisione", "sheet": "2019", "chosen": "2020" });
    assert_eq!(summary["differences"], json!([year]));
    assert_eq!((&summary["year"], &summary["sheet_counts"]), (&json!(2019), &json!(true)));
}
