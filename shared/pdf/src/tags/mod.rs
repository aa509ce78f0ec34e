//! The structure of the document, as assistive technology reads it: ISO 32000-1 §14.7.

mod element;
mod kind;
mod objects;
mod table;
mod tree;

pub(crate) use objects::write;
pub(crate) use tree::tree;
