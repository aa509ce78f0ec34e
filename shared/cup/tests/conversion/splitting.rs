//! A thousand requests a file, and more of them.

use crate::build::{Cells, YEAR, codes, incentives, row, text, with, workbook};
use ristoro_cup::{Cell, Conversion, ProblemCode as Code, Split, convert, read_requests};

fn split(rows: &[Cells], split: Split) -> Conversion {
    let measure = incentives();
    convert(&workbook(&measure, rows), Some(&measure), YEAR, split)
}

fn rows(count: usize) -> Vec<Cells> {
    (1..=count).map(row).collect()
}

fn sizes(conversion: &Conversion) -> Vec<usize> {
    assert_eq!(conversion.report.problems, []);
    conversion
        .files
        .iter()
        .zip(&conversion.report.files)
        .map(|(file, summary)| {
            assert_eq!(summary.sha256, domain::Digest::of(&file.bytes));
            assert_eq!((&summary.name, summary.requests), (&file.name, file.requests));
            assert_eq!(read_requests(&file.bytes).unwrap().len(), file.requests);
            file.requests
        })
        .collect()
}

#[test]
fn a_thousand_and_one() {
    assert_eq!(sizes(&split(&rows(1000), Split::Refuse)), [1000]);
    let conversion = split(&rows(1001), Split::Refuse);
    assert_eq!(codes(&conversion), [Code::TooManyRows]);
    assert!(conversion.report.problems[0].sentence.contains("1001"));
    assert!(conversion.files.is_empty());
    let conversion = split(&rows(1001), Split::Files);
    assert_eq!(sizes(&conversion), [1000, 1]);
    assert_eq!(conversion.files[1].name, "richieste-cup-2.xml");
    assert_eq!(split(&rows(3), Split::Files).files[0].name, "richieste-cup.xml");
    assert_eq!(codes(&split(&[], Split::Files)), [Code::NoRows]);
}

#[test]
fn what_hangs_together_stays_together() {
    let mut all = rows(1200);
    // The last row of the first thousand is the master of a row far below.
    all[1150] = with(1151, &[("id_master", Some(text("1000")))]);
    let conversion = split(&all, Split::Files);
    assert_eq!(sizes(&conversion), [999, 201]);
    let second = read_requests(&conversion.files[1].bytes).unwrap();
    assert_eq!(second[0].id, "1000");
    let place = |id: &str| second.iter().position(|request| request.id == id).unwrap();
    assert!(place("1000") < place("1151"));
}

#[test]
fn more_together_than_a_file_holds() {
    let linked = |number| with(number, &[("id_master", Some(text("1")))]);
    let all: Vec<Cells> = std::iter::once(row(1)).chain((2..=1002).map(linked)).collect();
    let conversion = split(&all, Split::Files);
    assert_eq!(codes(&conversion), [Code::BadMaster, Code::BadMaster]);
    assert!(conversion.files.is_empty() && conversion.report.files.is_empty());
}

#[test]
fn one_wrong_row_keeps_every_file_from_being_made() {
    let mut all = rows(1001);
    all[700] = with(701, &[("costo", Some(Cell::Number(0.0)))]);
    let conversion = split(&all, Split::Files);
    assert_eq!(codes(&conversion), [Code::CostZero]);
    assert!(conversion.files.is_empty());
    assert_eq!(conversion.requests.len(), 1000);
}
