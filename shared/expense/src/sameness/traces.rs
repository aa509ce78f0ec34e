//! Finding, among many, the one that is the same.

use super::Sameness;
use std::collections::BTreeMap;

/// What something is found by.
pub trait Trace {
    /// What two that may be one have in common, one of these at least.
    fn keys(&self) -> Vec<String>;

    /// How surely two are one.
    fn sameness(&self, other: &Self) -> Option<Sameness>;
}

/// Things by their traces.
#[derive(Debug)]
pub struct Traces<'a, N, T> {
    all: Vec<(&'a N, T)>,
    by_key: BTreeMap<String, Vec<usize>>,
}

impl<N, T> Default for Traces<'_, N, T> {
    fn default() -> Self {
        Self { all: Vec::new(), by_key: BTreeMap::new() }
    }
}

impl<'a, N, T: Trace> Traces<'a, N, T> {
    /// Adds something under its name.
    pub fn add(&mut self, name: &'a N, trace: T) {
        for key in trace.keys() {
            self.by_key.entry(key).or_default().push(self.all.len());
        }
        self.all.push((name, trace));
    }

    /// What has the same trace, the surest of all, and of these the first.
    pub fn find(&self, trace: &T) -> Option<(&'a N, Sameness)> {
        let mut found: Option<(&'a N, Sameness)> = None;
        let keys = trace.keys();
        let places = keys.iter().filter_map(|key| self.by_key.get(key)).flatten();
        for (name, other) in places.filter_map(|place| self.all.get(*place)) {
            match trace.sameness(other) {
                Some(Sameness::Sure) => return Some((*name, Sameness::Sure)),
                Some(Sameness::Perhaps) if found.is_none() => {
                    found = Some((*name, Sameness::Perhaps));
                }
                Some(Sameness::Perhaps) | None => {}
            }
        }
        found
    }

    /// Each that is the same as one before, with that one.
    pub fn twice(all: impl IntoIterator<Item = (&'a N, T)>) -> Vec<(&'a N, &'a N, Sameness)> {
        let mut seen = Self::default();
        let mut twice = Vec::new();
        for (name, trace) in all {
            twice.extend(seen.find(&trace).map(|(first, how)| (name, first, how)));
            seen.add(name, trace);
        }
        twice
    }
}

impl<'a, N, T: Trace> FromIterator<(&'a N, T)> for Traces<'a, N, T> {
    fn from_iter<I: IntoIterator<Item = (&'a N, T)>>(all: I) -> Self {
        let mut traces = Self::default();
        for (name, trace) in all {
            traces.add(name, trace);
        }
        traces
    }
}
