//! Why a list is not believed.

use super::signer::SignerError;
use domain::Digest;
use jiff::Timestamp;

/// Why a list is not believed.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// Longer than any list.
    #[error("the file has more than {limit} bytes")]
    TooLong {
        /// The limit.
        limit: usize,
    },
    /// More elements, or longer ones, than any list has.
    #[error("the file has more {what} than a trusted list")]
    TooMuch {
        /// Of what there is too much.
        what: &'static str,
    },
    /// Not text in UTF-8.
    #[error("the file is not text in UTF-8")]
    Encoding(#[source] std::str::Utf8Error),
    /// Not XML, or XML with a document type.
    #[error("the file is not XML without a document type")]
    Xml(#[source] uppsala::XmlError),
    /// Not a trusted list.
    #[error("the file is not a trusted list")]
    NotAList,
    /// Something that every list has once is missing, or there twice.
    #[error("the list must have {name} once in {parent}")]
    NotOnce {
        /// The element.
        name: &'static str,
        /// Where it belongs.
        parent: String,
    },
    /// A value cannot be read.
    #[error("the list has a {name} that cannot be read")]
    Value {
        /// The element.
        name: &'static str,
    },
    /// A version that is not read here.
    #[error("the list is of version {0}, and 5 and 6 are read")]
    Version(String),
    /// A list of another kind, such as the list of the lists.
    #[error("the file is a list of another kind: «{0}»")]
    Kind(String),
    /// The list of another territory.
    #[error("the list is of «{found}», not of {wanted}")]
    Territory {
        /// Whose list was wanted.
        wanted: &'static str,
        /// Whose it is.
        found: String,
    },
    /// Its time is over.
    #[error("the list expired at {0}: get the present one")]
    Expired(Timestamp),
    /// Its time has not begun.
    #[error("the list says that it is issued at {0}, which is still to come")]
    NotYet(Timestamp),
    /// Nobody signed it, or not as a list must be signed.
    #[error("the signature of the list is not accepted")]
    Seal(#[from] SealFault),
}

/// Why the signature of a list is not accepted.
#[derive(Debug, thiserror::Error)]
pub enum SealFault {
    /// None, or several, or in another place.
    #[error("there must be one signature, in the root of the list")]
    NotOne,
    /// Two elements have one identifier, so that what is meant by it is uncertain.
    #[error("the identifier «{0}» is there more than once")]
    Identifier(String),
    /// It covers something else than the whole list and its own properties, or does so in another way.
    #[error("the signature must cover the whole list, and its own properties, and nothing else")]
    Coverage,
    /// A part of the signature is missing or there twice.
    #[error("the signature must have {0} once")]
    Part(&'static str),
    /// A way to transform or to write that is not accepted.
    #[error("the signature uses «{0}», which is not accepted")]
    Algorithm(String),
    /// What was signed is not what is there.
    #[error("the list was changed after it was signed")]
    Digest,
    /// The signature is not the signer's.
    #[error("the signature is not the signer's")]
    Value,
    /// The properties do not name the certificate.
    #[error("the signature does not name the certificate it was made with")]
    Certificate,
    /// Nobody pinned the signer.
    #[error("nobody pinned the certificate of the signer, {0}")]
    NotPinned(Digest),
    /// The certificate of the signer is not one for lists.
    #[error("the certificate of the signer is not accepted")]
    Signer(#[from] SignerError),
    /// The list could not be brought to the form that is signed.
    #[error("bringing the list to its canonical form")]
    Canonical(#[source] Box<dyn std::error::Error + Send + Sync>),
}
