//! A stranger's XML, read in one pass and within bounds: what is kept at any time is one record of the invoice.

mod decode;
pub(crate) mod limits;
mod node;
mod parts;
mod pieces;
mod root;

pub use decode::decoded;
pub(crate) use decode::text;
pub(crate) use node::Node;
pub(crate) use parts::{Part, Parts};
