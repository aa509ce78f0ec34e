//! What the rows and the headers of a sheet owe to each other.

use crate::build::{YEAR, codes, converted, incentives, problems, row, text, with, workbook};
use ristoro_cup::{
    Cell, ChangeReason, MasterOf, ProblemCode as Code, Report, Split, Workbook, convert,
};

fn ids(rows: &[crate::build::Cells]) -> Vec<String> {
    let conversion = converted(&incentives(), rows);
    assert_eq!(conversion.report.problems, []);
    conversion.requests.iter().map(|it| it.request.id.clone()).collect()
}

fn id(number: usize, id: &str) -> crate::build::Cells {
    with(number, &[("id_progetto", Some(text(id)))])
}

#[test]
fn identifiers_that_are_missing_are_numbers() {
    assert_eq!(ids(&[row(1), row(2), row(3)]), ["1", "2", "3"]);
    assert_eq!(ids(&[id(1, "A"), row(2)]), ["A", "2"]);
    // The second row's number is taken: it has the next one beyond the rows.
    assert_eq!(ids(&[id(1, "2"), row(2), row(3)]), ["2", "4", "3"]);
}

#[test]
fn identifiers_and_local_codes_stand_once() {
    let conversion = converted(&incentives(), &[id(1, "A"), row(2), id(3, "A")]);
    assert_eq!(problems(&conversion).len(), 1);
    assert_eq!(codes(&conversion), [Code::RepeatedId]);
    assert_eq!(conversion.report.problems[0].row, Some(4));
    let conversion = converted(&incentives(), &[row(1), row(1)]);
    assert_eq!(problems(&conversion), [(Some("A3"), Code::RepeatedLocalCode)]);
    assert!(conversion.report.problems[0].sentence.contains("riga 2"));
}

#[test]
fn masters_stand_before_what_is_linked_to_them() {
    let linked = |number, master: &str| with(number, &[("id_master", Some(text(master)))]);
    let conversion = converted(&incentives(), &[row(1), linked(2, "1")]);
    assert_eq!(conversion.report.problems, []);
    let master = conversion.requests[1].request.master.clone().unwrap();
    assert_eq!((master.of, master.reason), (MasterOf::Project("1".to_owned()), None));
    for (rows, part) in [
        ([linked(1, "2"), row(2)], "riga 3"),
        ([linked(1, "1"), row(2)], "sé stesso"),
        ([linked(1, "9"), row(2)], "Nessuna riga"),
    ] {
        let conversion = converted(&incentives(), &rows);
        assert_eq!(codes(&conversion), [Code::BadMaster]);
        assert!(conversion.report.problems[0].sentence.contains(part));
    }
}

#[test]
fn a_master_is_named_in_one_way() {
    let cup = Some(text("E99J24000010001"));
    let reason = Some(text("STESSO EVENTO CALAMITOSO"));
    let by_cup = with(1, &[("cup_master", cup.clone()), ("ragioni_collegamento", reason.clone())]);
    let conversion = converted(&incentives(), &[by_cup]);
    assert_eq!(conversion.report.problems, []);
    assert!(conversion.requests[0].request.master.is_some());
    let both = with(2, &[("cup_master", cup), ("id_master", Some(text("1")))]);
    assert_eq!(codes(&converted(&incentives(), &[row(1), both])), [Code::NotAllowed]);
    let alone = with(1, &[("ragioni_collegamento", reason)]);
    assert_eq!(codes(&converted(&incentives(), &[alone])), [Code::NotAllowed]);
    let bad = with(1, &[("cup_master", Some(text("E99")))]);
    assert_eq!(codes(&converted(&incentives(), &[bad])), [Code::BadCode]);
}

fn reported(change: impl Fn(&mut Workbook)) -> Report {
    let measure = incentives();
    let mut workbook = workbook(&measure, &[row(1), row(2)]);
    change(&mut workbook);
    convert(&workbook, Some(&measure), YEAR, Split::Refuse).report
}

fn with_headers(change: impl Fn(&mut Workbook)) -> Vec<(Option<String>, Code)> {
    reported(change).problems.into_iter().map(|it| (it.cell, it.code)).collect()
}

fn left_out(change: impl Fn(&mut Workbook)) -> Vec<String> {
    let changes = reported(change).changes.into_iter();
    let columns = changes.filter(|it| it.reason == ChangeReason::LeftOut);
    columns.filter_map(|it| it.cell()).collect()
}

#[test]
fn headers() {
    assert_eq!(with_headers(|_| ()), []);
    let renamed = |header: &'static str| {
        move |workbook: &mut Workbook| {
            workbook.projects.headers.insert(0, header.to_owned());
        }
    };
    assert_eq!(with_headers(renamed("PROTOCOLLO *")), []);
    assert_eq!(with_headers(renamed("Codice")), [(None, Code::MissingColumn)]);
    let again = |workbook: &mut Workbook| {
        workbook.projects.headers.insert(40, "P. IVA".to_owned());
    };
    assert_eq!(with_headers(again), [(Some("AO1".to_owned()), Code::RepeatedColumn)]);
    let added = |header: &'static str| {
        move |workbook: &mut Workbook| {
            if !header.is_empty() {
                workbook.projects.headers.insert(40, header.to_owned());
            }
            workbook.projects.rows[1].cells.insert(40, text("appunto"));
        }
    };
    assert_eq!(with_headers(added("Note")), []);
    assert_eq!(with_headers(added("Note interne")), []);
    assert_eq!(with_headers(added("CUP")), [(Some("AO3".to_owned()), Code::AlreadyCoded)]);
    assert_eq!(with_headers(added("Bene")), [(Some("AO1".to_owned()), Code::NotAllowed)]);
    // What no request has is passed over, and told.
    assert_eq!(with_headers(added("Altre informazzioni")), []);
    assert_eq!(left_out(added("Altre informazzioni")), ["AO1"]);
    assert_eq!(with_headers(added("")), []);
    assert_eq!(left_out(added("")), ["AO3"]);
    assert_eq!(left_out(added("Note")), <[String; 0]>::default());
    // A header over nothing asks for nothing.
    let empty = |workbook: &mut Workbook| {
        workbook.projects.headers.insert(40, "Altro".to_owned());
    };
    assert_eq!(with_headers(empty), []);
}

#[test]
fn a_column_that_is_missing_is_told_once() {
    let without = |workbook: &mut Workbook| {
        let comune = *workbook.projects.headers.iter().find(|(_, it)| *it == "Comune").unwrap().0;
        workbook.projects.headers.remove(&comune);
        for row in &mut workbook.projects.rows {
            row.cells.remove(&comune);
        }
    };
    assert_eq!(with_headers(without), [(None, Code::MissingColumn)]);
}

#[test]
fn numbers_may_name_projects_of_the_same_file() {
    let master = with(1, &[("id_progetto", Some(Cell::Number(10.0)))]);
    let linked = with(2, &[("id_master", Some(Cell::Number(10.0)))]);
    assert_eq!(codes(&converted(&incentives(), &[master, linked])), []);
}
