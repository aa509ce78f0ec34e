//! Requests in files of at most a thousand, masters together with what is linked to them.

use super::numbered::Numbered;
use crate::{FileSummary, MOST_REQUESTS, MasterOf, Problem, Request, write_requests};
use domain::Digest;
use std::collections::BTreeMap;

/// What to do with more requests than one file may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// Refuse them, saying how many there are.
    Refuse,
    /// Make as many files as needed.
    Files,
}

/// A file of requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlFile {
    /// A name to save it under.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many requests it holds.
    pub requests: usize,
}

impl XmlFile {
    pub(super) fn summary(&self) -> FileSummary {
        let (name, requests) = (self.name.clone(), self.requests);
        FileSummary { name, requests, sha256: Digest::of(&self.bytes) }
    }
}

/// Makes the files. Rows keep their order within a file.
///
/// # Errors
/// Projects that hang together and are more than one file holds: a problem for each row beyond, by `problem`.
pub(super) fn make(
    requests: &[Numbered],
    split: Split,
    problem: impl Fn(u32, String) -> Problem,
) -> Result<Vec<XmlFile>, Vec<Problem>> {
    let mut files: Vec<Vec<usize>> = vec![Vec::new()];
    let mut problems = Vec::new();
    for cluster in clusters(requests) {
        for beyond in cluster.iter().skip(MOST_REQUESTS) {
            let row = requests.get(*beyond).map_or(0, |numbered| numbered.row);
            let sentence = format!(
                "Più di {MOST_REQUESTS} progetti sono collegati fra loro, e devono stare nello stesso file: indica il master con il suo CUP."
            );
            problems.push(problem(row, sentence));
        }
        let full = files.last().is_some_and(|file| file.len() + cluster.len() > MOST_REQUESTS);
        match files.last_mut() {
            Some(file) if !full || file.is_empty() => file.extend(cluster),
            _ => files.push(cluster),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let several = split == Split::Files && files.len() > 1;
    let write = |(mut rows, number): (Vec<usize>, usize)| {
        rows.sort_unstable();
        let requests: Vec<&Request> = rows
            .iter()
            .filter_map(|index| requests.get(*index))
            .map(|numbered| &numbered.request)
            .collect();
        let name = if several {
            format!("richieste-cup-{number}.xml")
        } else {
            "richieste-cup.xml".to_owned()
        };
        let (count, bytes) = (requests.len(), write_requests(requests));
        XmlFile { name, bytes, requests: count }
    };
    Ok(files.into_iter().zip(1..).map(write).collect())
}

/// The requests that must stand in one file, by their positions, in the order of the first of each.
fn clusters(requests: &[Numbered]) -> Vec<Vec<usize>> {
    let linked = |one: &Numbered| {
        let master = one.request.master.as_ref();
        master.is_some_and(|master| matches!(master.of, MasterOf::Project(_)))
    };
    if !requests.iter().any(linked) {
        return (0..requests.len()).map(|index| vec![index]).collect();
    }
    let mut root_of: BTreeMap<&str, usize> = BTreeMap::new();
    let mut clusters: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, Numbered { request, .. }) in requests.iter().enumerate() {
        let master = request.master.as_ref().and_then(|master| match &master.of {
            MasterOf::Project(id) => root_of.get(id.as_str()).copied(),
            MasterOf::Cup(_) => None,
        });
        let root = master.unwrap_or(index);
        root_of.insert(&request.id, root);
        clusters.entry(root).or_default().push(index);
    }
    clusters.into_values().collect()
}
