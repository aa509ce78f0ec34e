//! The sheet «Misura», and measures in its place.

use crate::build::{YEAR, codes, incentives, row, text, with_private_share, workbook, xml};
use ristoro_cup::columns::{columns, is_required, measure_from_lines, measure_lines};
use ristoro_cup::{
    Cell, CellRef, ChangeReason, LabelledValue, Measure, MeasureFault, MeasureSheet, Problem,
    ProblemCode as Code, Split, convert,
};

fn sheet(measure: &Measure) -> MeasureSheet {
    let lines = measure_lines(measure).into_iter().zip(2..).map(|(line, row)| LabelledValue {
        label_at: CellRef { row, column: 0 },
        label: line.label.to_owned(),
        value_at: CellRef { row, column: 1 },
        value: line.value.map(Cell::Text),
    });
    MeasureSheet { name: "Misura".to_owned(), lines: lines.collect(), unread: Vec::new() }
}

fn changed(
    label: &str,
    value: Option<Cell>,
) -> Result<(Measure, Vec<ristoro_cup::Change>), Vec<Problem>> {
    let mut sheet = sheet(&incentives());
    let line = sheet.lines.iter_mut().find(|line| line.label == label);
    line.expect("a line with that label").value = value;
    measure_from_lines(&sheet)
}

fn wrong(label: &str, value: Option<Cell>) -> Vec<(Option<String>, Code)> {
    let problems = changed(label, value).unwrap_err();
    problems.into_iter().map(|problem| (problem.header, problem.code)).collect()
}

#[test]
fn lines_are_read_back() {
    for measure in [incentives(), with_private_share()] {
        let (read, changes) = measure_from_lines(&sheet(&measure)).unwrap();
        assert_eq!(read, measure);
        assert_eq!(changes, []);
    }
}

#[test]
fn codes_may_stand_with_their_labels() {
    let (read, _) = changed("Natura", Some(text("07 - CONCESSIONE DI INCENTIVI"))).unwrap();
    assert_eq!(read, incentives());
    let (read, _) = changed("Anno di decisione", Some(Cell::Number(2021.0))).unwrap();
    assert_eq!(read.year, 2021);
    let (read, _) = changed("Quota privata", Some(Cell::Bool(true))).unwrap();
    assert!(read.private_share);
}

#[test]
fn free_text_becomes_plain_and_that_is_told() {
    let (read, changes) =
        changed("Descrizione dello strumento", Some(text("ORDINANZA PER L’EMERGENZA, È N. 6")))
            .unwrap();
    assert_eq!(read.instrument_description.as_deref(), Some("ORDINANZA PER L'EMERGENZA, E N. 6"));
    assert_eq!(changes[0].reason, ChangeReason::PlainText);
    assert_eq!(changes[0].cell().as_deref(), Some("B12"));
}

#[test]
fn lines_that_are_wrong() {
    let at = |label: &str, code| vec![(Some(label.to_owned()), code)];
    for (label, value, code) in [
        ("Natura", None, Code::MissingMeasure),
        ("Natura", Some(text("05")), Code::BadMeasure),
        ("Natura", Some(Cell::Number(7.0)), Code::NumberForCode),
        ("Titolo", Some(Cell::Error("#RIF!".to_owned())), Code::ErrorCell),
        ("Titolo", Some(Cell::Date("2024-01-01".to_owned())), Code::WrongType),
        ("Copertura finanziaria", Some(text("01")), Code::BadMeasure),
        ("Copertura finanziaria", None, Code::MissingMeasure),
        ("Descrizione dello strumento", None, Code::MissingMeasure),
        ("Descrizione dell’intervento", Some(text("店店店店店")), Code::BadCharacter),
        ("Descrizione dell’intervento", Some(text("AB")), Code::BadMeasure),
        ("Descrizione dello strumento", Some(text("* *")), Code::MissingMeasure),
        ("Cumulativo", Some(text("SI")), Code::BadMeasure),
    ] {
        assert_eq!(wrong(label, value.clone()), at(label, code), "{label} {value:?}");
    }
}

/// The columns of a measure of some nature and kind, with more facts.
fn asked(nature: &str, kind: &str, more: &str) -> Result<Vec<&'static str>, Vec<String>> {
    let text = format!(
        "id = \"prova\"\ntitle = \"Prova\"\nact = \"Atto\"\nyear = 2024\nnature = \"{nature}\"\nkind = \"{kind}\"\n\
         category = \"06.42.999\"\n{more}\n"
    );
    let required = |measure: Measure| {
        let columns = columns(&measure).into_iter();
        columns.filter(|column| is_required(&measure, column)).map(|column| column.key).collect()
    };
    let checks = |faults: Vec<MeasureFault>| faults.iter().map(ToString::to_string).collect();
    Measure::parse("cup.toml", &text).map(required).map_err(checks)
}

const PLAIN: &str = "instrument = \"00\"\ncoverage = [\"001\"]";
const DESCRIBED: &str =
    "instrument = \"01\"\ninstrument_description = \"ACCORDO N. 1\"\ncoverage = [\"001\"]";

#[test]
fn what_each_nature_asks_for() {
    let told = [
        ("01", "00", PLAIN),
        ("02", "12", DESCRIBED),
        ("02", "14", PLAIN),
        ("02", "99", PLAIN),
        ("03", "01", PLAIN),
        ("06", "99", PLAIN),
        ("07", "99", PLAIN),
        ("08", "01", DESCRIBED),
        ("06", "99", "cumulative = true\ninstrument = \"00\"\ncoverage = [\"001\"]"),
    ]
    .map(|(nature, kind, more)| {
        format!("{nature}-{kind}: {}", asked(nature, kind, more).unwrap().join(" "))
    });
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn facts_of_a_nature_that_do_not_go_together() {
    for (nature, kind, more, key) in [
        ("08", "01", PLAIN.to_owned(), "«instrument»"),
        ("02", "12", PLAIN.to_owned(), "«instrument»"),
        ("08", "01", PLAIN.replace("\"00\"", "\"01\""), "«instrument_description»"),
        ("03", "01", format!("{PLAIN}\ncumulative = true"), "«cumulative»"),
        ("07", "99", format!("{PLAIN}\ncumulative = true"), "«cumulative»"),
        ("06", "99", format!("{}\ncumulative = true", PLAIN.replace("001", "006")), "«coverage»"),
        (
            "08",
            "01",
            format!("{DESCRIBED}\ndescription = \"AUMENTO DI CAPITALE\""),
            "«description»",
        ),
    ] {
        let faults = asked(nature, kind, &more).unwrap_err();
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].contains(key), "{faults:?}");
    }
    assert!(asked("06", "99", &format!("{PLAIN}\ncumulative = true")).is_ok());
    assert!(asked("03", "01", &PLAIN.replace("001", "006")).is_ok());
}

#[test]
fn a_workbook_needs_a_measure() {
    let measure = incentives();
    let mut workbook = workbook(&measure, &[row(1)]);
    let alone = convert(&workbook, None, YEAR, Split::Refuse);
    assert_eq!(codes(&alone), [Code::MissingMeasure]);
    workbook.measure = Some(sheet(&measure));
    let told = convert(&workbook, None, YEAR, Split::Refuse);
    assert_eq!(told.measure.as_ref(), Some(&measure));
    // The measure that is given counts, not the sheet's.
    let given = with_private_share();
    let other = convert(&workbook, Some(&given), YEAR, Split::Refuse);
    assert_eq!(other.measure, Some(given));
    assert!(xml(&other).contains("anno_decisione=\"2014\""));
}

#[test]
fn the_year_of_the_decision_has_begun() {
    let measure = Measure { year: 2026, ..incentives() };
    let mut workbook = workbook(&measure, &[row(1)]);
    workbook.measure = Some(sheet(&measure));
    assert_eq!(codes(&convert(&workbook, None, 2026, Split::Refuse)), []);
    let early = convert(&workbook, None, 2025, Split::Refuse);
    let problem = &early.report.problems[0];
    assert_eq!((problem.code, problem.cell.as_deref()), (Code::BadMeasure, Some("B5")));
}
