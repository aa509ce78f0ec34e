//! Many faults at once: all are told, in the order of files and lines.

use crate::small_form::{lines, source};
use ristoro_form::compile::compile;

macro_rules! faulty {
    ($($name:literal),* $(,)?) => {
        [$(source($name, include_str!(concat!("faulty/", $name)))),*]
    };
}

#[test]
fn all_faults_are_told_at_once() {
    let sources = faulty![
        "sections/richiesta.toml",
        "form.toml",
        "groups/persona.toml",
        "sections/spese.toml",
        "sections/dimenticata.toml",
    ];
    let faults = compile(&sources).unwrap_err();
    insta::assert_snapshot!(lines(&faults));
    let mut backwards = sources;
    backwards.reverse();
    assert_eq!(compile(&backwards).unwrap_err(), faults, "whatever the order of the files");
}
