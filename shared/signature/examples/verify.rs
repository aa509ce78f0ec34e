//! Judges a signed file as an upload is judged (`bench/p7m`): anchors, the document that must have been signed, the signed
//! file, the instant. Prints the verdict; ends with 1 when it is not a good one.

use ristoro_signature::{AdvancedSignatures, Anchors, Policy, Revocation, verify};
use std::error::Error;
use std::io::Write;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [anchors, document, file, at] = arguments.as_slice() else {
        return Err("anchors document file instant".into());
    };
    let anchors = Anchors::read(&fs::read(anchors)?)?;
    let document = fs::read(document)?;
    let policy = Policy {
        anchors: &anchors,
        at: at.parse()?,
        revocation: Revocation::NotJudged,
        expected_content: Some(&document),
        advanced: AdvancedSignatures::Refused,
        signatory: None,
    };
    let report = verify(&fs::read(file)?, &policy);
    writeln!(io::stdout(), "{:?}", report.verdict)?;
    Ok(if report.is_valid() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
