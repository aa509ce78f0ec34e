//! Codes that came where they do not belong: they are to be revoked, and until then nobody's.

use ristoro_tests::Said::Code;
use ristoro_tests::{CupDesk, Running, cup_answer, cup_workbook, good_row};
use serde_json::json;

const OWN: &str = "E99J20000010001";
const UNWANTED: &str = "E99J20000020001";

#[tokio::test]
async fn a_code_that_is_to_be_revoked_is_taken_for_nobody() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let rows = [good_row("PG/1"), good_row("PG/2")];
    let conversion = desk.convert("a.xlsx", &cup_workbook(&rows)).await;
    let id = conversion["id"].as_str().unwrap();
    desk.import(id, &cup_answer(&[("1", "PG/1", Code(OWN))])).await.done(200);
    let after = desk.import(id, &cup_answer(&[("1", "PG/1", Code(UNWANTED))])).await.done(200);
    let import = after["imports"].as_array().unwrap().last().unwrap();
    assert_eq!(import["unwanted"], json!([UNWANTED]));

    let after = desk.import(id, &cup_answer(&[("2", "PG/2", Code(UNWANTED))])).await.done(200);
    let import = after["imports"].as_array().unwrap().last().unwrap();
    assert_eq!((&import["coded"], &import["contradicts"]), (&json!(0), &json!(true)), "{import}");
    let sentence = import["strays"][0]["sentence"].as_str().unwrap();
    assert!(sentence.contains("da revocare") && sentence.contains("«PG/1»"), "{sentence}");
    assert_eq!(after["answers"]["coded"], 1);
    let path = format!("/api/cup/revocations/{UNWANTED}/done");
    desk.client.post(&path, &json!({})).await.done(200);
    assert_eq!(desk.entry("PG/2").await["cup"], json!(null));
}
