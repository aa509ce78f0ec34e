//! The codes come back: each once, and for good.

use cup::{Cell, workbook};
use domain::{Digest, EventId, ResponseId};
use ristoro_tests::Said::{Code, Rejected};
use ristoro_tests::{CupDesk, Running, cup_answer, cup_workbook, good_row};
use serde_json::{Value, json};
use store::applications::Stamp;
use store::cup::{Assigned, Assignment, CodeRecord};

const ONE: &str = "E99J20000010001";
const OTHER: &str = "E99J20000020001";

async fn accepted(desk: &CupDesk, codes: &[&str]) -> String {
    let rows: Vec<_> = codes.iter().map(|code| good_row(code)).collect();
    let conversion = desk.convert("progetti.xlsx", &cup_workbook(&rows)).await;
    assert_eq!(conversion["state"], "accepted", "{conversion}");
    conversion["id"].as_str().unwrap().to_owned()
}

fn row<'a>(conversion: &'a Value, local_code: &str) -> &'a Value {
    let rows = conversion["rows"].as_array().unwrap();
    rows.iter().find(|row| row["codifica_locale"] == local_code).unwrap()
}

#[tokio::test]
async fn codes_and_rejections_stand_beside_their_rows() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, &["PG/1", "PG/2", "PG/3"]).await;
    let xml = cup_answer(&[
        ("1", "PG/1", Code(ONE)),
        ("2", "PG/2", Rejected("Il codice della categoria non appartiene al sottosettore")),
        ("9", "PG/9", Code(OTHER)),
    ]);
    let after = desk.import(&id, &xml).await.done(200);
    assert_eq!(
        after["answers"],
        json!({ "coded": 1, "rejected": 1, "waiting": 1, "coded_later": 0, "revoked": 0 })
    );
    assert_eq!(row(&after, "PG/1")["cup"], ONE);
    assert!(row(&after, "PG/1")["name"].as_str().unwrap().contains("ossi"));
    assert_eq!(row(&after, "PG/2")["cup"], Value::Null);
    assert!(row(&after, "PG/2")["rejected"][0].as_str().unwrap().contains("sottosettore"));
    assert_eq!(row(&after, "PG/3")["rejected"], json!([]));
    let import = &after["imports"][0];
    assert_eq!((&import["coded"], &import["rejected"]), (&json!(1), &json!(1)));
    assert_eq!(import["strays"][0]["codifica_locale"], "PG/9");
    let codes = workbook::read(&desk.file(&after, "codes").await).unwrap().projects;
    let text = format!("{codes:?}");
    assert!(text.contains(ONE) && text.contains("sottosettore"), "{text}");
    let rejected = workbook::read(&desk.file(&after, "rejected").await).unwrap().projects;
    assert_eq!(rejected.rows.len(), 1);
    let code = desk.client.get(&format!("/api/cup/codes/{ONE}")).await.done(200);
    assert_eq!((&code["local_code"], &code["conversion"]), (&json!("PG/1"), &json!(id)));
    desk.client.get(&format!("/api/cup/codes/{OTHER}")).await.refused(404, "not-found");
    desk.client.get("/api/cup/codes/x").await.refused(404, "not-found");
}

#[tokio::test]
async fn the_two_files_of_an_answer_come_in_any_order_and_more_than_once() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, &["PG/1", "PG/2"]).await;
    let good = cup_answer(&[("1", "PG/1", Code(ONE))]);
    let bad = cup_answer(&[("2", "PG/2", Rejected("Manca l’indirizzo"))]);
    desk.import(&id, &bad).await.done(200);
    let address = desk.post_answer(&id, &good).await;
    let first = desk.client.post(&address, &json!({})).await.done(200);
    let again = desk.client.post(&address, &json!({})).await.done(200);
    assert_eq!(first, again);
    assert_eq!(
        first["answers"],
        json!({ "coded": 1, "rejected": 1, "waiting": 0, "coded_later": 0, "revoked": 0 })
    );
    let twice = desk.import(&id, &good).await.done(200);
    assert_eq!(twice["answers"], first["answers"]);
    assert_eq!(twice["imports"].as_array().unwrap().len(), 3);
    assert_eq!(twice["imports"][2]["strays"], json!([]));
}

#[tokio::test]
async fn a_code_is_never_overwritten_nor_shared() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, &["PG/1", "PG/2"]).await;
    desk.import(&id, &cup_answer(&[("1", "PG/1", Code(ONE))])).await.done(200);

    let other = cup_answer(&[("1", "PG/1", Code(OTHER)), ("2", "PG/2", Code(ONE))]);
    let after = desk.import(&id, &other).await.done(200);
    assert_eq!(row(&after, "PG/1")["cup"], ONE);
    assert_eq!(row(&after, "PG/2")["cup"], Value::Null);
    let strays = after["imports"][1]["strays"].as_array().unwrap();
    assert_eq!(strays.len(), 2, "{strays:?}");
    assert!(strays.iter().all(|stray| stray["sentence"].as_str().unwrap().contains(ONE)));
    let rejected = cup_answer(&[("1", "PG/1", Rejected("Troppo tardi"))]);
    let after = desk.import(&id, &rejected).await.done(200);
    assert_eq!(row(&after, "PG/1")["cup"], ONE);
    assert_eq!(after["answers"]["coded"], 1);

    // The same local code is not asked for again.
    let again = desk.convert("ancora.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    assert_eq!(again["state"], "refused");
    let problem = &again["report"]["problems"][0];
    assert_eq!(problem["code"], "already_coded");
    assert!(problem["sentence"].as_str().unwrap().contains(ONE), "{problem}");
    assert!(problem["cell"].is_string());
}

#[tokio::test]
async fn two_imports_at_once_give_one_code() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, &["PG/1"]).await;
    let one = desk.post_answer(&id, &cup_answer(&[("1", "PG/1", Code(ONE))])).await;
    let other = desk.post_answer(&id, &cup_answer(&[("1", "PG/1", Code(OTHER))])).await;
    let body = json!({});
    let (first, second) =
        tokio::join!(desk.client.post(&one, &body), desk.client.post(&other, &body));
    first.done(200);
    second.done(200);
    let after = desk.read(&id).await;
    let cup = row(&after, "PG/1")["cup"].as_str().unwrap();
    let loser = if cup == ONE { OTHER } else { ONE };
    desk.client.get(&format!("/api/cup/codes/{cup}")).await.done(200);
    desk.client.get(&format!("/api/cup/codes/{loser}")).await.refused(404, "not-found");
    assert_eq!(after["answers"]["coded"], 1);
    let told: usize = after["imports"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["strays"].as_array().unwrap().len())
        .sum();
    assert_eq!(told, 1, "{after}");
}

#[tokio::test]
async fn rejected_rows_are_corrected_and_asked_for_again() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, &["PG/1"]).await;
    let bad = cup_answer(&[("1", "PG/1", Rejected("Manca l’indirizzo"))]);
    let after = desk.import(&id, &bad).await.done(200);
    let rejected = desk.file(&after, "rejected").await;
    let again = desk.convert("scartati.xlsx", &rejected).await;
    assert_eq!(again["state"], "accepted", "{}", again["report"]);
    let next = again["id"].as_str().unwrap();
    // No two requests of the administration have the same identifier.
    let done = desk.import(next, &cup_answer(&[("2", "PG/1", Code(ONE))])).await.done(200);
    assert_eq!(row(&done, "PG/1")["cup"], ONE);
    // The first round knows what came of its rejected row.
    let first = desk.read(&id).await;
    assert_eq!(row(&first, "PG/1")["later"], json!({ "conversion": next, "cup": ONE }));
    assert_eq!(first["answers"]["coded_later"], 1);
}

#[tokio::test]
async fn a_file_that_is_no_answer_is_refused_and_another_can_follow() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, &["PG/1"]).await;
    for wrong in [
        "niente",
        "<CUP></CUP>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><DETTAGLIO_ELABORAZIONE_CUP/>",
        "<DETTAGLIO_ELABORAZIONE_CUP>",
    ] {
        desk.import(&id, wrong).await.refused(422, "response");
    }
    let path = format!("/api/cup/conversions/{id}/responses");
    let large = json!({ "file_name": "a.xml", "size": 20_000_000 });
    desk.client.post(&path, &large).await.refused(422, "response");
    desk.client.post(&path, &json!({ "file_name": "/", "size": 1 })).await.refused(422, "response");
    let done = desk.import(&id, &cup_answer(&[("1", "PG/1", Code(ONE))])).await.done(200);
    assert_eq!(done["imports"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_import_that_was_broken_off_is_taken_up_again() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let codes: Vec<String> = (1..=120).map(|number| format!("PG/{number}")).collect();
    let id = accepted(&desk, &codes.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let cups: Vec<String> = (1..=120).map(|number| format!("E99J2000{number:03}0001")).collect();
    let ids: Vec<String> = (1..=120).map(|number| number.to_string()).collect();
    let said: Vec<_> =
        (0..120).map(|at| (ids[at].as_str(), codes[at].as_str(), Code(&cups[at]))).collect();
    let address = desk.post_answer(&id, &cup_answer(&said)).await;
    // What an import leaves that went no further than the first fifty rows.
    for at in 0..50 {
        let assignment = assignment(&desk, &portal, (&id, &codes[at], &cups[at]));
        let records = &portal.portal.context().stores.cup;
        let stamp = stamp(&desk, &portal, (0..).nth(at).unwrap());
        assert_eq!(records.assign(&assignment, &stamp).await.unwrap(), Assigned::Now);
    }
    assert_eq!(desk.read(&id).await["answers"]["coded"], 0, "nothing was told yet");
    let after = desk.client.post(&address, &json!({})).await.done(200);
    assert_eq!(
        after["answers"],
        json!({ "coded": 120, "rejected": 0, "waiting": 0, "coded_later": 0, "revoked": 0 })
    );
    for (row, cup) in after["rows"].as_array().unwrap().iter().zip(&cups) {
        assert_eq!(row["cup"], cup.as_str());
    }
    assert_eq!(after["imports"].as_array().unwrap().len(), 1);
    assert_eq!(after["imports"][0]["coded"], 120);
    assert_eq!(after["imports"][0]["strays"], json!([]));
}

fn assignment(desk: &CupDesk, portal: &Running, what: (&str, &str, &str)) -> Assignment {
    let (conversion, local_code, cup) = what;
    Assignment {
        administration: desk.administration.parse().unwrap(),
        code: CodeRecord {
            cup: cup.parse().unwrap(),
            local_code: local_code.to_owned(),
            name: "Studio".to_owned(),
            conversion: conversion.parse().unwrap(),
            row: 2,
            request_sha256: Digest::of(b""),
            at: portal.clock.now(),
            application: None,
        },
        response: ResponseId::new(1, &[0; 10]),
    }
}

fn stamp(desk: &CupDesk, portal: &Running, number: u64) -> Stamp {
    Stamp {
        event: EventId::new(number, &[0; 10]),
        at: portal.clock.now(),
        organisation: desk.administration.parse().unwrap(),
        username: "carla.neri".parse().unwrap(),
    }
}

#[tokio::test]
async fn what_the_storage_tells_of_does_the_same_as_the_page() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let context = portal.portal.context();
    let tell = async |key: String| {
        let upload = edge::Upload {
            key,
            now: portal.clock.now(),
            request_id: "notice".to_owned(),
            event_seed: [7; 10],
        };
        cup_function::on_upload(context, upload).await.unwrap();
    };
    let id = desk.post("progetti.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    let place = format!("cup/{}/{id}", desk.administration);
    for _ in 0..2 {
        tell(format!("{place}/source.xlsx")).await;
    }
    assert_eq!(desk.read(&id).await["state"], "to_confirm");
    assert_eq!(desk.confirm(&id).await.done(200)["state"], "accepted");
    let address = desk.post_answer(&id, &cup_answer(&[("1", "PG/1", Code(ONE))])).await;
    let response = address.rsplit('/').nth(1).unwrap();
    for _ in 0..2 {
        tell(format!("{place}/{response}.xml")).await;
    }
    let told = desk.read(&id).await;
    assert_eq!(row(&told, "PG/1")["cup"], ONE);
    assert_eq!(told["imports"].as_array().unwrap().len(), 1);
    assert_eq!(told["imports"][0]["by"]["name"], "Carla Neri");
    assert_eq!(desk.client.post(&address, &json!({})).await.done(200), told);
}

#[tokio::test]
async fn text_that_came_back_starts_no_formula() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, &["PG/1"]).await;
    let bad = cup_answer(&[("1", "PG/1", Rejected("=HYPERLINK(1)"))]);
    let after = desk.import(&id, &bad).await.done(200);
    for kind in ["codes", "rejected"] {
        let sheet = workbook::read(&desk.file(&after, kind).await).unwrap().projects;
        let cells = sheet.rows.iter().flat_map(|row| row.cells.values());
        let text = Cell::Text("=HYPERLINK(1)".to_owned());
        assert!(cells.clone().any(|cell| *cell == text), "{kind}");
    }
}
