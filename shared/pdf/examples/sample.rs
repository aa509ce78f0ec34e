//! Writes a sample document to a file, to look at:
//! `cargo run -p ristoro-pdf --example sample -- sample.pdf [draft|long]`.

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
        _ => sample::rich(false),
    };
    fs::write(path, ristoro_pdf::render(&document)?)?;
    Ok(())
}
