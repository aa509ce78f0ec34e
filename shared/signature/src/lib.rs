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
mod note;
mod ocsp;
mod other_file;
mod path;
mod policy;
mod proof;
mod public_key;
mod purposes;
mod report;
mod revocation;
mod seal;
mod serial;
mod service;
mod signatory;
mod signed;
mod signed_attributes;
mod signer;
mod signing_certificate;
mod subject;
mod time;
mod trust;
mod verdict;
mod verify;
mod wrong_certificate;

pub use anchor::Anchors;
pub use crl::{Crl, CrlFinding, CrlSearch};
pub use error::Error;
pub use fault::Fault;
pub use note::Note;
pub use ocsp::MAX_OCSP_BYTES;
pub use other_file::OtherFile;
pub use policy::{AdvancedSignatures, Policy, Revocation};
pub use proof::{PathCertificate, TrustedAuthority, TrustedService};
pub use report::{ContentDigest, Reason, Remark, Report, Signer};
pub use revocation::{
    CertificateRevocation, EvidenceDigest, EvidenceKind, RevocationEvidence, RevocationReason,
    RevocationSource, RevocationStatus, RevocationTarget, UnknownCause,
};
pub use seal::Seal;
pub use serial::SerialNumber;
pub use service::{
    Assertion, CertificateUse, Criterion, Qualification, Qualifier, ServiceKind, ServicePeriod,
    ServiceStatus, TrustService,
};
pub use signatory::Signatory;
pub use verdict::Verdict;
pub use verify::{content, verify};
pub use wrong_certificate::WrongCertificate;
