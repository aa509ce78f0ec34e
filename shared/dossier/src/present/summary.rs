//! All the answers laid out for reading, each with a link to where it is changed.

use super::problem::href;
use super::problems_of_all;
use crate::LoadedDossier;
use edge::api::{
    Overview, OverviewDocument, StatementTable, Summary, SummaryAnswer, SummaryColumn,
    SummaryDocument, SummaryItem, SummaryPart, SummaryRow, SummarySection, SummaryTotal,
};
use form::Place;
use form::summary::{Answer, ListTable, Part, Row, SlotRow, TableColumn};

/// All the answers of an application, from the same source as its PDF.
pub fn summary(dossier: &LoadedDossier) -> Summary {
    let sections = form::summary::summary(&dossier.form, &dossier.answers, dossier.today);
    Summary {
        sections: sections.iter().map(|section| section_of(dossier, section)).collect(),
        totals: totals(dossier),
        problems: all_problems(dossier),
        ready: dossier.report().is_ready(),
    }
}

/// What an application's own page says of its answers.
pub fn overview(dossier: &LoadedDossier) -> Overview {
    let sections = form::summary::summary(&dossier.form, &dossier.answers, dossier.today);
    let mut documents = Vec::new();
    for section in sections {
        add_documents(dossier, (&section.id, &section.title), &[], &section.parts, &mut documents);
    }
    Overview { problems: all_problems(dossier), totals: totals(dossier), documents }
}

fn all_problems(dossier: &LoadedDossier) -> Vec<edge::api::Problem> {
    problems_of_all(dossier, dossier.report().sections.iter().flat_map(|section| &section.problems))
}

fn totals(dossier: &LoadedDossier) -> Vec<SummaryTotal> {
    let totals = form::summary::totals(&dossier.form, &dossier.answers, dossier.today);
    let shown = totals.into_iter();
    shown.map(|(label, amount)| SummaryTotal { label, amount: words(&amount) }).collect()
}

fn section_of(dossier: &LoadedDossier, section: &form::summary::SummarySection) -> SummarySection {
    let whole = Place { section: section.id.clone(), steps: Vec::new(), target: None };
    SummarySection {
        id: section.id.to_string(),
        title: section.title.clone(),
        required: section.required,
        editable: dossier.may_change(&section.id).is_ok(),
        href: href(dossier, &whole),
        parts: section.parts.iter().map(|part| part_of(dossier, part)).collect(),
    }
}

fn part_of(dossier: &LoadedDossier, part: &Part) -> SummaryPart {
    match part {
        Part::Group { title, rows } => SummaryPart::Group {
            title: title.clone(),
            rows: rows.iter().map(|row| row_of(dossier, row)).collect(),
        },
        Part::Table(table) => table_of(dossier, table),
        Part::Item { title, place, parts } => SummaryPart::Item {
            title: title.clone(),
            href: href(dossier, place),
            parts: parts.iter().map(|part| part_of(dossier, part)).collect(),
        },
        Part::Documents { rows } => SummaryPart::Documents {
            rows: rows.iter().map(|row| document_of(dossier, row)).collect(),
        },
    }
}

fn row_of(dossier: &LoadedDossier, row: &Row) -> SummaryRow {
    SummaryRow {
        label: row.label.clone(),
        answer: answer_of(&row.answer),
        href: href(dossier, &row.place),
        computed: row.computed,
    }
}

fn table_of(dossier: &LoadedDossier, table: &ListTable) -> SummaryPart {
    let item = |(cells, place): (&Vec<Answer>, &Place)| SummaryItem {
        href: href(dossier, place),
        cells: cells.iter().map(answer_of).collect(),
    };
    SummaryPart::Table {
        title: table.title.clone(),
        href: href(dossier, &table.place),
        columns: table.columns.iter().map(column_of).collect(),
        items: table.rows.iter().zip(&table.places).map(item).collect(),
        totals: table.totals.iter().flatten().map(answer_of).collect(),
        too_few: table.too_few,
    }
}

/// A table of the statement of expenses, as its own page shows it.
pub(crate) fn statement_table(table: &ListTable) -> StatementTable {
    let cells =
        |row: &Vec<Answer>| row.iter().map(|cell| words(cell).unwrap_or_default()).collect();
    StatementTable {
        title: table.title.clone(),
        columns: table.columns.iter().map(column_of).collect(),
        rows: table.rows.iter().map(cells).collect(),
        totals: table.totals.as_ref().map(cells).unwrap_or_default(),
    }
}

fn column_of(TableColumn { label, numeric }: &TableColumn) -> SummaryColumn {
    SummaryColumn { label: label.clone(), numeric: *numeric }
}

fn document_of(dossier: &LoadedDossier, row: &SlotRow) -> SummaryDocument {
    SummaryDocument {
        label: row.label.clone(),
        required: row.required,
        href: href(dossier, &row.place),
        files: row.files.iter().map(|file| file.name.clone()).collect(),
    }
}

fn answer_of(answer: &Answer) -> SummaryAnswer {
    SummaryAnswer { answer: words(answer), missing: *answer == Answer::Missing }
}

fn words(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Given(words) => Some(words.clone()),
        Answer::None | Answer::Missing => None,
    }
}

/// Adds the documents of these parts, and of the items among them.
fn add_documents(
    dossier: &LoadedDossier,
    section: (&form::Id, &str),
    items: &[String],
    parts: &[Part],
    found: &mut Vec<OverviewDocument>,
) {
    for part in parts {
        match part {
            Part::Group { .. } | Part::Table(_) => {}
            Part::Item { title, parts, .. } => {
                let inside: Vec<String> = items.iter().chain([title]).cloned().collect();
                add_documents(dossier, section, &inside, parts, found);
            }
            Part::Documents { rows } => found.extend(rows.iter().map(|row| OverviewDocument {
                section: section.0.to_string(),
                title: section.1.to_owned(),
                items: items.to_vec(),
                label: row.label.clone(),
                required: row.required,
                files: row.files.len(),
                href: href(dossier, &row.place),
            })),
        }
    }
}
