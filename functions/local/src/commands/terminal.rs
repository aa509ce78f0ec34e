//! What commands print, and how they end.

use domain::ErrorChain;
use edge::Refusal;
use rustix::fs::Mode;
use rustix::process::umask;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

/// What commands give: how they end, or what kept them from it.
pub(super) type Outcome = Result<ExitCode, Box<dyn Error>>;

/// Prints a line on standard output. A closed pipe is not worth a failure.
pub(super) fn say(line: &str) {
    drop(writeln!(io::stdout(), "{line}"));
}

/// Prints an error with its causes on standard error.
pub(super) fn say_error(error: &(dyn Error + 'static)) {
    drop(writeln!(io::stderr(), "ristoro: {:#}", ErrorChain(error)));
}

/// Lets only the owner read the files that this process makes from now on.
pub(super) fn keep_to_the_owner() {
    umask(Mode::RWXG | Mode::RWXO);
}

/// A refusal of the edge, which speaks to people there, as an error of a command.
pub(super) fn refused(refusal: Refusal) -> Box<dyn std::error::Error> {
    refusal.into_cause()
}
