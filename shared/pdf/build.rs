//! Checks that the typefaces and the colour profile are the very files that the `SHA256SUMS` beside them name:
//! they are part of documents that are signed.

use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Where they are, from the root of the crate, where cargo runs this, and how their names end.
const EMBEDDED: [(&str, &str); 2] = [("fonts", ".ttf"), ("profile", ".icc")];
/// The digest of every file, as `sha256sum` writes them.
const SUMS: &str = "SHA256SUMS";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    for (folder, extension) in EMBEDDED {
        println!("cargo::rerun-if-changed={folder}");
        if let Err(error) = check_digests(Path::new(folder), extension) {
            println!("cargo::error={error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Every file has its digest, and every digest its file.
fn check_digests(folder: &Path, extension: &str) -> Result<(), Box<dyn Error>> {
    let sums = fs::read_to_string(folder.join(SUMS))?;
    let mut named = BTreeSet::new();
    for line in sums.lines() {
        let (digest, name) = line.split_once("  ").ok_or("a line of SHA256SUMS without a name")?;
        if hex::encode(Sha256::digest(fs::read(folder.join(name))?)) != digest {
            return Err(format!("{name} is not the one that {SUMS} names").into());
        }
        named.insert(name);
    }
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(extension) && !named.contains(name.as_ref()) {
            return Err(format!("{SUMS} does not name {name}").into());
        }
    }
    Ok(())
}
