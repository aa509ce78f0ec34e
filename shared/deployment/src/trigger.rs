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
    /// Whether nobody waits for what comes of it: such an occasion that failed for good is kept in a queue.
    pub fn nobody_waits(self) -> bool {
        match self {
            Self::Http => false,
            Self::Arrival { .. } | Self::ReturnedMail | Self::Every { .. } => true,
        }
    }
}
