//! The path of certificates from a signer to a trust anchor (RFC 5280 §6).

use crate::anchor::{Anchor, Anchors, Grant};
use crate::certificate::Certificate;
use crate::fault::Fault;
use crate::signed::IssueFault;
use jiff::Timestamp;

/// Most certificates in a path, the signer's included and the anchor not.
const MAX_LENGTH: usize = 5;
/// Most signatures verified in search of a path: certificates crafted to sign one another in every
/// direction cost no more than this.
const MAX_VERIFICATIONS: u32 = 32;

/// A path whose names, signatures and rights are sound, at an instant when every certificate of it
/// is valid.
#[derive(Debug)]
pub(crate) struct Path<'s, 'a> {
    /// The signer's certificate first, then each one's issuer.
    pub(crate) certificates: Vec<&'s Certificate<'a>>,
    /// The authority that issued the last of them.
    pub(crate) anchor: &'s Anchor,
    /// By whose word that authority counts for the signer's certificate.
    pub(crate) grant: &'s Grant,
}

impl<'s, 'a> Path<'s, 'a> {
    /// Finds a path from `signer` to one of `anchors` through `others`, valid at `at`.
    ///
    /// # Errors
    ///
    /// The fault that came nearest to a path: a sound path out of its time says more than an
    /// unknown issuer.
    pub(crate) fn find(
        signer: &'s Certificate<'a>,
        others: &'s [Certificate<'a>],
        anchors: &'s Anchors,
        at: Timestamp,
    ) -> Result<Self, Fault> {
        let mut search = Search {
            others,
            anchors,
            at,
            verifications_left: MAX_VERIFICATIONS,
            nearest: (Nearness::Nothing, Fault::UnknownIssuer),
        };
        let mut certificates = vec![signer];
        match search.extend(&mut certificates) {
            Some((anchor, grant)) => Ok(Self { certificates, anchor, grant }),
            None => Err(search.nearest.1),
        }
    }
}

struct Search<'s, 'a> {
    others: &'s [Certificate<'a>],
    anchors: &'s Anchors,
    at: Timestamp,
    verifications_left: u32,
    nearest: (Nearness, Fault),
}

impl<'s, 'a> Search<'s, 'a> {
    /// Extends `path` until it reaches an anchor, at most [`MAX_LENGTH`] calls deep. On `None`,
    /// `path` is as it was.
    fn extend(&mut self, path: &mut Vec<&'s Certificate<'a>>) -> Option<(&'s Anchor, &'s Grant)> {
        let last = *path.last()?;
        if !last.is_understood() {
            self.note(Nearness::Refused, Fault::UnknownRestriction);
            return None;
        }
        let anchors = self.anchors;
        for anchor in anchors.named(&last.issuer) {
            if self.issued_with(last, &anchor.spki)
                && let Some(grant) = self.counting(path, anchor)
            {
                return Some((anchor, grant));
            }
        }
        if path.len() == MAX_LENGTH {
            return None;
        }
        for issuer in self.others {
            let repeated = path.iter().any(|known| known.raw == issuer.raw);
            if issuer.subject != last.issuer || repeated || !self.issued_with(last, issuer.spki) {
                continue;
            }
            if !issuer.may_issue(path.len() - 1) {
                self.note(Nearness::Refused, Fault::IssuerNotAuthority);
                continue;
            }
            path.push(issuer);
            if let Some(found) = self.extend(path) {
                return Some(found);
            }
            path.pop();
        }
        None
    }

    /// The first word by which `anchor` counts for the signer's certificate of the whole `path`.
    fn counting(&mut self, path: &[&Certificate<'_>], anchor: &'s Anchor) -> Option<&'s Grant> {
        let issued = path.first()?.validity().0;
        let mut counting = None;
        for grant in &anchor.grants {
            match grant.counts(issued, self.at) {
                Ok(()) => counting = counting.or(Some(grant)),
                Err(fault) => self.note(Nearness::Refused, fault),
            }
        }
        let grant = counting?;
        match out_of_time(path, self.at) {
            None => Some(grant),
            Some(fault) => {
                self.note(Nearness::WholePath, fault);
                None
            }
        }
    }

    fn issued_with(&mut self, certificate: &Certificate<'_>, spki: &[u8]) -> bool {
        let Some(left) = self.verifications_left.checked_sub(1) else {
            return false;
        };
        self.verifications_left = left;
        match certificate.issued_with(spki) {
            Ok(()) => true,
            Err(IssueFault::OtherKey) => false,
            Err(IssueFault::WeakAlgorithm) => {
                self.note(Nearness::WeakLink, Fault::WeakAlgorithm);
                false
            }
            Err(IssueFault::WeakKey) => {
                self.note(Nearness::WeakLink, Fault::WeakKey);
                false
            }
        }
    }

    fn note(&mut self, nearness: Nearness, fault: Fault) {
        if nearness > self.nearest.0 {
            self.nearest = (nearness, fault);
        }
    }
}

/// How near to a good path the search was when it met a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// No authority of that name and key.
    Nothing,
    /// A link that would hold if its algorithm or key were safe.
    WeakLink,
    /// A link that holds, to a certificate that does not count.
    Refused,
    /// A whole path to an authority, that does not count now.
    WholePath,
}

/// What makes a sound path unusable at `at`, the signer's certificate first.
fn out_of_time(path: &[&Certificate<'_>], at: Timestamp) -> Option<Fault> {
    path.iter().enumerate().find_map(|(position, certificate)| {
        let (not_before, not_after) = certificate.validity();
        match position {
            0 if at > not_after => Some(Fault::CertificateExpired(not_after)),
            0 if at < not_before => Some(Fault::CertificateNotYetValid(not_before)),
            _ if at > not_after => Some(Fault::IssuerExpired(not_after)),
            _ if at < not_before => Some(Fault::IssuerNotYetValid(not_before)),
            _ => None,
        }
    })
}
