//! Names of elements, and the addresses that stand for things in a trusted list.

/// A name: namespace and local part.
pub(crate) type Name = (&'static str, &'static str);

/// Lists (TS 119 612 annex C).
pub(crate) const TSL: &str = "http://uri.etsi.org/02231/v2#";
/// Qualifications of services (TS 119 612 §5.5.9.2).
pub(crate) const QUALIFICATIONS: &str =
    "http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#";
/// Types added by TS 119 612, such as the type of a file.
pub(crate) const ADDITIONAL: &str = "http://uri.etsi.org/02231/v2/additionaltypes#";
/// Signatures (W3C XML Signature 1.1).
pub(crate) const DS: &str = "http://www.w3.org/2000/09/xmldsig#";
/// What is signed about the signature (ETSI EN 319 132-1).
pub(crate) const XADES: &str = "http://uri.etsi.org/01903/v1.3.2#";

/// What addresses of trust services begin with.
pub(crate) const TRUST_SERVICES: &str = "http://uri.etsi.org/TrstSvc/";

pub(crate) const fn tsl(name: &'static str) -> Name {
    (TSL, name)
}

pub(crate) const fn ds(name: &'static str) -> Name {
    (DS, name)
}

pub(crate) const fn xades(name: &'static str) -> Name {
    (XADES, name)
}

pub(crate) const fn qualification(name: &'static str) -> Name {
    (QUALIFICATIONS, name)
}
