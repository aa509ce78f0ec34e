//! A section's answers as blocks.

use super::documents::documents;
use crate::document::{Align, Block, Column, Level, Table};
use form::summary::{Part, Row, SummarySection};

/// What a section says that this application need not have.
const NOT_REQUIRED: &str = "Sezione non prevista per la richiesta";
/// What a section says that asks for nothing under the answers given.
const NOTHING_ASKED: &str = "Nessun dato richiesto";

/// Adds a section with everything in it.
pub(super) fn section(section: &SummarySection, blocks: &mut Vec<Block>) {
    blocks.push(Block::heading(Level::One, &section.title));
    if !section.required {
        blocks.push(Block::Note(NOT_REQUIRED.to_owned()));
    } else if section.parts.is_empty() {
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
            Part::Table { title, columns, numeric, rows } => {
                blocks.push(Block::heading(level, title));
                blocks.push(Block::Table(overview(columns, numeric, rows)));
            }
            Part::Item { title, parts: inner } => {
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
        None => Block::row(&question.label, &question.answer),
    }
}

/// The table of a list's items, numbered as their headings are.
fn overview(columns: &[String], numeric: &[bool], rows: &[Vec<String>]) -> Table {
    let number = Column { title: "N.".to_owned(), share: 1, align: Align::End };
    let columns = columns.iter().zip(numeric).map(|(title, numeric)| {
        let (share, align) = if *numeric { (4, Align::End) } else { (6, Align::Start) };
        Column { title: title.clone(), share, align }
    });
    let rows = rows.iter().enumerate().map(|(place, cells)| {
        let number = (place + 1).to_string();
        std::iter::once(number).chain(cells.iter().cloned()).collect()
    });
    Table {
        caption: None,
        columns: std::iter::once(number).chain(columns).collect(),
        rows: rows.collect(),
    }
}
