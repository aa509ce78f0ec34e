//! How an office is reached.

use crate::{CertifiedMail, EmailAddress, Phone};
use serde::{Deserialize, Serialize};

/// How the office that answers questions is reached: at least one way besides its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacts {
    /// The name of the office.
    pub office: String,
    /// Its telephone numbers, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<ContactPhone>,
    /// Its e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// Its certified e-mail address (PEC).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certified_email: Option<CertifiedMail>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// When it answers, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
}

/// A telephone number and when to use it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPhone {
    /// The number.
    pub number: Phone,
    /// From where, or what for: «da cellulare».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Contacts {
    /// Whether there is any way to reach the office.
    pub fn can_be_reached(&self) -> bool {
        !self.phones.is_empty()
            || self.email.is_some()
            || self.certified_email.is_some()
            || self.address.is_some()
    }
}
