#![doc = include_str!("../README.md")]

mod algorithm;
mod anchor;
mod armour;
mod ber;
mod certificate;
mod cms;
mod content;
mod crl;
mod error;
mod extension;
mod fault;
mod name;
mod ocsp;
mod other_file;
mod path;
mod policy;
mod public_key;
mod report;
mod revocation;
mod serial;
mod service;
mod signed;
mod signed_attributes;
mod signer;
mod subject;
mod time;
mod verdict;
mod verify;

pub use anchor::Anchors;
pub use crl::{Crl, CrlFinding, CrlSearch};
pub use error::Error;
pub use fault::Fault;
pub use ocsp::MAX_OCSP_BYTES;
pub use other_file::OtherFile;
pub use policy::{Policy, Revocation};
pub use report::{ContentDigest, Reason, Report, Signer};
pub use revocation::{
    CertificateRevocation, EvidenceDigest, EvidenceKind, RevocationEvidence, RevocationReason,
    RevocationSource, RevocationStatus, RevocationTarget, UnknownCause,
};
pub use serial::SerialNumber;
pub use service::{
    Assertion, CertificateUse, Criterion, Qualification, Qualifier, ServiceKind, ServicePeriod,
    ServiceStatus, TrustService,
};
pub use verdict::Verdict;
pub use verify::{content, verify};
