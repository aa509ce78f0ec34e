//! What kind of document it is, in which currency, and for which project.

use crate::files::{
    CREDIT, FOREIGN, LOT, ORDINARY, SPLIT, findings, findings_against, sentences, with,
};
use ristoro_invoice::{CupRule, DocumentType, Expected, Finding, NoExpense, Severity};

fn told(text: &str, rule: CupRule) -> Vec<String> {
    sentences(&findings_against(text, &Expected { cup: rule, ..Expected::default() }))
}

fn asked(cup: Option<&str>, wording: Option<&str>) -> CupRule {
    CupRule::Asked {
        since: "2023-06-01".parse().unwrap(),
        cup: cup.map(|cup| cup.parse().unwrap()),
        wording: wording.map(str::to_owned),
    }
}

#[test]
fn what_is_no_expense_stops() {
    for kind in DocumentType::ALL {
        let text = with(ORDINARY, "TD01", kind.code());
        let found = findings(&text);
        assert_eq!(kind.no_expense().is_some(), found.len() == 1, "{}", kind.code());
        for finding in found {
            assert_eq!(finding.severity(), Severity::Stops);
        }
    }
    assert_eq!(DocumentType::Notice.no_expense(), Some(NoExpense::Notice));
}

#[test]
fn another_currency_stops() {
    let found = findings(&with(ORDINARY, ">EUR<", ">CHF<"));
    assert_eq!(
        sentences(&found),
        ["Gli importi sono in CHF: si rendicontano solo fatture in euro."]
    );
    assert_eq!(found[0].severity(), Severity::Stops);
}

#[test]
fn the_project_is_found_wherever_it_stands() {
    let cup = "J31B14000180001";
    for text in [ORDINARY, CREDIT] {
        assert_eq!(told(text, asked(Some(cup), None)), [""; 0]);
        assert_eq!(told(text, CupRule::law()), [""; 0]);
    }
    for place in ["DatiContratto", "DatiConvenzione", "DatiRicezione", "DatiFattureCollegate"] {
        let text = ORDINARY.replace("DatiOrdineAcquisto", place);
        assert_eq!(told(&text, asked(Some(cup), None)), [""; 0], "{place}");
    }
    let bare = with(ORDINARY, "<CodiceCUP>J31B14000180001</CodiceCUP>", "");
    for (old, new) in [
        ("più installazione", "CUP:J31B14000180001."),
        ("Trasporto", "trasporto (cup j31b14000180001)"),
        ("domanda CR-4471-2023", "J31B14000180001"),
        ("ORD-77", "CUP J31B14000180001"),
    ] {
        assert_eq!(told(&with(&bare, old, new), asked(Some(cup), None)), [""; 0], "{new}");
    }
    let finding = Finding::CupMissing.to_string();
    assert_eq!(told(&bare, asked(Some(cup), None)), [finding.as_str()]);
    assert_eq!(told(&bare, CupRule::law()), [finding.as_str()]);
    assert_eq!(told(&bare, asked(Some(cup), Some(" cr-4471-2023 "))), [""; 0]);
    assert_eq!(
        told(&bare, asked(Some(cup), Some(" "))),
        [finding.as_str()],
        "no words, no wording"
    );
}

#[test]
fn another_or_no_code() {
    assert_eq!(
        told(SPLIT, asked(Some("J31B14000180001"), None)),
        ["La fattura riporta il CUP F46D07000170001, che non è quello del progetto."]
    );
    let odd = with(SPLIT, "F46D07000170001", "F46D0700017");
    assert_eq!(
        told(&odd, CupRule::law()),
        ["Il CUP indicato nella fattura, «F46D0700017», non è un codice valido."]
    );
}

#[test]
fn who_need_not_name_it() {
    assert_eq!(told(FOREIGN, CupRule::law()), [""; 0]);
    let before = with(LOT, "2024-01-31", "2023-05-31");
    assert_eq!(told(&before, CupRule::law()), [""; 0]);
    assert_eq!(told(&with(LOT, "2024-01-31", "2023-06-01"), CupRule::law()).len(), 1);
}
