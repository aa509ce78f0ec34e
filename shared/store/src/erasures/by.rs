//! Who erases or holds, and what is traced of it.

use super::trace::{ErasureEvent, ErasureKind};
use domain::EventId;
use jiff::Timestamp;

/// Who erases or holds, when and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// Id for the event.
    pub event: EventId,
    /// When.
    pub at: Timestamp,
    /// Who: an operator, or the portal.
    pub author: String,
    /// Why: the rule, or the act.
    pub reason: String,
}

impl By {
    /// What is traced of something that they do.
    pub fn does(&self, kind: ErasureKind) -> ErasureEvent {
        let (author, reason) = (self.author.clone(), self.reason.clone());
        ErasureEvent { id: self.event, at: self.at, author, reason, kind }
    }
}
