//! Identifiers of records, each of its own type so that one cannot be taken for another.

use crate::serde_text::through_text;
use jiff::Timestamp;
use std::fmt;
use std::str::FromStr;
use uuid::{Builder, Uuid, Version};

/// Why a text is not an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Not a version 7 UUID in small letters with its four dashes.
    #[error("L’identificativo non è valido.")]
    Shape,
}

/// Reads the one form in which identifiers are written, so that a record has one address only.
fn parse(text: &str) -> Result<Uuid, IdError> {
    let uuid = Uuid::try_parse(text).map_err(|_| IdError::Shape)?;
    let canonical = uuid.get_version() == Some(Version::SortRand) && uuid.to_string() == text;
    if canonical { Ok(uuid) } else { Err(IdError::Shape) }
}

/// Makes a newtype of a version 7 UUID: the instant of creation first, so that identifiers sort by age.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// The identifier made of an instant, in milliseconds since the beginning of 1970, and ten random bytes.
            pub fn new(unix_millis: u64, random: &[u8; 10]) -> Self {
                Self(Builder::from_unix_timestamp_millis(unix_millis, random).into_uuid())
            }

            /// The identifier made at an instant, with ten random bytes. One before 1970 counts as its beginning.
            pub fn at(instant: Timestamp, random: &[u8; 10]) -> Self {
                Self::new(u64::try_from(instant.as_millisecond()).unwrap_or_default(), random)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                parse(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        through_text!($name);
    };
}

id! {
    /// An application for a grant, or a payment request.
    ApplicationId
}

id! {
    /// A row of a list of an application: a property, a supplier, an invoice.
    ItemId
}

id! {
    /// An uploaded or generated file.
    DocumentId
}

id! {
    /// An accepted change, in the history of an application.
    EventId
}

id! {
    /// A mail that waits in the outbox.
    LetterId
}

id! {
    /// A request of project codes (CUP), from the rows it was made of to the codes that came back.
    ConversionId
}

id! {
    /// An answer of Sistema CUP to such a request.
    ResponseId
}

#[cfg(test)]
mod tests {
    use super::{ApplicationId, IdError, ItemId};
    use proptest::prelude::*;

    #[test]
    fn made_of_time_and_chance() {
        let id = ApplicationId::new(0x0123_4567_89ab, &[0xff; 10]);
        assert_eq!(id.to_string(), "01234567-89ab-7fff-bfff-ffffffffffff");
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"01234567-89ab-7fff-bfff-ffffffffffff\"");
    }

    #[test]
    fn older_ones_come_first() {
        assert!(ItemId::new(1, &[0xff; 10]) < ItemId::new(2, &[0; 10]));
    }

    #[test]
    fn one_spelling_only() {
        for other in [
            "",
            "0123456789ab7fffbfffffffffffffff",
            "01234567-89AB-7FFF-BFFF-FFFFFFFFFFFF",
            "{01234567-89ab-7fff-bfff-ffffffffffff}",
            "01234567-89ab-4fff-bfff-ffffffffffff",
            "00000000-0000-0000-0000-000000000000",
        ] {
            assert_eq!(other.parse::<ApplicationId>(), Err(IdError::Shape), "{other}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = text.parse::<ApplicationId>();
        }

        #[test]
        fn written_and_read_back(millis in 0..1_u64 << 48, random in any::<[u8; 10]>()) {
            let id = ApplicationId::new(millis, &random);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }
    }
}
