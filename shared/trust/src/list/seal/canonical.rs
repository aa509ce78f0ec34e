//! The form that is signed: exclusive canonical XML without comments.

use crate::list::element::Element;
use crate::list::error::SealFault;
use bergshamra_c14n::{C14nMode, canonicalize_doc};
use bergshamra_xml::NodeSet;
use uppsala::Document;

/// A document, to be written in canonical form.
pub(super) struct Canonical<'a, 'd> {
    document: &'a Document<'d>,
}

impl<'a, 'd> Canonical<'a, 'd> {
    pub(super) fn of(document: &'a Document<'d>) -> Self {
        Self { document }
    }

    /// The whole document but one element.
    pub(super) fn all_but(&self, element: Element<'_>) -> Result<Vec<u8>, SealFault> {
        let all = NodeSet::all_without_comments(self.document);
        self.write(&all.subtract(&NodeSet::tree_with_comments(element.id, self.document)))
    }

    /// One element with everything in it.
    pub(super) fn below(&self, element: Element<'_>) -> Result<Vec<u8>, SealFault> {
        self.write(&NodeSet::tree_without_comments(element.id, self.document))
    }

    fn write(&self, nodes: &NodeSet) -> Result<Vec<u8>, SealFault> {
        let no_prefixes: &[&str] = &[];
        canonicalize_doc(self.document, C14nMode::Exclusive, Some(nodes), no_prefixes)
            .map_err(|error| SealFault::Canonical(error.into()))
    }
}
