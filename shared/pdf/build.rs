//! Brings the typefaces into the crate. No binary is kept in the repository: the TrueType files
//! come from the npm packages that the site installs, and are copied where the crate includes them.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Where each file is inside `node_modules`, and the name `src/face.rs` includes it by.
const TYPEFACES: [(&str, &str); 5] = [
    (
        "@expo-google-fonts/titillium-web/400Regular/TitilliumWeb_400Regular.ttf",
        "titillium-regular.ttf",
    ),
    (
        "@expo-google-fonts/titillium-web/600SemiBold/TitilliumWeb_600SemiBold.ttf",
        "titillium-semibold.ttf",
    ),
    ("@expo-google-fonts/titillium-web/700Bold/TitilliumWeb_700Bold.ttf", "titillium-bold.ttf"),
    ("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf", "noto-regular.ttf"),
    ("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf", "noto-bold.ttf"),
];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    let (Some(here), Some(target)) =
        (env::var_os("CARGO_MANIFEST_DIR"), env::var_os("OUT_DIR").map(PathBuf::from))
    else {
        println!("cargo::error=CARGO_MANIFEST_DIR and OUT_DIR must be set: run this through cargo");
        return ExitCode::FAILURE;
    };
    for (source, name) in TYPEFACES {
        let Some(source) = find(Path::new(&here), source) else {
            println!("cargo::error=the typeface {source} is missing: run `npm ci --prefix site`");
            return ExitCode::FAILURE;
        };
        if let Err(error) = copy(&source, &target.join(name)) {
            println!("cargo::error=copying {}: {error}", source.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Walks up from the crate; at each level the site's own `node_modules` comes first.
fn find(start: &Path, source: &str) -> Option<PathBuf> {
    start
        .ancestors()
        .flat_map(|level| [level.join("site/node_modules"), level.join("node_modules")])
        .map(|modules| modules.join(source))
        .find(|candidate| candidate.is_file())
}

fn copy(source: &Path, target: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", source.display());
    // Read and write rather than `fs::copy`: a read-only package must not leave a read-only copy.
    fs::write(target, fs::read(source)?)
}
