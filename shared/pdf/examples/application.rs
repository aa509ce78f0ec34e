//! Writes the document of an application of the repository's call, to look at:
//! `cargo run -p ristoro-pdf --example application -- out.pdf [golden-immobile.json|…] [draft]`; without answers, an empty draft.

use form::Answers;
use std::error::Error;
use std::{env, fs};

#[path = "../tests/from_form/call.rs"]
#[expect(clippy::unwrap_used, reason = "written for tests, which may")]
mod call;

use call::{COMPLETE, DRAFT, FINAL, answers, folder, form_of, made};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let path = arguments.next().ok_or("say which file to write")?;
    let (answers, version) = match (arguments.next(), arguments.next()) {
        (None, _) => (Answers::default(), DRAFT),
        (Some(name), draft) if COMPLETE.contains(&name.as_str()) => {
            (answers(&name), if draft.is_some() { DRAFT } else { FINAL })
        }
        (Some(name), _) => return Err(format!("there are no answers {name}").into()),
    };
    let document = made(&form_of(&folder()), &answers, version);
    fs::write(path, ristoro_pdf::render(&document)?)?;
    Ok(())
}
