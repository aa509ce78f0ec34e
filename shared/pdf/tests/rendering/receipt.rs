//! Receipts, as text.

use crate::reading::pages;
use crate::sample::receipt;
use ristoro_pdf::receipt::document;

#[test]
fn a_receipt() {
    insta::assert_snapshot!(pages(&document(&receipt())).join("\n~~~~ page ~~~~\n"));
}

#[test]
fn a_receipt_is_made_whatever_it_has_to_quote() {
    let mut receipt = receipt();
    "漢字".clone_into(&mut receipt.applicant.name);
    "\u{7}".clone_into(&mut receipt.procedure.term);
    let text = pages(&document(&receipt)).concat();
    assert!(text.contains("��"), "{text}");
    assert!(text.contains("carta �"), "{text}");
}
