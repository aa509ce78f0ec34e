//! How it stands with the project code (CUP) of an application: a record of its own beside the
//! application, listed with it.

use crate::error::StoreError;
use crate::instant;
use crate::keys::{Item, Key};
use crate::record::Record;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::{ConversionId, Cup};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How it stands with the project code of an application.
///
/// ```text
/// Free <--> Requested --> Assigned --> Revoked
///   '------------------------^
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ApplicationCup {
    /// It has no code, and nobody asks for one: there is no record.
    #[default]
    Free,
    /// It waits for the code that a conversion asks for.
    Requested {
        /// Which conversion.
        conversion: ConversionId,
    },
    /// It has its code, which never changes.
    Assigned {
        /// Which.
        cup: Cup,
    },
    /// Its code was revoked in Sistema CUP.
    Revoked {
        /// Which.
        cup: Cup,
        /// When.
        #[serde(with = "instant")]
        revoked_at: Timestamp,
    },
}

impl ApplicationCup {
    /// The code, once it came.
    pub fn code(&self) -> Option<&Cup> {
        match self {
            Self::Free | Self::Requested { .. } => None,
            Self::Assigned { cup } | Self::Revoked { cup, .. } => Some(cup),
        }
    }

    /// The conversion that asks for the code, until the code comes or is refused.
    pub fn requested_in(&self) -> Option<ConversionId> {
        match self {
            Self::Requested { conversion } => Some(*conversion),
            Self::Free | Self::Assigned { .. } | Self::Revoked { .. } => None,
        }
    }

    /// When the code was revoked, if it was.
    pub fn revoked_at(&self) -> Option<Timestamp> {
        match self {
            Self::Revoked { revoked_at, .. } => Some(*revoked_at),
            Self::Free | Self::Requested { .. } | Self::Assigned { .. } => None,
        }
    }

    /// The record, with the attributes of the indexes that list its application.
    pub(crate) fn listed_item(
        &self,
        key: &Key,
        listed: [(String, AttributeValue); 3],
    ) -> Result<Item, StoreError> {
        let mut item = self.item(key)?;
        item.extend(listed);
        Ok(item)
    }
}

impl Record for ApplicationCup {
    const TAG: &'static str = "APPLICATION_CUP";
    const WHAT: &'static str = "the project code of an application";
}

#[cfg(test)]
mod tests {
    use super::ApplicationCup;

    #[test]
    fn a_code_stays_when_it_is_revoked() {
        let cup: domain::Cup = "E99J20000010001".parse().unwrap();
        let at = jiff::Timestamp::UNIX_EPOCH;
        let revoked = ApplicationCup::Revoked { cup: cup.clone(), revoked_at: at };
        assert_eq!((revoked.code(), revoked.revoked_at()), (Some(&cup), Some(at)));
        let assigned = ApplicationCup::Assigned { cup: cup.clone() };
        assert_eq!((assigned.code(), assigned.revoked_at()), (Some(&cup), None));
        assert_eq!(ApplicationCup::default().code(), None);
    }
}
