//! Why something could not be fetched.

use serde::{Deserialize, Serialize};
use signature::UnknownCause;

/// Why an address gave nothing usable. None of these is an error of whoever asked: the signature is
/// left to be judged again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum FetchFault {
    /// The address cannot be read, or is not plain `http`.
    NotHttp,
    /// The address names a number instead of a host.
    NumericHost,
    /// The address names a port other than 80.
    OtherPort,
    /// The host's addresses are not public ones.
    NotPublic,
    /// No connection, or it broke.
    Unreachable,
    /// It took too long.
    TooSlow,
    /// The server sent elsewhere: redirections are not followed.
    Redirected,
    /// The server answered with another status than 200.
    Status {
        /// The status.
        status: u16,
    },
    /// More bytes than such things have.
    TooLarge,
    /// As much has been fetched for this file as is allowed.
    TooMany,
    /// What came cannot be used.
    Unusable {
        /// What is wrong with it.
        why: UnknownCause,
    },
}
