//! Workbooks and answers where the deployment has uploads scanned.

use edge::MalwareProtection::WithholdUnscannable;
use ristoro_tests::Said::Code;
use ristoro_tests::{CupDesk, Running, cup_answer, cup_workbook, good_row};
use serde_json::Value;

const CUP: &str = "E99J20000010001";

fn answer() -> String {
    cup_answer(&[("1", "PG/1", Code(CUP))])
}

/// The address of the first file of a kind, and its key.
fn file(desk: &CupDesk, conversion: &Value, kind: &str) -> (String, String) {
    let files = conversion["files"].as_array().unwrap();
    let file = files.iter().find(|file| file["kind"] == kind).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let (id, name) = (text(&conversion["id"]), text(&file["file"]));
    let key = format!("cup/{}/{id}/{}", desk.administration, text(&file["sha256"]));
    (format!("/api/cup/conversions/{id}/files/{name}"), key)
}

#[tokio::test]
async fn a_workbook_and_an_answer_are_given_once_nothing_was_found_in_them() {
    let portal = Running::scanning(WithholdUnscannable).await;
    let desk = CupDesk::open(&portal).await;
    // Nobody waits for a scan.
    let conversion = desk.convert("a.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    assert_eq!(conversion["state"], "accepted", "{conversion}");
    let conversion = desk.import(conversion["id"].as_str().unwrap(), &answer()).await.done(200);
    for kind in ["source", "response"] {
        let (path, key) = file(&desk, &conversion, kind);
        let waits = desk.client.get(&path).await.refused(409, "withheld");
        assert!(waits["detail"].as_str().unwrap().contains("riprova tra poco"), "{waits}");
        for (status, said) in
            [("THREATS_FOUND", "ha trovato una minaccia"), ("FAILED", "non riesce a esaminare")]
        {
            portal.scanned("documents", &key, status).await;
            let refused = desk.client.get(&path).await.refused(409, "withheld");
            assert!(refused["detail"].as_str().unwrap().contains(said), "{kind}: {refused}");
        }
        portal.scanned("documents", &key, "NO_THREATS_FOUND").await;
        assert_eq!(desk.client.get(&path).await.status, 200, "{kind}");
    }
    // What the portal made itself is nobody's upload.
    for kind in ["request", "codes"] {
        let (path, _) = file(&desk, &conversion, kind);
        assert_eq!(desk.client.get(&path).await.status, 200, "{kind}");
    }
}

#[tokio::test]
async fn nothing_of_a_file_with_a_threat_is_read_or_kept() {
    let portal = Running::scanning(WithholdUnscannable).await;
    let desk = CupDesk::open(&portal).await;
    let bytes = cup_workbook(&[good_row("PG/1")]);
    let id = desk.post("a.xlsx", &bytes).await;
    let key = format!("cup/{}/{id}/source.xlsx", desk.administration);
    portal.scanned("incoming", &key, "THREATS_FOUND").await;
    let refused = desk.received(&id).await.done(200);
    assert_eq!(refused["state"], "unreadable");
    assert_eq!(refused["unreadable"]["code"], "threat", "{refused}");
    assert_eq!(refused["files"], serde_json::json!([]));
    assert_eq!(desk.entry("PG/1").await, Value::Null);

    let conversion = desk.convert("a.xlsx", &bytes).await;
    let id = conversion["id"].as_str().unwrap();
    let address = desk.post_answer(id, &answer()).await;
    let response = address.split('/').nth_back(1).unwrap();
    let key = format!("cup/{}/{id}/{response}.xml", desk.administration);
    portal.scanned("incoming", &key, "THREATS_FOUND").await;
    for _ in 0..2 {
        let refused =
            desk.client.post(&address, &serde_json::json!({})).await.refused(422, "response");
        assert!(refused["detail"].as_str().unwrap().contains("minaccia"), "{refused}");
    }
    assert_eq!(desk.read(id).await["answers"]["coded"], 0);
    // Another copy is welcome.
    let coded = desk.import(id, &answer()).await.done(200);
    assert_eq!(coded["answers"]["coded"], 1);
}
