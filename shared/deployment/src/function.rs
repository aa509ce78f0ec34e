//! The functions, and what each is given to run with.

use crate::bucket::Bucket;
use crate::trigger::Trigger;
use edge::Function;

/// A function that is deployed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deployed {
    /// One that has routes.
    Routed(Function),
    /// Gives numbers that were not given at once, sends mail, reminds.
    Courier,
    /// Fetches the trusted list, and judges again what could not be judged.
    Trust,
}

/// What the HTTP API lets a function have, in seconds: it waits 30 itself.
const FOR_A_REQUEST: u32 = 29;

impl Deployed {
    /// Every function.
    pub fn all() -> impl Iterator<Item = Self> {
        Function::ALL
            .iter()
            .map(|function| Self::Routed(*function))
            .chain([Self::Courier, Self::Trust])
    }

    /// Its name: that of its folder and of the archive that `scripts/build` writes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Routed(function) => function.name(),
            Self::Courier => "courier",
            Self::Trust => "trust",
        }
    }

    /// How much memory it has, in MiB; processor time is in proportion. Below 512, opening a connection with TLS
    /// takes long enough to be noticed; what makes or reads documents and workbooks gets twice that.
    pub fn memory(self) -> u32 {
        match self {
            Self::Routed(Function::Registration | Function::Sections | Function::Calls)
            | Self::Courier => 512,
            Self::Routed(
                Function::Validation | Function::Pdf | Function::Uploads | Function::Cup,
            )
            | Self::Trust => 1024,
        }
    }

    /// How long it may take, in seconds. What `cup` cannot finish while the API waits (a workbook of 20,000 rows, an
    /// answer of a thousand codes) is finished all the same, and the page finds it when it asks again.
    pub fn timeout(self) -> u32 {
        match self {
            Self::Routed(Function::Cup) | Self::Courier => 120,
            Self::Routed(
                Function::Registration
                | Function::Sections
                | Function::Validation
                | Function::Pdf
                | Function::Uploads
                | Function::Calls,
            ) => FOR_A_REQUEST,
            Self::Trust => 900,
        }
    }

    /// How many of it may run at once, where that is bounded: what is heavy must leave room for saves. Those that a
    /// schedule wakes do one thing after the other.
    pub fn at_most(self) -> Option<u32> {
        match self {
            Self::Routed(Function::Pdf | Function::Uploads) => Some(50),
            Self::Routed(Function::Cup) => Some(10),
            Self::Routed(
                Function::Registration
                | Function::Sections
                | Function::Validation
                | Function::Calls,
            ) => None,
            Self::Courier | Self::Trust => Some(1),
        }
    }

    /// What makes it run.
    pub fn triggers(self) -> &'static [Trigger] {
        match self {
            Self::Routed(Function::Cup) => {
                &[Trigger::Http, Trigger::Arrival { bucket: Bucket::Incoming, prefix: "cup/" }]
            }
            // It has the users, whose addresses they are.
            Self::Routed(Function::Registration) => &[Trigger::Http, Trigger::ReturnedMail],
            Self::Routed(
                Function::Sections
                | Function::Validation
                | Function::Pdf
                | Function::Uploads
                | Function::Calls,
            ) => &[Trigger::Http],
            Self::Courier => &[Trigger::Every { minutes: 1 }],
            Self::Trust => &[Trigger::Every { minutes: 15 }],
        }
    }
}
