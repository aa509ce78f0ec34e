//! Trust services: who may issue what, and when (ETSI TS 119 612 §5.5).

mod standing;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A service of the trusted list: an authority with its history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustService {
    /// The provider's name, as the list writes it.
    pub provider: String,
    /// The service's name, as the list writes it.
    pub name: String,
    /// What kind of service it is.
    pub kind: ServiceKind,
    /// The authority's certificate, in DER.
    #[serde(with = "base64_text")]
    pub certificate: Vec<u8>,
    /// How it stood in time, the newest first; each period lasts until the next newer one begins.
    pub periods: Vec<ServicePeriod>,
}

/// What kind of service it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceKind {
    /// It issues qualified certificates (`CA/QC`).
    QualifiedCertificates,
    /// It issues the certificates of a national advanced signature, such as the identity card's
    /// (`AdESGeneration`, recognised at national level).
    NationalAdvancedSignature,
}

/// How a service stood for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServicePeriod {
    /// First instant.
    pub since: Timestamp,
    /// The status in that time.
    pub status: ServiceStatus,
    /// What its certificates are for.
    pub issues: BTreeSet<CertificateUse>,
    /// Groups of its certificates that the list speaks of on their own.
    pub qualifications: Vec<Qualification>,
}

/// The status of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceStatus {
    /// Granted (for a national service: recognised at national level).
    Granted,
    /// Accredited or under supervision: as good as granted, before 1 July 2016 only.
    BeforeRegulation,
    /// Anything else, such as withdrawn.
    Withdrawn,
}

/// What a certificate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateUse {
    /// Signatures of persons.
    Signatures,
    /// Seals of organisations.
    Seals,
    /// Web sites.
    WebSites,
}

/// A group of certificates of which the list says more (TS 119 612 §5.5.9.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Qualification {
    /// What it says of them.
    pub says: BTreeSet<Qualifier>,
    /// Which certificates: all of these criteria, any of them, or none of them.
    pub assert: Assertion,
    /// The criteria.
    pub criteria: Vec<Criterion>,
}

/// What the list says of a group of certificates; other qualifiers of it change no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// They are not qualified (`NotQualified`).
    NotQualified,
    /// They are for signatures (`QCForESig`).
    ForSignatures,
    /// They are for seals (`QCForESeal`).
    ForSeals,
    /// They are for web sites (`QCForWSA`).
    ForWebSites,
    /// They are qualified although they do not say so (`QCStatement`).
    Qualified,
}

/// How criteria are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assertion {
    /// All of them hold.
    All,
    /// At least one holds.
    AtLeastOne,
    /// None holds.
    None,
}

/// Which certificates are meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Those with all these certificate policies, in dotted form.
    Policies(Vec<String>),
    /// Those whose key usage has these bits set and unset, by their number in RFC 5280 §4.2.1.3.
    KeyUsage(Vec<(u8, bool)>),
    /// Criteria that are not read here: nothing is known of them, and a refusal that depends on
    /// them is not made.
    Unread,
}

mod base64_text {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        STANDARD.decode(String::deserialize(from)?).map_err(de::Error::custom)
    }
}
