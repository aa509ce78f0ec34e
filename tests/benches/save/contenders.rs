//! Who is measured.

use crate::options::Options;
use std::ffi::OsString;
use std::path::Path;
use std::process::Stdio;
use tokio::process::Command;

/// What a program leaves in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writes {
    /// A section of the dossier, with all that goes with it.
    Section,
    /// A record of its own under this sort key, with the body of the event.
    Item(&'static str),
}

/// One who is measured.
#[derive(Debug)]
pub(crate) struct Contender {
    /// What people call it.
    pub(crate) name: &'static str,
    /// What it does with an event.
    pub(crate) writes: Writes,
    /// What runs it.
    pub(crate) program: Pinned,
}

/// A program on the one processor.
#[derive(Debug)]
pub(crate) struct Pinned(Vec<OsString>);

impl Pinned {
    /// A program with what it is told. `taskset` becomes the program: they are one process.
    pub(crate) fn to(options: &Options, program: &[&Path]) -> Self {
        let processor = options.processor.to_string();
        let taskset = ["/usr/bin/taskset", "--cpu-list", &processor].map(OsString::from);
        let program = program.iter().map(|part| part.as_os_str().to_owned());
        Self(taskset.into_iter().chain(program).collect())
    }

    /// The command that starts it.
    pub(crate) fn program(&self) -> Command {
        let (first, rest) = self.0.split_first().unwrap();
        let mut program = Command::new(first);
        program.args(rest).stdout(Stdio::null()).stderr(Stdio::null());
        program
    }
}

/// Everybody; the first is ours.
pub(crate) fn contenders(options: &Options) -> Vec<Contender> {
    let pinned = |name, writes, program: &[&Path]| Contender {
        name,
        writes,
        program: Pinned::to(options, program),
    };
    let bundle = |name: &str| options.bundles.join(name);
    let (put_item, fastify) = (bundle("put-item.mjs"), bundle("fastify.mjs"));
    let python = options.sources.join("put_item.py");
    vec![
        pinned("Ristoro, the whole save", Writes::Section, &[&options.function]),
        pinned("Fastify, the same transaction", Writes::Section, &[&options.node, &fastify]),
        pinned("Node.js, one PutItem", Writes::Item("put-item.mjs"), &[&options.node, &put_item]),
        pinned("Python, one PutItem", Writes::Item("put_item.py"), &[&options.python, &python]),
    ]
}
