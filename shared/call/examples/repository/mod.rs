//! The call of the repository, and how long work with it takes.

use ristoro_call::{Call, Folder, LARGEST_FILE};
use std::path::Path;
use std::time::{Duration, Instant};

/// The call as it is published.
pub(crate) fn call() -> Call {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../calls/ordinanza-6-2014");
    let files = site::read_folder(&path, LARGEST_FILE).unwrap();
    let folder = Folder { name: "ordinanza-6-2014".to_owned(), files };
    ristoro_call::compile(&folder).unwrap()
}

/// The median of how long something takes, of so many times.
pub(crate) fn median(times: usize, work: impl Fn()) -> Duration {
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    took.sort_unstable();
    took[times / 2]
}
