//! Who somebody is, by the word of an identity provider (SPID, CIE, or a gateway to them): OpenID
//! Connect Core 1.0 with the authorization code, PKCE (RFC 7636), and where a provider wants them
//! requests signed as objects (RFC 9101) and clients that sign (RFC 7523).
//!
//! [`RelyingParty`] is the portal's side of it. Randomness and time come in as arguments; the network
//! is asked within limits, and what comes back is believed only as far as it is signed.

mod address;
mod authorization;
mod documents;
mod error;
mod exchange;
mod person;
mod provider;
mod relying_party;
mod token;
mod transport;

pub use address::{ProviderAddress, ProviderAddressError};
pub use authorization::Secrets;
pub use error::{IdentityError, TokenFault};
pub use exchange::Proof;
pub use person::Person;
pub use provider::{
    ClientAuthentication, Provider, ProviderError, Providers, SecretText, SigningKey,
};
pub use relying_party::RelyingParty;
