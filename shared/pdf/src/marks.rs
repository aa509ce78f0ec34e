//! The marked content of a page: its runs in the order they are read, numbered where they are content.

use crate::pages::Page;
use crate::run::{Role, Run};

/// Runs of one role that follow each other on a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark<'a> {
    pub(crate) role: Role,
    /// The number (MCID) by which the structure tree finds it on its page; `None` for what is of the page
    /// and not of the document.
    pub(crate) number: Option<usize>,
    pub(crate) runs: &'a [Run],
}

/// The marks of a page. The writer and the structure tree both ask this, so that they number alike.
pub(crate) fn marks(page: &Page) -> Vec<Mark<'_>> {
    let mut numbers = 0..;
    page.runs
        .chunk_by(|one, next| one.role == next.role)
        .map(|runs| {
            let role = runs[0].role;
            let number = if role == Role::Artifact { None } else { numbers.next() };
            Mark { role, number, runs }
        })
        .collect()
}
