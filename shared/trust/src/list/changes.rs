//! What differs between two lists.

use super::in_force::period;
use domain::Digest;
use jiff::Timestamp;
use signature::{ServiceKind, ServiceStatus, TrustService};
use std::collections::{BTreeMap, BTreeSet};

/// A service that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The provider's name.
    pub provider: String,
    /// The service's name.
    pub name: String,
}

/// What differs between two lists, by provider and name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Services that were not there.
    pub added: Vec<Change>,
    /// Services that were granted and are no longer.
    pub withdrawn: Vec<Change>,
    /// Services of which something else is said now.
    pub changed: Vec<Change>,
    /// Services that are not there any more.
    pub gone: Vec<Change>,
}

impl Changes {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        let Self { added, withdrawn, changed, gone } = self;
        [added, withdrawn, changed, gone].iter().all(|changes| changes.is_empty())
    }
}

/// What of a service stays the same: a certificate in one kind of service.
type Identity = (ServiceKind, Digest);

/// What differs between two lists, as of an instant.
pub fn changes(before: &[TrustService], after: &[TrustService], at: Timestamp) -> Changes {
    let (before, after) = (by_identity(before), by_identity(after));
    let identities: BTreeSet<&Identity> = before.keys().chain(after.keys()).collect();
    let mut changes = Changes::default();
    for identity in identities {
        let (old, new) = (services(&before, identity), services(&after, identity));
        let list = match (old.is_empty(), new.is_empty()) {
            _ if old == new => continue,
            (true, _) => &mut changes.added,
            (_, true) => &mut changes.gone,
            _ if is_granted(old, at) && !is_granted(new, at) => &mut changes.withdrawn,
            _ => &mut changes.changed,
        };
        list.extend(new.iter().chain(old).take(1).map(|service| Change {
            provider: service.provider.clone(),
            name: service.name.clone(),
        }));
    }
    for list in
        [&mut changes.added, &mut changes.withdrawn, &mut changes.changed, &mut changes.gone]
    {
        list.sort();
    }
    changes
}

fn by_identity(services: &[TrustService]) -> BTreeMap<Identity, Vec<&TrustService>> {
    let mut found: BTreeMap<Identity, Vec<&TrustService>> = BTreeMap::new();
    for service in services {
        let identity = (service.kind, Digest::of(&service.certificate));
        found.entry(identity).or_default().push(service);
    }
    found
}

fn services<'a, 's>(
    found: &'a BTreeMap<Identity, Vec<&'s TrustService>>,
    identity: &Identity,
) -> &'a [&'s TrustService] {
    found.get(identity).map(Vec::as_slice).unwrap_or_default()
}

fn is_granted(services: &[&TrustService], at: Timestamp) -> bool {
    let periods = services.iter().filter_map(|service| period(service, at));
    periods.map(|period| period.status).any(|status| status == ServiceStatus::Granted)
}
