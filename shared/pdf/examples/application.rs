//! Writes the PDF of a complete application to a file, to look at:
//! `cargo run -p ristoro-pdf --example application -- application.pdf [golden.json]`.

use std::{env, error::Error, fs};

#[path = "../tests/from_form/call.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod call;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let path = arguments.next().ok_or("say which file to write")?;
    let answers = arguments.next().unwrap_or_else(|| "golden.json".to_owned());
    let form = call::form_of(&call::sources());
    let document = call::made(&form, &call::answers(&answers), call::FINAL);
    fs::write(path, ristoro_pdf::render(&document)?)?;
    Ok(())
}
