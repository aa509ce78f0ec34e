//! Templates, files that are written, split, overwritten or left as they are.

use super::desk::{Desk, bundled, repository};
use super::rows::rows;
use serde_json::{Value, json};

#[test]
fn a_template_is_the_same_every_time() {
    let desk = Desk::new();
    let ran = desk.cup(&["template", "-o", "first.xlsx"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains(&bundled().title), "{ran:?}");
    assert_eq!(desk.cup(&["template", "-o", "second.xlsx"]).code, Some(0));
    assert!(desk.read("first.xlsx") == desk.read("second.xlsx"));
    // Nothing is in it yet, and that is told rather than converted.
    let ran = desk.cup(&["convert", "first.xlsx", "-o", "out.xml"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert_eq!(desk.files(), ["first.xlsx", "second.xlsx"]);
}

#[test]
fn a_call_has_its_own_template() {
    let desk = Desk::new();
    let call = repository().join("shared/calls/ordinanza-6-2014");
    let of_call = ["--call", call.to_str().unwrap()];
    let ran = desk.cup(&[&["template", "-o", "call.xlsx"], &of_call[..]].concat());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(!ran.out.contains(&bundled().title), "{ran:?}");

    let file = call.join("cup.toml");
    let both =
        [&["template", "-o", "both.xlsx", "--measure", file.to_str().unwrap()], &of_call[..]];
    let ran = desk.cup(&both.concat());
    assert_eq!(ran.code, Some(2), "one or the other: {ran:?}");
    assert_eq!(desk.files(), ["call.xlsx"]);
}

#[test]
fn faults_of_a_measure_are_located() {
    let desk = Desk::new();
    desk.write("wrong.toml", "id = \"prova\"\nyear = \"duemila\"\n");
    let ran = desk.cup(&["template", "-o", "out.xlsx", "--measure", "wrong.toml"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("wrong.toml:2:"), "{ran:?}");
    assert_eq!(desk.files(), ["wrong.toml"]);
}

#[test]
fn more_rows_than_one_file_holds_are_split_or_refused() {
    let desk = Desk::new();
    desk.fill("many.xlsx", &rows(1001));
    let ran = desk.cup(&["convert", "many.xlsx", "-o", "out.xml"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.contains("1001"), "{ran:?}");
    assert_eq!(desk.files(), ["many.xlsx"]);

    let ran = desk.cup(&["convert", "many.xlsx", "-o", "out.xml", "--split"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("out-1.xml: 1000 richieste\nout-2.xml: 1 richiesta\n"), "{ran:?}");
    assert_eq!(desk.files(), ["many.xlsx", "out-1.xml", "out-2.xml"]);
    desk.assert_valid("out-1.xml");
    desk.assert_valid("out-2.xml");
    assert!(!ran.out.contains("altra conversione"), "{ran:?}");
    desk.write("out-3.xml", "of a longer workbook");
    let ran = desk.cup(&["convert", "many.xlsx", "-o", "out.xml", "--split"]);
    assert!(ran.out.contains("out-3.xml: viene da un’altra conversione"), "{ran:?}");

    desk.fill("few.xlsx", &rows(2));
    let ran = desk.cup(&["convert", "few.xlsx", "-o", "few.xml", "--split", "--json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&report["files"][0]["name"], &report["files"][0]["requests"]),
        (&"few.xml".into(), &2.into())
    );
    assert_eq!((&report["converted"], &report["marked"]), (&true.into(), &Value::Null));
    // Cents are rounded: 10,037.01 and 10,074.02, 5,018.50 and 5,037.50.
    let summary = &report["summary"];
    assert_eq!(
        (&summary["year"], &summary["cost"], &summary["granted"]),
        (&bundled().year.into(), &20_111.into(), &10_057.into())
    );
    assert_eq!((&summary["twins"], &summary["differences"]), (&json!([]), &json!([])));
    desk.assert_valid("few.xml");
}

#[test]
fn what_was_typed_otherwise_is_counted_and_listed_on_request() {
    let desk = Desk::new();
    desk.fill("filled.xlsx", &rows(4));
    let short = desk.cup(&["convert", "filled.xlsx", "-o", "out.xml"]);
    assert!(short.out.contains("una forma diversa da quella del foglio"), "{short:?}");
    let long = desk.cup(&["convert", "filled.xlsx", "-o", "out.xml", "--verbose"]);
    insta::assert_snapshot!(long.out);
    assert!(long.out.lines().count() > short.out.lines().count());
}

#[test]
fn nothing_is_overwritten_that_should_not_be() {
    let desk = Desk::new();
    desk.fill("filled.xlsx", &rows(2));
    let before = desk.read("filled.xlsx");
    std::fs::create_dir(desk.path("folder")).unwrap();
    for (output, wanted) in [
        ("filled.xlsx", "andrebbe perso"),
        ("./filled.xlsx", "andrebbe perso"),
        ("folder", "non è un file"),
        ("/dev/null", "non è un file"),
        ("missing/out.xml", "missing/out.xml: non si può scrivere"),
    ] {
        let ran = desk.cup(&["convert", "filled.xlsx", "-o", output]);
        assert_eq!(ran.code, Some(2), "{output}: {ran:?}");
        assert!(ran.err.contains(wanted), "{output}: {ran:?}");
    }
    assert!(desk.read("filled.xlsx") == before);
    assert_eq!(desk.files(), ["filled.xlsx", "folder"]);

    desk.write("out.xml", "old");
    let xml = desk.cup(&["convert", "filled.xlsx", "-o", "out.xml"]);
    assert_eq!(xml.code, Some(0), "{xml:?}");
    desk.assert_valid("out.xml");
}

#[test]
fn what_cannot_be_read_is_named() {
    let desk = Desk::new();
    desk.write("text.xlsx", "Codice locale;Denominazione\n1;2\n");
    desk.write("large.xlsx", vec![b' '; 5 * 1024 * 1024 + 1]);
    for (file, wanted) in [
        ("missing.xlsx", "missing.xlsx: non si può leggere"),
        ("text.xlsx", "text.xlsx: "),
        ("large.xlsx", "large.xlsx: è più grande di 5242880 byte"),
        ("/dev/zero", "/dev/zero: è più grande di"),
    ] {
        let ran = desk.cup(&["convert", file, "-o", "out.xml"]);
        assert_eq!(ran.code, Some(2), "{file}: {ran:?}");
        assert!(ran.err.contains(wanted), "{ran:?}");
    }
    let ran = desk.cup(&["convert", "text.xlsx", "-o", "out.xml", "--json"]);
    assert_eq!(ran.code, Some(2));
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(
        told["unreadable"]["code"].is_string() && told["unreadable"]["sentence"].is_string(),
        "{told}"
    );
    assert_eq!(desk.files(), ["large.xlsx", "text.xlsx"]);
}
