//! Values that the format does not admit, and codes that suppliers mistype.

use crate::files::{ORDINARY, file, findings, refused, sentences, with};
use ristoro_invoice::{ReadError, ValueFault};

#[test]
fn a_wrong_amount_refuses_the_file_and_tells_where() {
    for (old, new, fault) in [
        (
            "5258.20</ImportoTotaleDocumento>",
            "5258,20</ImportoTotaleDocumento>",
            ValueFault::Number,
        ),
        ("5258.20</ImportoTotaleDocumento>", "1e9</ImportoTotaleDocumento>", ValueFault::Number),
        ("5258.20</ImportoTotaleDocumento>", "NaN</ImportoTotaleDocumento>", ValueFault::Number),
        ("948.20</Imposta>", "948.205</Imposta>", ValueFault::Decimals),
        ("4310.00</ImponibileImporto>", "99999999999.00</ImponibileImporto>", ValueFault::TooLarge),
        (">2.00000000</Quantita>", ">2.000000001</Quantita>", ValueFault::Decimals),
        (">2.00000000</Quantita>", ">2.00.0</Quantita>", ValueFault::Number),
        ("22.00</AliquotaIVA>", "122.00</AliquotaIVA>", ValueFault::TooLarge),
        ("2024-03-15</Data>", "15/03/2024</Data>", ValueFault::Date),
        ("2024-03-15</Data>", "2024-02-30</Data>", ValueFault::Date),
        ("2024/117</Numero>", "N/2024/117/ABCDEFGHIJKL</Numero>", ValueFault::Length),
        ("TD01", "TD99", ValueFault::Code),
        (">EUR<", ">euro<", ValueFault::Code),
        ("MP05", "MP99", ValueFault::Code),
    ] {
        let text = with(ORDINARY, old, new);
        let place = text[..text.find(new).unwrap()].lines().count();
        match refused(&text) {
            ReadError::Value { line, fault: found, .. } => {
                assert_eq!((line, found), (place, fault), "{new}");
            }
            other => panic!("{new}: {other}"),
        }
    }
}

#[test]
fn a_blank_value_is_none() {
    let text = with(ORDINARY, "<EsigibilitaIVA>I</EsigibilitaIVA>", "<EsigibilitaIVA/>");
    assert_eq!(file(&text).invoices[0].summaries[0].due, None);
    let text = with(ORDINARY, ">5258.20</ImportoTotaleDocumento>", "> </ImportoTotaleDocumento>");
    assert_eq!(file(&text).invoices[0].declared_total, None);
}

#[test]
fn mistyped_codes_are_told_and_the_invoice_is_read() {
    let text = with(ORDINARY, "<CodiceFiscale>02741900001", "<CodiceFiscale>02741900002")
        .replace("<IdCodice>03918270004", "<IdCodice>03918270005");
    assert_eq!(
        sentences(&findings(&text)),
        [
            "Il codice fiscale del fornitore, «02741900002», non è corretto.",
            "La partita IVA del cliente, «03918270005», non è corretta.",
        ]
    );
    let text = with(ORDINARY, "IT60X", "IT61X");
    let iban = file(&text).invoices[0].payments[0].iban.clone().unwrap();
    assert_eq!(iban.odd(), Some("IT61X0542811101000000123456"));
}

/// What is never seen, and right-to-left tricks, stay out of what is shown.
#[test]
fn unseen_characters_are_dropped() {
    let text = with(ORDINARY, "Trasporto", "Tra\u{202e}spo\u{200b}rto\u{85}");
    assert_eq!(file(&text).invoices[0].lines[2].description, "Trasporto");
}
