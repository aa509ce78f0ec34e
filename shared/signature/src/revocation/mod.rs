//! Whether the certificates of a path are revoked or suspended: what evidence there is, and what
//! follows from it (RFC 5280 §6.3, RFC 6960 §3.2).

mod cause;
mod chain;
mod embedded;
mod evidence;
mod gathered;
mod issued;
mod judge;
mod locations;
mod statement;
mod status;
mod target;

pub use cause::UnknownCause;
pub(crate) use chain::{JudgedPath, fault, judge_path};
pub(crate) use embedded::Embedded;
pub use evidence::RevocationEvidence;
pub(crate) use gathered::Gathered;
pub(crate) use issued::Issued;
pub(crate) use statement::{Said, Statement};
pub use status::{
    CertificateRevocation, EvidenceDigest, EvidenceKind, RevocationReason, RevocationSource,
    RevocationStatus,
};
pub use target::RevocationTarget;
