//! Codes to be revoked, by hand, in Sistema CUP.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cup::Cell;
use ristoro_tests::Said::Code;
use ristoro_tests::{CupDesk, Running, cup_answer, cup_workbook, good_row};
use serde_json::{Value, json};

const CUP: &str = "E99J20000010001";

async fn with_code(portal: &Running) -> CupDesk {
    let desk = CupDesk::open(portal).await;
    let conversion = desk.convert("a.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    let id = conversion["id"].as_str().unwrap();
    desk.import(id, &cup_answer(&[("1", "PG/1", Code(CUP))])).await.done(200);
    desk
}

fn note(cup: &str, reason: &str, date: &str) -> Value {
    json!({ "cup": cup, "reason": reason, "date": date })
}

#[tokio::test]
async fn a_revocation_is_noted_once_and_carried_out_once() {
    let portal = Running::start().await;
    let desk = with_code(&portal).await;
    let body = note("e99j 2000 0010 001", "Il beneficiario ha rinunciato", "2024-05-31");
    let noted = desk.client.post("/api/cup/revocations", &body).await.done(201);
    assert_eq!((&noted["cup"], &noted["local_code"]), (&json!(CUP), &json!("PG/1")));
    assert_eq!((&noted["date"], &noted["done_at"]), (&json!("31/05/2024"), &Value::Null));
    desk.client.post("/api/cup/revocations", &body).await.refused(409, "already-noted");
    let path = format!("/api/cup/revocations/{CUP}/done");
    let done = desk.client.post(&path, &json!({})).await.done(200);
    assert_eq!(done["done_by"]["name"], "Carla Neri");
    portal.clock.advance(60);
    assert_eq!(desk.client.post(&path, &json!({})).await.done(200), done);
    let listed = desk.client.get("/api/cup/revocations").await.done(200);
    assert_eq!(listed["revocations"], json!([done]));
    let code = desk.client.get(&format!("/api/cup/codes/{CUP}")).await.done(200);
    assert_eq!(code["revocation"], done);
}

#[tokio::test]
async fn what_cannot_be_revoked_is_told() {
    let portal = Running::start().await;
    let desk = with_code(&portal).await;
    let other = CupDesk::open(&portal).await;
    for (cup, reason, date) in [
        ("X", "Rinuncia", "2024-05-31"),
        ("E99J20000990001", "Rinuncia", "2024-05-31"),
        (CUP, "", "2024-05-31"),
        (CUP, &"x".repeat(501), "2024-05-31"),
        (CUP, "Rinuncia", "31/02/2024"),
        (CUP, "Rinuncia", "2099-01-01"),
        // Its code is of 2020.
        (CUP, "Rinuncia", "31/12/2019"),
    ] {
        let answer = desk.client.post("/api/cup/revocations", &note(cup, reason, date)).await;
        answer.refused(422, "revocation");
    }
    let of_others = note(CUP, "Rinuncia", "2024-05-31");
    other.client.post("/api/cup/revocations", &of_others).await.refused(422, "revocation");
    let path = format!("/api/cup/revocations/{CUP}/done");
    desk.client.post(&path, &json!({})).await.refused(404, "not-found");
    assert_eq!(
        desk.client.get("/api/cup/revocations").await.done(200),
        json!({ "revocations": [] })
    );
}

async fn read_sheet(desk: &CupDesk, bytes: &[u8]) -> ristoro_tests::Answer {
    let body = json!({ "content": STANDARD.encode(bytes) });
    desk.client.post("/api/cup/revocations/sheet", &body).await
}

#[tokio::test]
async fn codes_come_out_of_a_workbook_with_their_rows_and_what_cannot_be_noted_is_told() {
    let portal = Running::start().await;
    let desk = with_code(&portal).await;
    let mut number = good_row("");
    number.insert("codifica_locale", Cell::Number(20_240_001.0));
    // The template's own header is above: the first project is in row 2 or below.
    let sheet = cup_workbook(&[good_row("PG/1"), good_row("PG/9"), number]);
    let read = read_sheet(&desk, &sheet).await.done(200);
    assert_eq!((&read["sheet"], &read["unread"]), (&json!("Progetti"), &json!([])));
    let rows = read["codes"].as_array().unwrap();
    let codes: Vec<&str> = rows.iter().map(|row| row["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["PG/1", "PG/9", "20240001"]);
    let first = rows[0]["row"].as_u64().unwrap();
    assert_eq!(rows[2]["row"], json!(first + 2));

    let note = json!({ "codes": codes, "reason": "Rinuncia", "date": "2024-05-31" });
    let noted = desk.client.post("/api/cup/revocations/many", &note).await.done(200);
    assert_eq!(noted["noted"][0]["cup"], CUP);
    let told = |noted: &Value| -> Vec<(String, String)> {
        let refused = noted["refused"].as_array().unwrap().iter();
        let text = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
        refused.map(|one| (text(one, "code"), text(one, "sentence"))).collect()
    };
    let refused = told(&noted);
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert_eq!(refused[0].0, "PG/9");
    assert!(refused[0].1.contains("non è il codice locale"), "{refused:?}");
    // The same sheet again: the one that was noted is told too.
    let again = told(&desk.client.post("/api/cup/revocations/many", &note).await.done(200));
    assert_eq!(again.len(), 3, "{again:?}");
    assert!(again[0].1.contains("già"), "{again:?}");
    // A Cyrillic letter looks like a Latin one.
    let odd =
        json!({ "codes": [CUP.replace('E', "Е")], "reason": "Rinuncia", "date": "2024-05-31" });
    let odd = told(&desk.client.post("/api/cup/revocations/many", &odd).await.done(200));
    assert!(odd[0].1.contains("riscrivi il codice a mano"), "{odd:?}");
    // Of another administration none of them is known.
    let other = CupDesk::open(&portal).await;
    let theirs = told(&other.client.post("/api/cup/revocations/many", &note).await.done(200));
    assert_eq!(theirs.len(), 3, "{theirs:?}");
}

#[tokio::test]
async fn a_workbook_without_codes_is_refused_with_what_to_do() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    for (bytes, told) in [
        (&b""[..], "vuoto"),
        (b"CUP;nome\nE99J20000010001;Rossi\n", "CSV"),
        (b"%PDF-1.7 x", "PDF"),
        (&cup_workbook(&[]), "colonna di codici"),
    ] {
        let refused = read_sheet(&desk, bytes).await.refused(422, "workbook");
        assert!(refused["detail"].as_str().unwrap().contains(told), "{refused}");
    }
    let crooked = json!({ "content": "not base64!" });
    desk.client.post("/api/cup/revocations/sheet", &crooked).await.refused(422, "workbook");
    let many: Vec<_> = (0..1_001).map(|number| good_row(&format!("PG/{number}"))).collect();
    let refused = read_sheet(&desk, &cup_workbook(&many)).await.refused(422, "revocation");
    assert!(refused["detail"].as_str().unwrap().contains("1001"), "{refused}");
}
