//! What a provider publishes of itself (OpenID Connect Discovery 1.0).

use crate::address::ProviderAddress;
use crate::error::IdentityError;
use serde::Deserialize;

/// Where the metadata are, below the issuer (4.1).
pub(crate) const METADATA_PATH: &str = "/.well-known/openid-configuration";

/// The metadata, as far as they matter here.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Metadata {
    pub(crate) issuer: ProviderAddress,
    pub(crate) authorization_endpoint: ProviderAddress,
    pub(crate) token_endpoint: ProviderAddress,
    pub(crate) jwks_uri: ProviderAddress,
    pub(crate) userinfo_endpoint: Option<ProviderAddress>,
}

impl Metadata {
    /// They are the issuer's own, and lead to this machine only if the issuer is there too.
    pub(crate) fn check(&self, issuer: &ProviderAddress) -> Result<(), IdentityError> {
        if self.issuer != *issuer {
            return Err(IdentityError::OtherIssuer);
        }
        let named = [&self.authorization_endpoint, &self.token_endpoint, &self.jwks_uri];
        let mut named = named.into_iter().chain(&self.userinfo_endpoint);
        if !issuer.is_of_this_machine() && named.any(ProviderAddress::is_of_this_machine) {
            return Err(IdentityError::WithoutTls);
        }
        Ok(())
    }
}
