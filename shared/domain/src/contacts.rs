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

    /// What is said of them where nothing can be pressed, a line each: the office, and every way to reach it.
    pub fn lines(&self) -> Vec<String> {
        let phone = |phone: &ContactPhone| match &phone.note {
            Some(note) => format!("Telefono: {} ({note})", phone.number),
            None => format!("Telefono: {}", phone.number),
        };
        let mut lines = vec![self.office.clone()];
        lines.extend(self.phones.iter().map(phone));
        lines.extend(self.email.as_ref().map(|email| format!("E-mail: {email}")));
        lines.extend(self.certified_email.as_ref().map(|email| format!("PEC: {email}")));
        lines.extend(self.address.as_ref().map(|address| format!("Indirizzo: {address}")));
        lines.extend(self.hours.as_ref().map(|hours| format!("Orari: {hours}")));
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::{ContactPhone, Contacts};

    #[test]
    fn every_way_has_its_line() {
        let contacts = Contacts {
            office: "Ufficio bandi".to_owned(),
            phones: vec![ContactPhone {
                number: "051 0701172".parse().unwrap(),
                note: Some("da cellulare".to_owned()),
            }],
            email: Some("bandi@example.org".parse().unwrap()),
            certified_email: None,
            address: None,
            hours: Some("9.00 – 13.00".to_owned()),
        };
        assert_eq!(
            contacts.lines(),
            [
                "Ufficio bandi",
                "Telefono: 0510701172 (da cellulare)",
                "E-mail: bandi@example.org",
                "Orari: 9.00 – 13.00",
            ]
        );
    }
}
