//! How the office that answers questions about a call is reached.

use schemars::JsonSchema;
use serde::Serialize;

/// How an office is reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Contacts {
    /// The name of the office.
    pub office: String,
    /// Its telephone numbers, the first one first.
    pub phones: Vec<ContactPhone>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its certified e-mail address (PEC).
    pub certified_email: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// When it answers, in words.
    pub hours: Option<String>,
}

/// A telephone number and when to use it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContactPhone {
    /// The number.
    pub number: String,
    /// From where, or what for: «da cellulare».
    pub note: Option<String>,
}

impl From<&domain::Contacts> for Contacts {
    fn from(contacts: &domain::Contacts) -> Self {
        Self {
            office: contacts.office.clone(),
            phones: contacts.phones.iter().map(Into::into).collect(),
            email: contacts.email.as_ref().map(ToString::to_string),
            certified_email: contacts.certified_email.as_ref().map(ToString::to_string),
            address: contacts.address.clone(),
            hours: contacts.hours.clone(),
        }
    }
}

impl From<&domain::ContactPhone> for ContactPhone {
    fn from(phone: &domain::ContactPhone) -> Self {
        Self { number: phone.number.to_string(), note: phone.note.clone() }
    }
}
