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

/// Most revoked codes of an application that are kept: the latest.
const EARLIER: usize = 50;

/// A code that an application had and that was revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevokedCode {
    /// Which.
    pub cup: Cup,
    /// When it was revoked in Sistema CUP.
    #[serde(with = "instant")]
    pub revoked_at: Timestamp,
}

/// How it stands with the project code of an application. Whatever comes after a revocation, the codes that there were
/// stay known.
///
/// ```text
/// Free <--> Requested --> Assigned --> Revoked
///   |           ^------------------------^ |
///   '------------------------^-------------'
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
        /// The codes that it had, the earliest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        earlier: Vec<RevokedCode>,
    },
    /// It has its code, which never changes.
    Assigned {
        /// Which.
        cup: Cup,
        /// The codes that it had before, the earliest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        earlier: Vec<RevokedCode>,
    },
    /// Its code was revoked in Sistema CUP.
    Revoked {
        /// Which.
        cup: Cup,
        /// When.
        #[serde(with = "instant")]
        revoked_at: Timestamp,
        /// The codes that it had before that one, the earliest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        earlier: Vec<RevokedCode>,
    },
}

impl ApplicationCup {
    /// What it becomes when a conversion asks for a code.
    pub(crate) fn asked_by(&self, conversion: ConversionId) -> Self {
        Self::Requested { conversion, earlier: self.revoked() }
    }

    /// What it becomes with a code.
    pub(crate) fn with(&self, cup: Cup) -> Self {
        Self::Assigned { cup, earlier: self.revoked() }
    }

    /// What it becomes when nobody asks for a code any more.
    pub(crate) fn let_go(&self) -> Self {
        let mut earlier = self.revoked();
        match earlier.pop() {
            Some(RevokedCode { cup, revoked_at }) => Self::Revoked { cup, revoked_at, earlier },
            None => Self::Free,
        }
    }

    /// The codes that it had and that were revoked, the earliest first.
    pub fn revoked(&self) -> Vec<RevokedCode> {
        match self {
            Self::Free => Vec::new(),
            Self::Requested { earlier, .. } | Self::Assigned { earlier, .. } => earlier.clone(),
            Self::Revoked { cup, revoked_at, earlier } => {
                let last = RevokedCode { cup: cup.clone(), revoked_at: *revoked_at };
                let all = earlier.iter().cloned().chain([last]);
                all.skip((earlier.len() + 1).saturating_sub(EARLIER)).collect()
            }
        }
    }

    /// The code, once it came.
    pub fn code(&self) -> Option<&Cup> {
        match self {
            Self::Free | Self::Requested { .. } => None,
            Self::Assigned { cup, .. } | Self::Revoked { cup, .. } => Some(cup),
        }
    }

    /// The conversion that asks for the code, until the code comes or is refused.
    pub fn requested_in(&self) -> Option<ConversionId> {
        match self {
            Self::Requested { conversion, .. } => Some(*conversion),
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
    use super::{ApplicationCup, RevokedCode};
    use domain::ConversionId;

    #[test]
    fn a_code_stays_when_it_is_revoked() {
        let cup: domain::Cup = "E99J20000010001".parse().unwrap();
        let at = jiff::Timestamp::UNIX_EPOCH;
        let revoked = ApplicationCup::Revoked { cup: cup.clone(), revoked_at: at, earlier: vec![] };
        assert_eq!((revoked.code(), revoked.revoked_at()), (Some(&cup), Some(at)));
        let assigned = ApplicationCup::Assigned { cup: cup.clone(), earlier: vec![] };
        assert_eq!((assigned.code(), assigned.revoked_at()), (Some(&cup), None));
        assert_eq!(ApplicationCup::default().code(), None);
    }

    #[test]
    fn what_was_revoked_stays_known_whatever_comes_after() {
        let cup: domain::Cup = "E99J20000010001".parse().unwrap();
        let at = jiff::Timestamp::UNIX_EPOCH;
        let revoked = ApplicationCup::Revoked { cup: cup.clone(), revoked_at: at, earlier: vec![] };
        let asked = revoked.asked_by(ConversionId::new(1, &[0; 10]));
        assert_eq!((asked.code(), asked.revoked_at()), (None, None));
        let known = [RevokedCode { cup, revoked_at: at }];
        assert_eq!(asked.revoked(), known);
        assert_eq!(asked.let_go(), revoked);
        let other: domain::Cup = "E99J20000020001".parse().unwrap();
        let coded = asked.with(other.clone());
        assert_eq!((coded.code(), coded.revoked().as_slice()), (Some(&other), &known[..]));
        assert_eq!(
            ApplicationCup::Free.asked_by(ConversionId::new(1, &[0; 10])).let_go(),
            ApplicationCup::Free
        );
    }
}
