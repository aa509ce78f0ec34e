//! What an official does with a spreadsheet alone, from a measure of the administration's own to the register as one workbook:
//! a thousand firms, forty of them twice, rejections put right, codes revoked.

use cup::{Cell, Workbook};
use domain::VatNumber;
use ristoro_tests::Said::{Code, Rejected};
use ristoro_tests::{
    CupDesk, CupRow, Running, Said, cup_answer, cup_workbook, good_row, measure_facts,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const FIRMS: usize = 1_000;
const TWICE: usize = 40;
const REVOKED: usize = 30;
const YEAR: &str = "anno_decisione=\"2024\"";

fn local(firm: usize) -> String {
    format!("PG/2024/{firm:04}")
}

/// Every fiftieth is rejected at first.
fn is_rejected(firm: usize) -> bool {
    firm.is_multiple_of(50)
}

fn code(firm: usize) -> String {
    format!("E99J24{firm:05}0001")
}

fn vat_number(firm: usize) -> String {
    let with = |check: u32| format!("{firm:07}036{check}");
    (0..10).map(with).find(|text| text.parse::<VatNumber>().is_ok()).unwrap()
}

fn row(firm: usize, local_code: &str) -> CupRow {
    let mut row = good_row(local_code);
    let name = format!("Impresa alluvionata {firm:04}");
    row.insert("denominazione_impresa_stabilimento", Cell::Text(name));
    // As a spreadsheet keeps it, without the zeros that it begins with.
    row.insert("partita_iva", Cell::Number(vat_number(firm).parse().unwrap()));
    row.insert("comune", Cell::Number(36_023.0));
    row.insert("costo", Cell::Number(1_000.0 + f64::from(u32::try_from(firm).unwrap())));
    row.insert("finanziamento", Cell::Number(1_000.0 + f64::from(u32::try_from(firm).unwrap())));
    row
}

fn id(conversion: &Value) -> &str {
    conversion["id"].as_str().unwrap()
}

/// Posts a workbook with the measure, without confirming what it asks for.
async fn received(desk: &CupDesk, name: &str, rows: &[CupRow], measure: &Value) -> Value {
    let chosen = json!({ "measure": measure });
    let posted = desk.post_for(name, &cup_workbook(rows), &chosen).await;
    let ready = desk.received(&posted).await.done(200);
    assert_eq!(ready["state"], "to_confirm", "{}", ready["report"]["problems"][0]);
    ready
}

/// Confirms it, and gives the identifier of each local code in its XML.
async fn sent(desk: &CupDesk, ready: &Value) -> BTreeMap<String, String> {
    let confirmed = desk.agree(id(ready)).await.done(200);
    assert_eq!(confirmed["state"], "accepted");
    let xml = desk.file(&confirmed, "request").await;
    assert!(String::from_utf8_lossy(&xml).contains(YEAR), "the year of the measure");
    let asked = cup::read_requests(&xml).unwrap();
    asked.iter().map(|request| (request.local_code.clone(), request.id.clone())).collect()
}

async fn answered(
    desk: &CupDesk,
    conversion: &Value,
    said: &[(String, String, Option<String>)],
) -> Value {
    let said: Vec<(&str, &str, Said<'_>)> = said
        .iter()
        .map(|(id, local, code)| {
            let said = code.as_deref().map_or(Rejected("ATECO non ammesso"), Code);
            (id.as_str(), local.as_str(), said)
        })
        .collect();
    desk.import(id(conversion), &cup_answer(&said)).await.done(200)
}

/// The column of the register with a title, by local code.
fn column(book: &Workbook, title: &str) -> BTreeMap<String, String> {
    let sheet = &book.projects;
    let at = |title: &str| {
        let found = sheet.headers.iter().find(|(_, header)| *header == title);
        *found.unwrap_or_else(|| panic!("no «{title}» in {:?}", sheet.headers)).0
    };
    let (local, wanted) = (at("Codice locale"), at(title));
    let text = |cell: Option<&Cell>| cell.map(Cell::shown).unwrap_or_default();
    let rows = sheet.rows.iter();
    rows.map(|row| (text(row.cells.get(&local)), text(row.cells.get(&wanted)))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_list_in_a_spreadsheet_to_the_register_in_one_workbook() {
    let portal = Running::start().await;
    let desk = CupDesk::open(&portal).await;
    let creation = json!({ "facts": measure_facts(), "link": "" });
    let measure = desk.client.post("/api/cup/measures", &creation).await.done(201)["id"].clone();

    // A thousand rows pasted from a list: numbers in the columns of codes are taken for what they can only be, and told.
    let rows: Vec<CupRow> = (1..=FIRMS).map(|firm| row(firm, &local(firm))).collect();
    let first = received(&desk, "imprese.xlsx", &rows, &measure).await;
    assert_eq!(first["requests"], FIRMS);
    let changes = first["report"]["changes"].as_array().unwrap();
    let told = |it: &Value| it["reason"] == "number_to_code" && it["to"] == vat_number(1);
    assert!(changes.iter().any(told), "{}", changes[0]);
    assert_eq!(first["summary_of_request"]["twin_count"], 0);
    let asked = sent(&desk, &first).await;
    assert_eq!(asked.len(), FIRMS);

    // A second file with forty of the same firms: the same local codes are refused, others are pointed out and given up.
    let again: Vec<CupRow> = (1..=TWICE).map(|firm| row(firm, &local(firm))).collect();
    let chosen = json!({ "measure": measure });
    let posted = desk.post_for("di-nuovo.xlsx", &cup_workbook(&again), &chosen).await;
    let refused = desk.received(&posted).await.done(200);
    assert_eq!(refused["state"], "refused");
    assert_eq!(refused["report"]["problem_count"], TWICE);
    assert_eq!(refused["report"]["problems"][0]["code"], "already_requested");
    let renamed: Vec<CupRow> = (1..=TWICE).map(|firm| row(firm, &format!("B/{firm}"))).collect();
    let twins = received(&desk, "altre.xlsx", &renamed, &measure).await;
    assert_eq!(twins["summary_of_request"]["twin_count"], TWICE);
    let withdraw = format!("/api/cup/conversions/{}/withdraw", id(&twins));
    desk.client.post(&withdraw, &json!({})).await.done(200);

    // An answer with rejections.
    let said: Vec<(String, String, Option<String>)> = (1..=FIRMS)
        .map(|firm| {
            let local = local(firm);
            (asked[&local].clone(), local, (!is_rejected(firm)).then(|| code(firm)))
        })
        .collect();
    let after = answered(&desk, &first, &said).await;
    let rejected = (1..=FIRMS).filter(|firm| is_rejected(*firm)).count();
    assert_eq!(after["answers"]["coded"], FIRMS - rejected);
    assert_eq!(after["answers"]["rejected"], rejected);
    let sheet = cup::workbook::read(&desk.file(&after, "rejected").await).unwrap();
    assert_eq!(sheet.projects.rows.len(), rejected, "the rows to be put right, and no other");

    // They are put right, asked for again, and answered.
    let right = |firm: usize| {
        let mut row = row(firm, &local(firm));
        row.insert("ateco", Cell::Text("71.11.00".to_owned()));
        row
    };
    let corrected: Vec<CupRow> = (1..=FIRMS).filter(|it| is_rejected(*it)).map(right).collect();
    let second = received(&desk, "corrette.xlsx", &corrected, &measure).await;
    let asked_again = sent(&desk, &second).await;
    assert!(asked_again.values().all(|id| !asked.values().any(|it| it == id)), "no id twice");
    let said: Vec<(String, String, Option<String>)> = (1..=FIRMS)
        .filter(|firm| is_rejected(*firm))
        .map(|firm| (asked_again[&local(firm)].clone(), local(firm), Some(code(firm))))
        .collect();
    let done = answered(&desk, &second, &said).await;
    assert_eq!(done["answers"]["coded"], rejected);
    let page = format!("/api/cup/conversions/{}/rows/40", id(&first));
    let page = desk.client.get(&page).await.done(200);
    let rows = page["rows"].as_array().unwrap();
    let fiftieth = rows.iter().find(|row| row["codifica_locale"] == local(50)).unwrap();
    assert_eq!(fiftieth["later"]["cup"], code(50), "the first round knows: {fiftieth}");

    // Thirty are revoked, named by their local codes.
    let renounced: Vec<String> = (1..=REVOKED).map(local).collect();
    let note = json!({ "codes": renounced, "reason": "Rinuncia", "date": "24/11/2024" });
    let noted = desk.client.post("/api/cup/revocations/many", &note).await.done(200);
    assert_eq!(
        (noted["noted"].as_array().unwrap().len(), &noted["refused"]),
        (REVOKED, &json!([]))
    );
    let carried = json!({ "codes": renounced });
    desk.client.post("/api/cup/revocations/done", &carried).await.done(200);

    // One workbook with everything.
    let answer = desk.client.get("/api/cup/register/workbook").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let book = cup::workbook::read(&answer.body).unwrap();
    let (states, codes) = (column(&book, "Stato"), column(&book, "CUP"));
    let (before, histories) = (column(&book, "CUP revocati"), column(&book, "Storia"));
    assert_eq!(states.len(), FIRMS + TWICE);
    for firm in 1..=FIRMS {
        let local = local(firm);
        let is_revoked = firm <= REVOKED;
        let expected = if is_revoked { "Revocato" } else { "Con il codice" };
        assert_eq!(states[&local], expected, "{local}");
        let place = if is_revoked { &before } else { &codes };
        assert!(place[&local].contains(&code(firm)), "{local}: {codes:?}");
        if is_rejected(firm) {
            assert!(histories[&local].contains("ATECO non ammesso"), "{}", histories[&local]);
        }
    }
    for firm in 1..=TWICE {
        let local = format!("B/{firm}");
        assert_eq!(states[&local], "Richiesta annullata", "{local}");
        assert_eq!(codes[&local], "", "nobody asked for a second code");
    }
    assert_eq!(column(&book, "Beneficiario")[&local(7)], "Impresa alluvionata 0007");
    assert_eq!(column(&book, "Partita IVA o codice fiscale")[&local(1)], vat_number(1));
}
