//! Runs the `openssl` command line.

use std::path::Path;
use std::process::Command;

/// Runs `openssl` with `arguments` (one string, split at white space) in `directory`. Any failure
/// ends the test with what the program said.
pub(crate) fn openssl(directory: &Path, arguments: &str) {
    let output = Command::new("openssl")
        .args(arguments.split_whitespace())
        .current_dir(directory)
        .env("RANDFILE", directory.join(".rnd"))
        .output()
        .expect("the openssl command line is installed");
    assert!(
        output.status.success(),
        "openssl {arguments}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
