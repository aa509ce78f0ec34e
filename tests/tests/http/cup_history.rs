//! Who confirmed a request, who noted that it was uploaded and when: by the clock of the portal; and all rows of a long one.

use ristoro_tests::Said::Code;
use ristoro_tests::{CupDesk, CupRow, Letter, Running, cup_answer, cup_workbook, good_row};
use serde_json::{Value, json};

fn told(steps: &Value) -> Vec<&str> {
    steps.as_array().unwrap().iter().map(|step| step["what"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn confirming_and_uploading_leave_their_steps_by_the_portals_clock() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let posted = desk.post("a.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    desk.received(&posted).await.done(200);
    // Nobody asked yet: another sheet with the same code is told what holds it.
    assert_eq!(desk.entry("PG/1").await["state"], "to_confirm");
    let again = desk.convert("b.xlsx", &cup_workbook(&[good_row("PG/1")])).await;
    assert_eq!(again["state"], "refused");
    assert!(again["report"].to_string().contains("nessuno ha ancora confermato"), "{again}");
    let others = again["report"]["others"].as_array().unwrap();
    assert_eq!(others.len(), 1, "{again}");
    assert_eq!(others[0]["conversion"], posted.as_str());
    assert_eq!(others[0]["rows"], 1);
    assert!(others[0]["words"].as_str().unwrap().contains("con «a»"), "{again}");
    let confirmed = desk.agree(&posted).await.done(200);
    assert_eq!(told(&confirmed["steps"]), ["confirmed"]);
    let uploaded = format!("/api/cup/conversions/{posted}/uploaded");
    // Nobody had the file before.
    for past in ["2000-01-01T10:00", "1914-06-28T10:00"] {
        let refused = desk.client.post(&uploaded, &json!({ "at": past })).await;
        let refused = refused.refused(422, "response");
        assert!(refused["detail"].as_str().unwrap().contains("conferma"), "{refused}");
    }
    let at = confirmed["confirmed"]["at"]["iso"].as_str().unwrap();
    let at: jiff::Timestamp = at.parse().unwrap();
    let zone = jiff::tz::TimeZone::get("Europe/Rome").unwrap();
    let minute = at.to_zoned(zone).datetime().strftime("%Y-%m-%dT%H:%M").to_string();
    portal.clock.advance(600);
    let first = desk.client.post(&uploaded, &json!({ "at": minute })).await.done(200);
    let second = desk.client.post(&uploaded, &json!({})).await.done(200);
    assert_eq!(told(&second["steps"]), ["confirmed", "uploaded", "uploaded"]);
    // What somebody says, and when they said it.
    let [one, other] = [&second["steps"][1], &second["steps"][2]];
    assert_eq!(one["uploaded_at"], first["uploaded"]["at"]);
    assert_ne!(one["uploaded_at"], one["at"]);
    assert_ne!(other["at"], confirmed["confirmed"]["at"], "when it was said");
    assert_eq!(other["by"]["name"], "Carla Neri");
    let entry = desk.entry("PG/1").await;
    assert_eq!(told(&entry["history"]), ["asked", "confirmed", "uploaded", "uploaded"]);
    assert_eq!(entry["state"], "uploaded");

    let answer = cup_answer(&[("1", "PG/1", Code("E99J20000010001"))]);
    desk.import(&posted, &answer).await.done(200);
    let entry = desk.entry("PG/1").await;
    let all = ["asked", "confirmed", "uploaded", "uploaded", "coded"];
    assert_eq!(told(&entry["history"]), all);
}

/// The mails that ask after codes, once the courier was woken.
async fn asked_after(portal: &Running) -> Vec<Letter> {
    portal.wake_courier().await;
    let late = |letter: &Letter| letter.subject.contains("codici CUP");
    portal.letters().into_iter().filter(late).collect()
}

#[tokio::test]
async fn codes_that_are_late_are_asked_after_once_and_those_that_came_never() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let mut requests = Vec::new();
    for (name, code) in
        [("tarda.xlsx", "PG/1"), ("arrivata.xlsx", "PG/2"), ("annullata.xlsx", "PG/3")]
    {
        let posted = desk.post(name, &cup_workbook(&[good_row(code)])).await;
        desk.confirm(&posted).await.done(200);
        let uploaded = format!("/api/cup/conversions/{posted}/uploaded");
        desk.client.post(&uploaded, &json!({})).await.done(200);
        requests.push(posted);
    }
    let [late, answered, withdrawn] = requests.try_into().unwrap();
    assert!(asked_after(&portal).await.is_empty());
    let request = desk.file(&desk.read(&answered).await, "request").await;
    let id = &cup::read_requests(&request).unwrap()[0].id;
    let answer = cup_answer(&[(id, "PG/2", Code("E99J20000010001"))]);
    let imported = desk.import(&answered, &answer).await.done(200);
    assert_eq!(imported["answers"]["coded"], 1, "{imported}");
    let path = format!("/api/cup/conversions/{withdrawn}/withdraw");
    desk.client.post(&path, &json!({})).await.done(200);
    // Noted again, ten minutes later: the time is counted from then on.
    portal.clock.advance(600);
    let uploaded = format!("/api/cup/conversions/{late}/uploaded");
    desk.client.post(&uploaded, &json!({})).await.done(200);
    portal.clock.advance(24 * 3_600 - 60);
    let early = asked_after(&portal).await;
    assert!(early.is_empty(), "{early:#?}");
    portal.clock.advance(120);
    for _ in 0..2 {
        let letters = asked_after(&portal).await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].to, "carla.neri@example.it");
        assert!(letters[0].text.contains("tarda.xlsx"), "{}", letters[0].text);
        assert!(
            letters[0].text.contains(&format!("/cup/conversione/#{late}")),
            "{}",
            letters[0].text
        );
    }
}

#[tokio::test]
async fn every_row_of_a_long_request_can_be_had() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let rows: Vec<CupRow> = (1..=1_003).map(|number| good_row(&format!("PG/{number}"))).collect();
    let posted = desk.post_for("a.xlsx", &cup_workbook(&rows), &json!({ "split": true })).await;
    let begun = desk.confirm(&posted).await.done(200);
    assert_eq!(begun["state"], "accepted", "{}", begun["report"]);
    let path = |from: usize| format!("/api/cup/conversions/{posted}/rows/{from}");
    let none = desk.client.get(&path(0)).await.done(200);
    assert_eq!(none, json!({ "rows": [], "count": 0 }), "nothing came back");

    let last = "E99J20000030001";
    let answer = cup_answer(&[("1003", "PG/1003", Code(last))]);
    let after = desk.import(&posted, &answer).await.done(200);
    assert_eq!(after["rows"].as_array().unwrap().len(), 1_000);
    let rest = desk.client.get(&path(1_000)).await.done(200);
    assert_eq!((&rest["count"], rest["rows"].as_array().unwrap().len()), (&json!(1_003), 3));
    assert_eq!(rest["rows"][2]["cup"], last);
    assert_eq!(desk.client.get(&path(0)).await.done(200)["rows"], after["rows"]);
    let beyond = desk.client.get(&path(9_999)).await.done(200);
    assert_eq!(beyond["rows"], json!([]));
    desk.client
        .get(&format!("/api/cup/conversions/{posted}/rows/x"))
        .await
        .refused(404, "not-found");
}
