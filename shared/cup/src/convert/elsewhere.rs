//! What a workbook holds in sheets that are not read: never passed over in silence.

use crate::{
    Change, ChangeReason, OtherSheet, Problem, ProblemCode, Report, Shown, Workbook, excerpt,
    workbook,
};

/// Rows below the headers of projects keep the file from being made: they would be asked for in vain. So does a sheet that
/// cannot be read, which may hold some. Of any other sheet that holds something it is told that nobody read it.
pub(super) fn tell(book: &Workbook, report: &mut Report) {
    let read = excerpt::in_sentence(&book.projects.name);
    for stray in &book.strays {
        let name = excerpt::in_sentence(&stray.sheet);
        let sentence = format!(
            "Nel foglio «{name}», sotto le intestazioni della riga {}, ci sono righe di progetti ({}) che non si leggono: spostale sotto le intestazioni della riga {} del foglio «{read}».",
            stray.header_row, stray.rows, book.projects.header_row,
        );
        report.problems.push(rows_elsewhere(stray.sheet.clone(), sentence));
    }
    if let Some(measure) = &book.measure
        && let Some(first) = measure.unread.first()
    {
        let sentence = format!(
            "Il foglio «{}» contiene {}: lì si leggono solo le voci della misura, e i progetti solo da «{read}».",
            excerpt::in_sentence(&measure.name),
            not_read_rows(measure.unread.len()),
        );
        report.changes.push(left_out(&measure.name, first.number, sentence));
    }
    for other in &book.others {
        let name = named(other);
        if !other.is_kept {
            let sentence = format!(
                "Il foglio {name} non si può leggere, perché è troppo grande o danneggiato: se contiene progetti copiali in «{read}», poi cancella il foglio o riducilo."
            );
            report.problems.push(rows_elsewhere(other.name.clone(), sentence));
        } else if other.projects > 0 {
            let rows = rows_of_projects(other.projects);
            let sentence = format!(
                "Anche il foglio {name} contiene {rows}, ma si legge solo «{read}»: copia lì quelle da chiedere, oppure cancella il foglio."
            );
            report.problems.push(rows_elsewhere(other.name.clone(), sentence));
        } else if !other.rows.is_empty() {
            report.changes.push(not_read(other, &read));
        }
    }
}

fn rows_of_projects(count: usize) -> String {
    let rows = if count == 1 { "riga" } else { "righe" };
    format!("{count} {rows} di progetti")
}

/// Rows of projects that are not read.
pub(super) fn rows_elsewhere(sheet: String, sentence: String) -> Problem {
    Problem {
        sheet,
        row: None,
        column: None,
        cell: None,
        header: None,
        value: None,
        code: ProblemCode::RowsElsewhere,
        sentence,
    }
}

fn not_read(other: &OtherSheet, read: &str) -> Change {
    let (name, rows) = (named(other), not_read_rows(other.rows.len()));
    let sentence =
        format!("Il foglio {name} contiene {rows}: i progetti si leggono solo da «{read}».");
    left_out(&other.name, other.rows.first().map_or(1, |row| row.number), sentence)
}

fn not_read_rows(count: usize) -> String {
    match count {
        1 => "una riga che non è stata letta".to_owned(),
        rows => format!("{rows} righe che non sono state lette"),
    }
}

/// What was not read of a sheet, from a row on.
pub(super) fn left_out(sheet: &str, row: u32, sentence: String) -> Change {
    Change {
        sheet: workbook::shared_name(sheet),
        row,
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
