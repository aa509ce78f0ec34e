//! One register of all codes: never twice, rounds joined, contradictions refused, revocations followed by a new code.

use cup::Cell;
use ristoro_tests::Said::{Code, Rejected};
use ristoro_tests::{CupDesk, CupRow, Running, cup_answer, cup_workbook, good_row};
use serde_json::{Value, json};

const ONE: &str = "E99J20000010001";
const TWO: &str = "E99J20000020001";
const THREE: &str = "E99J20000030001";

fn row_of(local_code: &str, tax_code: f64, granted: f64) -> CupRow {
    let mut row = good_row(local_code);
    row.insert("partita_iva", Cell::Number(tax_code));
    row.insert("comune", Cell::Number(36_023.0));
    row.insert("costo", Cell::Number(granted));
    row.insert("finanziamento", Cell::Number(granted));
    row
}

async fn search(desk: &CupDesk, text: &str, state: Option<&str>) -> Value {
    sought(desk, &json!({ "text": text, "state": state, "after": null, "counts": true })).await
}

async fn sought(desk: &CupDesk, body: &Value) -> Value {
    desk.client.post("/api/cup/register/search", body).await.done(200)
}

fn entries(found: &Value) -> usize {
    found["entries"].as_array().unwrap().len()
}

fn id(conversion: &Value) -> &str {
    conversion["id"].as_str().unwrap()
}

fn kinds(conversion: &Value) -> Vec<&str> {
    let files = conversion["files"].as_array().unwrap();
    files.iter().map(|file| file["kind"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn nobody_gets_the_file_before_somebody_confirmed_what_it_asks_for() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let rows = [row_of("PG/1", 1_234_567_897.0, 2_000.0), row_of("PG/2", 92_000_000_403.0, 500.0)];
    let posted = desk.post("progetti.xlsx", &cup_workbook(&rows)).await;
    let ready = desk.received(&posted).await.done(200);
    assert_eq!(ready["state"], "to_confirm", "{ready}");
    assert_eq!(kinds(&ready), ["source"]);
    let file = format!("/api/cup/conversions/{posted}/files/request-1");
    desk.client.get(&file).await.refused(404, "not-found");
    let answers = format!("/api/cup/conversions/{posted}/responses");
    let announced = json!({ "file_name": "a.xml", "size": 9 });
    desk.client.post(&answers, &announced).await.refused(409, "not-accepted");
    let uploaded = format!("/api/cup/conversions/{posted}/uploaded");
    desk.client.post(&uploaded, &json!({})).await.refused(409, "not-accepted");

    let summary = &ready["summary_of_request"];
    assert_eq!((&summary["cost"], &summary["granted"]), (&json!(2_500), &json!(2_500)));
    assert_eq!(summary["year"], 2020);
    assert_eq!(summary["differences"], json!([]));
    let labels: Vec<&str> = summary["measure"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["label"].as_str().unwrap())
        .collect();
    assert!(
        labels.contains(&"Anno di decisione") && labels.contains(&"Copertura finanziaria"),
        "{labels:?}"
    );
    let told = ready["report"]["changes"].as_array().unwrap();
    assert!(told.iter().any(|it| it["reason"] == "number_to_code" && it["to"] == "01234567897"));

    let confirmed = desk.agree(&posted).await.done(200);
    assert_eq!(confirmed["state"], "accepted");
    assert_eq!(kinds(&confirmed), ["source", "request"]);
    assert_eq!(confirmed["confirmed"]["by"]["name"], "Carla Neri");
    assert_eq!(desk.agree(&posted).await.done(200), confirmed, "a second time changes nothing");

    for future in ["2999-01-01T10:00", "domani"] {
        desk.client.post(&uploaded, &json!({ "at": future })).await.refused(422, "response");
    }
    let noted = desk.client.post(&uploaded, &json!({})).await.done(200);
    assert_eq!(noted["uploaded"]["by"]["name"], "Carla Neri");
    assert_eq!(desk.entry("PG/1").await["state"], "uploaded");
}

#[tokio::test]
async fn a_measure_chosen_in_place_of_the_sheet_is_told_line_by_line() {
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let mut row = good_row("PG/1");
    let what = Cell::Text("Ripristino dei locali danneggiati".to_owned());
    row.insert("descrizione_intervento", what);
    let bytes = cup_workbook(&[row]);
    let chosen = json!({ "measure": "ordinanza-6-2014" });
    let posted = desk.post_for("progetti.xlsx", &bytes, &chosen).await;
    let ready = desk.received(&posted).await.done(200);
    assert_eq!(ready["state"], "to_confirm", "{}", ready["report"]);
    let differences = ready["summary_of_request"]["differences"].as_array().unwrap();
    let year = differences.iter().find(|it| it["label"] == "Anno di decisione").unwrap();
    assert_eq!(year["sheet"], "2020");
    assert_ne!(year["chosen"], "2020");
    assert_eq!(ready["summary_of_request"]["sheet_counts"], false, "what was chosen counts");
}

#[tokio::test]
async fn what_waits_is_not_asked_for_twice_without_a_clear_act() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let bytes = cup_workbook(&[good_row("PG/1"), good_row("PG/2")]);
    let first = desk.convert("lunedì.xlsx", &bytes).await;
    let again = desk.convert("martedì.xlsx", &bytes).await;
    assert_eq!(again["state"], "refused", "{again}");
    let problem = &again["report"]["problems"][0];
    assert_eq!(problem["code"], "already_requested");
    let sentence = problem["sentence"].as_str().unwrap();
    assert!(sentence.contains("con «lunedì»") && sentence.contains("annulla"), "{sentence}");
    assert_eq!(again["report"]["problem_count"], 2);

    let path = format!("/api/cup/conversions/{}/withdraw", id(&first));
    desk.client.post(&path, &json!({})).await.done(200);
    assert_eq!(desk.entry("PG/1").await["state"], "given_up");
    let third = desk.convert("mercoledì.xlsx", &bytes).await;
    assert_eq!(third["state"], "accepted", "{}", third["report"]);
    let entry = desk.entry("PG/1").await;
    assert_eq!((&entry["state"], &entry["rounds"]), (&json!("asked_again"), &json!(2)));
    assert_eq!(entry["source"], "mercoledì");
}

#[tokio::test]
async fn equal_beneficiaries_are_pointed_out_within_the_file_and_against_the_register() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let within = [good_row("PG/1"), good_row("PG/2")];
    let first = desk.convert("a.xlsx", &cup_workbook(&within)).await;
    let twins = first["summary_of_request"]["twins"].as_array().unwrap();
    assert_eq!(twins.len(), 1, "{twins:?}");
    assert_eq!(twins[0]["codifica_locale"], "PG/2");
    assert!(twins[0]["sentence"].as_str().unwrap().contains("riga 2"), "{twins:?}");
    let said = [("1", "PG/1", Code(ONE)), ("2", "PG/2", Rejected("Manca il CAP"))];
    desk.import(id(&first), &cup_answer(&said)).await.done(200);

    let next = desk.convert("b.xlsx", &cup_workbook(&[good_row("PG/3")])).await;
    assert_eq!(next["state"], "accepted", "pointed out, not refused");
    let twins = &next["summary_of_request"]["twins"];
    assert!(twins[0]["sentence"].as_str().unwrap().contains(ONE), "{twins}");
    // Another amount and another name: another project of the same firm.
    let mut other = row_of("PG/4", 1_234_567_897.0, 77.0);
    other.insert("denominazione_impresa_stabilimento", Cell::Text("Altra sede".to_owned()));
    let other = desk.convert("c.xlsx", &cup_workbook(&[other])).await;
    assert_eq!(other["summary_of_request"]["twins"], json!([]));
}

#[tokio::test]
async fn an_answer_that_contradicts_what_is_known_gives_nothing() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let bytes = cup_workbook(&[good_row("PG/1"), good_row("PG/2")]);
    // The same request sent twice: the first was given up here, but had reached Sistema CUP.
    let sent = desk.convert("a.xlsx", &bytes).await;
    let path = format!("/api/cup/conversions/{}/withdraw", id(&sent));
    desk.client.post(&path, &json!({})).await.done(200);
    let twin = desk.convert("b.xlsx", &bytes).await;
    let asked = cup::read_requests(&desk.file(&twin, "request").await).unwrap();
    assert_eq!([asked[0].id.as_str(), asked[1].id.as_str()], ["3", "4"], "no identifier twice");
    let only = cup_answer(&[("3", "PG/1", Code(ONE))]);
    desk.import(id(&twin), &only).await.done(200);

    let late = cup_answer(&[("1", "PG/1", Code(TWO)), ("2", "PG/2", Code(THREE))]);
    let after = desk.import(id(&sent), &late).await.done(200);
    let import = &after["imports"][0];
    assert_eq!((&import["coded"], &import["contradicts"]), (&json!(0), &json!(true)), "{import}");
    assert_eq!(import["unwanted"], json!([TWO]));
    assert_eq!(import["stray_count"], 2);
    assert_eq!(after["answers"]["coded"], 0);
    assert_eq!(desk.entry("PG/1").await["cup"], ONE);
    assert_eq!(desk.entry("PG/2").await["cup"], Value::Null);
    desk.client.get(&format!("/api/cup/codes/{THREE}")).await.refused(404, "not-found");
    // What nobody wants is proposed for revocation.
    let revocations = desk.client.get("/api/cup/revocations").await.done(200);
    assert_eq!(revocations["revocations"][0]["cup"], TWO, "{revocations}");
    assert_eq!(revocations["revocations"].as_array().unwrap().len(), 1);
    assert_eq!(revocations["revocations"][0]["date"], Value::Null, "nobody decided yet");
    let found = search(&desk, TWO, Some("to_revoke")).await;
    assert_eq!((entries(&found), &found["counts"]["to_revoke"]), (1, &json!(1)), "{found}");
    assert_eq!(found["entries"][0]["to_revoke"], json!([TWO]));
    desk.import(id(&sent), &cup_answer(&[("1", "PG/1", Code("E99J20000040001"))])).await.done(200);
    assert_eq!(search(&desk, "", None).await["counts"]["to_revoke"], 1, "an entry once");
    // It is carried out, and what the project has stays.
    let carried = json!({ "codes": [TWO] });
    let done = desk.client.post("/api/cup/revocations/done", &carried).await.done(200);
    assert_eq!(done["noted"][0]["cup"], TWO, "{done}");
    let entry = desk.entry("PG/1").await;
    assert_eq!((&entry["state"], &entry["cup"]), (&json!("coded"), &json!(ONE)));
    assert_eq!(entry["revoked"], json!([TWO]));
}

#[tokio::test]
async fn a_revoked_code_looks_revoked_and_another_can_be_asked_for() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let rows: Vec<_> = (1..=3).map(|number| good_row(&format!("PG/{number}"))).collect();
    let first = desk.convert("a.xlsx", &cup_workbook(&rows)).await;
    let said = [("1", "PG/1", Code(ONE)), ("2", "PG/2", Code(TWO)), ("3", "PG/3", Code(THREE))];
    let after = desk.import(id(&first), &cup_answer(&said)).await.done(200);
    assert_eq!(after["rows"][0]["revoked"], false);

    // As they are pasted: codes in any writing, local codes, one twice, one that nobody knows.
    let pasted = ["e99j 2000 0010 001", "pg/2", ONE, "PG/99", ""];
    let note = json!({ "codes": pasted, "reason": "Rinuncia", "date": "24/11/2024" });
    let noted = desk.client.post("/api/cup/revocations/many", &note).await.done(200);
    assert_eq!(noted["noted"].as_array().unwrap().len(), 2, "{noted}");
    assert_eq!(noted["refused"].as_array().unwrap().len(), 2, "{noted}");
    assert_eq!(desk.entry("PG/1").await["state"], "to_revoke");
    let carried = json!({ "codes": [ONE, TWO, THREE] });
    let done = desk.client.post("/api/cup/revocations/done", &carried).await.done(200);
    assert_eq!(done["noted"].as_array().unwrap().len(), 2, "{done}");
    assert_eq!(done["refused"][0]["code"], THREE, "that one was never noted");
    let thousand: Vec<String> = (0..1_001).map(|number| format!("PG/{number}")).collect();
    for (codes, reason, told) in [
        (json!([]), "Rinuncia", "almeno un codice"),
        (json!(["", " "]), "Rinuncia", "almeno un codice"),
        (json!(thousand), "Rinuncia", "1001"),
        (json!([ONE]), "", "motivo"),
    ] {
        let many = json!({ "codes": codes, "reason": reason, "date": "24/11/2024" });
        let refused = desk.client.post("/api/cup/revocations/many", &many).await;
        let refused = refused.refused(422, "revocation");
        assert!(refused["detail"].as_str().unwrap().contains(told), "{refused}");
    }

    let entry = desk.entry("PG/1").await;
    assert_eq!((&entry["state"], &entry["revoked"]), (&json!("revoked"), &json!([ONE])));
    assert_eq!(desk.read(id(&first)).await["rows"][0]["revoked"], true);
    let next = desk.convert("b.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    assert_eq!(next["state"], "accepted", "{}", next["report"]);
    let asked = cup::read_requests(&desk.file(&next, "request").await).unwrap();
    let new = "E99J20000040001";
    let answer = cup_answer(&[(asked[0].id.as_str(), "PG/1", Code(new))]);
    let after = desk.import(id(&next), &answer).await.done(200);
    assert_eq!(after["rows"][0]["cup"], new);
    let entry = desk.entry("PG/1").await;
    assert_eq!((&entry["cup"], &entry["revoked"]), (&json!(new), &json!([ONE])));
    let steps = entry["history"].as_array().unwrap();
    let history: Vec<&str> = steps.iter().map(|it| it["what"].as_str().unwrap()).collect();
    let once = ["asked", "confirmed", "coded"];
    assert_eq!(history, [&once[..], &["revocation_noted", "revoked"], &once].concat());
    // The old answer once more gives back nothing that was revoked.
    desk.import(id(&first), &cup_answer(&said)).await.done(200);
    assert_eq!(desk.entry("PG/1").await["cup"], new);
}

#[tokio::test]
async fn the_register_finds_filters_and_is_one_workbook() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let rows: Vec<_> = (1..=60).map(|number| good_row(&format!("PG/{number:02}"))).collect();
    let first = desk.convert("a.xlsx", &cup_workbook(&rows)).await;
    let said = [("1", "PG/01", Code(ONE)), ("2", "PG/02", Rejected("Manca il CAP"))];
    desk.import(id(&first), &cup_answer(&said)).await.done(200);
    let all = search(&desk, "", None).await;
    assert_eq!((entries(&all), &all["page_size"]), (50, &json!(50)));
    assert_eq!(all["counts"]["coded"], 1);
    assert_eq!(all["counts"]["rejected"], 1);
    assert_eq!(all["counts"]["asked"], 58);
    let second = sought(&desk, &json!({ "state": null, "after": all["next"] })).await;
    assert_eq!((entries(&second), &second["next"]), (10, &Value::Null));
    assert_eq!(second["counts"], Value::Null, "counted when asked alone");
    assert_eq!(second["entries"][0]["local_code"], "PG/51");
    assert_eq!(second["entries"][0]["id_progetto"], "51");
    let nowhere = json!({ "state": null, "after": "x".repeat(4_000) });
    desk.client.post("/api/cup/register/search", &nowhere).await.refused(404, "not-found");
    for (text, state, found) in [
        ("e99j2000 0010001", None, 1),
        ("pg 02", None, 1),
        ("studio tecnico", None, 50),
        ("01234567897", Some("rejected"), 1),
        ("", Some("coded"), 1),
        ("", Some("revoked"), 0),
        ("nessuno", None, 0),
    ] {
        assert_eq!(entries(&search(&desk, text, state).await), found, "{text} {state:?}");
    }
    let rejected = search(&desk, "", Some("rejected")).await;
    assert_eq!(rejected["entries"][0]["reason"], "Manca il CAP");

    let answer = desk.client.get("/api/cup/register/workbook").await;
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-disposition").contains("registro-cup.xlsx"));
    let sheet = cup::workbook::read(&answer.body);
    let sheet = sheet.map(|book| format!("{book:?}")).unwrap();
    assert!(sheet.contains(ONE) && sheet.contains("Manca il CAP") && sheet.contains("PG/60"));

    // Colleagues see each other's work; another administration nothing.
    let other = CupDesk::open(&portal).await;
    assert_eq!(entries(&search(&other, "", None).await), 0);
}
