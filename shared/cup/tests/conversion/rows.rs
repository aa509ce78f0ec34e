//! One row: what it becomes, and what each of its cells may not hold.

use crate::build::{
    Cells, codes, converted, incentives, problems, row, text, with, with_private_share, xml,
};
use ristoro_cup::codes::Coverage;
use ristoro_cup::{Cell, ChangeReason, ProblemCode as Code};

fn wrong(key: &'static str, cell: Option<Cell>) -> Vec<Code> {
    let conversion = converted(&incentives(), &[with(1, &[(key, cell)])]);
    assert!(conversion.files.is_empty() || conversion.report.problems.is_empty());
    codes(&conversion)
}

#[test]
fn a_good_row_becomes_a_request() {
    insta::assert_snapshot!(xml(&converted(&with_private_share(), &[row(1)])));
}

#[test]
fn required_cells() {
    for key in [
        "codifica_locale",
        "denominazione_impresa_stabilimento",
        "partita_iva",
        "tipo_ind_area_rifer",
        "ind_area_rifer",
        "comune",
        "ateco",
        "costo",
        "finanziamento",
    ] {
        assert_eq!(wrong(key, None), [Code::Missing], "{key}");
    }
}

#[test]
fn amounts() {
    let number = |number| Some(Cell::Number(number));
    for (cell, expected) in [
        (number(25_500.005), vec![Code::BadAmount]),
        (number(-1.0), vec![Code::BadAmount]),
        (number(1e11), vec![Code::BadAmount]),
        (Some(text("diecimila")), vec![Code::BadAmount]),
        (Some(text("25.500,505")), vec![Code::BadAmount]),
        (Some(Cell::Bool(true)), vec![Code::WrongType]),
        (Some(Cell::Date("2024-01-01".to_owned())), vec![Code::WrongType]),
        (Some(Cell::Error("#DIV/0!".to_owned())), vec![Code::ErrorCell]),
        (number(0.49), vec![Code::CostZero]),
        (number(0.0), vec![Code::CostZero]),
        (Some(text("€ 25.500,00")), vec![]),
        (number(20_399.49), vec![Code::BadFunding]),
        (number(20_399.50), vec![]),
    ] {
        assert_eq!(wrong("costo", cell.clone()), expected, "{cell:?}");
    }
}

#[test]
fn decimals_that_do_not_show_are_told_as_such() {
    let third = with(1, &[("costo", Some(Cell::Number(100_000.0 / 3.0)))]);
    let report = converted(&incentives(), &[third]).report;
    assert!(report.problems[0].sentence.contains("anche se non si vedono"));
    let typed = with(1, &[("costo", Some(text("25.500,505")))]);
    let report = converted(&incentives(), &[typed]).report;
    assert!(!report.problems[0].sentence.contains("anche se non si vedono"));
    assert_eq!(wrong("costo", Some(text("25\u{200b}.500,00\u{a0}"))), []);
}

#[test]
fn a_row_of_totals_is_told_once() {
    let amounts = |cells: &[(&'static str, &str)]| {
        let sums = [("costo", Cell::Number(51_000.0)), ("finanziamento", Cell::Number(40_800.0))];
        cells.iter().map(|(key, label)| (*key, text(label))).chain(sums).collect::<Cells>()
    };
    for (total, cell) in [
        (amounts(&[]), "M3"),
        (amounts(&[("codifica_locale", "TOTALE")]), "A3"),
        (amounts(&[("ind_area_rifer", "Totale generale:")]), "F3"),
        (with_error(amounts(&[])), "M3"),
    ] {
        let conversion = converted(&incentives(), &[row(1), total]);
        assert_eq!(problems(&conversion), [(Some(cell), Code::NotAllowed)]);
        assert_eq!(conversion.requests.len(), 1);
    }
    let subtotals = [(); 2].map(|()| amounts(&[("codifica_locale", "Totale parziale")]));
    assert_eq!(codes(&converted(&incentives(), &subtotals)), [Code::NotAllowed; 2]);
    let unfinished = amounts(&[("codifica_locale", "PG/2024/2")]);
    let conversion = converted(&incentives(), &[row(1), unfinished]);
    assert!(codes(&conversion).iter().all(|code| *code == Code::Missing));
    let named = with(2, &[("denominazione_impresa_stabilimento", Some(text("TOTALE SRL")))]);
    assert_eq!(codes(&converted(&incentives(), &[row(1), named])), []);
}

/// A sum that was never calculated.
fn with_error(mut cells: Cells) -> Cells {
    cells.insert("costo", Cell::Error("#NON_CALCOLATA".to_owned()));
    cells
}

#[test]
fn rounding_is_told_and_judged_after() {
    let half = with(1, &[("costo", Some(Cell::Number(20_399.5)))]);
    let conversion = converted(&with_private_share(), &[half]);
    let change = &conversion.report.changes[0];
    assert_eq!((change.from.as_str(), change.to.as_str()), ("20399,5", "20.400 €"));
    assert_eq!(change.reason, ChangeReason::Rounded);
    // Equal after rounding: nothing remains for private money.
    let funding = &conversion.requests[0].request.funding;
    assert_eq!(funding.coverage.iter().copied().collect::<Vec<_>>(), [Coverage::State]);
    let more = with(1, &[("costo", Some(Cell::Number(20_400.5)))]);
    let conversion = converted(&with_private_share(), &[more]);
    assert!(conversion.requests[0].request.funding.coverage.contains(&Coverage::Private));
    assert!(xml(&conversion).contains(r#"costo="20.401" finanziamento="20.4""#));
}

#[test]
fn what_was_normalised_is_told() {
    let accented = with(
        1,
        &[
            ("denominazione_impresa_stabilimento", Some(text("CAFFÈ «CENTRALE»"))),
            ("partita_iva", Some(text("it 01234567897"))),
            ("comune", Some(text("Ravenna"))),
        ],
    );
    let conversion = converted(&incentives(), &[accented]);
    let told: Vec<_> = conversion
        .report
        .changes
        .iter()
        .map(|change| (change.cell().unwrap(), change.from.as_str(), change.to.as_str()))
        .collect();
    let told: Vec<_> = told.iter().map(|(cell, from, to)| (cell.as_str(), *from, *to)).collect();
    assert_eq!(
        told,
        [
            ("B2", "CAFFÈ «CENTRALE»", "CAFFE 'CENTRALE'"),
            ("C2", "it 01234567897", "01234567897"),
            ("I2", "Ravenna", "039014"),
        ]
    );
    assert!(
        xml(&conversion).contains("CAFFE &apos;CENTRALE&apos;")
            || xml(&conversion).contains("CAFFE 'CENTRALE'")
    );
}

#[test]
fn the_measures_own_texts_fill_in() {
    let own = with(1, &[("descrizione_intervento", Some(text("ACQUISTO DI UN FORNO")))]);
    let xml = xml(&converted(&incentives(), &[row(2), own]));
    assert!(xml.contains(r#"descrizione_intervento="CONTRIBUTO UNA TANTUM A FONDO PERDUTO""#));
    assert!(xml.contains(r#"descrizione_intervento="ACQUISTO DI UN FORNO""#));
    assert_eq!(wrong("descrizione_intervento", Some(text("AB"))), [Code::TooShort]);
}

#[test]
fn places_stand_at_their_own_cells() {
    let conversion = converted(
        &incentives(),
        &[with(1, &[("regione", Some(text("Padania"))), ("comune", Some(Cell::Number(39_014.5)))])],
    );
    let cells: Vec<_> = conversion.report.problems.iter().map(|it| it.header.as_deref()).collect();
    // A part that cannot be read keeps the others from being looked up.
    assert_eq!(cells, [Some("Comune")]);
    assert_eq!(wrong("regione", Some(text("Padania"))), [Code::UnknownPlace]);
    assert_eq!(wrong("provincia", Some(text("BO"))), [Code::PlacesDisagree]);
    assert_eq!(wrong("comune", Some(Cell::Number(39_014.5))), [Code::NumberForCode]);
    assert_eq!(wrong("comune", Some(Cell::Number(39_014.0))), []);
    assert_eq!(wrong("comune", Some(text("Roma; Ravenna"))), []);
}
