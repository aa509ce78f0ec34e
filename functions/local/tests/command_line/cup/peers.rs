//! Workbooks that other programs wrote become the same XML as our own, byte for byte.

use super::desk::{Desk, repository};
use super::rows::rows;

#[test]
fn whoever_wrote_the_workbook_the_xml_is_the_same() {
    let desk = Desk::new();
    let rows = rows(40);
    desk.fill("own.xlsx", &rows);
    let own = desk.converted("own.xlsx", &[]);
    assert!(own.starts_with(b"<?xml"));

    assert_eq!(desk.cup(&["template", "-o", "template.xlsx"]).code, Some(0));
    desk.python(&["fill", "template.xlsx"], &rows, "filled.xlsx");
    assert!(desk.converted("filled.xlsx", &[]) == own, "the template, filled in with openpyxl");

    // Whom no template helped: there is no sheet «Misura», so the measure is named.
    let measures = repository().join("shared/cup/measures");
    let measure = measures.join(format!("{}.toml", super::desk::bundled().id));
    let named = ["--measure", measure.to_str().unwrap()];
    for library in ["openpyxl", "xlsxwriter"] {
        let name = format!("{library}.xlsx");
        desk.python(&[library], &rows, &name);
        assert!(desk.converted(&name, &named) == own, "written by {library}");
    }

    for name in ["own.xlsx", "filled.xlsx"] {
        desk.libre_office(name, "xlsx");
        assert!(
            desk.converted(&format!("saved/{name}"), &[]) == own,
            "{name} saved by LibreOffice"
        );
        desk.libre_office(name, "ods");
        desk.libre_office(&format!("saved/{}", name.replace("xlsx", "ods")), "xlsx");
        assert!(desk.converted(&format!("saved/{name}"), &[]) == own, "{name} by way of ODS");
    }
}

#[test]
fn a_sheet_in_another_format_is_refused_with_what_to_do() {
    let desk = Desk::new();
    desk.fill("own.xlsx", &rows(3));
    for format in ["csv", "xls", "pdf"] {
        desk.libre_office("own.xlsx", format);
        let ran = desk.cup(&["convert", &format!("saved/own.{format}"), "-o", "out.xml"]);
        assert_eq!(ran.code, Some(2), "{format}: {ran:?}");
        assert!(ran.err.contains(&format!("saved/own.{format}: ")), "{ran:?}");
        assert!(ran.err.contains(".xlsx"), "{format}: what to do: {ran:?}");
        assert!(ran.out.is_empty(), "{ran:?}");
    }
    assert!(!desk.files().contains(&"out.xml".to_owned()));
}

#[test]
fn a_sheet_of_libre_office_is_read_as_it_is() {
    let desk = Desk::new();
    desk.fill("own.xlsx", &rows(3));
    let own = desk.converted("own.xlsx", &[]);
    desk.libre_office("own.xlsx", "ods");
    assert!(desk.converted("saved/own.ods", &[]) == own, "the same requests, byte for byte");
}
