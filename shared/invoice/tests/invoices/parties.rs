//! Whether supplier and customer are the expected ones.

use crate::files::{FOREIGN, ORDINARY, SIMPLIFIED, findings_against, sentences, with};
use ristoro_invoice::{Expected, ExpectedParty};

fn vat(code: &str) -> ExpectedParty {
    ExpectedParty { vat: Some(code.parse().unwrap()), fiscal_code: None }
}

fn fiscal_code(code: &str) -> ExpectedParty {
    ExpectedParty { vat: None, fiscal_code: Some(code.parse().unwrap()) }
}

fn told(
    text: &str,
    supplier: Option<ExpectedParty>,
    customer: Option<ExpectedParty>,
) -> Vec<String> {
    sentences(&findings_against(text, &Expected { supplier, customer, ..Expected::default() }))
}

#[test]
fn either_code_will_do() {
    assert_eq!(told(ORDINARY, Some(vat("02741900001")), Some(fiscal_code("03918270004"))), [""; 0]);
    assert_eq!(
        told(SIMPLIFIED, Some(fiscal_code("RSSMRA80A01H501U")), Some(vat("03918270004"))),
        [""; 0]
    );
    let only_fiscal = with(
        SIMPLIFIED,
        "<IdFiscaleIVA>\n          <IdPaese>IT</IdPaese>\n          <IdCodice>03918270004</IdCodice>\n        </IdFiscaleIVA>",
        "<CodiceFiscale>03918270004</CodiceFiscale>",
    );
    assert_eq!(
        told(&only_fiscal, None, Some(vat("03918270004"))),
        [""; 0],
        "eleven digits serve as both"
    );
}

#[test]
fn somebody_else_is_told() {
    assert_eq!(
        told(ORDINARY, Some(vat("01506820008")), Some(vat("02741900001"))),
        [
            "Il fornitore della fattura, «Officine Meccaniche Panaro S.r.l. & C.», non è quello atteso: i codici non corrispondono.",
            "Il cliente della fattura, «Forno Bellini S.n.c.», non è quello atteso: i codici non corrispondono.",
        ]
    );
    assert_eq!(
        told(SIMPLIFIED, None, Some(vat("02741900001"))),
        [
            "Il cliente della fattura, «IT 03918270004», non è quello atteso: i codici non corrispondono."
        ]
    );
    assert_eq!(told(FOREIGN, Some(vat("02741900001")), None).len(), 1);
}

#[test]
fn of_whom_nothing_is_known() {
    assert_eq!(told(ORDINARY, Some(ExpectedParty::default()), None), [""; 0]);
}
