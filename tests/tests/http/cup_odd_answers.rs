//! Answers that cannot be read, that hold far more than any real one, or that come in odd moments.

use cup::workbook;
use ristoro_tests::Said::{Code, Rejected};
use ristoro_tests::{CupDesk, Running, cup_answer, cup_workbook, good_row};
use serde_json::{Value, json};

const ONE: &str = "E99J20000010001";
/// What a function can give back: Lambda's 6 MB, with room for the envelope.
const LONGEST_REPLY: usize = 5 * 1024 * 1024;

async fn accepted(desk: &CupDesk, count: usize) -> String {
    let rows: Vec<_> = (1..=count).map(|number| good_row(&format!("PG/{number}"))).collect();
    let conversion = desk.convert("progetti.xlsx", &cup_workbook(&rows)).await;
    assert_eq!(conversion["state"], "accepted", "{}", conversion["report"]);
    conversion["id"].as_str().unwrap().to_owned()
}

/// The storage tells of the file of an answer, by the address that confirms it.
async fn tell(portal: &Running, desk: &CupDesk, address: &str) -> Result<(), edge::Refusal> {
    let mut parts = address.rsplit('/').skip(1);
    let response = parts.next().unwrap();
    let conversion = parts.nth(1).unwrap();
    let upload = edge::Upload {
        key: format!("cup/{}/{conversion}/{response}.xml", desk.administration),
        now: portal.clock.now(),
        request_id: "notice".to_owned(),
        event_seed: [7; 10],
    };
    cup_function::on_upload(portal.portal.context(), upload).await
}

#[tokio::test]
async fn why_an_answer_is_not_read_is_said_even_when_the_storage_told_of_it_first() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, 1).await;
    let address = desk.post_answer(&id, "<DETTAGLIO_ELABORAZIONE_CUP>").await;
    assert!(tell(&portal, &desk, &address).await.is_err());
    for _ in 0..2 {
        let said = desk.client.post(&address, &json!({})).await.refused(422, "response");
        assert!(said["detail"].as_str().unwrap().contains("incompleto"), "{said}");
    }
    // Once more from the storage, which tells at least once.
    assert!(tell(&portal, &desk, &address).await.is_err());
    assert_eq!(desk.read(&id).await["imports"], json!([]));
    desk.import(&id, &cup_answer(&[("1", "PG/1", Code(ONE))])).await.done(200);
}

#[tokio::test]
async fn page_and_storage_at_once_take_an_answer_in_once() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, 3).await;
    let xml = cup_answer(&[("1", "PG/1", Code(ONE)), ("2", "PG/2", Rejected("Manca il CAP"))]);
    let address = desk.post_answer(&id, &xml).await;
    let body = json!({});
    let (told, first, second) = tokio::join!(
        tell(&portal, &desk, &address),
        desk.client.post(&address, &body),
        desk.client.post(&address, &body)
    );
    told.unwrap();
    for answer in [first, second] {
        let after = answer.done(200);
        assert_eq!(
            after["answers"],
            json!({ "coded": 1, "rejected": 1, "waiting": 1, "coded_later": 0, "revoked": 0 })
        );
    }
    let after = desk.read(&id).await;
    assert_eq!(after["imports"].as_array().unwrap().len(), 1);
    assert_eq!(after["imports"][0]["strays"], json!([]));
}

#[tokio::test]
async fn an_answer_of_another_file_is_told_without_end_but_not_kept_so() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, 1).await;
    let locals: Vec<String> =
        (0..3_000).map(|number| format!("ALTRO/{number}/{}", "x".repeat(300))).collect();
    let mut said: Vec<_> = locals.iter().map(|local| ("7", local.as_str(), Code(ONE))).collect();
    said.push(("1", "PG/1", Code(ONE)));
    let xml = cup_answer(&said);
    let after = desk.import(&id, &xml).await.done(200);
    let import = &after["imports"][0];
    assert_eq!((&import["stray_count"], &import["coded"]), (&json!(3_000), &json!(1)));
    assert_eq!(import["strays"].as_array().unwrap().len(), 200);
    for _ in 0..6 {
        desk.import(&id, &xml).await.done(200);
    }
    let answer = desk.client.get(&format!("/api/cup/conversions/{id}")).await;
    assert!(answer.body.len() < LONGEST_REPLY, "{} bytes", answer.body.len());
    let shown = |import: &Value| import["strays"].as_array().unwrap().len();
    let imports = answer.done(200)["imports"].clone();
    assert_eq!(imports.as_array().unwrap().iter().map(shown).sum::<usize>(), 1_000);
}

#[tokio::test]
async fn reasons_of_any_length_are_kept_as_far_as_they_fit() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let id = accepted(&desk, 1_000).await;
    let names: Vec<(String, String)> =
        (1..=1_000).map(|number| (number.to_string(), format!("PG/{number}"))).collect();
    let reason = "Il settore non è ammesso. ".repeat(300);
    // One of them longer than a record of the table can be.
    let longest = "è".repeat(500_000);
    let said: Vec<_> = names
        .iter()
        .map(|(id, local)| {
            (id.as_str(), local.as_str(), if id == "1" { &longest } else { &reason })
        })
        .map(|(id, local, text)| (id, local, Rejected(text)))
        .collect();
    let after = desk.import(&id, &cup_answer(&said)).await;
    assert!(after.body.len() < LONGEST_REPLY, "{} bytes", after.body.len());
    let after = after.done(200);
    assert_eq!(after["answers"]["rejected"], 1_000);
    let first = after["rows"][0]["rejected"][0].as_str().unwrap();
    assert!(first.starts_with("èèè") && first.ends_with('…'));
    let kept = workbook::read(&desk.file(&after, "codes").await).unwrap().projects;
    let all = |text: &str| text.starts_with("Il settore") && text.len() > 7_000;
    let cells = kept.rows.iter().flat_map(|row| row.cells.values());
    let texts = cells.filter(|cell| matches!(cell, cup::Cell::Text(text) if all(text)));
    assert_eq!(texts.count(), 999);
}
