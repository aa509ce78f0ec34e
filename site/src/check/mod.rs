//! Reads a built site back and names what a visitor could stumble over.

mod links;
mod page;

use crate::SiteError;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// Something wrong with a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFault {
    /// The page, as a path below the site's folder.
    pub page: String,
    /// What is wrong.
    pub fault: Fault,
}

impl fmt::Display for SiteFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.page, self.fault)
    }
}

/// What can be wrong with a page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The document has no `lang`.
    #[error("the document does not say its language")]
    NoLanguage,
    /// The document has no title, or an empty one.
    #[error("there is no title")]
    NoTitle,
    /// The document has none or several main headings.
    #[error("there are {0} main headings instead of one")]
    MainHeadings(usize),
    /// A heading is more than one level below the one before it.
    #[error("a heading of level {found} follows one of level {before}")]
    HeadingSkipped {
        /// The level before.
        before: u8,
        /// The level found.
        found: u8,
    },
    /// Two elements have the same `id`.
    #[error("the id «{0}» is there twice")]
    IdTwice(String),
    /// A link, script or style that leads to nothing.
    #[error("«{0}» leads nowhere")]
    DeadLink(String),
    /// A link to a place that its page does not have.
    #[error("«{0}» points at a place that is not there")]
    DeadAnchor(String),
    /// Something loaded from another host.
    #[error("«{0}» is loaded from elsewhere")]
    Foreign(String),
    /// A script or style inside the page, which the security policy would refuse.
    #[error("<{0}> has content of its own")]
    Inline(String),
    /// A `style` or `on…` attribute, which the security policy would refuse.
    #[error("<{tag}> has the attribute {attribute}")]
    InlineAttribute {
        /// The element.
        tag: String,
        /// The attribute.
        attribute: String,
    },
    /// A control without a label.
    #[error("the control «{0}» has no label")]
    Unlabelled(String),
    /// A label for a control that is not there.
    #[error("a label is for «{0}», which is not there")]
    LabelForNothing(String),
    /// An `aria-…` attribute that names an element that is not there.
    #[error("{attribute} names «{id}», which is not there")]
    DanglingReference {
        /// The attribute.
        attribute: String,
        /// The id that it names.
        id: String,
    },
    /// A picture without a text in its place.
    #[error("an image has no alternative text")]
    NoAlternative,
}

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
