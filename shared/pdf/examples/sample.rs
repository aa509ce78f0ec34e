//! Writes a sample document to a file, to look at:
//! `cargo run -p ristoro-pdf --example sample -- sample.pdf [draft|long|table|receipt] [first]`, the last for PDF/A-1b.

use ristoro_pdf::{Block, Conformance, receipt, render_as};
use std::error::Error;
use std::{env, fs};

#[path = "../tests/rendering/sample.rs"]
mod sample;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let path = arguments.next().ok_or("say which file to write")?;
    let document = match arguments.next().as_deref() {
        Some("draft") => sample::rich(true),
        Some("long") => sample::long(5),
        Some("table") => sample::document(false, vec![Block::Table(sample::damage_table(200))]),
        Some("receipt") => receipt::document(&sample::receipt()),
        _ => sample::rich(false),
    };
    let conformance = match arguments.next().as_deref() {
        Some("first") => Conformance::FirstArchive,
        _ => Conformance::AccessibleArchive,
    };
    fs::write(path, render_as(&document, conformance)?)?;
    Ok(())
}
