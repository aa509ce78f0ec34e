//! What can go wrong when preparing a verification, or sealing. A bad signed file is not an error: it is a
//! [`Report`](crate::Report).

/// Why trust anchors or revocation lists could not be read, a content could not be taken out, or the
/// portal's own seal could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A certificate offered as a trust anchor could not be read.
    #[error("reading trust anchor number {position}")]
    ReadAnchor {
        /// Which one, counting from 1.
        position: usize,
        /// What is wrong with its bytes.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// There was no certificate where trust anchors were expected.
    #[error("no trust anchor in the file")]
    NoAnchor,
    /// A revocation list could not be read.
    #[error("reading a certificate revocation list: it is neither DER nor PEM of the right shape")]
    ReadCrl,
    /// The signed file has no content that could be read.
    #[error("taking the content out of a signed file: {}", .0.code())]
    ReadContent(crate::Fault),
    /// The key of the seal could not be read.
    #[error("reading the key of the seal: it must be PKCS#8 in PEM, without a password")]
    ReadSealKey(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The key of the seal is of a kind or a length that is not used here.
    #[error("the key of the seal is neither RSA of 2048 bits or more nor EC over P-256 or P-384")]
    SealKeyKind,
    /// A certificate of the seal could not be read.
    #[error("reading certificate number {position} of the seal")]
    ReadSealCertificate {
        /// Which one, counting from 1.
        position: usize,
        /// What is wrong with its bytes.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// None of the certificates of the seal is its key's.
    #[error("none of the certificates of the seal belongs to its key")]
    SealOfAnotherKey,
    /// The certificate of the seal is not valid when it is used.
    #[error("the certificate of the seal is valid from {not_before} to {not_after} only")]
    SealNotValid {
        /// The first instant.
        not_before: jiff::Timestamp,
        /// The last second.
        not_after: jiff::Timestamp,
    },
    /// The envelope of the seal could not be made.
    #[error("making the envelope of the seal")]
    BuildSeal(#[source] Box<dyn std::error::Error + Send + Sync>),
}
