//! What happens to codes after their answers: revoked ones do not come back, and every round of a row knows.

use cup::{Cell, workbook};
use ristoro_tests::Said::{Code, Rejected};
use ristoro_tests::{
    Application, CALL, CupDesk, Golden, Running, cup_answer, cup_workbook, good_row,
};
use serde_json::{Value, json};
use store::cup::{ConversionSaved, FileKind};

const ONE: &str = "E99J20000010001";
const TWO: &str = "E99J20000020001";
const THREE: &str = "E99J20000030001";

fn id(conversion: &Value) -> &str {
    conversion["id"].as_str().unwrap()
}

async fn asked(desk: &CupDesk, name: &str, local_codes: &[&str]) -> Value {
    let rows: Vec<_> = local_codes.iter().map(|code| good_row(code)).collect();
    let conversion = desk.convert(name, &cup_workbook(&rows)).await;
    assert_eq!(conversion["state"], "accepted", "{}", conversion["report"]);
    conversion
}

async fn revoke(desk: &CupDesk, cup: &str) {
    let note = json!({ "cup": cup, "reason": "Rinuncia", "date": "2024-05-31" });
    desk.client.post("/api/cup/revocations", &note).await.done(201);
    desk.client.post(&format!("/api/cup/revocations/{cup}/done"), &json!({})).await.done(200);
}

/// A column of the sheet of the projects, from the top down.
async fn column(desk: &CupDesk, conversion: &Value, kind: &str, title: &str) -> Vec<String> {
    let sheet = workbook::read(&desk.file(conversion, kind).await).unwrap().projects;
    let at = sheet.headers.iter().find(|(_, it)| it.trim_end_matches([' ', '*']) == title);
    let at = at.unwrap_or_else(|| panic!("no «{title}» in {:?}", sheet.headers));
    let shown = |cell: Option<&Cell>| cell.map(Cell::shown).unwrap_or_default();
    sheet.rows.iter().map(|row| shown(row.cells.get(at.0))).collect()
}

async fn listed(desk: &CupDesk, conversion: &Value) -> Value {
    let all = desk.client.get("/api/cup/conversions").await.done(200);
    let all = all["conversions"].as_array().unwrap().clone();
    all.into_iter().find(|one| one["id"] == conversion["id"]).unwrap()
}

fn has_file(conversion: &Value, kind: &str) -> bool {
    conversion["files"].as_array().unwrap().iter().any(|file| file["kind"] == kind)
}

#[tokio::test]
async fn a_revoked_code_is_not_taken_as_the_new_one_nor_for_another_project() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let first = asked(&desk, "a.xlsx", &["PG/1"]).await;
    desk.import(id(&first), &cup_answer(&[("1", "PG/1", Code(ONE))])).await.done(200);
    revoke(&desk, ONE).await;

    let next = asked(&desk, "b.xlsx", &["PG/1", "PG/2"]).await;
    for (said, local_code) in [("2", "PG/1"), ("3", "PG/2")] {
        let answer = cup_answer(&[(said, local_code, Code(ONE))]);
        let after = desk.import(id(&next), &answer).await.done(200);
        assert_eq!((&after["answers"]["coded"], &after["coded"]), (&json!(0), &json!(0)));
        let import = after["imports"].as_array().unwrap().last().unwrap();
        assert_eq!((&import["coded"], &import["contradicts"]), (&json!(0), &json!(true)));
        assert_eq!(import["unwanted"], json!([]), "it is revoked already");
        assert_eq!(import["strays"][0]["codifica_locale"], local_code);
        let sentence = import["strays"][0]["sentence"].as_str().unwrap();
        assert!(sentence.contains(ONE) && sentence.contains("revocato il"), "{sentence}");
        assert_eq!(sentence.contains("era di «PG/1»"), local_code == "PG/2", "{sentence}");
        assert_eq!(
            desk.entry(local_code).await["state"],
            json!(if local_code == "PG/1" { "asked_again" } else { "asked" })
        );
    }
    // The right answer is taken still.
    let right = cup_answer(&[("2", "PG/1", Code(TWO)), ("3", "PG/2", Code(THREE))]);
    assert_eq!(desk.import(id(&next), &right).await.done(200)["answers"]["coded"], 2);
    // So is, without any effect, the answer that brought it when it was one.
    let again = cup_answer(&[("1", "PG/1", Code(ONE))]);
    let again = desk.import(id(&first), &again).await.done(200);
    assert_eq!(again["imports"][1]["contradicts"], false, "{again}");
    assert_eq!(desk.entry("PG/1").await["cup"], TWO);
}

async fn of_application(desk: &CupDesk, application: &Application) -> Value {
    let body = json!({ "applications": [
        { "application": application.id, "cost": "5.000,00", "granted": "1.000,00" },
    ] });
    let path = format!("/api/cup/calls/{CALL}/conversions");
    let made = desk.client.post(&path, &body).await.done(201);
    assert_eq!(made["state"], "to_confirm", "{}", made["report"]);
    desk.agree(id(&made)).await.done(200)
}

#[tokio::test]
async fn an_application_does_not_get_back_a_code_that_was_revoked() {
    const OLD: &str = "E99J14000010001";
    let portal = Running::start().await;
    let desk = CupDesk::of_the_call(&portal).await;
    let (_, application) = Golden::signed(&portal).await;
    let receipt = application.submit().await.done(200);
    let protocol = receipt["protocol"].as_str().unwrap();
    let first = of_application(&desk, &application).await;
    desk.import(id(&first), &cup_answer(&[("1", protocol, Code(OLD))])).await.done(200);
    revoke(&desk, OLD).await;
    let next = of_application(&desk, &application).await;
    let after = desk.import(id(&next), &cup_answer(&[("2", protocol, Code(OLD))])).await;
    let after = after.done(200);
    assert_eq!(after["answers"]["coded"], 0, "{after}");
    let sentence = after["imports"][0]["strays"][0]["sentence"].as_str().unwrap();
    assert!(sentence.contains("revocato il"), "{sentence}");
    let listed = desk.client.get(&format!("/api/cup/calls/{CALL}/applications")).await.done(200);
    assert_eq!(listed["applications"][0]["cup"], Value::Null);
    // The workbook of the first round shows the code as revoked, for applications too.
    let first = desk.read(id(&first)).await;
    assert_eq!(column(&desk, &first, "codes", "CUP").await, [""]);
    let revoked = column(&desk, &first, "codes", "CUP revocati").await;
    assert!(revoked[0].starts_with(&format!("{OLD} revocato il ")), "{revoked:?}");
}

#[tokio::test]
async fn a_local_code_that_may_be_either_of_two_is_not_guessed() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let first = asked(&desk, "a.xlsx", &["AB1", "ab1"]).await;
    let said = [("1", "AB1", Code(ONE)), ("2", "ab1", Code(TWO))];
    desk.import(id(&first), &cup_answer(&said)).await.done(200);
    let note = json!({ "codes": ["Ab1", "ab1"], "reason": "Rinuncia", "date": "2024-05-31" });
    let told = desk.client.post("/api/cup/revocations/many", &note).await.done(200);
    assert_eq!((&told["noted"][0]["cup"], &told["noted"][1]), (&json!(TWO), &Value::Null));
    assert_eq!(told["refused"][0]["code"], "Ab1");
}

#[tokio::test]
async fn revoked_codes_are_marked_in_the_workbook_and_counted() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let first = asked(&desk, "a.xlsx", &["PG/1", "PG/2"]).await;
    let said = [("1", "PG/1", Code(ONE)), ("2", "PG/2", Code(TWO))];
    let after = desk.import(id(&first), &cup_answer(&said)).await.done(200);
    assert_eq!(after["answers"]["revoked"], 0);
    assert_eq!(column(&desk, &after, "codes", "CUP").await, [ONE, TWO]);

    revoke(&desk, ONE).await;
    let note = json!({ "codes": ["PG/2"], "reason": "Rinuncia", "date": "2024-05-31" });
    desk.client.post("/api/cup/revocations/many", &note).await.done(200);
    assert_eq!(listed(&desk, &first).await["revoked"], 1, "the list knows before the page is read");
    let carried = json!({ "codes": ["PG/2"] });
    desk.client.post("/api/cup/revocations/done", &carried).await.done(200);
    assert_eq!(listed(&desk, &first).await["revoked"], 2);
    let after = desk.read(id(&first)).await;
    assert_eq!((&after["answers"]["coded"], &after["answers"]["revoked"]), (&json!(2), &json!(2)));
    assert_eq!(column(&desk, &after, "codes", "CUP").await, ["", ""]);
    let revoked = column(&desk, &after, "codes", "CUP revocati").await;
    assert!(revoked[0].starts_with(&format!("{ONE} revocato il ")), "{revoked:?}");
    assert!(revoked[1].starts_with(&format!("{TWO} revocato il ")), "{revoked:?}");

    // Another code stands beside the one that was revoked, in the first workbook too.
    let next = asked(&desk, "b.xlsx", &["PG/1"]).await;
    let new = cup_answer(&[("3", "PG/1", Code(THREE))]);
    desk.import(id(&next), &new).await.done(200);
    assert_eq!(listed(&desk, &first).await["revoked"], 1);
    let after = desk.read(id(&first)).await;
    assert_eq!(column(&desk, &after, "codes", "CUP").await, [THREE, ""]);
    assert_eq!(column(&desk, &after, "codes", "CUP revocati").await, revoked);
}

#[tokio::test]
async fn a_request_that_cannot_be_brought_up_to_date_fails_no_other_and_is_when_it_is_read() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let first = asked(&desk, "a.xlsx", &["PG/1", "PG/2"]).await;
    let said = [("1", "PG/1", Code(ONE)), ("2", "PG/2", Rejected("Manca il CAP"))];
    let first = desk.import(id(&first), &cup_answer(&said)).await.done(200);
    // Its workbook cannot be read for a while.
    let records = &portal.portal.context().stores.cup;
    let administration = desk.administration.parse().unwrap();
    let hide_or_show = async || {
        let record = records.conversion(&administration, id(&first).parse().unwrap()).await;
        let mut record = record.unwrap().unwrap();
        let source = record.files.iter_mut().find(|file| file.kind == FileKind::Source).unwrap();
        let shown = source.key.strip_suffix("-hidden").map(str::to_owned);
        source.key = shown.unwrap_or_else(|| format!("{}-hidden", source.key));
        assert!(matches!(records.save(&record).await.unwrap(), ConversionSaved::Saved(_)));
    };
    hide_or_show().await;
    revoke(&desk, ONE).await;
    let second = asked(&desk, "b.xlsx", &["PG/2"]).await;
    let after = desk.import(id(&second), &cup_answer(&[("3", "PG/2", Code(TWO))])).await.done(200);
    assert_eq!(
        (&after["answers"]["coded"], after["imports"].as_array().unwrap().len()),
        (&json!(1), 1)
    );
    let now = desk.read(id(&first)).await;
    assert_eq!(
        (&now["rows"][0]["revoked"], &now["rows"][1]["later"]["cup"]),
        (&json!(true), &json!(TWO))
    );
    assert_eq!(column(&desk, &first, "codes", "CUP").await, [ONE, ""], "as it was");
    assert_eq!(listed(&desk, &first).await["revoked"], 0);

    hide_or_show().await;
    assert_eq!(column(&desk, &first, "codes", "CUP").await, ["", TWO], "by being read");
    let now = listed(&desk, &first).await;
    assert_eq!((&now["revoked"], &now["coded_later"]), (&json!(1), &json!(1)));
    assert!(!has_file(&desk.read(id(&first)).await, "rejected"));
}

#[tokio::test]
async fn the_first_round_gives_the_codes_that_its_rejected_rows_got_later() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let first = asked(&desk, "a.xlsx", &["PG/1", "PG/2", "PG/3"]).await;
    let no = || Rejected("Manca l’indirizzo");
    let said = [("1", "PG/1", Code(ONE)), ("2", "PG/2", no()), ("3", "PG/3", no())];
    desk.import(id(&first), &cup_answer(&said)).await.done(200);
    let second = asked(&desk, "b.xlsx", &["PG/2"]).await;
    let answer = cup_answer(&[("4", "PG/2", Code(TWO))]);
    desk.import(id(&second), &answer).await.done(200);

    let one = listed(&desk, &first).await;
    assert_eq!((&one["coded"], &one["rejected"]), (&json!(1), &json!(2)));
    assert_eq!((&one["coded_later"], &one["revoked"]), (&json!(1), &json!(0)));
    let now = desk.read(id(&first)).await;
    assert_eq!(now["answers"]["coded_later"], 1);
    assert_eq!(column(&desk, &now, "codes", "CUP").await, [ONE, TWO, ""]);
    let reasons = column(&desk, &now, "codes", "Motivo dello scarto").await;
    assert_eq!(reasons, ["", "", "Manca l’indirizzo"]);
    assert_eq!(column(&desk, &now, "rejected", "Codice locale").await, ["PG/3"], "the rest");

    let third = asked(&desk, "c.xlsx", &["PG/3"]).await;
    let answer = cup_answer(&[("5", "PG/3", Code(THREE))]);
    desk.import(id(&third), &answer).await.done(200);
    let now = desk.read(id(&first)).await;
    assert!(has_file(&now, "codes") && !has_file(&now, "rejected"), "{}", now["files"]);
    assert_eq!(column(&desk, &now, "codes", "CUP").await, [ONE, TWO, THREE]);
    assert_eq!(listed(&desk, &first).await["coded_later"], 2);
    assert_eq!(desk.read(id(&first)).await, now, "reading it changes nothing");
}

#[tokio::test]
async fn an_answer_of_another_round_is_told_with_the_round_that_it_belongs_to() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let first = asked(&desk, "lunedì.xlsx", &["PG/1"]).await;
    let second = asked(&desk, "martedì.xlsx", &["PG/2"]).await;
    let said = [("1", "PG/1", Code(ONE)), ("7", "PG/7", Code(TWO)), ("9", "PG/1", Code(THREE))];
    let after = desk.import(id(&second), &cup_answer(&said)).await.done(200);
    let sentence = |at: usize| after["imports"][0]["strays"][at]["sentence"].as_str().unwrap();
    assert!(sentence(0).contains("con «lunedì»"), "{}", sentence(0));
    assert!(sentence(0).contains("nella pagina di quella richiesta"), "{}", sentence(0));
    assert!(sentence(1).contains("da un altro file"), "nobody asked: {}", sentence(1));
    assert!(sentence(2).contains("da un altro file"), "with no such identifier: {}", sentence(2));
    // A row that was rejected and asked for again: the old answer is of the old round.
    let no = cup_answer(&[("1", "PG/1", Rejected("Manca il CAP"))]);
    desk.import(id(&first), &no).await.done(200);
    let third = asked(&desk, "mercoledì.xlsx", &["PG/1"]).await;
    let after = desk.import(id(&third), &no).await.done(200);
    let sentence = after["imports"][0]["strays"][0]["sentence"].as_str().unwrap();
    assert!(sentence.contains("con «lunedì»"), "{sentence}");
    // Of another administration nothing is named.
    let other = CupDesk::open(&portal).await;
    let theirs = asked(&other, "altro.xlsx", &["PG/1"]).await;
    let after = other.import(id(&theirs), &cup_answer(&[("2", "PG/1", Code(TWO))])).await;
    let sentence = after.done(200)["imports"][0]["strays"][0]["sentence"].clone();
    assert!(!sentence.as_str().unwrap().contains("lunedì"), "{sentence}");
}

#[tokio::test]
async fn a_code_in_small_letters_is_the_code() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let first = asked(&desk, "a.xlsx", &["PG/1"]).await;
    let small = cup_answer(&[("1", "PG/1", Code(" e99j 2000 0010 001 "))]);
    let after = desk.import(id(&first), &small).await.done(200);
    assert_eq!(after["rows"][0]["cup"], ONE);
}

#[tokio::test]
async fn no_two_files_of_requests_are_called_the_same() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let mut names = Vec::new();
    for (name, local_code) in [("a.xlsx", "PG/1"), ("b.xlsx", "PG/2")] {
        let conversion = asked(&desk, name, &[local_code]).await;
        let files = conversion["files"].as_array().unwrap();
        let file = files.iter().find(|file| file["kind"] == "request").unwrap();
        let called = file["name"].as_str().unwrap().to_owned();
        let end = format!("{}.xml", &id(&conversion)[28..]);
        let day = conversion["at"]["iso"].as_str().unwrap().get(..10).unwrap();
        assert_eq!(called, format!("richieste-cup-{day}-{end}"));
        let path = format!("/api/cup/conversions/{}/files/request-1", id(&conversion));
        let answer = desk.client.get(&path).await;
        assert!(answer.header("content-disposition").contains(&called), "{called}");
        names.push(called);
    }
    assert_ne!(names[0], names[1]);
}
