//! A certificate together with the authority that issued it.

use crate::certificate::Certificate;
use x509_cert::ext::pkix::BasicConstraints;

/// A certificate whose issuer is known: what evidence of its revocation is measured against.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Issued<'s, 'a> {
    pub(crate) certificate: &'s Certificate<'a>,
    /// The `SubjectPublicKeyInfo` of the issuer, encoded.
    pub(crate) issuer_spki: &'s [u8],
    /// Whether the issuer may sign revocation lists.
    pub(crate) issuer_signs_lists: bool,
}

impl Issued<'_, '_> {
    /// Whether the certificate is an authority's.
    pub(crate) fn is_authority(&self) -> bool {
        let fields = self.certificate.decoded.tbs_certificate();
        let constraints = fields.get_extension::<BasicConstraints>();
        constraints.is_ok_and(|found| found.is_some_and(|(_, constraints)| constraints.ca))
    }
}
