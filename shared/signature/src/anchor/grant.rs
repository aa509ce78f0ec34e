//! By whose word an authority is trusted, and what for.

use crate::fault::Fault;
use crate::purposes::Purposes;
use crate::service::{Qualifier, ServiceKind, ServicePeriod, TrustService};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// By whose word an authority is trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Grant {
    /// The operator's, who put its certificate there: for signatures, for ever.
    Operator,
    /// The trusted list's, in the times and for the uses that it says.
    Listed(Box<TrustService>),
}

/// What follows for a certificate from the authority that it was issued below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    /// The operator answers for the authority.
    pub(crate) operator: bool,
    /// The authority issues certificates of a national advanced signature.
    pub(crate) national: bool,
    /// What the list says of the certificate.
    pub(crate) says: BTreeSet<Qualifier>,
}

impl Grant {
    /// Whether the authority issues certificates of a national advanced signature.
    pub(crate) fn is_national(&self) -> bool {
        match self {
            Self::Operator => false,
            Self::Listed(service) => service.kind == ServiceKind::NationalAdvancedSignature,
        }
    }

    /// Whether it counts for a certificate issued at `issued` and judged at `at`: it must have been
    /// entitled to issue certificates for signatures at both (Regulation (EU) 910/2014, art. 32(1)).
    pub(crate) fn counts(&self, issued: Timestamp, at: Timestamp) -> Result<(), Fault> {
        let Self::Listed(service) = self else { return Ok(()) };
        let then = granted(service, issued).ok_or(Fault::ServiceNotYetGranted)?;
        let now = granted(service, at).ok_or(Fault::ServiceWithdrawn)?;
        if then.issues_signatures() && now.issues_signatures() {
            Ok(())
        } else {
            Err(Fault::ServiceNotForSignatures)
        }
    }

    /// What follows for `certificate`. What the list says against it counts when it was said at
    /// either instant, what it says for it when at both.
    pub(crate) fn word(&self, certificate: &Purposes, issued: Timestamp, at: Timestamp) -> Word {
        let Self::Listed(service) = self else {
            return Word { operator: true, ..Word::default() };
        };
        let said = |instant| {
            service.period_at(instant).map_or(BTreeSet::new(), |period| period.says_of(certificate))
        };
        let (then, now) = (said(issued), said(at));
        let counts = |says: &&Qualifier| match says {
            Qualifier::NotQualified | Qualifier::ForSeals | Qualifier::ForWebSites => true,
            Qualifier::ForSignatures | Qualifier::Qualified => {
                then.contains(says) && now.contains(says)
            }
        };
        let says = then.union(&now).filter(counts).copied().collect();
        Word { operator: false, national: self.is_national(), says }
    }
}

fn granted(service: &TrustService, at: Timestamp) -> Option<&ServicePeriod> {
    service.period_at(at).filter(|period| period.is_granted(at))
}
