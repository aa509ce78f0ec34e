//! Which crate may know which, and how large a file may grow.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// For each package, the packages of this workspace that it may depend on.
const ARROWS: &[(&str, &[&str])] = &[
    ("ristoro-domain", &[]),
    ("ristoro-cup", &["ristoro-domain"]),
    ("ristoro-expense", &["ristoro-domain"]),
    ("ristoro-form", &["ristoro-domain", "ristoro-expense", "ristoro-language"]),
    ("ristoro-identity", &["ristoro-domain"]),
    ("ristoro-invoice", &["ristoro-domain"]),
    ("ristoro-language", &["ristoro-domain"]),
    ("ristoro-pdf", &["ristoro-domain", "ristoro-form"]),
    ("ristoro-signature", &["ristoro-domain"]),
    ("ristoro-store", &["ristoro-domain", "ristoro-form"]),
    ("ristoro-trust", &["ristoro-domain", "ristoro-signature"]),
    ("ristoro-call", &["ristoro-cup", "ristoro-domain", "ristoro-form"]),
    ("ristoro-site", &["ristoro-domain", "ristoro-form", "ristoro-language"]),
    (
        "ristoro-edge",
        &[
            "ristoro-domain",
            "ristoro-form",
            "ristoro-identity",
            "ristoro-language",
            "ristoro-store",
        ],
    ),
    ("ristoro-deployment", &["ristoro-edge", "ristoro-store"]),
    ("ristoro-dossier", DOSSIER),
    (
        "registration-function",
        &[
            "ristoro-domain",
            "ristoro-edge",
            "ristoro-form",
            "ristoro-identity",
            "ristoro-language",
            "ristoro-store",
        ],
    ),
    (
        "calls-function",
        &["ristoro-call", "ristoro-domain", "ristoro-edge", "ristoro-form", "ristoro-store"],
    ),
    (
        "cup-function",
        &[
            "ristoro-call",
            "ristoro-cup",
            "ristoro-domain",
            "ristoro-edge",
            "ristoro-form",
            "ristoro-store",
        ],
    ),
    ("courier-function", &["ristoro-domain", "ristoro-edge", "ristoro-form", "ristoro-store"]),
    ("sections-function", ON_DOSSIER),
    ("validation-function", ON_DOSSIER),
    ("pdf-function", ON_DOSSIER),
    ("uploads-function", UPLOADS),
    ("trust-function", ON_DOSSIER),
];

/// What `ON_DOSSIER` names, and electronic invoices.
const UPLOADS: &[&str] = &[
    "ristoro-domain",
    "ristoro-dossier",
    "ristoro-edge",
    "ristoro-form",
    "ristoro-invoice",
    "ristoro-pdf",
    "ristoro-signature",
    "ristoro-store",
    "ristoro-trust",
];

const DOSSIER: &[&str] = &[
    "ristoro-domain",
    "ristoro-edge",
    "ristoro-form",
    "ristoro-pdf",
    "ristoro-signature",
    "ristoro-store",
    "ristoro-trust",
];
const ON_DOSSIER: &[&str] = &[
    "ristoro-domain",
    "ristoro-dossier",
    "ristoro-edge",
    "ristoro-form",
    "ristoro-pdf",
    "ristoro-signature",
    "ristoro-store",
    "ristoro-trust",
];

/// These may depend on anything here: the whole portal in one process, and the tests.
const ON_ALL: &[&str] = &["ristoro", "ristoro-tests"];

/// Crates without clock, randomness, network or files.
const PURE: &[&str] = &[
    "ristoro-call",
    "ristoro-cup",
    "ristoro-domain",
    "ristoro-expense",
    "ristoro-form",
    "ristoro-invoice",
    "ristoro-language",
    "ristoro-pdf",
    "ristoro-signature",
];

fn metadata() -> Metadata {
    MetadataCommand::new().no_deps().exec().unwrap()
}

/// What a package is built with; tests may use more.
fn dependencies(package: &Package) -> BTreeSet<&str> {
    let built_with = |kind| matches!(kind, DependencyKind::Normal | DependencyKind::Build);
    let all = package.dependencies.iter().filter(|dependency| built_with(dependency.kind));
    all.map(|dependency| dependency.name.as_str()).collect()
}

#[test]
fn the_arrows_point_one_way() {
    let metadata = metadata();
    let members: BTreeSet<&str> =
        metadata.packages.iter().map(|package| package.name.as_str()).collect();
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let known: BTreeSet<&str> = arrows.keys().copied().chain(ON_ALL.iter().copied()).collect();
    assert_eq!(members, known, "every package has its place among the arrows");
    for package in &metadata.packages {
        let Some(allowed) = arrows.get(package.name.as_str()) else { continue };
        for dependency in dependencies(package).intersection(&members) {
            assert!(allowed.contains(dependency), "{} knows {dependency}", package.name);
        }
    }
}

#[test]
fn the_clouds_own_crates_are_known_in_one_place_each() {
    for package in &metadata().packages {
        for dependency in dependencies(package) {
            let storage = dependency.starts_with("aws-") || dependency == "serde_dynamo";
            assert!(!storage || package.name == "ristoro-store", "{}", package.name);
            let functions = dependency.starts_with("lambda");
            assert!(!functions || package.name == "ristoro-edge", "{}", package.name);
        }
    }
}

#[test]
fn pure_crates_have_nothing_to_be_impure_with() {
    let impure = ["tokio", "getrandom", "rand", "reqwest", "hyper", "axum", "tracing", "tempfile"];
    let metadata = metadata();
    for package in metadata.packages.iter().filter(|one| PURE.contains(&one.name.as_str())) {
        for dependency in dependencies(package) {
            assert!(!impure.contains(&dependency), "{} uses {dependency}", package.name);
        }
    }
    let used: BTreeSet<&str> = metadata.packages.iter().flat_map(dependencies).collect();
    assert!(used.contains("tokio") && used.contains("getrandom"), "the names are still right");
}

/// Functions that neither show nor read a document.
const LIGHT: &[&str] =
    &["registration-function", "calls-function", "courier-function", "cup-function"];

/// What makes and reads documents: the PDF writer with its typefaces, the reader of signatures, and
/// what stands on both.
const HEAVY: &[&str] =
    &["printpdf", "ristoro-dossier", "ristoro-pdf", "ristoro-signature", "ttf-parser", "x509-cert"];

#[test]
fn who_has_no_documents_links_nothing_for_them() {
    let platform = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let options = ["--locked", "--filter-platform", &platform].map(str::to_owned);
    let metadata = MetadataCommand::new().other_options(options).exec().unwrap();
    for function in LIGHT {
        let linked = linked_into(&metadata, function);
        assert!(linked.contains("ristoro-store"), "{function} was followed to its end");
        let heavy: Vec<&&str> = HEAVY.iter().filter(|name| linked.contains(**name)).collect();
        assert!(heavy.is_empty(), "{function} links {heavy:?}");
    }
    let linked = linked_into(&metadata, "uploads-function");
    assert!(HEAVY.iter().all(|name| linked.contains(name)), "the names are still right");
}

/// The names of all packages that a package is linked with: its dependencies, and theirs.
fn linked_into<'a>(metadata: &'a Metadata, package: &str) -> BTreeSet<&'a str> {
    let nodes = &metadata.resolve.as_ref().unwrap().nodes;
    let mut open: Vec<_> =
        nodes.iter().filter(|node| metadata[&node.id].name.as_str() == package).collect();
    let mut linked = BTreeSet::new();
    while let Some(node) = open.pop() {
        let normal = node.deps.iter().filter(|dependency| {
            dependency.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal)
        });
        for dependency in normal {
            if linked.insert(&dependency.pkg) {
                open.extend(nodes.iter().filter(|node| node.id == dependency.pkg));
            }
        }
    }
    linked.into_iter().map(|id| metadata[id].name.as_str()).collect()
}

/// Targets without tests or examples say so, which spares building them once more for nothing.
#[test]
fn what_is_not_built_for_tests_holds_none() {
    let metadata = metadata();
    let mut spared = 0;
    for package in metadata.workspace_packages() {
        for target in
            package.targets.iter().filter(|one| one.is_lib() && !(one.test && one.doctest))
        {
            spared += 1;
            for (file, text) in rust_files_in(target.src_path.parent().unwrap().as_std_path()) {
                let tests =
                    ["#[test]", "#[tokio::test", "proptest! {"].iter().any(|it| text.contains(it));
                assert!(target.test || !tests, "{} holds tests", file.display());
                let examples = text.lines().any(|line| {
                    let line = line.trim_start();
                    ["/// ```", "//! ```"].iter().any(|fence| line.starts_with(fence))
                });
                assert!(target.doctest || !examples, "{} holds examples", file.display());
            }
        }
    }
    assert!(spared > 10, "targets are still told apart");
}

#[test]
fn functions_do_nothing_in_main() {
    for (file, text) in rust_files(&["functions"]) {
        if file.ends_with("src/main.rs") {
            assert!(text.lines().count() < 10, "{}", file.display());
        }
    }
}

#[test]
fn no_file_is_longer_than_a_person_reads_at_once() {
    let files = rust_files(&["shared", "functions", "site", "tests"]);
    assert!(files.len() > 100);
    for (file, text) in files {
        let lines = text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", file.display());
    }
}

/// Every Rust file below some folders of the repository, with its text.
fn rust_files(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    folders.iter().flat_map(|folder| rust_files_in(&root.join(folder))).collect()
}

fn rust_files_in(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("node_modules") {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}
