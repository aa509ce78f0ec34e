use super::{Surroundings, read};
use crate::{
    ChoiceOption, Code, DateLimit, Decimal, Entries, Entry, Holder, Kind, MailKind, Value,
    YesNoRule,
};
use domain::{CadastralPart, Date};
use proptest::prelude::*;
use std::fmt::Write;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn decimal(text: &str) -> Decimal {
    Decimal::of(text.parse().unwrap())
}

fn options() -> Vec<ChoiceOption> {
    ["a", "b", "c"]
        .map(|code| ChoiceOption {
            code: code.into(),
            label: code.into(),
            elsewhere: None,
            day: None,
        })
        .into()
}

/// Reads on 22 November 2026, in a body whose province is Modena and among items `i1` and `i2`.
fn read_in(kind: &Kind, entry: &Entry, province: &str) -> Result<Value, Code> {
    let siblings: Entries = [("provincia".parse().unwrap(), Entry::from(province))].into();
    let around = Surroundings {
        today: day("22/11/2026"),
        siblings: &siblings,
        stands_in: &|list, id| list.to_string() == "s.l" && ["i1", "i2"].contains(&id),
    };
    read(kind, entry, &around)
}

fn read_text(kind: &Kind, text: &str) -> Result<Value, Code> {
    read_in(kind, &Entry::from(text), "MO")
}

/// A kind, what it accepts with what becomes of it, and what it refuses.
type Row = (Kind, Vec<(&'static str, &'static str)>, Vec<&'static str>);

fn table() -> Vec<Row> {
    let cf = |holder| Kind::FiscalCode { holder };
    let mail = |mail| Kind::Email { mail };
    let cadastral = |part| Kind::Cadastral { part };
    let municipality = |ceased| {
        let province = "provincia".parse().unwrap();
        Kind::Municipality { province, ceased }
    };
    vec![
        (
            Kind::Text { min: 2, max: 6 },
            vec![("  via\t2 ", "via 2"), ("citta\u{300}", "città")],
            vec!["x", "molto lungo", "a\nb", "a\u{7}b"],
        ),
        (
            Kind::LongText { max: 8 },
            vec![(" a\r\nb ", "a\nb"), ("uno\tdue", "uno due")],
            vec!["molto lungo", "a\u{0}b"],
        ),
        (
            Kind::Number { min: 1, max: 20 },
            vec![(" 7 ", "7"), ("007", "7"), ("+7", "7")],
            vec!["0", "21", "sette", "7,5", "1.000", "99999999999999999999", "-3", "7 mq"],
        ),
        (
            Kind::Number { min: 1, max: 2_000_000 },
            vec![
                ("1.500", "1500"),
                ("1 500", "1500"),
                ("1\u{a0}500", "1500"),
                ("1.234.567", "1234567"),
            ],
            vec!["15.00", "1.5", "1.500 000", "0.500", "1500.000", "1 50", "1..500", "1.500,0"],
        ),
        (
            Kind::Decimal { min: decimal("0,01"), max: decimal("10.000,00") },
            vec![
                ("120,5", "120,50"),
                ("120", "120,00"),
                ("86.25", "86,25"),
                ("1.234,5", "1234,50"),
                ("0,01", "0,01"),
            ],
            vec![
                "0",
                "10.000,01",
                "cento",
                "1,234",
                "12.34,5",
                "-5",
                "10000000000",
                "€ 5",
                "7 ore",
                "120:30",
            ],
        ),
        (
            Kind::Money { min_cents: 1, max_cents: 10_000_000 },
            vec![("1234,5", "1.234,50"), ("€ 1.234,56", "1.234,56"), ("12.34", "12,34")],
            vec!["0", "100.000,01", "mille", "1,234", "12.34,5", "-5", "10000000000"],
        ),
        (
            Kind::Percent,
            vec![("12,50", "12,5"), ("100%", "100"), ("0,01", "0,01"), ("33,33 %", "33,33")],
            vec!["0", "100,01", "€ 5", "5%%", "metà"],
        ),
        (
            Kind::Date {
                not_before: Some(DateLimit::On(day("17/01/2014"))),
                not_after: Some(DateLimit::Today),
            },
            vec![("17/01/2014", "17/01/2014"), ("2026-11-22", "22/11/2026")],
            vec!["16/01/2014", "23/11/2026", "31/02/2020", "ieri"],
        ),
        (
            Kind::YesNo { rule: YesNoRule::Either },
            vec![("si", "si"), ("no", "no")],
            vec!["sì", "SI", "true"],
        ),
        (Kind::YesNo { rule: YesNoRule::MustBeYes }, vec![("si", "si"), ("no", "no")], vec!["x"]),
        (Kind::Choice { options: options() }, vec![("b", "b")], vec!["B", "d", "a,b"]),
        (Kind::Choices { options: options(), at_least: 1 }, vec![("b", "b")], vec!["d"]),
        (
            cf(Holder::Person),
            vec![("rss mra 80a01 h501u", "RSSMRA80A01H501U")],
            vec!["02313821007", "RSSMRA80A01H501X", "RSSMRA80A01H501", "RSSMRA80A41H501"],
        ),
        (cf(Holder::Organisation), vec![("02313821007", "02313821007")], vec!["RSSMRA80A01H501U"]),
        (
            cf(Holder::Either),
            vec![("02313821007", "02313821007"), ("RSSMRA80A01H501U", "RSSMRA80A01H501U")],
            vec!["02313821008"],
        ),
        (Kind::VatNumber, vec![("02313821007", "02313821007")], vec!["02313821008", "123"]),
        (
            Kind::Iban,
            vec![("it60 x054 2811 1010 0000 0123 456", "IT60 X054 2811 1010 0000 0123 456")],
            vec!["IT60X0542811101000000123457", "DE89370400440532013000", "conto"],
        ),
        (
            mail(MailKind::Ordinary),
            vec![(" anna@example.com ", "anna@example.com")],
            vec!["anna@pec.it", "anna", "anna@"],
        ),
        (mail(MailKind::Certified), vec![("anna@pec.it", "anna@pec.it")], vec!["@"]),
        (mail(MailKind::Either), vec![("anna@pec.it", "anna@pec.it")], vec!["a b@c.it"]),
        (Kind::Phone, vec![("059 123 456", "059123456")], vec!["12", "telefono"]),
        (
            Kind::Province { abroad: false, ceased: false },
            vec![("mo", "MO")],
            vec!["EE", "XX", "PL", "Modena"],
        ),
        (
            Kind::Province { abroad: true, ceased: true },
            vec![("EE", "EE"), ("EX", "EX"), ("PL", "PL")],
            vec!["IT"],
        ),
        (municipality(false), vec![("f257", "F257")], vec!["A944", "A726", "Modena"]),
        (municipality(true), vec![("F257", "F257")], vec!["A944"]),
        (Kind::PostalCode, vec![(" 41121 ", "41121")], vec!["4112", "411211", "abcde"]),
        (
            Kind::Ateco,
            vec![
                ("71.11.00", "71.11.00"),
                ("\u{202d}711100\u{202c}", "71.11.00"),
                ("M 71.1100", "71.11.00"),
            ],
            vec!["71", "architetto", "99.99.99"],
        ),
        (
            Kind::PersonName,
            vec![(" Anna  Maria ", "Anna Maria"), ("D’Angelo", "D’Angelo")],
            vec!["Anna 2", "evil.com", "anna@example.org"],
        ),
        (Kind::ForeignId, vec![("de12345", "DE 12345")], vec!["123", "IT02313821007", "DE1"]),
        (Kind::Cup, vec![(" f46d07000170001", "F46D07000170001")], vec!["F46D", "FF6D07000170001"]),
        (Kind::Cig, vec![("918052266a", "918052266A")], vec!["918052266B", "918052266"]),
        (Kind::Digits { length: 10 }, vec![("12345678/90", "1234567890")], vec!["12345678", "A"]),
        (cadastral(CadastralPart::Sheet), vec![("012", "12")], vec!["0", "dodici"]),
        (cadastral(CadastralPart::Parcel), vec![("123 / 2", "123/2")], vec!["pippo!!"]),
        (cadastral(CadastralPart::Subordinate), vec![("3", "3")], vec!["A"]),
        (cadastral(CadastralPart::Category), vec![("a/02", "A/2")], vec!["A/12", "Z/1"]),
        (
            Kind::Reference { lists: vec!["s.k".parse().unwrap(), "s.l".parse().unwrap()] },
            vec![("i2", "i2")],
            vec!["i3", "s.l"],
        ),
    ]
}

#[test]
fn what_is_read_and_how_it_is_written_back() {
    for (kind, good, _) in table() {
        for (typed, normal) in good {
            let value =
                read_text(&kind, typed).map_err(|code| format!("{kind:?} {typed}: {code:?}"));
            let entry = value.unwrap().entry();
            assert_eq!(entry.codes().join(" "), normal, "{kind:?} {typed}");
        }
    }
}

#[test]
fn what_is_refused_and_what_is_said() {
    let mut said = String::new();
    for (kind, _, bad) in table() {
        let name = serde_json::to_value(&kind).unwrap();
        writeln!(said, "# {}", name["type"].as_str().unwrap()).unwrap();
        for typed in bad {
            let code = read_text(&kind, typed).expect_err(typed);
            writeln!(said, "{typed:?}: {} – {}", code.name(), code.sentence()).unwrap();
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn several_codes_come_in_the_order_of_the_options_once_each() {
    let kind = Kind::Choices { options: options(), at_least: 2 };
    let read = |codes: &[&str]| {
        let entry = Entry::Many(codes.iter().map(ToString::to_string).collect());
        read_in(&kind, &entry, "MO")
    };
    assert_eq!(read(&["c", "a", "c"]), Ok(Value::Choices(vec!["a".into(), "c".into()])));
    assert_eq!(read(&["c", "c"]), Err(Code::TooFewTicked { at_least: 2 }));
    assert_eq!(read(&["a", "z"]), Err(Code::NotAnOption));
}

#[test]
fn several_codes_are_no_answer_to_any_other_kind() {
    let entry = Entry::Many(vec!["a".to_owned(), "b".to_owned()]);
    for (kind, _, _) in table() {
        if !matches!(kind, Kind::Choices { .. }) {
            assert_eq!(read_in(&kind, &entry, "MO"), Err(Code::NotAnOption), "{kind:?}");
        }
    }
}

#[test]
fn a_municipality_follows_its_province() {
    let (current, any) = {
        let province: crate::Id = "provincia".parse().unwrap();
        (
            Kind::Municipality { province: province.clone(), ceased: false },
            Kind::Municipality { province, ceased: true },
        )
    };
    let read = |kind: &Kind, province: &str, code: &str| {
        read_in(kind, &Entry::from(code), province).map(|value| value.entry().text().to_owned())
    };
    assert_eq!(read(&current, "BO", "A944"), Ok("A944".to_owned()));
    assert_eq!(read(&current, "MO", "A944"), Err(Code::Municipality));
    assert_eq!(read(&current, "", "A944"), Err(Code::ProvinceFirst));
    // Bazzano (BO) was merged into Valsamoggia in 2014: only people are still born there.
    assert_eq!(read(&current, "BO", "A726"), Err(Code::Municipality));
    assert_eq!(read(&any, "BO", "A726"), Ok("A726".to_owned()));
    assert_eq!(read(&any, "EE", "Z110"), Ok("Z110".to_owned()));
}

fn any_kind() -> impl Strategy<Value = Kind> {
    proptest::sample::select(table().into_iter().map(|(kind, _, _)| kind).collect::<Vec<_>>())
}

/// Texts near what the kinds want, and anything at all.
fn any_text() -> impl Strategy<Value = String> {
    let near: Vec<String> = table()
        .into_iter()
        .flat_map(|(_, good, bad)| good.into_iter().map(|(typed, _)| typed).chain(bad))
        .map(str::to_owned)
        .collect();
    prop_oneof![any::<String>(), "[0-9.,€% +-]{0,14}", proptest::sample::select(near),]
}

proptest! {
    #[test]
    fn reading_never_panics_and_reads_back_the_same(kind in any_kind(), text in any_text()) {
        let entry = Entry::Text(text);
        if let Ok(value) = read_in(&kind, &entry, "MO") {
            let written = value.entry();
            prop_assert!(!written.is_empty());
            prop_assert_eq!(read_in(&kind, &written, "MO"), Ok(value));
        }
    }

    #[test]
    fn codes_read_back_the_same(codes in proptest::collection::vec("[a-d]", 0..6)) {
        let kind = Kind::Choices { options: options(), at_least: 1 };
        if let Ok(value) = read_in(&kind, &Entry::Many(codes), "MO") {
            prop_assert_eq!(read_in(&kind, &value.entry(), "MO"), Ok(value));
        }
    }
}
