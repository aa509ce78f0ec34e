//! What can go wrong between the portal and an identity provider.

use http::StatusCode;
use std::error::Error;

/// Why it is not known who somebody is.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// The authorities that TLS trusts cannot be read.
    #[error("reading the certification authorities of the system")]
    Authorities(#[source] std::io::Error),
    /// Nobody answers there, or the answer was cut off or too long.
    #[error("asking the identity provider for {what}")]
    Ask {
        /// What was asked for.
        what: &'static str,
        /// Why nothing came.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
    /// It took too long.
    #[error("the identity provider did not give {what} in time")]
    TooSlow {
        /// What was asked for.
        what: &'static str,
    },
    /// Another status than the one that was wanted.
    #[error("the identity provider answered with {status} when asked for {what}")]
    Status {
        /// What was asked for.
        what: &'static str,
        /// What it answered.
        status: StatusCode,
    },
    /// What came cannot be read.
    #[error("reading {what} of the identity provider")]
    Unreadable {
        /// What was asked for.
        what: &'static str,
        /// What is wrong with it.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
    /// The metadata are of somebody else (OpenID Connect Discovery 1.0, 4.3).
    #[error("the metadata name another issuer than the configured one")]
    OtherIssuer,
    /// The metadata of a provider on the net name an address of this machine.
    #[error("the metadata name an address without TLS")]
    WithoutTls,
    /// What the portal signs could not be signed.
    #[error("signing what the identity provider wants signed")]
    Sign(#[source] jsonwebtoken::errors::Error),
    /// A token is not believed.
    #[error("the identity provider's token is not believed")]
    Token(#[from] TokenFault),
    /// The word about the person is of another person than the token.
    #[error("the identity provider speaks of two different persons")]
    OtherSubject,
    /// No Italian fiscal code of a person is among the attributes.
    #[error("the identity provider gives no Italian fiscal code of a person")]
    NoFiscalCode,
}

/// Why a token is not believed (OpenID Connect Core 1.0, 3.1.3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenFault {
    /// It is no signed token.
    #[error("it is no signed token")]
    Malformed,
    /// It is signed in a way that is not taken: `none` is one of them.
    #[error("it is not signed in a way that is taken")]
    Algorithm,
    /// It wants something understood that is not (RFC 7515, 4.1.11).
    #[error("it has a critical header")]
    Critical,
    /// The provider publishes no key by that name, for that way of signing.
    #[error("it is signed with a key that the provider does not publish")]
    UnknownKey,
    /// The signature does not hold.
    #[error("its signature does not hold")]
    Signature,
    /// Somebody else made it.
    #[error("it is of another issuer")]
    Issuer,
    /// It was made for somebody else.
    #[error("it is for another client")]
    Audience,
    /// It is past its end.
    #[error("it has expired")]
    Expired,
    /// It was made long ago, or in the future.
    #[error("it was not made just now")]
    NotOfNow,
    /// It answers another request.
    #[error("it answers another request")]
    Nonce,
    /// The person showed who they are with less than what was asked for.
    #[error("the level of assurance is not one of those asked for")]
    Level,
}
