//! `ristoro-site build <out>` builds the site from the calls of this repository; `ristoro-site check
//! <out>` names the faults of a built one.

use domain::ErrorChain;
use form::Form;
use ristoro_site::{SiteInput, build, check, read_call};
use std::env;
use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let outcome = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["build", out] => build_all(Path::new(out)),
        ["check", out] => check_all(Path::new(out)),
        _ => Err("usage: ristoro-site build|check <folder>".into()),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{:#}", ErrorChain(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

fn build_all(out: &Path) -> Result<bool, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut forms = Vec::new();
    for entry in std::fs::read_dir(root.join("shared/calls"))? {
        let folder = entry?.path();
        if folder.join("call.toml").is_file() {
            forms.push(compiled(&folder)?);
        }
    }
    let registration = compiled(&root.join("shared/form/definitions/registration"))?;
    let built = build(&SiteInput {
        forms: &forms,
        registration: &registration,
        assets: &root.join("site"),
        out,
        local: false,
    })?;
    writeln!(io::stdout(), "{} pages, {} files", built.pages, built.files)?;
    Ok(true)
}

fn compiled(folder: &Path) -> Result<Form, Box<dyn Error>> {
    let compiled = form::compile::compile(&read_call(folder)?)
        .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    Ok(compiled.form)
}

fn check_all(out: &Path) -> Result<bool, Box<dyn Error>> {
    let faults = check(out)?;
    for fault in &faults {
        writeln!(io::stdout(), "{fault}")?;
    }
    Ok(faults.is_empty())
}
