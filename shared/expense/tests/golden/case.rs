//! The examples as edits of a ledger.

use domain::Money;
use ristoro_expense::{
    Document, DocumentKind, Edit, Ledger, Line, Means, Notice, Party, Proof, VatRegime,
};
use serde_json::Value;

pub(super) fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("cases.json")).unwrap()
}

pub(super) fn case(name: &str) -> Value {
    cases().into_iter().find(|case| case["case"] == name).unwrap()
}

pub(super) fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub(super) fn money(value: &Value) -> Money {
    text(value).parse().unwrap()
}

/// A figure, which may be below nought, in cents.
pub(super) fn cents(value: &Value) -> i64 {
    let text = text(value);
    let magnitude: Money = text.trim_start_matches('-').parse().unwrap();
    if text.starts_with('-') { -magnitude.cents() } else { magnitude.cents() }
}

pub(super) fn euro(text: &str) -> Money {
    text.parse().unwrap()
}

pub(super) fn rows<'v>(case: &'v Value, part: &str, name: &str) -> &'v Vec<Value> {
    case[part][name].as_array().unwrap()
}

pub(super) fn kind(document: &Value) -> DocumentKind {
    match (&document["credits"], text(&document["kind"])) {
        (Value::String(of), _) => DocumentKind::CreditNote { of: of.as_str().into() },
        (_, "simplified") => DocumentKind::SimplifiedPersonnel,
        (_, "payslip") => DocumentKind::Payslip { accrued: money(&document["accrued"]) },
        _ => DocumentKind::Invoice { by_f24: money(&document["withheld"]) },
    }
}

pub(super) fn document(row: &Value) -> Document {
    let date = text(&row["date"]).parse().unwrap();
    Document {
        id: text(&row["id"]).into(),
        kind: kind(row),
        net: money(&row["net"]),
        vat: money(&row["vat"]),
        other: money(&row["other"]),
        day: Some(date),
        party: Party::of([text(&row["supplier"])]),
        number: text(&row["number"]).to_owned(),
    }
}

pub(super) fn property(row: &Value) -> Option<&str> {
    Some(text(&row["property"])).filter(|name| *name != "-")
}

pub(super) fn line_id(row: &Value) -> String {
    format!("{}.{}", text(&row["property"]), text(&row["item"]))
}

pub(super) fn line(row: &Value) -> Line {
    Line {
        id: line_id(row).into(),
        property: property(row).map(Into::into),
        item: text(&row["item"]).to_owned(),
        net: money(&row["net"]),
        gross: money(&row["gross"]),
    }
}

pub(super) fn proof(row: &Value) -> Proof {
    let means = if row["kind"] == "f24" { Means::F24 } else { Means::Otherwise };
    Proof {
        day: text(&row["date"]).parse().ok(),
        ..Proof::new(text(&row["id"]).into(), means, money(&row["amount"]))
    }
}

/// Everything, edit by edit: none of it is refused.
pub(super) fn ledger(case: &Value) -> Ledger {
    let documents = rows(case, "inputs", "documents");
    let percent = documents[0]["vat_deductible_percent"].as_str().unwrap();
    let regime = VatRegime::partly(percent.parse::<i64>().unwrap() * 100).unwrap();
    let mut ledger = Ledger::new(regime, rows(case, "inputs", "presented").iter().map(line));
    for row in documents {
        ledger.apply(Edit::Document(document(row))).unwrap();
    }
    for row in rows(case, "inputs", "allocations") {
        let document = text(&row["document"]).into();
        let (line, net) = (line_id(row).into(), money(&row["net"]));
        ledger.apply(Edit::Allocate { document, line, net }).unwrap();
    }
    for row in rows(case, "inputs", "proofs") {
        ledger.apply(Edit::Proof(proof(row))).unwrap();
        for (document, amount) in row["shares"].as_object().unwrap() {
            ledger.apply(pay(text(&row["id"]), document, text(amount))).unwrap();
        }
    }
    ledger
}

pub(super) fn pay(proof: &str, document: &str, amount: &str) -> Edit {
    Edit::Pay { proof: proof.into(), document: document.into(), amount: euro(amount) }
}

pub(super) fn allocate(document: &str, line: &str, net: &str) -> Edit {
    Edit::Allocate { document: document.into(), line: line.into(), net: euro(net) }
}

pub(super) fn plain(money: Money) -> String {
    money.plain()
}

pub(super) fn said(notice: &Notice) -> String {
    match notice {
        Notice::OverPresented { property, item, by } => {
            let property = property.as_ref().map_or("-", |id| id.as_str());
            format!("{property}.{item} over the amount presented by {}", plain(*by))
        }
        Notice::NotProved(id, open) => format!("{id}: {} not proved", plain(*open)),
        Notice::PaidBeyond(id, by) => format!("{id}: {} paid beyond", plain(*by)),
        Notice::NoProofWanted(_) => "no proof wanted: document and time sheet".to_owned(),
        Notice::Accrued(_, by) => format!("{} accrued, not paid", plain(*by)),
        Notice::PartOfF24 { amount, used, .. } => {
            format!("F24 {}: {} used here", plain(*amount), plain(*used))
        }
        Notice::Duplicate(one, other, _) => format!("{one} is {other}"),
        Notice::DuplicateProof(one, other, _) => format!("{one} is {other}"),
        Notice::LittlePaid(id, aside) => format!("{id}: {} put aside", plain(*aside)),
        Notice::NothingPaid(id) => format!("{id}: nothing paid"),
        Notice::IndemnityOnProperty(id) => format!("{id}: an indemnity on a property"),
        Notice::ForgivenF24(id, by) => format!("{id}: {} of F24 not proved", plain(*by)),
    }
}
