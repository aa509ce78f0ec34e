//! Checks that the typefaces are the very files that `fonts/SHA256SUMS` names.

use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Where the typefaces are, from the root of the crate, where cargo runs this.
const FONTS: &str = "fonts";
/// The digest of every typeface, as `sha256sum` writes them.
const SUMS: &str = "SHA256SUMS";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FONTS}");
    match check_digests(Path::new(FONTS)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

/// Every typeface has its digest, and every digest its typeface.
fn check_digests(fonts: &Path) -> Result<(), Box<dyn Error>> {
    let sums = fs::read_to_string(fonts.join(SUMS))?;
    let mut named = BTreeSet::new();
    for line in sums.lines() {
        let (digest, name) = line.split_once("  ").ok_or("a line of SHA256SUMS without a name")?;
        if hex::encode(Sha256::digest(fs::read(fonts.join(name))?)) != digest {
            return Err(format!("the typeface {name} is not the one that {SUMS} names").into());
        }
        named.insert(name);
    }
    for entry in fs::read_dir(fonts)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(".ttf") && !named.contains(name.as_ref()) {
            return Err(format!("{SUMS} does not name the typeface {name}").into());
        }
    }
    Ok(())
}
