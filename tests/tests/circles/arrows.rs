//! Which file names what of which other file.

use crate::modules::Crate;
use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Files that import each other, from the root of the repository.
pub(crate) type Circle = BTreeSet<String>;

/// From a file to another, the names that the first takes from the second.
#[derive(Default)]
pub(crate) struct Arrows(BTreeMap<(String, String), BTreeSet<String>>);

impl Arrows {
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Adds the arrows between the files of a crate.
    pub(crate) fn add(&mut self, made: &Crate) {
        for (number, module) in made.modules.iter().enumerate() {
            let imports = module.names.imports.iter().filter(|import| !import.reexport);
            let imported = imports.map(|import| &import.path);
            for path in imported.chain(&module.names.paths) {
                let Some(file) = made.definition(number, path) else { continue };
                if file != module.file {
                    let ends = (module.file.clone(), file.to_owned());
                    self.0.entry(ends).or_default().extend(path.last().cloned());
                }
            }
        }
    }

    /// The files that lead to each other.
    pub(crate) fn circles(&self) -> Vec<Circle> {
        let ends = self.0.keys().map(|(from, to)| (from.as_str(), to.as_str()));
        let graph: DiGraphMap<&str, ()> = DiGraphMap::from_edges(ends);
        let groups = tarjan_scc(&graph).into_iter().filter(|group| group.len() > 1);
        groups.map(|group| group.into_iter().map(str::to_owned).collect()).collect()
    }

    /// A circle in words.
    pub(crate) fn told(&self, circle: &Circle) -> String {
        let mut text = format!("{} files:\n", circle.len());
        for ((from, to), names) in &self.0 {
            if circle.contains(from) && circle.contains(to) {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                writeln!(text, "  {from} -> {to}: {}", names.join(", ")).unwrap();
            }
        }
        text
    }
}
