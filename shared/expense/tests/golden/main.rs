//! The worked examples (`cases.json`): every expected figure.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod case;
mod steps;

use case::{cases, cents, ledger, line_id, rows, said, text};
use ristoro_expense::{Cell, DocumentState, Sums};
use serde_json::Value;

fn assert_sums(sums: &Sums, expected: &Value, what: &str) {
    let found = [sums.net, sums.gross, sums.basis, sums.reported, sums.residual()];
    let names = ["net", "gross", "basis", "reported", "residual"];
    assert_eq!(found, names.map(|name| cents(&expected[name])), "{what}");
    assert_eq!(sums.percent().unwrap(), cents(&expected["pct"]), "{what}, percent");
}

#[test]
fn every_figure_of_every_document() {
    for case in cases() {
        let ledger = ledger(&case);
        for row in rows(&case, "expected", "documents") {
            let figures = ledger.document(&text(&row["id"]).into()).unwrap();
            let found = [
                figures.eligible,
                figures.allocated,
                figures.free,
                figures.due,
                figures.paid,
                figures.open,
            ];
            let names = ["eligible", "alloc", "free", "due", "paid", "open"];
            assert_eq!(found, names.map(|name| cents(&row[name])), "{} {row}", case["case"]);
            let complete = figures.state == DocumentState::Complete;
            assert_eq!(complete, row["state"] == "Completo", "{} {row}", case["case"]);
        }
        for row in rows(&case, "inputs", "documents") {
            let figures = ledger.document(&text(&row["id"]).into()).unwrap();
            assert_eq!(figures.total, cents(&row["total"]), "{row}");
        }
        assert!(ledger.excesses().is_empty(), "{}", case["case"]);
    }
}

#[test]
fn every_figure_of_every_allocation() {
    for case in cases() {
        let ledger = ledger(&case);
        for row in rows(&case, "inputs", "allocations") {
            let (document, line) = (text(&row["document"]).into(), line_id(row).into());
            let all = ledger.allocated(&document);
            let (_, found) = all.iter().find(|(other, _)| **other == line).unwrap();
            let expected = ["net", "vat_cost", "amount"].map(|name| cents(&row[name]));
            assert_eq!([found.net, found.vat, found.amount], expected, "{row}");
        }
    }
}

#[test]
fn every_figure_of_every_statement() {
    for case in cases() {
        let statement = ledger(&case).statement();
        let expected = &case["expected"];
        let cells = expected["statement"].as_array().unwrap();
        assert_eq!(statement.cells.len(), cells.len());
        for (Cell { property, item, sums }, row) in statement.cells.iter().zip(cells) {
            assert_eq!(property.as_ref().map_or("-", |id| id.as_str()), text(&row["property"]));
            assert_eq!(item, text(&row["item"]));
            assert_sums(sums, row, item);
        }
        let properties = expected["by_property"].as_object().unwrap();
        assert_eq!(statement.by_property.len(), properties.len());
        for (property, sums) in &statement.by_property {
            let name = property.as_ref().map_or("-", |id| id.as_str());
            assert_sums(sums, &properties[name], name);
        }
        let items = expected["by_item"].as_object().unwrap();
        assert_eq!(statement.by_item.len(), items.len());
        for (item, sums) in &statement.by_item {
            assert_sums(sums, &items[item], item);
        }
        assert_sums(&statement.total, &expected["total"], "total");
    }
}

#[test]
fn every_notice() {
    for case in cases() {
        let mut found: Vec<String> = ledger(&case).notices().iter().map(said).collect();
        found.dedup();
        let expected = rows(&case, "expected", "warnings").iter().map(text);
        assert_eq!(found, expected.collect::<Vec<_>>(), "{}", case["case"]);
    }
}
