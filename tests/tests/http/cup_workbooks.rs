//! Workbooks into requests of project codes.

use cup::{Cell, workbook};
use ristoro_tests::Said::Code;
use ristoro_tests::{CupDesk, Running, bundled_measure, cup_answer, cup_workbook, good_row};
use serde_json::json;

#[tokio::test]
async fn a_template_is_filled_and_becomes_a_request() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let measures = desk.client.get("/api/cup/measures").await.done(200);
    let ids: Vec<&str> = measures["measures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["piccole-e-micro-imprese", "ordinanza-6-2014"]);
    let template = desk.client.get("/api/cup/measures/piccole-e-micro-imprese/template").await;
    assert_eq!(template.status, 200);
    assert!(
        template.header("content-disposition").contains("modello-cup-piccole-e-micro-imprese.xlsx")
    );
    assert_eq!(template.body, workbook::template(bundled_measure()).unwrap());
    desk.client.get("/api/cup/measures/niente/template").await.refused(404, "not-found");

    let bytes = cup_workbook(&[good_row("PG/1"), good_row("PG/2")]);
    let conversion = desk.convert("progetti.xlsx", &bytes).await;
    assert_eq!(conversion["state"], "accepted", "{conversion}");
    assert_eq!((&conversion["requests"], &conversion["problems"]), (&json!(2), &json!(0)));
    assert_eq!(conversion["measure"]["id"], "piccole-e-micro-imprese");
    assert_eq!(conversion["source"]["file_name"], "progetti.xlsx");
    assert_eq!(
        conversion["answers"],
        json!({ "coded": 0, "rejected": 0, "waiting": 2, "coded_later": 0, "revoked": 0 })
    );
    assert_eq!(conversion["rows"], json!([]));
    assert_eq!(desk.file(&conversion, "source").await, bytes);
    let requests = cup::read_requests(&desk.file(&conversion, "request").await).unwrap();
    let codes: Vec<&str> = requests.iter().map(|it| it.local_code.as_str()).collect();
    assert_eq!(codes, ["PG/1", "PG/2"]);
    let listed = desk.client.get("/api/cup/conversions").await.done(200);
    assert_eq!(listed["conversions"][0]["id"], conversion["id"]);
    assert_eq!(listed["conversions"][0]["by"]["name"], "Carla Neri");
}

#[tokio::test]
async fn what_is_wrong_is_told_cell_by_cell_and_nothing_is_requested() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let mut wrong = good_row("PG/1");
    wrong.insert("partita_iva", Cell::Text("01234567890".to_owned()));
    wrong.remove("comune");
    let bytes = cup_workbook(&[wrong, good_row("PG/2")]);
    let conversion = desk.convert("progetti.xlsx", &bytes).await;
    assert_eq!(conversion["state"], "refused", "{conversion}");
    let problems = conversion["report"]["problems"].as_array().unwrap();
    let codes: Vec<&str> = problems.iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"bad_tax_code") && codes.contains(&"missing"), "{codes:?}");
    assert_eq!(conversion["report"]["problem_count"], problems.len());
    assert_eq!(conversion["problems"], problems.len());
    assert!(problems.iter().all(|it| it["cell"].is_string()), "{problems:?}");
    let kinds: Vec<&str> = conversion["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["source", "marked"]);
    let marked = desk.file(&conversion, "marked").await;
    // As the command writes it: with lists, checks and instructions of the measure that the workbook names.
    let read = workbook::read(&bytes).unwrap();
    let judged = cup::convert(&read, None, 2026, cup::Split::Refuse);
    assert!(judged.measure.is_some());
    let same = workbook::marked(&read, judged.measure.as_ref(), &judged.report).unwrap();
    assert_eq!(marked, same);
    assert_eq!(workbook::read(&marked).unwrap().projects.rows.len(), 2);
    let id = conversion["id"].as_str().unwrap();
    let response = json!({ "file_name": "a.xml", "size": 1 });
    let path = format!("/api/cup/conversions/{id}/responses");
    desk.client.post(&path, &response).await.refused(409, "not-accepted");
}

#[tokio::test]
async fn a_file_that_is_no_workbook_is_told_for_what_it_is() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let conversion = desk.convert("progetti.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n").await;
    assert_eq!(conversion["state"], "unreadable");
    assert_eq!(conversion["unreadable"]["code"], "pdf");
    assert!(conversion["unreadable"]["sentence"].as_str().unwrap().contains("PDF"));
    let listed = desk.client.get("/api/cup/conversions").await.done(200);
    assert_eq!(listed["conversions"][0]["state"], "unreadable");
}

#[tokio::test]
async fn a_workbook_is_taken_in_once_however_often_it_is_confirmed() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = desk.post("progetti.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    assert_eq!(desk.read(&id).await["state"], "waiting");
    let (one, other) = tokio::join!(desk.confirm(&id), desk.confirm(&id));
    let (one, other) = (one.done(200), other.done(200));
    assert_eq!(one, other);
    assert_eq!(one["state"], "accepted");
    assert_eq!(desk.confirm(&id).await.done(200), one);
    assert_eq!(desk.read(&id).await, one);
    assert_eq!(one["files"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn what_did_not_arrive_can_still_arrive() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let body = json!({ "file_name": "a.xlsx", "size": 100, "measure": null, "split": false });
    let begun = desk.client.post("/api/cup/conversions", &body).await.done(201);
    let id = begun["conversion"].as_str().unwrap();
    desk.confirm(id).await.refused(409, "not-arrived");
    let bytes = cup_workbook(&[good_row("PG/1")]);
    let (status, _) = desk.client.post_file(&begun["upload"], "a.xlsx", &bytes).await;
    assert_eq!(status, 201);
    assert_eq!(desk.confirm(id).await.done(200)["state"], "accepted");
}

#[tokio::test]
async fn names_sizes_and_measures_that_cannot_be_are_refused_at_once() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let begin = |name: &str, size: u64, measure: Option<&str>| {
        let body = json!({ "file_name": name, "size": size, "measure": measure, "split": false });
        let client = desk.client.clone();
        async move { client.post("/api/cup/conversions", &body).await }
    };
    begin("", 10, None).await.refused(422, "workbook");
    for (name, told) in [
        ("a.xls", "vecchio formato di Excel"),
        ("a.xlsb", "formato binario"),
        ("a.xlsm", "macro"),
        ("a.csv", "CSV"),
    ] {
        let said = begin(name, 10, None).await.refused(422, "workbook");
        assert!(said["detail"].as_str().unwrap().contains(told), "{name}: {said}");
    }
    begin("a.xlsx", 0, None).await.refused(422, "workbook");
    begin("a.xlsx", 50_000_000, None).await.refused(422, "workbook");
    begin("a.xlsx", 10, Some("niente")).await.refused(422, "measure");
    begin("a.xlsx", 10, Some("CUP#x")).await.refused(422, "measure");
    let body = json!({ "file_name": "a", "size": 1, "more": 1 });
    desk.client.post("/api/cup/conversions", &body).await.refused(400, "malformed");
}

#[tokio::test]
async fn more_rows_than_a_file_holds_are_refused_or_split() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let rows: Vec<_> = (1..=1_001).map(|number| good_row(&format!("PG/{number}"))).collect();
    let bytes = cup_workbook(&rows);
    let refused = desk.convert("progetti.xlsx", &bytes).await;
    assert_eq!(refused["state"], "refused");
    assert_eq!(refused["report"]["problems"][0]["code"], "too_many_rows");
    let id = desk.post_for("progetti.xlsx", &bytes, &json!({ "split": true })).await;
    let split = desk.confirm(&id).await.done(200);
    assert_eq!(split["state"], "accepted", "{}", split["report"]);
    let files = split["files"].as_array().unwrap();
    let counts: Vec<_> = files
        .iter()
        .filter(|it| it["kind"] == "request")
        .map(|it| it["requests"].clone())
        .collect();
    assert_eq!(counts, [json!(1_000), json!(1)]);
}

#[tokio::test]
async fn people_read_names_as_they_were_written_and_the_request_has_them_plain() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let mut row = good_row("PG/1");
    let name = "Caffè «Al Ponte» di Bianchi";
    row.insert("denominazione_impresa_stabilimento", Cell::Text(name.to_owned()));
    let conversion = desk.convert("progetti.xlsx", &cup_workbook(&[row])).await;
    let id = conversion["id"].as_str().unwrap();
    desk.import(id, &cup_answer(&[("1", "PG/1", Code("E99J20000030001"))])).await.done(200);
    let path = format!("/api/cup/conversions/{id}/rows/0");
    let rows = desk.client.get(&path).await.done(200);
    assert_eq!(rows["rows"][0]["name"], name, "{rows}");
    let requests = cup::read_requests(&desk.file(&conversion, "request").await).unwrap();
    assert_eq!(requests[0].description.name(), "Caffe 'Al Ponte' di Bianchi");
}
