//! What a list says of itself (TS 119 612 §5.3).

use super::element::Element;
use super::error::ListError;
use super::names::{TRUST_SERVICES, tsl};
use jiff::{SignedDuration, Timestamp};

/// The versions that are read: they write what is needed here in the same places.
const VERSIONS: [&str; 2] = ["5", "6"];
/// How far the clock of whoever issues a list may be ahead of ours.
const CLOCKS_APART: SignedDuration = SignedDuration::from_mins(10);

/// What kind of list it is (§5.3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The list of a member state.
    National,
    /// The list of the lists, by the Commission.
    OfLists,
}

/// What a list says of itself.
pub(crate) struct Scheme {
    pub(crate) sequence: u64,
    pub(crate) issued: Timestamp,
    pub(crate) next_update: Timestamp,
    kind: String,
    territory: String,
}

impl Scheme {
    pub(crate) fn read(root: Element<'_>) -> Result<Self, ListError> {
        let information = root.only(tsl("SchemeInformation"))?;
        let text = |name| information.only(tsl(name)).map(Element::text);
        let version = text("TSLVersionIdentifier")?;
        if !VERSIONS.contains(&version.as_str()) {
            return Err(ListError::Version(version));
        }
        let sequence = text("TSLSequenceNumber")?;
        let next_update = information.only(tsl("NextUpdate"))?.only(tsl("dateTime"))?;
        Ok(Self {
            sequence: sequence.parse().map_err(|_| value("TSLSequenceNumber"))?,
            issued: instant("ListIssueDateTime", &text("ListIssueDateTime")?)?,
            next_update: instant("NextUpdate", &next_update.text())?,
            kind: text("TSLType")?,
            territory: text("SchemeTerritory")?,
        })
    }

    /// Refuses a list of another kind or another territory.
    pub(crate) fn must_be(&self, kind: Kind, territory: &'static str) -> Result<(), ListError> {
        let wanted = match kind {
            Kind::National => "TrustedList/TSLType/EUgeneric",
            Kind::OfLists => "TrustedList/TSLType/EUlistofthelists",
        };
        if self.kind.strip_prefix(TRUST_SERVICES) != Some(wanted) {
            return Err(ListError::Kind(self.kind.clone()));
        }
        if self.territory != territory {
            let found = self.territory.clone();
            return Err(ListError::Territory { wanted: territory, found });
        }
        Ok(())
    }

    /// Refuses a list whose time is over or has not begun.
    pub(crate) fn must_be_in_force(&self, now: Timestamp) -> Result<(), ListError> {
        let latest = now.saturating_add(CLOCKS_APART).unwrap_or(now);
        if self.next_update <= now {
            Err(ListError::Expired(self.next_update))
        } else if self.issued > latest {
            Err(ListError::NotYet(self.issued))
        } else {
            Ok(())
        }
    }
}

fn value(name: &'static str) -> ListError {
    ListError::Value { name }
}

/// An instant, which lists write in UTC (§5.3.14).
pub(crate) fn instant(name: &'static str, text: &str) -> Result<Timestamp, ListError> {
    text.parse().map_err(|_| value(name))
}
