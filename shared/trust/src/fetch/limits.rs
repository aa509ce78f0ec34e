//! How much may be fetched, and how long it may take.

use std::time::Duration;

/// How much may be fetched for one file, and how long it may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Until a connection stands.
    pub connect: Duration,
    /// For an OCSP answer, connection included.
    pub ocsp: Duration,
    /// For a list, connection included.
    pub list: Duration,
    /// For everything together.
    pub whole: Duration,
    /// Most bytes of a list.
    pub list_bytes: u64,
    /// Most bytes of a list that is kept as evidence; of a larger one its digest, its instants and
    /// the entries found are.
    pub kept_bytes: usize,
    /// Most bytes of a list that is given to the cache.
    pub cached_bytes: usize,
    /// Most fetches.
    pub fetches: usize,
}

impl Limits {
    /// While somebody waits for the answer: six seconds in all, of which a silent OCSP responder
    /// takes two and a half, so that the list can still be fetched.
    pub const WHILE_WAITING: Self = Self {
        connect: Duration::from_secs(3),
        ocsp: Duration::from_millis(2_500),
        list: Duration::from_secs(6),
        whole: Duration::from_secs(6),
        list_bytes: 100 * 1024 * 1024,
        kept_bytes: 256 * 1024,
        cached_bytes: 4 * 1024 * 1024,
        fetches: 16,
    };

    /// When nobody waits: what could not be known in time is asked about again.
    pub const AT_LEISURE: Self = Self {
        ocsp: Duration::from_secs(8),
        list: Duration::from_mins(1),
        whole: Duration::from_mins(3),
        ..Self::WHILE_WAITING
    };
}
