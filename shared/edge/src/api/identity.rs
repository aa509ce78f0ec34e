//! Showing who one is to an identity provider.

use super::{OrganisationName, UserName};
use domain::{PersonFiscalCode, ProviderId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::accounts::IdentityPurpose;

/// An identity provider, as people choose it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IdentityProvider {
    /// Its id in addresses.
    #[schemars(with = "String")]
    pub id: ProviderId,
    /// What people call it.
    pub name: String,
}

/// How one can sign in and register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IdentityProviders {
    /// Whether anybody has a password.
    pub passwords: bool,
    /// Whether one may register with a password to come.
    pub registration_without: bool,
    /// The providers, in order; none, unless the portal has some.
    pub providers: Vec<IdentityProvider>,
}

/// Going to an identity provider.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityRequest {
    /// What for.
    #[schemars(with = "IdentityPurposeSchema")]
    pub purpose: IdentityPurpose,
    /// The page of the site to go on with afterwards, such as `/domande/`.
    #[serde(default)]
    pub back: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(rename = "IdentityPurpose", rename_all = "snake_case")]
#[expect(dead_code, reason = "only described")]
enum IdentityPurposeSchema {
    /// To sign in.
    SignIn,
    /// To register.
    Registration,
}

/// Where to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IdentityAddress {
    /// The address at the provider.
    pub address: String,
}

/// Who somebody is, by the word of a provider, and as which users they may sign in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Identity {
    /// By whose word.
    pub provider: IdentityProvider,
    /// The fiscal code.
    #[schemars(with = "String")]
    pub fiscal_code: PersonFiscalCode,
    /// The given names, if the provider says them.
    pub given_name: Option<String>,
    /// The surname, if the provider says it.
    pub family_name: Option<String>,
    /// The address for mail, if the provider says one.
    pub email: Option<String>,
    /// The users with this fiscal code, in all organisations.
    pub users: Vec<IdentityUser>,
}

/// A user that somebody may sign in as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IdentityUser {
    /// For whom.
    pub organisation: OrganisationName,
    /// Who.
    pub user: UserName,
    /// Whether the user is suspended: it cannot be chosen.
    pub suspended: bool,
}

/// The user that somebody chooses to sign in as.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityChoice {
    /// The organisation's code.
    pub organisation: String,
    /// The user name.
    pub username: String,
}
