//! What can go wrong when preparing a verification. A bad signed file is not an error: it is a
//! [`Report`](crate::Report).

/// Why trust anchors or revocation lists could not be read, or a content could not be taken out.
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
}
