//! Whether a list may take the place of another.

use super::in_force::period;
use super::trusted_list::TrustedList;
use jiff::Timestamp;
use signature::{CertificateUse, ServiceStatus, TrustService};

/// How many of a hundred granted services a new list must at least have. Services come and go by ones
/// and twos; a list that lost a fifth of them is more likely broken than true.
const LEAST_PERCENT: usize = 80;

/// Why a list, although it is believed, does not take the place of the one in force.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotReplacing {
    /// It is the very list that is in force.
    #[error("the list {sequence} is in force already")]
    Same {
        /// Its number.
        sequence: u64,
    },
    /// It is not newer than those that were taken.
    #[error(
        "the list has number {found}, and {newest} was taken already: only a higher one is newer"
    )]
    NotNewer {
        /// The highest number that was taken.
        newest: u64,
        /// Its own.
        found: u64,
    },
    /// Too many services are gone at once.
    #[error(
        "{found} services that issue certificates for signatures are granted in the list, and {before} \
         in the one in force: it shrank by more than a fifth"
    )]
    Shrunken {
        /// How many there are in the list in force.
        before: usize,
        /// How many there are in the new one.
        found: usize,
    },
}

/// Whether a list may take the place of the one in force, `good`. `newest` is the highest number that
/// was ever taken: a list that was taken back does not come again by itself.
///
/// # Errors
/// Why it may not.
pub fn may_replace(
    good: Option<&TrustedList>,
    newest: u64,
    list: &TrustedList,
    accept_shrunken: bool,
) -> Result<(), NotReplacing> {
    if good.is_some_and(|good| good.digest == list.digest) {
        return Err(NotReplacing::Same { sequence: list.sequence });
    }
    if list.sequence <= newest {
        return Err(NotReplacing::NotNewer { newest, found: list.sequence });
    }
    let now = list.imported_at;
    let found = granted_for_signatures(&list.services, now);
    let before = good.map_or(0, |good| granted_for_signatures(&good.services, now));
    let is_enough = found > 0 && found * 100 >= before * LEAST_PERCENT;
    if is_enough || accept_shrunken {
        Ok(())
    } else {
        Err(NotReplacing::Shrunken { before, found })
    }
}

/// How many services are granted at an instant and issue certificates for signatures.
pub fn granted_for_signatures(services: &[TrustService], at: Timestamp) -> usize {
    let granted = services.iter().filter(|service| {
        period(service, at).is_some_and(|period| {
            period.status == ServiceStatus::Granted
                && period.issues.contains(&CertificateUse::Signatures)
        })
    });
    granted.count()
}
