//! What a trust service was entitled to at an instant, and what its list says of a certificate.

use super::{
    Assertion, CertificateUse, Criterion, Qualification, Qualifier, ServicePeriod, ServiceStatus,
    TrustService,
};
use crate::purposes::Purposes;
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

impl TrustService {
    /// How it stood at `at`; `None` before its first period.
    pub(crate) fn period_at(&self, at: Timestamp) -> Option<&ServicePeriod> {
        self.periods.iter().filter(|period| period.since <= at).max_by_key(|period| period.since)
    }
}

impl ServicePeriod {
    /// Whether the service was entitled at `at`, an instant of this period.
    pub(crate) fn is_granted(&self, at: Timestamp) -> bool {
        match self.status {
            ServiceStatus::Granted => true,
            ServiceStatus::BeforeRegulation => at < regulation(),
            ServiceStatus::Withdrawn => false,
        }
    }

    /// Whether its certificates are for the signatures of persons.
    pub(crate) fn issues_signatures(&self) -> bool {
        self.issues.contains(&CertificateUse::Signatures)
    }

    /// What the list says in this period of a certificate.
    pub(crate) fn says_of(&self, certificate: &Purposes) -> BTreeSet<Qualifier> {
        let about = self.qualifications.iter().filter(|about| about.is_about(certificate));
        about.flat_map(|about| about.says.iter().copied()).collect()
    }
}

/// The first instant of Regulation (EU) 910/2014, art. 52(2): 1 July 2016.
fn regulation() -> Timestamp {
    let first = date(2016, 7, 1).to_zoned(TimeZone::UTC);
    first.map_or(Timestamp::UNIX_EPOCH, |first| first.timestamp())
}

impl Qualification {
    /// Whether `certificate` is one of those meant, as far as the criteria were read: what depends
    /// on an unread one, and what has none, is about nobody.
    fn is_about(&self, certificate: &Purposes) -> bool {
        let holds: Vec<Option<bool>> =
            self.criteria.iter().map(|criterion| criterion.holds(certificate)).collect();
        let all = |wanted| !holds.is_empty() && holds.iter().all(|holds| *holds == Some(wanted));
        match self.assert {
            Assertion::All => all(true),
            Assertion::AtLeastOne => holds.contains(&Some(true)),
            Assertion::None => all(false),
        }
    }
}

impl Criterion {
    /// Whether `certificate` meets it; `None` when it was not read.
    fn holds(&self, certificate: &Purposes) -> Option<bool> {
        match self {
            Self::Policies(wanted) => Some(wanted.iter().all(|wanted| {
                certificate.policies.iter().any(|policy| policy.to_string() == *wanted)
            })),
            Self::KeyUsage(bits) => Some(
                certificate.key_usage.is_some()
                    && bits.iter().all(|(bit, set)| certificate.key_usage_bit(*bit) == *set),
            ),
            Self::Unread => None,
        }
    }
}

#[cfg(test)]
mod tests;
