//! Certificates that are not for the signatures of persons.

mod sentence;

/// What a certificate is that is no qualified certificate for signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WrongCertificate {
    /// The one of an authority: `cA` in its basic constraints (RFC 5280 §4.2.1.9).
    Authority,
    /// The key is not for signing documents (no `nonRepudiation`).
    NotForSigning,
    /// The one by which a card's holder enters services.
    Authentication,
    /// The one of a web site.
    WebSite,
    /// For mail only.
    Mail,
    /// The one of a time-stamping service.
    TimeStamping,
    /// The one of a service that says which certificates are revoked.
    OcspResponder,
    /// For programs.
    CodeSigning,
    /// The one of an organisation's seal.
    Seal,
    /// Limited to purposes among which there is no signing of documents.
    OtherPurpose,
    /// Not a qualified one.
    NotQualified,
}

impl WrongCertificate {
    /// Whether such a certificate names a person, who may be the one that must sign.
    pub fn is_of_a_person(self) -> bool {
        match self {
            Self::NotForSigning
            | Self::Authentication
            | Self::Mail
            | Self::OtherPurpose
            | Self::NotQualified => true,
            Self::Authority
            | Self::WebSite
            | Self::TimeStamping
            | Self::OcspResponder
            | Self::CodeSigning
            | Self::Seal => false,
        }
    }

    /// The kind's name for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::Authority => "authority-certificate",
            Self::NotForSigning => "not-for-signing",
            Self::Authentication => "authentication-certificate",
            Self::WebSite => "web-site-certificate",
            Self::Mail => "mail-certificate",
            Self::TimeStamping => "time-stamping-certificate",
            Self::OcspResponder => "ocsp-certificate",
            Self::CodeSigning => "code-signing-certificate",
            Self::Seal => "seal-certificate",
            Self::OtherPurpose => "certificate-for-other-purposes",
            Self::NotQualified => "not-qualified",
        }
    }
}
