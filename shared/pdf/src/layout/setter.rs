//! What laying out a block needs to know.

use crate::measure::Measure;
use crate::run::{Part, Role};

/// What laying out a block needs to know.
#[derive(Clone, Copy)]
pub(super) struct Setter<'a> {
    pub(super) measure: &'a Measure,
    /// The block's place in the document.
    pub(super) block: usize,
}

impl Setter<'_> {
    pub(super) fn role(self, part: Part) -> Role {
        Role::Content { block: self.block, part }
    }
}
