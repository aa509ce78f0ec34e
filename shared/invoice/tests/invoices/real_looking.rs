//! Files as suppliers make them.

use crate::files::{
    ALL, CREDIT, CREDIT_TURNED, FEE, FLAT_RATE, FOREIGN, LOT, ORDINARY, ROUNDED, SIMPLIFIED, SPLIT,
    UNVERSIONED, file,
};
use domain::Money;
use ristoro_invoice::{
    Block, DocumentType, Expected, Figures, Format, PaymentMode, VatId, Written, check,
};

fn figures(text: &str) -> Figures {
    file(text).invoices[0].figures().unwrap()
}

fn cents(cents: i64) -> Money {
    Money::from_cents(cents).unwrap()
}

/// Net, VAT, other, total, withheld, split VAT, to the supplier.
fn sums(text: &str) -> [i64; 7] {
    let all = figures(text);
    let money = [all.net, all.vat, all.total, all.withheld, all.split_vat, all.to_supplier];
    let [net, vat, total, withheld, split, to_supplier] = money.map(Money::cents);
    [net, vat, all.other.cents(), total, withheld, split, to_supplier]
}

#[test]
fn every_file_is_read_and_nothing_is_found_in_it() {
    for (name, text) in ALL {
        let file = file(text);
        for invoice in &file.invoices {
            assert_eq!(check(&file, invoice, &Expected::default()), [], "{name}");
        }
    }
}

#[test]
fn an_ordinary_invoice() {
    let file = file(ORDINARY);
    assert_eq!(file.format, Format::Private);
    assert_eq!(file.supplier.name.as_deref(), Some("Officine Meccaniche Panaro S.r.l. & C."));
    let invoice = &file.invoices[0];
    assert_eq!(invoice.document_type, DocumentType::Invoice);
    assert_eq!(invoice.number.as_str(), "2024/117");
    assert_eq!(invoice.lines.len(), 3);
    assert_eq!(invoice.lines[1].notes, ["domanda CR-4471-2023"]);
    assert_eq!(invoice.references[0].block, Block::Order);
    assert_eq!(invoice.payments[0].mode, PaymentMode::Transfer);
    assert_eq!(
        (invoice.attachments[0].name.as_str(), invoice.attachments[0].bytes),
        ("copia.pdf", 18)
    );
    assert_eq!(sums(ORDINARY), [431_000, 94_820, 0, 525_820, 0, 0, 525_820]);
}

#[test]
fn split_vat_is_not_for_the_supplier() {
    let file = file(SPLIT);
    assert_eq!(file.format, Format::PublicBodies);
    assert_eq!(file.customer.vat, None);
    let contract = &file.invoices[0].references[0];
    assert_eq!(contract.cup.as_ref().unwrap().good().unwrap().as_str(), "F46D07000170001");
    assert_eq!(contract.cig.as_ref().unwrap().good().unwrap().as_str(), "ZE02B3C4D5");
    assert_eq!(sums(SPLIT), [1_000_000, 220_000, 0, 1_220_000, 0, 220_000, 1_000_000]);
}

#[test]
fn a_simplified_invoice_holds_its_tax() {
    let file = file(SIMPLIFIED);
    assert_eq!(file.format, Format::Simplified);
    assert_eq!(file.supplier.name.as_deref(), Some("Mario Rossi"));
    assert_eq!(file.customer.name, None, "told by its codes alone");
    let rates: Vec<String> =
        file.invoices[0].summaries.iter().map(|one| one.rate.to_string()).collect();
    assert_eq!(rates, ["22%", "4%", "0%"], "the first is told by its tax alone");
    assert_eq!(sums(SIMPLIFIED), [5_000 + 10_000 + 8_000, 1_100 + 400, 0, 24_500, 0, 0, 24_500]);
}

#[test]
fn several_invoices_of_one_file() {
    let file = file(LOT);
    let numbers: Vec<&str> = file.invoices.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, ["L/1", "L/2", "L/3"]);
    assert_eq!(file.invoices[2].document_type, DocumentType::DeferredTriangular);
    assert_eq!(file.invoices[0].date.to_string(), "31/01/2024", "the zone is dropped");
    assert_eq!(file.invoices[1].declared_total, None);
    assert_eq!(file.invoices[1].figures().unwrap().total, cents(6_106));
}

#[test]
fn a_credit_note_is_the_same_whichever_its_signs() {
    assert!(figures(CREDIT).is_credit);
    assert_eq!(sums(CREDIT), [30_000, 6_600, 0, 36_600, 0, 0, 36_600]);
    assert_eq!(figures(CREDIT), figures(CREDIT_TURNED));
    let corrected = &file(CREDIT).invoices[0].references[0];
    assert_eq!(corrected.block, Block::Linked);
    assert_eq!(corrected.document.as_deref(), Some("2024/117"));
}

#[test]
fn withholding_fund_and_advanced_expenses() {
    assert_eq!(sums(FEE), [105_600, 22_880, 0, 128_480, 20_000, 0, 108_480]);
}

#[test]
fn a_stamp_beside_the_bases_is_told_by_the_payment() {
    assert_eq!(sums(FLAT_RATE), [104_000, 0, 200, 104_200, 0, 0, 104_200]);
}

#[test]
fn roundings_beside_the_bases_are_told_by_the_total() {
    assert_eq!(sums(ROUNDED), [50_000, 11_000, 0, 61_000, 0, 0, 61_000]);
}

#[test]
fn a_foreign_supplier() {
    let file = file(FOREIGN);
    assert_eq!(file.supplier.vat.as_ref().unwrap().to_string(), "DE 999999999");
    assert!(matches!(file.supplier.vat, Some(VatId::Foreign { .. })));
    assert_eq!(file.invoices[0].lines[0].description, "Etagenbackofen «Öko»");
    assert!(matches!(file.invoices[0].payments[0].iban, Some(Written::Good(_))));
}

#[test]
fn the_header_tells_the_format_when_the_root_does_not() {
    assert_eq!(file(UNVERSIONED).format, Format::PublicBodies);
}
