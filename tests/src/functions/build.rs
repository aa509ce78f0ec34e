//! Building the functions' binaries, so that `cargo test` alone is enough.

use cargo_metadata::Message;
use edge::Function;
use std::collections::BTreeMap;
use std::io::BufReader;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Functions without routes: a schedule wakes them.
const WOKEN: [&str; 2] = ["trust", "courier"];

/// Builds every function and says where its binary is. This package is built along: with the same
/// choice of packages and the same features of this one, all features are the same, and nothing is compiled twice.
pub fn build_functions() -> BTreeMap<&'static str, PathBuf> {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(["build", "--quiet", "--bins", "--message-format=json-render-diagnostics"])
        .args(["--package", env!("CARGO_PKG_NAME")])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(Stdio::piped());
    if cfg!(feature = "ses") {
        command.args(["--features", concat!(env!("CARGO_PKG_NAME"), "/ses")]);
    }
    let names: Vec<&str> =
        Function::ALL.iter().map(|function| function.name()).chain(WOKEN).collect();
    for name in &names {
        command.args(["--package", &format!("{name}-function")]);
    }
    let mut process = command.spawn().expect("cargo starts");
    let said = BufReader::new(process.stdout.take().unwrap());
    let mut binaries = BTreeMap::new();
    for message in Message::parse_stream(said) {
        if let Message::CompilerArtifact(artifact) = message.unwrap()
            && let Some(binary) = artifact.executable
        {
            let folder = artifact.manifest_path.parent().and_then(|path| path.file_name());
            let name = names.iter().find(|name| Some(**name) == folder);
            binaries.extend(name.map(|name| (*name, binary.into_std_path_buf())));
        }
    }
    assert!(process.wait().unwrap().success(), "the functions do not build");
    assert_eq!(binaries.len(), names.len(), "{binaries:?}");
    binaries
}
