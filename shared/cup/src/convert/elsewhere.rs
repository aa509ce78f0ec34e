//! What a workbook holds in sheets that are not read: never passed over in silence.

use crate::{
    Change, ChangeReason, OtherSheet, Problem, ProblemCode, Report, Shown, Workbook, excerpt,
};

/// Rows below the headers of projects keep the file from being made: they would be asked for in vain. Of any other sheet
/// that holds something it is told that nobody read it.
pub(super) fn tell(workbook: &Workbook, report: &mut Report) {
    let read = excerpt::in_sentence(&workbook.projects.name);
    for other in &workbook.others {
        if other.projects > 0 {
            report.problems.push(rows_elsewhere(other, &read));
        } else if !other.rows.is_empty() || !other.is_kept {
            report.changes.push(not_read(other, &read));
        }
    }
}

fn rows_elsewhere(other: &OtherSheet, read: &str) -> Problem {
    let rows = if other.projects == 1 { "riga" } else { "righe" };
    Problem {
        sheet: other.name.clone(),
        row: None,
        column: None,
        cell: None,
        header: None,
        value: None,
        code: ProblemCode::RowsElsewhere,
        sentence: format!(
            "Anche il foglio {} contiene {} {rows} di progetti, ma si legge solo «{read}»: copia lì quelle da chiedere, oppure cancella il foglio.",
            named(other),
            other.projects,
        ),
    }
}

fn not_read(other: &OtherSheet, read: &str) -> Change {
    let name = named(other);
    let sentence = match other.rows.len() {
        _ if !other.is_kept => format!(
            "Il foglio {name} è troppo grande e non è stato letto: i progetti si leggono solo da «{read}»."
        ),
        1 => format!(
            "Il foglio {name} contiene una riga che non è stata letta: i progetti si leggono solo da «{read}»."
        ),
        rows => format!(
            "Il foglio {name} contiene {rows} righe che non sono state lette: i progetti si leggono solo da «{read}»."
        ),
    };
    Change {
        sheet: other.name.clone().into(),
        row: other.rows.first().map_or(1, |row| row.number),
        column: None,
        header: "".into(),
        from: String::new(),
        to: String::new(),
        reason: ChangeReason::LeftOut,
        sentence: sentence.into(),
    }
}

/// `«Appunti»`; one that is hidden would not be found by its name alone.
fn named(other: &OtherSheet) -> String {
    let name = excerpt::in_sentence(&other.name);
    match other.shown {
        Shown::Always => format!("«{name}»"),
        Shown::Hidden | Shown::VeryHidden => format!("nascosto «{name}»"),
    }
}
