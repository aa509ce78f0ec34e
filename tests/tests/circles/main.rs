//! No files that import each other, apart from a short list.
//!
//! An arrow runs from a file to the file that defines what it names: re-exports are looked through, and a module that
//! only declares or re-exports its children names nothing of theirs. What is compiled for tests alone is left out.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod arrows;
mod known;
mod modules;
mod uses;

use arrows::{Arrows, Circle};
use cargo_metadata::MetadataCommand;
use known::NATURAL;
use modules::Crate;

/// The arrows between the files of everything that this workspace builds: libraries, programs, tests, benchmarks.
fn arrows_of_the_workspace() -> Arrows {
    let metadata = MetadataCommand::new().no_deps().exec().unwrap();
    let mut arrows = Arrows::default();
    for target in metadata.packages.iter().flat_map(|package| &package.targets) {
        arrows.add(&Crate::read(
            target.src_path.as_std_path(),
            metadata.workspace_root.as_std_path(),
        ));
    }
    arrows
}

#[test]
fn files_do_not_import_each_other() {
    let arrows = arrows_of_the_workspace();
    assert!(arrows.len() > 500, "the files were read");
    let circles = arrows.circles();
    let natural = |circle: &Circle| NATURAL.iter().any(|(files, _)| circle.iter().eq(*files));
    let new = circles.iter().filter(|circle| !natural(circle));
    let new: Vec<String> = new.map(|circle| arrows.told(circle)).collect();
    assert!(new.is_empty(), "files that import each other:\n{}", new.join("\n"));
    for (files, _) in NATURAL {
        let found = circles.iter().any(|circle| circle.iter().eq(*files));
        assert!(found, "no longer a circle, strike it: {files:?}");
    }
}

/// The circles of a crate with these files.
fn circles_of(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let file = folder.path().join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    let mut arrows = Arrows::default();
    arrows.add(&Crate::read(&folder.path().join("lib.rs"), folder.path()));
    arrows.circles().into_iter().map(|circle| circle.into_iter().collect()).collect()
}

fn circle_of_two(lib: &str, a: &str, b: &str) -> bool {
    let circles = circles_of(&[("lib.rs", lib), ("a.rs", a), ("b/mod.rs", b)]);
    assert!(circles.is_empty() || circles == [["a.rs", "b/mod.rs"]], "{circles:?}");
    !circles.is_empty()
}

#[test]
fn every_way_of_naming_counts() {
    let plain = "mod a; mod b;";
    for (a, b) in [
        ("use crate::b::B; pub struct A(B);", "use crate::a::A; pub struct B(A);"),
        ("use super::b; fn f() { b::g() }", "pub fn g() { crate::a::h() } "),
        ("pub struct A; fn f() -> super::b::B {}", "use super::a::*; pub struct B; fn f(_: A) {}"),
        ("fn f() { vec![crate::b::g()]; }", "pub fn g() { matches!(1, crate::a::ONE); }"),
        (
            "pub trait A { fn f(&self); } use crate::b::B as Two;",
            "pub struct B; use crate::a::A as _;",
        ),
        ("impl crate::b::B for A {} pub enum A { One }", "pub trait B {} use crate::a::A::One;"),
        ("pub use crate::b::B; pub fn f(_: B) {}", "pub struct B; fn g() { crate::a::f(B) }"),
        (
            "macro_rules! one { () => {} } pub(crate) use one; use crate::b::B;",
            "pub struct B; crate::a::one!();",
        ),
    ] {
        assert!(
            circle_of_two(plain, &format!("{a} pub fn h() {{}} pub const ONE: u8 = 1;"), b),
            "{a} | {b}"
        );
    }
    let facade = "mod a; mod b; pub use a::A; pub use b::*;";
    assert!(circle_of_two(facade, "pub struct A(crate::B);", "pub struct B; fn f(_: crate::A) {}"));
}

#[test]
fn what_names_nothing_does_not_count() {
    let facade = "mod a; mod b; pub use a::A; pub use b::*; pub mod names { pub use crate::a::A; }";
    for (a, b) in [
        ("pub struct A(crate::B);", "pub struct B;"),
        ("pub struct A(crate::b::B);", "pub struct B; #[cfg(test)] mod tests { use crate::a::A; }"),
        ("pub struct A(crate::b::B);", "pub struct B; #[cfg(test)] use crate::a::A;"),
        (
            "pub struct A(crate::b::B);",
            "pub struct B; /// See [`crate::a::A`].\nfn f(a: u8) { a + 1; }",
        ),
        ("pub struct A(crate::b::B);", "pub struct B; fn f() { ::a::g(); other::A; }"),
        ("pub struct A(crate::b::B);", "mod a { pub struct A; } pub struct B(a::A);"),
    ] {
        assert!(!circle_of_two(facade, a, b), "{a} | {b}");
    }
}

#[test]
fn a_parent_and_its_child() {
    let lib = ("lib.rs", "mod parent;");
    let child = ("parent/child.rs", "use super::Parent; pub fn f(_: Parent) {}");
    let declares = ("parent/mod.rs", "mod child; pub use child::f; pub struct Parent;");
    let calls = ("parent/mod.rs", "mod child; pub struct Parent; pub fn g() { child::f(Parent) }");
    assert!(circles_of(&[lib, declares, child]).is_empty());
    assert_eq!(circles_of(&[lib, calls, child]), [["parent/child.rs", "parent/mod.rs"]]);
    let beside = ("parent.rs", calls.1);
    assert_eq!(circles_of(&[lib, beside, child]), [["parent.rs", "parent/child.rs"]]);
}

#[test]
fn a_longer_way_round() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "pub fn f() { crate::b::f() }"),
        ("b.rs", "pub fn f() { crate::c::f() }"),
        ("c.rs", "pub fn f() { crate::a::f() }"),
        ("d.rs", "pub fn f() { crate::a::f() }"),
    ];
    assert_eq!(circles_of(&files), [["a.rs", "b.rs", "c.rs"]]);
}
