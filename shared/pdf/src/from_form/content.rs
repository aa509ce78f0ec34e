//! A section's answers as blocks.

use super::documents::documents;
use crate::document::{Align, Answer, Block, Column, Level, Table};
use form::summary::{ListTable, Part, Row, SummarySection, TableColumn};

/// What a section says that asks for nothing under the answers given.
const NOTHING_ASKED: &str = "Nessun dato richiesto";

/// Adds a section with everything in it, if it applies.
pub(super) fn section(section: &SummarySection, blocks: &mut Vec<Block>) {
    if !section.required {
        return;
    }
    blocks.push(Block::heading(Level::One, &section.title));
    if section.parts.is_empty() {
        blocks.push(Block::Note(NOTHING_ASKED.to_owned()));
    }
    parts(&section.parts, Level::Two, blocks);
}

fn parts(parts: &[Part], level: Level, blocks: &mut Vec<Block>) {
    let mut under_heading = false;
    for part in parts {
        match part {
            Part::Group { title, rows } => {
                match title {
                    Some(title) => blocks.push(Block::heading(level, title)),
                    // It must not read as more of what that heading is about.
                    None if under_heading => blocks.push(Block::Space),
                    None => {}
                }
                blocks.extend(rows.iter().map(question));
                under_heading = title.is_some();
            }
            Part::Table(list) => {
                blocks.push(Block::heading(level, &list.title));
                blocks.push(Block::Table(overview(list)));
                if list.too_few {
                    blocks.push(Block::row(&list.title, Answer::Missing));
                }
            }
            Part::Item { title, parts: inner, .. } => {
                blocks.push(Block::heading(below(level), title));
                self::parts(inner, below(below(level)), blocks);
            }
            Part::Documents { rows } => {
                blocks.push(Block::heading(level, "Documenti"));
                blocks.push(Block::Table(documents(rows)));
            }
        }
    }
}

fn below(level: Level) -> Level {
    match level {
        Level::One => Level::Two,
        Level::Two => Level::Three,
        Level::Three | Level::Four => Level::Four,
    }
}

fn question(question: &Row) -> Block {
    match question.declared {
        Some(accepted) => Block::Declaration { text: question.label.clone(), accepted },
        None => Block::row(&question.label, question.answer.clone()),
    }
}

/// The table of a list's items, numbered as their headings are.
fn overview(list: &ListTable) -> Table {
    let number = Column { title: "N.".to_owned(), share: 1, align: Align::End };
    let columns = list.columns.iter().map(|TableColumn { label, numeric }| {
        let (share, align) = if *numeric { (4, Align::End) } else { (6, Align::Start) };
        Column { title: label.clone(), share, align }
    });
    let rows = list.rows.iter().enumerate().map(|(place, cells)| {
        let number = Answer::Given((place + 1).to_string());
        std::iter::once(number).chain(cells.iter().cloned()).collect()
    });
    Table {
        caption: None,
        columns: std::iter::once(number).chain(columns).collect(),
        rows: rows.collect(),
        totals: list.totals.as_deref().map(totals),
    }
}

/// The sums under the columns; the first gap, if there is one, says what the row is.
fn totals(sums: &[Answer]) -> Vec<Answer> {
    let mut totals: Vec<Answer> =
        std::iter::once(Answer::None).chain(sums.iter().cloned()).collect();
    let place = usize::from(sums.first() == Some(&Answer::None));
    totals[place] = Answer::from("Totale");
    totals
}
