//! Codes to be revoked, by hand, in Sistema CUP.

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
