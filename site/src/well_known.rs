//! Files that programs look for at fixed addresses: `robots.txt` (RFC 9309) and `security.txt` (RFC 9116).

use crate::SiteError;
use crate::files::write_file;
use jiff::Timestamp;
use std::path::Path;

/// Pages that are somebody's own: nothing to be found there.
const NOT_FOR_ROBOTS: &[&str] = &[
    "/api/",
    "/domande/",
    "/password/",
    "/profilo/",
    "/utenti/",
    "/accesso/identita/",
    "/conferma-email/",
    "/cup/",
    "/amministrazione/",
    "/posta/",
];

/// Whom to tell of a weakness of the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityContact {
    contact: String,
    expires: Timestamp,
}

/// Why somebody cannot be told of weaknesses so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SecurityContactError {
    /// Not an address.
    #[error("the security contact is an address: mailto:…, https://… or tel:…")]
    Address,
    /// Over, or too far away.
    #[error(
        "security.txt expires within a year from now (RFC 9116, 2.5.5): say when, as 2027-03-31T00:00:00Z"
    )]
    Expiry,
}

impl SecurityContact {
    /// An address, and the instant from which it is not to be relied on any more: within a year.
    ///
    /// # Errors
    /// [`SecurityContactError`].
    pub fn new(
        contact: &str,
        expires: Timestamp,
        now: Timestamp,
    ) -> Result<Self, SecurityContactError> {
        const YEAR: i64 = 366 * 24 * 60 * 60;
        let known = ["mailto:", "https://", "tel:"]
            .iter()
            .any(|scheme| contact.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
        if !known || contact.chars().any(|found| found.is_whitespace() || found.is_control()) {
            return Err(SecurityContactError::Address);
        }
        if !(1..=YEAR).contains(&expires.duration_since(now).as_secs()) {
            return Err(SecurityContactError::Expiry);
        }
        Ok(Self { contact: contact.to_owned(), expires })
    }

    fn written(&self) -> String {
        let Self { contact, expires } = self;
        format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: it, en\n")
    }
}

/// Writes them, and gives how many.
pub(crate) fn write(out: &Path, security: Option<&SecurityContact>) -> Result<usize, SiteError> {
    let disallowed: Vec<String> =
        NOT_FOR_ROBOTS.iter().map(|path| format!("Disallow: {path}")).collect();
    let robots = format!("User-agent: *\n{}\n", disallowed.join("\n"));
    write_file(&out.join("robots.txt"), robots.as_bytes())?;
    let Some(security) = security else { return Ok(1) };
    write_file(&out.join(".well-known/security.txt"), security.written().as_bytes())?;
    Ok(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(address: &str, expires: &str) -> Result<String, SecurityContactError> {
        let now = "2026-11-26T12:00:00Z".parse().unwrap();
        SecurityContact::new(address, expires.parse().unwrap(), now)
            .map(|contact| contact.written())
    }

    #[test]
    fn says_where_and_until_when() {
        let written = contact("mailto:sicurezza@example.it", "2027-03-31T00:00:00Z").unwrap();
        assert_eq!(
            written,
            "Contact: mailto:sicurezza@example.it\nExpires: 2027-03-31T00:00:00Z\nPreferred-Languages: it, en\n"
        );
    }

    #[test]
    fn what_cannot_be_relied_on_is_refused() {
        let soon = "2027-03-31T00:00:00Z";
        for address in
            ["sicurezza@example.it", "mailto:", "http://example.it", "mailto:a@b\nExpires: x"]
        {
            assert_eq!(contact(address, soon), Err(SecurityContactError::Address), "{address}");
        }
        for expires in ["2026-11-26T12:00:00Z", "2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z"] {
            assert_eq!(contact("tel:+390591234567", expires), Err(SecurityContactError::Expiry));
        }
    }
}
