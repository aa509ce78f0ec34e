//! Sets the pages of the benchmark (`bench/pdf`): content.json, fonts (our own are built in), output, how many times.
//! Prints the milliseconds of each rendering.

use ristoro_pdf::{Align, Answer, Block, Column, Document, Level, Table, render};
use serde_json::Value;
use std::error::Error;
use std::io::Write;
use std::time::Instant;
use std::{env, fs, io};

const SHARES: [u16; 5] = [1, 5, 3, 4, 2];

#[expect(clippy::disallowed_methods, reason = "how long it takes is what is measured")]
fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [content, _fonts, output, times] = arguments.as_slice() else {
        return Err("content fonts output times".into());
    };
    let content: Value = serde_json::from_str(&fs::read_to_string(content)?)?;
    let mut took = Vec::new();
    for _ in 0..times.parse::<u32>()? {
        let start = Instant::now();
        let bytes = render(&document(&content))?;
        took.push(start.elapsed().as_secs_f64() * 1000.0);
        fs::write(output, bytes)?;
    }
    Ok(writeln!(io::stdout(), "{}", serde_json::to_string(&took)?)?)
}

fn document(content: &Value) -> Document {
    let mut blocks = vec![Block::Title(text(&content["title"]))];
    for section in each(&content["sections"]) {
        blocks.extend([
            Block::Heading { level: Level::One, text: text(&section["heading"]) },
            Block::Paragraph(text(&section["paragraph"])),
            Block::Table(table(section)),
        ]);
    }
    Document {
        title: text(&content["title"]),
        subject: text(&content["title"]),
        draft: false,
        footer: String::new(),
        created: jiff::Timestamp::constant(1_772_446_530, 0),
        mark: None,
        blocks,
    }
}

fn table(section: &Value) -> Table {
    let column = |(place, title): (usize, &Value)| Column {
        title: text(title),
        share: SHARES[place],
        align: if place == 4 { Align::End } else { Align::Start },
    };
    let cells = |row: &Value| each(row).iter().map(|cell| Answer::Given(text(cell))).collect();
    Table {
        caption: None,
        columns: each(&section["columns"]).iter().enumerate().map(column).collect(),
        rows: each(&section["rows"]).iter().map(cells).collect(),
        totals: None,
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn each(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}
