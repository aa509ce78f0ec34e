use super::{Value, ValueFault, read};
use crate::columns::{Column, shared};
use crate::{Cell, ChangeReason as Reason, Element, ProblemCode as Code};

fn attribute(element: Element, key: &str) -> &'static Column {
    element.attributes().iter().find(|column| column.key == key).unwrap()
}

fn incentives(key: &str) -> &'static Column {
    attribute(Element::Incentives, key)
}

fn judged(column: &Column, cell: &Cell) -> Result<(String, Option<Reason>), Code> {
    read(column, cell)
        .map(|Value { text, changed }| (text, changed))
        .map_err(|ValueFault { code, .. }| code)
}

fn text(column: &Column, typed: &str) -> Result<(String, Option<Reason>), Code> {
    judged(column, &Cell::Text(typed.to_owned()))
}

#[expect(clippy::unnecessary_wraps, reason = "what judging gives, to compare with")]
fn same(typed: &str) -> Result<(String, Option<Reason>), Code> {
    Ok((typed.to_owned(), None))
}

#[expect(clippy::unnecessary_wraps, reason = "what judging gives, to compare with")]
fn changed(to: &str, reason: Reason) -> Result<(String, Option<Reason>), Code> {
    Ok((to.to_owned(), Some(reason)))
}

#[test]
fn names_are_free_text_with_a_letter() {
    let name = incentives("denominazione_impresa_stabilimento");
    assert_eq!(text(name, " ROSSI & C. "), same("ROSSI & C."));
    assert_eq!(text(name, "CAFFÈ “SPORT”"), changed("CAFFE 'SPORT'", Reason::PlainText));
    assert_eq!(text(name, "ROSSI*C"), changed("ROSSI C", Reason::PlainText));
    assert_eq!(text(name, "BAR"), Err(Code::TooShort));
    assert_eq!(text(name, &"ab ".repeat(34)), Err(Code::TooLong));
    assert_eq!(text(name, "12345"), Err(Code::BadText));
    assert_eq!(text(name, "ROSSIIII"), Err(Code::BadText));
    assert_eq!(text(name, "ROSSI 店"), Err(Code::BadCharacter));
}

#[test]
fn lengths_are_those_of_each_element() {
    let words =
        |length: usize| "parole e ".repeat(30).chars().take(length - 1).collect::<String>() + "x";
    let incentives = incentives("descrizione_intervento");
    assert!(text(incentives, &words(255)).is_ok());
    assert_eq!(text(incentives, &words(256)), Err(Code::TooLong));
    let contributions = attribute(Element::Contributions, "desc_intervento");
    assert!(text(contributions, &words(100)).is_ok());
    assert_eq!(text(contributions, &words(101)), Err(Code::TooLong));
}

#[test]
fn tax_codes() {
    let column = incentives("partita_iva");
    assert_eq!(text(column, "01234567897"), same("01234567897"));
    assert_eq!(text(column, "IT 01234567897"), changed("01234567897", Reason::CodeForm));
    assert_eq!(text(column, "rssmra80a01f257g"), changed("RSSMRA80A01F257G", Reason::CodeForm));
    assert_eq!(text(column, "92000000403"), same("92000000403"));
    for bad in ["01234567890", "1234567890", "RSSMRA80A01F257X", "00000000000", "ABCDEFGHILM"] {
        assert_eq!(text(column, bad), Err(Code::BadTaxCode), "{bad}");
    }
    // Text that lost its zero is told as the number that it was.
    assert_eq!(text(column, "1234567897"), changed("01234567897", Reason::NumberToCode));
    assert_eq!(text(column, " 1234567897\u{a0}"), changed("01234567897", Reason::NumberToCode));
    let pasted = "\u{200e}0123\u{a0}4567\u{200b}897\u{feff}";
    assert_eq!(text(column, pasted), changed("01234567897", Reason::CodeForm));
    // Eleven digits have lost no zero; fewer have, and their check digit says whether they are a code.
    assert_eq!(judged(column, &Cell::Number(92_000_000_403.0)), same("92000000403"));
    let zero_back = changed("01234567897", Reason::NumberToCode);
    assert_eq!(judged(column, &Cell::Number(1_234_567_897.0)), zero_back);
    assert_eq!(judged(column, &Cell::Number(1_234_567_890.0)), Err(Code::BadTaxCode));
    for odd in [1.5, 0.0, -1.0, 123_456_789_012.0, 1e21] {
        assert_eq!(judged(column, &Cell::Number(odd)), Err(Code::NumberForCode), "{odd}");
    }
}

#[test]
fn codes_of_the_owner_are_never_changed() {
    let local = &shared::LOCAL_CODE;
    assert_eq!(text(local, "PG/2024/100001"), same("PG/2024/100001"));
    assert_eq!(text(local, "PG 2024"), same("PG 2024"));
    assert_eq!(text(local, &"x".repeat(60)), same(&"x".repeat(60)));
    assert_eq!(text(local, &"x".repeat(61)), Err(Code::TooLong));
    for bad in ["PG–2024", "PG\"1\"", "PG  1", "PG*1", "È1"] {
        assert_eq!(text(local, bad), Err(Code::BadCharacter), "{bad}");
    }
    for (bad, told) in [
        ("PG–2024", "«–» non è ammesso"),
        ("PG  1", "togli gli spazi doppi"),
        ("PG\u{a0}1", "non si vede"),
        ("PG\u{200b}1", "non si vede"),
    ] {
        let fault = read(local, &Cell::Text(bad.to_owned())).unwrap_err();
        assert!(fault.sentence.contains(told), "{bad}: {}", fault.sentence);
    }
    let number = |number| judged(local, &Cell::Number(number));
    assert_eq!(number(20_240_001.0), changed("20240001", Reason::NumberToCode));
    assert_eq!(number(1.5), Err(Code::NumberForCode));
    assert_eq!(number(1e17), Err(Code::NumberForCode), "digits that a spreadsheet lost");
    assert_eq!(text(&shared::ID, "a 1"), Err(Code::BadCode));
    assert_eq!(judged(&shared::ID, &Cell::Number(7.0)), same("7"));
    assert_eq!(judged(&shared::ID, &Cell::Number(7.5)), Err(Code::NumberForCode));
}

#[test]
fn closed_lists() {
    let kind = incentives("tipo_ind_area_rifer");
    assert_eq!(text(kind, "01"), same("01"));
    assert_eq!(text(kind, "01 - VIA"), same("01"));
    assert_eq!(text(kind, "5"), changed("05", Reason::CodeForm));
    assert_eq!(text(kind, "piazza"), changed("03", Reason::CodeForm));
    assert_eq!(text(kind, "06"), Err(Code::BadCode));
    assert_eq!(text(kind, ""), Err(Code::BadCode));
    assert_eq!(judged(kind, &Cell::Number(1.0)), changed("01", Reason::NumberToCode));
    assert_eq!(judged(kind, &Cell::Number(6.0)), Err(Code::BadCode));
    let unique = attribute(Element::Works, "str_infrastr_unica");
    assert_eq!(text(unique, "sì"), changed("SI", Reason::CodeForm));
    assert_eq!(judged(unique, &Cell::Bool(false)), same("NO"));
    assert_eq!(text(unique, "forse"), Err(Code::BadCode));
    assert_eq!(text(&shared::SPONSORSHIP, "t"), changed("T", Reason::CodeForm));
    assert_eq!(text(&shared::SPONSORSHIP, "N - NO"), same("N"));
    assert_eq!(text(&shared::SPONSORSHIP, "A"), Err(Code::BadCode));
    assert_eq!(text(&shared::PROJECT_FINANCE, "A"), same("A"));
    assert_eq!(text(&shared::PROJECT_FINANCE, "T"), Err(Code::BadCode));
    assert_eq!(text(&shared::ACTIVITY, "711210"), changed("71.12.10", Reason::CodeForm));
    assert_eq!(text(&shared::ACTIVITY, "71.99"), Err(Code::BadCode));
    assert_eq!(text(&shared::CUP_MASTER, "E99J24000010001"), same("E99J24000010001"));
    assert_eq!(text(&shared::CUP_MASTER, "E99J2400001000"), Err(Code::BadCode));
}

#[test]
fn every_value_of_a_list_is_understood() {
    use crate::columns::List;
    for (column, list) in [
        (incentives("tipo_ind_area_rifer"), List::AddressKinds),
        (&shared::ACTIVITY, List::Activities),
        (&shared::SPONSORSHIP, List::Sponsorships),
        (&shared::PROJECT_FINANCE, List::ProjectFinances),
        (attribute(Element::Works, "str_infrastr_unica"), List::YesNo),
    ] {
        for value in list.values() {
            assert!(matches!(text(column, &value), Ok((_, None))), "{value}");
        }
    }
}

#[test]
fn what_is_not_text_is_told_precisely() {
    let name = incentives("denominazione_impresa_stabilimento");
    for (cell, code) in [
        (Cell::Error("#N/D".to_owned()), Code::ErrorCell),
        (Cell::Bool(true), Code::WrongType),
        (Cell::Date("2024-05-31".to_owned()), Code::WrongType),
        (Cell::Number(12.0), Code::WrongType),
    ] {
        assert_eq!(judged(name, &cell), Err(code));
    }
    let error = read(name, &Cell::Error("#N/D".to_owned())).unwrap_err();
    assert!(error.sentence.contains("#N/D"));
    let date = judged(&shared::ACTIVITY, &Cell::Date("2024-11-01".to_owned()));
    assert_eq!(date, Err(Code::WrongType));
}

#[test]
fn activities_that_became_numbers() {
    let number = |number| judged(&shared::ACTIVITY, &Cell::Number(number));
    assert_eq!(number(71.12), changed("71.12", Reason::NumberToCode));
    assert_eq!(number(1.1), changed("01.1", Reason::NumberToCode));
    assert_eq!(number(711_210.0), changed("71.12.10", Reason::NumberToCode));
    assert_eq!(number(11_200.0), changed("01.12.00", Reason::NumberToCode));
    // 10.5 and 01.05? Only the first is in the list; 10.1 and 10.10 are not both there either.
    assert_eq!(number(99.99), Err(Code::NumberForCode));
    assert_eq!(number(1.125), Err(Code::NumberForCode));
    let two = read(&shared::ACTIVITY, &Cell::Number(1_110.0)).map(|value| value.text);
    let told = two.unwrap_err().sentence;
    assert!(told.contains("11.10 oppure 01.11.0") || told.contains("apostrofo"), "{told}");
}

#[test]
fn activities_of_2025() {
    assert_eq!(text(&shared::ACTIVITY, "16.25"), changed("16.23", Reason::ActivityBefore2025));
    let fault = read(&shared::ACTIVITY, &Cell::Text("46.83".to_owned())).unwrap_err();
    assert_eq!(fault.code, Code::BadCode);
    assert!(
        fault.sentence.contains("46.63 (") && fault.sentence.contains("46.73 ("),
        "{}",
        fault.sentence
    );
    assert_eq!(text(&shared::ACTIVITY, "71.12.10"), same("71.12.10"));
}

#[test]
fn zeros_come_back_to_text_where_a_table_knows_the_code() {
    let typed = |column: &Column, text: &str| {
        let cell = Cell::Text(text.to_owned());
        let typed = super::typed(column, &cell).unwrap();
        (typed.text, typed.was_number)
    };
    let told = |text: &str| (text.to_owned(), true);
    let as_typed = |text: &str| (text.to_owned(), false);
    assert_eq!(typed(&shared::MUNICIPALITY, "39014"), told("039014"));
    assert_eq!(typed(&shared::MUNICIPALITY, "039014"), as_typed("039014"));
    assert_eq!(typed(&shared::MUNICIPALITY, "99999"), as_typed("99999"));
    assert_eq!(typed(&shared::PROVINCE, "39"), told("039"));
    assert_eq!(typed(&shared::PROVINCE, "RA"), as_typed("RA"));
    assert_eq!(typed(&shared::REGION, "8"), told("08"));
    assert_eq!(typed(&shared::REGION, "-1"), as_typed("-1"));
    assert_eq!(text(&shared::ACTIVITY, "1.11"), changed("01.11", Reason::NumberToCode));
}
