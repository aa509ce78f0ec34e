//! What a report says, as pages read it.

use crate::kept::KeptOther;
use crate::summary::{KeptLine, KeptSummary, KeptTwin};
use cup::{Change, ChangeReason, MeasureDifference, Problem, ProblemCode};
use edge::api::cup::{
    CupChange, CupChangeReason, CupMeasureDifference, CupMeasureLine, CupOther, CupProblem,
    CupProblemCode, CupSummary, CupTwin,
};

/// A problem of a row of a workbook.
pub(crate) fn problem(problem: Problem) -> CupProblem {
    CupProblem {
        sheet: problem.sheet,
        row: problem.row,
        column: problem.column,
        cell: problem.cell,
        header: problem.header,
        value: problem.value,
        code: problem_code(problem.code),
        sentence: problem.sentence,
        application: None,
    }
}

/// A request that asks for rows already.
pub(crate) fn other(KeptOther { conversion, words, rows }: KeptOther) -> CupOther {
    CupOther { conversion, words, rows }
}

/// A change of what was typed.
pub(crate) fn change(change: Change) -> CupChange {
    CupChange {
        row: change.row,
        column: change.letters(),
        cell: change.cell(),
        sheet: change.sheet.into_owned(),
        header: change.header.into_owned(),
        from: change.from,
        to: change.to,
        reason: change_reason(change.reason),
        sentence: change.sentence.into_owned(),
    }
}

fn problem_code(code: ProblemCode) -> CupProblemCode {
    match code {
        ProblemCode::NoRows => CupProblemCode::NoRows,
        ProblemCode::TooManyRows => CupProblemCode::TooManyRows,
        ProblemCode::RowsElsewhere => CupProblemCode::RowsElsewhere,
        ProblemCode::MissingColumn => CupProblemCode::MissingColumn,
        ProblemCode::RepeatedColumn => CupProblemCode::RepeatedColumn,
        ProblemCode::MissingMeasure => CupProblemCode::MissingMeasure,
        ProblemCode::BadMeasure => CupProblemCode::BadMeasure,
        ProblemCode::Missing => CupProblemCode::Missing,
        ProblemCode::NotAllowed => CupProblemCode::NotAllowed,
        ProblemCode::ErrorCell => CupProblemCode::ErrorCell,
        ProblemCode::WrongType => CupProblemCode::WrongType,
        ProblemCode::NumberForCode => CupProblemCode::NumberForCode,
        ProblemCode::TooShort => CupProblemCode::TooShort,
        ProblemCode::TooLong => CupProblemCode::TooLong,
        ProblemCode::BadText => CupProblemCode::BadText,
        ProblemCode::BadCharacter => CupProblemCode::BadCharacter,
        ProblemCode::BadTaxCode => CupProblemCode::BadTaxCode,
        ProblemCode::BadCode => CupProblemCode::BadCode,
        ProblemCode::UnknownPlace => CupProblemCode::UnknownPlace,
        ProblemCode::AmbiguousPlace => CupProblemCode::AmbiguousPlace,
        ProblemCode::CeasedPlace => CupProblemCode::CeasedPlace,
        ProblemCode::PlacesDisagree => CupProblemCode::PlacesDisagree,
        ProblemCode::BadAmount => CupProblemCode::BadAmount,
        ProblemCode::CostZero => CupProblemCode::CostZero,
        ProblemCode::BadFunding => CupProblemCode::BadFunding,
        ProblemCode::RepeatedId => CupProblemCode::RepeatedId,
        ProblemCode::RepeatedLocalCode => CupProblemCode::RepeatedLocalCode,
        ProblemCode::BadMaster => CupProblemCode::BadMaster,
        ProblemCode::AlreadyCoded => CupProblemCode::AlreadyCoded,
        ProblemCode::AlreadyRequested => CupProblemCode::AlreadyRequested,
    }
}

fn change_reason(reason: ChangeReason) -> CupChangeReason {
    match reason {
        ChangeReason::PlainText => CupChangeReason::PlainText,
        ChangeReason::NameToCode => CupChangeReason::NameToCode,
        ChangeReason::CodeForm => CupChangeReason::CodeForm,
        ChangeReason::NumberToCode => CupChangeReason::NumberToCode,
        ChangeReason::ActivityBefore2025 => CupChangeReason::ActivityBefore2025,
        ChangeReason::Rounded => CupChangeReason::Rounded,
        ChangeReason::LeftOut => CupChangeReason::LeftOut,
    }
}

/// What a request asks for, in sum.
pub(crate) fn summary(kept: KeptSummary) -> CupSummary {
    CupSummary {
        measure: kept.lines.into_iter().map(line).collect(),
        year: kept.year,
        cost: kept.cost,
        granted: kept.granted,
        differences: kept.differences.into_iter().map(difference).collect(),
        sheet_counts: kept.sheet_counts,
        twins: kept.twins.into_iter().map(twin).collect(),
        twin_count: kept.twin_count,
    }
}

fn line(KeptLine { label, value, note }: KeptLine) -> CupMeasureLine {
    CupMeasureLine { label, value, note }
}

fn difference(
    MeasureDifference { label, sheet, chosen }: MeasureDifference,
) -> CupMeasureDifference {
    CupMeasureDifference { label, sheet, chosen }
}

fn twin(KeptTwin { row, local_code, name, sentence }: KeptTwin) -> CupTwin {
    CupTwin { row, codifica_locale: local_code, name, sentence }
}
