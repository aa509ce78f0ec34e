//! E-mail addresses: of any kind, ordinary, certified (PEC).

mod certified_domains;
mod mistyped_domains;
mod pasted;

use crate::serde_text::through_text;
use crate::unseen::without_unseen;
use email_address::Options;
use std::fmt;
use std::str::FromStr;

/// The longest address accepted, in characters.
const MAXIMUM_LENGTH: usize = 128;

/// An e-mail address, its domain in lower case. Nothing is said on whether someone reads it.
///
/// Quoted local parts, comments, addresses between square brackets and letters outside ASCII are refused: they are
/// legal, but few mail systems carry them. What mail programs copy along (a name, `mailto:`) is dropped.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress {
    text: String,
    at: usize,
}

/// An address that is not known to be certified, for messages that certified mail may refuse or not show.
///
/// The registration address must not be certified, because credentials are sent to it (manual, 2.1).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrdinaryMail(EmailAddress);

/// An address given as certified (PEC). Every correct address is accepted: no list of certified domains is complete.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CertifiedMail(EmailAddress);

/// Why a text is not an e-mail address, or not one of the kind asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// No `@`.
    #[error("Nell’indirizzo e-mail manca il simbolo @: scrivi l’indirizzo come nome@dominio.it.")]
    MissingAt,
    /// Longer than 128 characters.
    #[error("L’indirizzo e-mail può avere al massimo 128 caratteri: ora ne ha {found}.")]
    Length {
        /// How many characters were given.
        found: usize,
    },
    /// White space, an accented letter, a quote or something else that addresses do not have.
    #[error(
        "Il carattere «{character}» non è ammesso in un indirizzo e-mail: ricontrolla l’indirizzo."
    )]
    Character {
        /// What was found.
        character: char,
    },
    /// The part before or after the `@` is not well formed.
    #[error("L’indirizzo e-mail non è corretto: scrivilo come nome@dominio.it.")]
    Syntax,
    /// A certified address where an ordinary one is needed.
    #[error(
        "L’indirizzo risulta di posta elettronica certificata (PEC): scrivi un indirizzo e-mail ordinario."
    )]
    Certified,
}

impl EmailAddress {
    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What follows the `@`, in lower case.
    pub fn domain(&self) -> &str {
        self.text.get(self.at + 1..).unwrap_or_default()
    }

    /// Whether it is the mailbox of another address. Nobody remembers with which capitals an address was written, and no
    /// mail system tells them apart.
    pub fn is_mailbox_of(&self, other: &Self) -> bool {
        self.text.eq_ignore_ascii_case(&other.text)
    }

    /// Whether the domain is in the project's list of certified ones. `false` does not mean that it is not certified.
    pub fn is_known_certified(&self) -> bool {
        certified_domains::knows(self.domain())
    }

    /// Whether the domain is called as those of certified mail are: a reason to ask, never to refuse.
    pub fn looks_certified(&self) -> bool {
        certified_domains::looks(self.domain())
    }

    /// Whether the domain is one of a large provider of ordinary mail. `false` does not mean that it is certified.
    pub fn is_known_ordinary(&self) -> bool {
        mistyped_domains::is_right(self.domain())
    }

    /// The domain that was probably meant, if this one looks like a slip of the keyboard: a reason to ask,
    /// never to refuse.
    pub fn meant_domain(&self) -> Option<String> {
        mistyped_domains::meant(self.domain())
    }
}

impl FromStr for EmailAddress {
    type Err = EmailError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = without_unseen(text);
        let text = pasted::address_in(&text);
        let found = text.chars().count();
        if found > MAXIMUM_LENGTH {
            return Err(EmailError::Length { found });
        }
        if let Some(character) = text.chars().find(|&found| !is_plain(found)) {
            return Err(EmailError::Character { character });
        }
        let at = text.rfind('@').ok_or(EmailError::MissingAt)?;
        let (local, domain) = text.split_at(at);
        let text = format!("{local}{}", domain.to_ascii_lowercase());
        let options =
            Options::default().with_required_tld().without_domain_literal().without_display_text();
        email_address::EmailAddress::parse_with_options(&text, options)
            .map_err(|_| EmailError::Syntax)?;
        Ok(Self { text, at })
    }
}

/// Visible ASCII, without what only quoted parts, comments, literals and display names need.
fn is_plain(found: char) -> bool {
    found.is_ascii_graphic()
        && !matches!(found, '"' | '(' | ')' | ',' | ':' | ';' | '<' | '>' | '[' | '\\' | ']')
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl FromStr for OrdinaryMail {
    type Err = EmailError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let address: EmailAddress = text.parse()?;
        if address.is_known_certified() { Err(EmailError::Certified) } else { Ok(Self(address)) }
    }
}

impl FromStr for CertifiedMail {
    type Err = EmailError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

/// What ordinary and certified addresses have in common.
macro_rules! kind_of_address {
    ($type:ty) => {
        impl $type {
            /// The address.
            pub fn address(&self) -> &EmailAddress {
                &self.0
            }

            /// The whole address, as text.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        through_text!($type);
    };
}

kind_of_address!(OrdinaryMail);
kind_of_address!(CertifiedMail);
through_text!(EmailAddress);

#[cfg(test)]
mod tests {
    use super::{CertifiedMail, EmailAddress, EmailError as Error, OrdinaryMail};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, Error> {
        text.parse::<EmailAddress>().map(|address| address.to_string())
    }

    #[test]
    fn the_domain_is_lowered_and_the_rest_kept() {
        assert_eq!(
            parse(" Mario.Rossi@Studio.EXAMPLE.it ").as_deref(),
            Ok("Mario.Rossi@studio.example.it")
        );
        assert_eq!(
            "a+b@example.com".parse::<EmailAddress>().map(|found| found.domain().to_owned()),
            Ok("example.com".into())
        );
    }

    #[test]
    fn as_mail_programs_copy_it() {
        for copied in
            ["mailto:a@example.it", "Anna Bò <a@Example.it>", "<a@example.it>;", "a@example.it."]
        {
            assert_eq!(parse(copied).as_deref(), Ok("a@example.it"), "{copied}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!(parse("mario.rossi"), Err(Error::MissingAt));
        assert_eq!(
            parse(&format!("{}@example.it", "a".repeat(120))),
            Err(Error::Length { found: 131 })
        );
        assert_eq!(parse("mario rossi@example.it"), Err(Error::Character { character: ' ' }));
        assert_eq!(parse("niccolò@example.it"), Err(Error::Character { character: 'ò' }));
        assert_eq!(
            parse("a@example.it\r\nBcc: b@example.it"),
            Err(Error::Character { character: '\r' })
        );
        assert_eq!(
            parse("a@example.it <b@example.it>"),
            Err(Error::Character { character: ' ' }),
            "which of the two, nobody knows"
        );
        for bad in [
            "@example.it",
            "a@",
            "a@localhost",
            "a..b@example.it",
            "a@b@example.it",
            "a@-.it",
            "a@example..it",
        ] {
            assert_eq!(parse(bad), Err(Error::Syntax), "{bad}");
        }
    }

    #[test]
    fn an_ordinary_address_is_not_a_certified_one() {
        assert!("mario@example.it".parse::<OrdinaryMail>().is_ok());
        for certified in [
            "mario@pec.it",
            "mario@Legalmail.IT",
            "mario@studio.pec.it",
            "mario@pec.studiorossi.it",
        ] {
            assert_eq!(certified.parse::<OrdinaryMail>(), Err(Error::Certified), "{certified}");
            assert!(certified.parse::<CertifiedMail>().is_ok(), "{certified}");
        }
        assert!("mario@studio-certificato.it".parse::<CertifiedMail>().is_ok());
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }

        #[test]
        fn written_and_read_back(text in "[A-Za-z0-9.+_-]{1,12}@[A-Za-z0-9.-]{1,20}\\.[a-z]{2,3}") {
            if let Ok(address) = parse(&text) {
                prop_assert_eq!(parse(&address), Ok(address));
            }
        }
    }
}
