//! What officials see and do of the users of applicants, to help them in.

use super::{AwaitedEmail, Instant};
use domain::{OrganisationCode, Username};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What organisation is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganisationSearch {
    /// Its code, a fiscal code, or a part of a name, a user name or an e-mail address.
    pub text: String,
}

/// The organisations that were found, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OrganisationsFound {
    /// Those that one's administration helps.
    pub organisations: Vec<FoundOrganisation>,
    /// Whether there are no others that fit.
    pub all: bool,
}

/// An organisation that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FoundOrganisation {
    /// Its code.
    #[schemars(with = "String")]
    pub code: OrganisationCode,
    /// The name people read.
    pub name: String,
    /// Its fiscal code.
    pub fiscal_code: String,
}

/// An organisation with its users.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HelpedOrganisation {
    /// Its code.
    #[schemars(with = "String")]
    pub code: OrganisationCode,
    /// The name people read.
    pub name: String,
    /// Its fiscal code.
    pub fiscal_code: String,
    /// When it registered.
    pub registered_at: Instant,
    /// Whether it gave its fiscal code back.
    pub released: bool,
    /// Whether its fiscal code can be freed: it has no application.
    pub can_be_released: bool,
    /// Its users, the principal one first.
    pub users: Vec<HelpedUser>,
    /// What a help desk did lately, latest first.
    pub deeds: Vec<HelpDeed>,
}

/// A user, as the help desk sees it.
#[expect(clippy::struct_excessive_bools, reason = "each is a member that pages read by its name")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HelpedUser {
    /// The name for signing in.
    #[schemars(with = "String")]
    pub username: Username,
    /// The name people read.
    pub full_name: String,
    /// Where mail goes.
    pub email: String,
    /// Where it is to go once that is confirmed.
    pub awaited_email: Option<AwaitedEmail>,
    /// Whether it is the principal user.
    pub principal: bool,
    /// Whether it was suspended.
    pub suspended: bool,
    /// Whether it was not there for more than 180 days.
    pub dormant: bool,
    /// Last successful sign-in.
    pub last_access_at: Option<Instant>,
    /// Until when wrong passwords lock it, in some browser.
    pub locked_until: Option<Instant>,
    /// Whether the password that was given is too old to open anything.
    pub password_is_over: bool,
    /// Whether a new password was sent and not used yet.
    pub password_was_sent: bool,
}

/// Something that a help desk did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HelpDeed {
    /// When.
    pub at: Instant,
    /// Who.
    pub who: String,
    /// What, in words.
    pub what: String,
    /// Why, where it is one's own administration's.
    pub reason: Option<String>,
}

/// Why something is done to somebody's account.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HelpReason {
    /// Who asked, and how they were recognised: one line, which is kept.
    pub reason: String,
}

/// Another address for a user.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmailCorrection {
    /// The new address.
    pub email: String,
    /// The address that was confirmed, after it was asked back because it looks like a slip.
    #[serde(default)]
    pub confirmed_email: Option<String>,
    /// Who asked, and how they were recognised: one line, which is kept.
    pub reason: String,
}
