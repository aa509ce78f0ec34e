//! The pages of the calls that are in use.

use super::{CALL, Desk, REVISION, done, refused};
use crate::runs::{repository, ristoro};
use std::fs;

#[test]
fn pages_are_built_of_every_revision_in_use_wherever_their_folder_is() {
    let desk = Desk::new();
    let site = repository().join("site");
    if !site.join("dist/manifest.json").is_file() {
        println!("left out: the assets of the pages were not made (npm run assets in site/)");
        return;
    }
    done(&desk.publish(&desk.call()));
    desk.raise_revision();
    done(&desk.publish(&desk.call()));
    let second = desk.second();
    // The definitions are elsewhere now; one that is to come is here.
    fs::remove_dir_all(desk.call()).unwrap();
    let (out, calls) = (desk.path("pages"), second.parent().unwrap().to_owned());
    let build = |more: &[&str]| {
        let usual = ["--site", site.to_str().unwrap(), "--out", out.to_str().unwrap()];
        desk.run(&["site", "build"], &[&usual[..], more].concat())
    };
    assert!(done(&build(&[])).starts_with("2 revisions: "));
    let page = |call: &str, revision: u32| out.join(format!("bandi/{call}/{revision}/index.html"));
    let both = || page(CALL, REVISION).is_file() && page(CALL, REVISION + 1).is_file();
    assert!(both());
    assert!(!page("ordinanza-7-2015", REVISION + 1).exists());
    assert!(done(&build(&["--calls", calls.to_str().unwrap()])).starts_with("3 revisions: "));
    assert!(both() && page("ordinanza-7-2015", REVISION + 1).is_file());
    done(&ristoro(&["site", "check", out.to_str().unwrap()]));

    let mine = desk.path("mine");
    fs::create_dir_all(&mine).unwrap();
    fs::write(mine.join("letter.txt"), "Caro").unwrap();
    let onto = ["--site", site.to_str().unwrap(), "--out", mine.to_str().unwrap()];
    let said = refused(&desk.run(&["site", "build"], &onto), 2);
    assert!(said.contains("holds files that no build made"), "{said}");
    assert!(mine.join("letter.txt").is_file());
}
