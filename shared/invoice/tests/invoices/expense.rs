//! What an invoice fills in of an expense.

use crate::files::{
    ALL, CREDIT, CREDIT_TURNED, FEE, FLAT_RATE, LOT, ORDINARY, SPLIT, file, sentences, with,
};
use ristoro_invoice::{CupRule, Expected, ExpectedParty, Expense, FilledExpense, expense};

fn read(text: &str) -> Expense {
    let file = file(text);
    expense(&file, &file.invoices[0], &Expected::default())
}

fn filled(text: &str) -> FilledExpense {
    read(text).filled.unwrap()
}

fn amounts(text: &str) -> [String; 5] {
    let FilledExpense { net, vat, other, by_f24, total, .. } = filled(text);
    [net, vat, other, by_f24, total].map(|amount| amount.to_string())
}

#[test]
fn the_parts_make_the_total() {
    for (name, text) in ALL {
        let file = file(text);
        for invoice in &file.invoices {
            let Some(found) = expense(&file, invoice, &Expected::default()).filled else {
                continue;
            };
            let sum = found.net.cents() + found.vat.cents() + found.other.cents();
            assert_eq!(sum, found.total.cents(), "{name}");
            assert!(found.by_f24 <= found.total, "{name}");
            assert_eq!(found.number, invoice.number.to_string(), "{name}");
        }
    }
}

#[test]
fn what_is_withheld_and_split_vat_are_paid_by_f24() {
    assert_eq!(amounts(FEE), ["1.056,00", "228,80", "0,00", "200,00", "1.284,80"]);
    assert_eq!(amounts(SPLIT), ["10.000,00", "2.200,00", "0,00", "2.200,00", "12.200,00"]);
}

#[test]
fn a_total_net_of_what_is_withheld_is_told_and_not_believed() {
    let text = with(FEE, "1284.80", "1084.80");
    let found = read(&text);
    assert_eq!(found.filled.unwrap().total.to_string(), "1.284,80");
    assert_eq!(found.findings.len(), 1, "{:?}", sentences(&found.findings));
}

#[test]
fn a_credit_note_is_positive_and_names_what_it_corrects() {
    for text in [CREDIT, CREDIT_TURNED] {
        let found = filled(text);
        assert!(found.is_credit);
        assert_eq!(amounts(text), ["300,00", "66,00", "0,00", "0,00", "366,00"]);
        let day = "2024-03-15".parse().ok();
        assert_eq!(found.corrects, [("2024/117".to_owned(), day)]);
        assert_eq!((found.number.as_str(), found.date.to_string()), ("NC 4", "10/04/2024".into()));
    }
}

#[test]
fn the_supplier_is_told_by_name_and_codes() {
    let found = filled(CREDIT);
    assert_eq!(found.supplier.as_deref(), Some("Officine Meccaniche Panaro S.r.l. & C."));
    assert_eq!(found.vat_number.unwrap().as_str(), "02741900001");
    let other = ExpectedParty { vat: "01506820008".parse().ok(), fiscal_code: None };
    let expected =
        Expected { supplier: Some(other.clone()), customer: Some(other), ..Expected::default() };
    let file = file(ORDINARY);
    let found = expense(&file, &file.invoices[0], &expected);
    assert_eq!(found.findings.len(), 2, "{:?}", sentences(&found.findings));
}

#[test]
fn a_stamp_that_nobody_charges_is_no_part_of_the_total() {
    let [net, vat, other, by_f24, total] = amounts(FLAT_RATE);
    assert_eq!([net, vat, by_f24], ["1.040,00", "0,00", "0,00"]);
    assert!(other == "0,00" && total == "1.040,00" || other == "2,00" && total == "1.042,00");
}

#[test]
fn of_what_is_no_expense_nothing_is_filled_in() {
    for text in [with(ORDINARY, "TD01", "TD16"), with(ORDINARY, ">EUR<", ">CHF<")] {
        let found = read(&text);
        assert_eq!(found.filled, None);
        assert_eq!(found.findings.len(), 1);
    }
}

#[test]
fn the_code_of_the_project_is_missed_where_the_law_wants_it() {
    let file = file(FEE);
    let expected = Expected { cup: CupRule::law(), ..Expected::default() };
    let found = expense(&file, &file.invoices[0], &expected);
    assert!(found.filled.is_some(), "it is told, and the rest is filled in");
    assert_eq!(found.findings.len(), 1, "{:?}", sentences(&found.findings));
}

#[test]
fn of_several_invoices_each_fills_in_its_own() {
    let file = file(LOT);
    let each = file.invoices.iter().map(|one| expense(&file, one, &Expected::default()));
    let numbers: Vec<String> = each.filter_map(|one| Some(one.filled?.number)).collect();
    assert_eq!(numbers.len(), file.invoices.len());
}
