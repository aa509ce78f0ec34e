//! Reads a built site back and names what a visitor could stumble over.

mod fault;
mod links;
mod page;

pub use fault::{Fault, SiteFault};

use crate::SiteError;
use std::fs;
use std::path::{Path, PathBuf};

/// Reads every page below `out` and gives its faults, page by page; none when all is well.
///
/// # Errors
/// [`SiteError::Read`] when the folder or a page cannot be read.
pub fn check(out: &Path) -> Result<Vec<SiteFault>, SiteError> {
    let mut files = Vec::new();
    pages_below(out, &mut files)?;
    files.sort();
    let mut pages = Vec::new();
    for file in files {
        let html = fs::read_to_string(&file).map_err(SiteError::reading(&file))?;
        let name = file.strip_prefix(out).unwrap_or(&file).to_string_lossy().into_owned();
        pages.push((name, page::read(&html)));
    }
    let mut faults = Vec::new();
    for (name, page) in &pages {
        let own = page.faults().into_iter().chain(links::faults(out, name, page, &pages));
        faults.extend(own.map(|fault| SiteFault { page: name.clone(), fault }));
    }
    Ok(faults)
}

fn pages_below(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), SiteError> {
    for entry in fs::read_dir(folder).map_err(SiteError::reading(folder))? {
        let path = entry.map_err(SiteError::reading(folder))?.path();
        if path.is_dir() {
            pages_below(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            files.push(path);
        }
    }
    Ok(())
}
