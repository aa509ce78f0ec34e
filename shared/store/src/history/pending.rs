//! An event on its way into a history.

use super::chain::Chain;
use super::head::Head;
use super::link::Link;
use crate::error::StoreError;
use serde::Serialize;

/// An event on its way into a history: put into words once, and in its place as soon as the head is known.
#[derive(Debug, Clone)]
pub(crate) struct Pending {
    chain: Chain,
    event: String,
}

impl Pending {
    pub(crate) fn new(chain: Chain, event: &impl Serialize) -> Result<Self, StoreError> {
        let event = serde_json_canonicalizer::to_string(event)
            .map_err(|source| StoreError::Event { chain: chain.to_string(), source })?;
        Ok(Self { chain, event })
    }

    /// The link that it becomes after a head.
    pub(crate) fn after(&self, head: Head) -> Link {
        Link::after(&self.chain, head, self.event.clone())
    }
}
