//! The certificate that a signature says it was made with (EN 319 132-1 §5.2.2).

use super::algorithm::Hash;
use super::outline::{decoded, only};
use crate::list::element::Element;
use crate::list::error::SealFault;
use crate::list::names::{Name, ds, xades};
use sha1::{Digest, Sha1};

/// The digest that lists of version 5 name the certificate with, the Italian one of 2019 too.
const SHA_1: &str = "http://www.w3.org/2000/09/xmldsig#sha1";
/// The two properties that name the certificate; only the second says nothing with SHA-1.
const OLD: Name = xades("SigningCertificate");
const NEW: Name = xades("SigningCertificateV2");

/// How a signature names its certificate.
pub(super) struct Named {
    /// Nothing stands for SHA-1. It tells certificates that come along from each other, and no more:
    /// that the signer's is believed rests on its pin.
    hash: Option<Hash>,
    digest: Vec<u8>,
}

impl Named {
    pub(super) fn is_of(&self, certificate: &[u8]) -> bool {
        let digest = match self.hash {
            Some(hash) => hash.of(certificate),
            None => Sha1::digest(certificate).to_vec(),
        };
        digest == self.digest
    }
}

/// The names of the signer's certificate. Others of its path may be named after it.
pub(super) fn certificate_names(properties: Element<'_>) -> Result<Vec<Named>, SealFault> {
    let properties = only(properties, xades("SignedSignatureProperties"))?;
    let mut names = Vec::new();
    for property in [OLD, NEW] {
        let mut all = properties.all(property);
        match (all.next(), all.next()) {
            (None, _) => {}
            (Some(one), None) => names.push(named(one, property == OLD)?),
            (Some(_), Some(_)) => return Err(SealFault::Certificate),
        }
    }
    if names.is_empty() { Err(SealFault::Certificate) } else { Ok(names) }
}

fn named(property: Element<'_>, is_old: bool) -> Result<Named, SealFault> {
    let certificate = property.first(xades("Cert")).ok_or(SealFault::Certificate)?;
    let certificate = only(certificate, xades("CertDigest"))?;
    let method = only(certificate, ds("DigestMethod"))?.attribute("Algorithm").unwrap_or_default();
    let hash = if is_old && method == SHA_1 { None } else { Some(Hash::named(method)?) };
    Ok(Named { hash, digest: decoded(only(certificate, ds("DigestValue"))?, "DigestValue")? })
}
