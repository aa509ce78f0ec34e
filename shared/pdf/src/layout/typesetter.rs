//! What laying out a block needs to know.

use crate::measure::Measure;
use crate::run::{BlockPart, Role};

/// What laying out a block needs to know.
#[derive(Clone, Copy)]
pub(super) struct Typesetter<'a> {
    pub(super) measure: &'a Measure,
    /// The block's place in the document.
    pub(super) block: usize,
}

impl Typesetter<'_> {
    pub(super) fn role(self, part: BlockPart) -> Role {
        Role::Content { block: self.block, part }
    }
}
