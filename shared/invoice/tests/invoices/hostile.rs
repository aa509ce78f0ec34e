//! Files that nobody should send.

use crate::files::{LOT, ORDINARY, file, refused, with};
use ristoro_invoice::{Bound, Mistaken, ReadError, read};
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// A file as large as one may be is read, or refused, within this time, even unoptimised and on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

fn bound(text: &str) -> Bound {
    match refused(text) {
        ReadError::Excess { bound, .. } => bound,
        other => panic!("{other}"),
    }
}

#[test]
fn declarations_and_entities() {
    let declared = |inside: &str| {
        with(ORDINARY, "<p:FatturaElettronica ", &format!("{inside}<p:FatturaElettronica "))
    };
    for inside in [
        "<!DOCTYPE p:FatturaElettronica SYSTEM \"http://example.org/x.dtd\">",
        "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;\">]>",
        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>",
    ] {
        let refused = refused(&declared(inside));
        assert_eq!(refused, ReadError::Declarations { line: 4 }, "{inside}");
    }
    let undefined = with(ORDINARY, "città", "citt&agrave;");
    let ReadError::Entity { name, .. } = refused(&undefined) else { panic!("{undefined}") };
    assert_eq!(name, "agrave");
    for bad in ["&#0;", "&#x1;", "&#xD800;", "&#x110000;", "&#;", "&;", "& ", "\u{1}", "\u{ffff}"] {
        let text = with(ORDINARY, "città", bad);
        assert!(read(text.as_bytes()).is_err(), "{bad:?}");
    }
}

#[test]
fn entities_of_attachments_are_refused_too() {
    let text = with(ORDINARY, "JVBERi0x", "&file;JVBERi0x");
    assert!(matches!(refused(&text), ReadError::Entity { .. }));
}

#[test]
fn too_deep() {
    for levels in [16, 1_000, 100_000] {
        let deep = format!("{}{}", "<a>".repeat(levels), "</a>".repeat(levels));
        for place in ["<DatiOrdineAcquisto>", "<DatiDDT>", "<DatiTrasmissione>"] {
            assert_eq!(bound(&with(ORDINARY, place, &format!("{place}{deep}"))), Bound::Depth);
        }
    }
}

#[test]
fn too_much_of_something() {
    let long = "x".repeat(4_001);
    assert_eq!(bound(&with(ORDINARY, "Trasporto", &long)), Bound::Value);
    file(&with(ORDINARY, "Trasporto", &long[1..]));
    let attributes = (0..65).map(|index| format!(" a{index}=\"\"")).collect::<Vec<_>>().concat();
    assert_eq!(
        bound(&with(ORDINARY, "<DatiDDT", &format!("<DatiDDT{attributes}"))),
        Bound::Attributes
    );
    let name = "n".repeat(101);
    assert_eq!(bound(&with(ORDINARY, "<DatiDDT>", &format!("<{name}/><DatiDDT>"))), Bound::Value);
    let tag = format!("<DatiDDT a=\"{}\">", "v".repeat(17_000));
    assert_eq!(bound(&with(ORDINARY, "<DatiDDT>", &tag)), Bound::Value);
    let many = format!("<DatiDDT>{}", "<a/>".repeat(300_001));
    assert_eq!(bound(&with(ORDINARY, "<DatiDDT>", &many)), Bound::Elements);
    let many = format!("<DatiOrdineAcquisto>{}", "<a/>".repeat(20_001));
    assert_eq!(bound(&with(ORDINARY, "<DatiOrdineAcquisto>", &many)), Bound::Elements);
    let (start, rest) = LOT.split_once("<FatturaElettronicaBody>").unwrap();
    let body = format!(
        "<FatturaElettronicaBody>{}",
        rest.split_once("</FatturaElettronicaBody>").unwrap().0
    );
    let bodies = format!("{body}</FatturaElettronicaBody>").replace("\n  ", "").repeat(1_001);
    assert_eq!(bound(&format!("{start}{bodies}</FatturaElettronica>")), Bound::Invoices);
}

#[test]
fn a_huge_attachment_is_measured() {
    let base64 = "QUJD".repeat(1_200_000);
    let text = with(ORDINARY, "JVBERi0xLjcKJcOkw7zDtsOf", &base64);
    let begun = Instant::now();
    assert_eq!(file(&text).invoices[0].attachments[0].bytes, 3_600_000);
    assert!(begun.elapsed() < PATIENCE);
    let text = with(ORDINARY, "JVBERi0xLjcKJcOkw7zDtsOf", &"QUJD".repeat(1_400_000));
    assert_eq!(refused(&text), ReadError::TooLarge);
    let empty = with(ORDINARY, "JVBERi0xLjcKJcOkw7zDtsOf", "");
    assert_eq!(file(&empty).invoices[0].attachments[0].bytes, 0);
}

/// As many lines as a file can have, each of them wrong: findings and rows stay few.
#[test]
fn many_lines() {
    let mut lines = String::new();
    for number in 0..20_000 {
        write!(
            lines,
            "<DettaglioLinee><NumeroLinea>{number}</NumeroLinea><PrezzoUnitario>1.00</PrezzoUnitario><PrezzoTotale>2.00</PrezzoTotale><AliquotaIVA>{}.{:02}</AliquotaIVA><Natura>N1</Natura></DettaglioLinee>",
            number / 100 % 100,
            number % 100
        )
        .unwrap();
    }
    let text = with(ORDINARY, "<DatiRiepilogo>", &format!("{lines}<DatiRiepilogo>"));
    let begun = Instant::now();
    let file = file(&text);
    assert_eq!(file.invoices[0].lines.len(), 20_003);
    let found =
        ristoro_invoice::check(&file, &file.invoices[0], &ristoro_invoice::Expected::default());
    assert!(found.len() < 60, "{}", found.len());
    let rows: usize =
        ristoro_invoice::view(&file, &file.invoices[0]).iter().map(|part| part.rows.len()).sum();
    assert!(rows < 300, "{rows}");
    assert!(begun.elapsed() < PATIENCE);
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    for end in (0..ORDINARY.trim_end().len()).step_by(7) {
        assert!(read(&ORDINARY.as_bytes()[..end]).is_err(), "cut at {end}");
    }
    let half = &ORDINARY[..ORDINARY.find("<DatiDDT>").unwrap()];
    assert_eq!(refused(half), ReadError::Truncated { line: half.trim_end().lines().count() });
}

#[test]
fn what_is_said_twice() {
    let (_, rest) = ORDINARY.split_once("<CedentePrestatore>").unwrap();
    let (supplier, _) = rest.split_once("</CedentePrestatore>").unwrap();
    let twice = format!("<CedentePrestatore>{supplier}</CedentePrestatore><CedentePrestatore>");
    let ReadError::Repeated { element, .. } =
        refused(&with(ORDINARY, "<CedentePrestatore>", &twice))
    else {
        panic!("it was read")
    };
    assert_eq!(element, "CedentePrestatore");
}

#[test]
fn what_is_no_invoice() {
    for (bytes, expected) in [
        (&b""[..], Mistaken::Empty),
        (b"  \r\n ", Mistaken::Empty),
        (b"%PDF-1.7\n", Mistaken::Pdf),
        (b"\xef\xbb\xbf", Mistaken::Empty),
        (b"PK\x03\x04", Mistaken::Archive),
        (b"\x30\x80\x06\x09", Mistaken::Signed),
        (b"\x30\x82\x10\x00", Mistaken::Signed),
        (b"<!DOCTYPE html><html>", Mistaken::Html),
        (b"<HTML><body>", Mistaken::Html),
        (b"Numero;Data", Mistaken::NotXml),
        (b"\x00\x01\x02", Mistaken::NotXml),
    ] {
        assert_eq!(read(bytes), Err(ReadError::Mistaken(expected)), "{bytes:?}");
    }
}

#[test]
fn every_refusal_is_a_sentence() {
    let told: Vec<String> = [
        "<RicevutaConsegna/>".to_owned(),
        with(ORDINARY, "versione=\"FPR12\"", "versione=\"1.1\""),
        with(ORDINARY, "versione=\"FPR12\"", "").replace("FormatoTrasmissione", "Altro"),
        with(ORDINARY, "versione=\"FPR12\"", "").replace("FPR12", "SDI11"),
        with(ORDINARY, "FatturaElettronicaBody", "Corpo"),
        with(ORDINARY, "DatiRiepilogo", "Riepilogo"),
        with(ORDINARY, "DatiGeneraliDocumento", "Documento"),
        with(ORDINARY, "CessionarioCommittente", "Cliente"),
        with(ORDINARY, "<Numero>2024/117</Numero>", ""),
        with(ORDINARY, "</DatiDDT>", "</DatiDTT>"),
        with(ORDINARY, "</p:FatturaElettronica>", "</p:FatturaElettronica><a/>"),
        with(ORDINARY, "<DatiDDT>", "<DatiDDT a=1 a=1>"),
    ]
    .iter()
    .map(|text| refused(text).to_string())
    .collect();
    insta::assert_snapshot!(told.join("\n"));
}
