//! What makes a function run.

use crate::bucket::Bucket;

/// What makes a function run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// A request to one of its routes.
    Http,
    /// An object that was created in a bucket.
    Arrival {
        /// The bucket.
        bucket: Bucket,
        /// How the object's key begins.
        prefix: &'static str,
    },
    /// What SES tells of mail that came back.
    ReturnedMail,
    /// A schedule.
    Every {
        /// How many minutes lie between two occasions.
        minutes: u32,
    },
}

impl Trigger {
    /// Whether nobody waits for what comes of it, and nobody tells of it again: such an occasion that failed for good is kept
    /// in a queue. Of a schedule the next occasion comes by itself.
    pub fn is_told_once(self) -> bool {
        match self {
            Self::Http | Self::Every { .. } => false,
            Self::Arrival { .. } | Self::ReturnedMail => true,
        }
    }
}
