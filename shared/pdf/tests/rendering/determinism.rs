//! The same document gives the same bytes, here and in any other process.

use crate::sample::rich;
use ristoro_pdf::render;
use sha2::{Digest, Sha256};
use std::process::Command;

fn digest() -> String {
    hex::encode(Sha256::digest(render(&rich(true)).unwrap()))
}

#[test]
fn twice_in_one_process() {
    assert_eq!(digest(), digest());
}

#[test]
fn in_two_processes() {
    // One rendering first, so that whatever counts renderings stands elsewhere than in the child.
    let here = digest();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "determinism::child", "--ignored", "--nocapture"])
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.contains(&format!("digest={here}")), "{here} is not in {printed}");
}

#[test]
#[ignore = "run by `in_two_processes`, in a process of its own"]
fn child() {
    println!("digest={}", digest());
}

#[test]
fn another_instant_or_another_word_gives_another_identifier() {
    let one = rich(false);
    let mut later = one.clone();
    later.created = "2026-03-02T10:15:31Z".parse().unwrap();
    let mut other = one.clone();
    other.title.push('!');
    let identifiers = [one, later, other].map(|document| {
        let pdf = lopdf::Document::load_mem(&render(&document).unwrap()).unwrap();
        let identifier = pdf.trailer.get(b"ID").unwrap().as_array().unwrap().clone();
        identifier[0].as_str().unwrap().to_vec()
    });
    assert!(identifiers.iter().all(|identifier| identifier.len() == 16));
    assert!(identifiers[0] != identifiers[1] && identifiers[0] != identifiers[2]);
}
