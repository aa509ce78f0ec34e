//! `ristoro signature verify FILE`.

use super::terminal::{Outcome, say};
use clap::Args;
use jiff::Timestamp;
use signature::{AdvancedSignatures, Anchors, Crl, Policy, Revocation, RevocationEvidence, verify};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub(super) struct Options {
    /// A folder of certificates of trusted authorities, PEM or DER. Without it nobody is trusted.
    #[arg(long)]
    anchors: Option<PathBuf>,
    /// A folder of revocation lists, PEM or DER. Without it and `--ocsp` revocation is not judged.
    #[arg(long)]
    crls: Option<PathBuf>,
    /// A folder of OCSP responses, DER.
    #[arg(long)]
    ocsp: Option<PathBuf>,
    /// The instant to judge at, such as 2026-11-22T10:00:00Z. Without it, now.
    #[arg(long, value_name = "RFC3339")]
    at: Option<Timestamp>,
    /// The document that must have been signed. Without it content is not compared.
    #[arg(long)]
    content: Option<PathBuf>,
    /// Accept national advanced signatures, such as the identity card's.
    #[arg(long)]
    advanced: bool,
    /// The signed file.
    file: PathBuf,
}

pub(super) fn run(options: &Options) -> Outcome {
    let anchors = match &options.anchors {
        Some(folder) => read_anchors(folder)?,
        None => Anchors::none(),
    };
    let evidence = read_evidence(options)?;
    let content = options.content.as_deref().map(read).transpose()?;
    let policy = Policy {
        anchors: &anchors,
        at: options.at.unwrap_or_else(|| edge::Clock::System.now()),
        revocation: evidence.as_ref().map_or(Revocation::NotJudged, Revocation::Evidence),
        expected_content: content.as_deref(),
        advanced: if options.advanced {
            AdvancedSignatures::Accepted
        } else {
            AdvancedSignatures::Refused
        },
        signatory: None,
    };
    let report = verify(&read(&options.file)?, &policy);
    say(&serde_json::to_string(&report)?);
    Ok(if report.is_valid() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Every authority in the files of a folder.
fn read_anchors(folder: &Path) -> Result<Anchors, Box<dyn std::error::Error>> {
    let mut anchors = Anchors::none();
    for file in files(folder)? {
        anchors = anchors.and(Anchors::read(&read(&file)?)?);
    }
    Ok(anchors)
}

/// The lists and responses of the folders; `None` without any folder.
fn read_evidence(
    options: &Options,
) -> Result<Option<RevocationEvidence>, Box<dyn std::error::Error>> {
    let mut evidence = RevocationEvidence::none();
    for file in options.crls.as_deref().map_or(Ok(Vec::new()), files)? {
        Crl::read(&read(&file)?)?.into_iter().for_each(|list| evidence.add_list(list));
    }
    for file in options.ocsp.as_deref().map_or(Ok(Vec::new()), files)? {
        evidence.add_ocsp(read(&file)?, None);
    }
    let given = options.crls.is_some() || options.ocsp.is_some();
    Ok(given.then_some(evidence))
}

/// A file, or which one could not be read.
fn read(file: &Path) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()).into())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn std::error::Error>> {
    let named = |error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(named)? {
        let path = entry.map_err(named)?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
