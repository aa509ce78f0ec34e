//! The users of an organisation.

use super::{AwaitedEmail, Instant};
use domain::{Digest, OrganisationCode, Username};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::accounts::{self, Right};
use store::outbox::ReturnCause;

/// The users of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Users {
    /// By user name, the principal one first.
    pub users: Vec<UserDetail>,
}

/// A user, as those read it who may: whoever manages the users, and the user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UserDetail {
    /// The code of the organisation, for signing in.
    #[schemars(with = "String")]
    pub organisation: OrganisationCode,
    /// The name for signing in.
    #[schemars(with = "String")]
    pub username: Username,
    /// The name people read.
    pub full_name: String,
    /// The fiscal code, where it is known.
    pub fiscal_code: Option<String>,
    /// Where mail goes.
    pub email: String,
    /// Where it is to go once that is confirmed.
    pub awaited_email: Option<AwaitedEmail>,
    /// The telephone number, where it is known.
    pub phone: Option<String>,
    /// Whether it is the principal user.
    pub principal: bool,
    /// How it stands.
    pub state: UserState,
    /// Last successful sign-in.
    pub last_access_at: Option<Instant>,
    /// What it may do for an administration.
    #[schemars(with = "Vec<RightSchema>")]
    pub rights: Vec<Right>,
    /// Which of an applicant's applications it may work on.
    pub grant: Grant,
    /// That mail to its address came back, if it did lately.
    pub mail_returned: Option<MailReturned>,
    /// What who asks may change of it.
    pub may_change: BTreeSet<UserPart>,
    /// What can be changed, as it stands: given back with a change, so that nobody undoes what they have not seen.
    #[schemars(with = "String")]
    pub seen: Digest,
}

/// That mail to an address came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MailReturned {
    /// When it last did.
    pub at: Instant,
    /// Why.
    pub cause: MailReturnCause,
}

/// Why mail came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MailReturnCause {
    /// There is no such mailbox, or it takes nothing.
    Undeliverable,
    /// It could not be delivered in the time that it was tried.
    NotInTime,
    /// Who has the address said that it was not wanted.
    Complaint,
}

impl From<ReturnCause> for MailReturnCause {
    fn from(cause: ReturnCause) -> Self {
        match cause {
            ReturnCause::Undeliverable => Self::Undeliverable,
            ReturnCause::NotInTime => Self::NotInTime,
            ReturnCause::Complaint => Self::Complaint,
        }
    }
}

/// How a user stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UserState {
    /// It can sign in.
    Active,
    /// It was given credentials and never signed in.
    New,
    /// It was suspended.
    Suspended,
    /// It was not there for more than 180 days.
    Dormant,
}

/// What may be changed of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UserPart {
    /// E-mail address and telephone number.
    Contacts,
    /// Whether it is suspended.
    Suspension,
    /// What it may do for an administration.
    Rights,
    /// Which applications it may work on.
    Grant,
}

/// A new user. Texts come as people write them; what is wrong with them is told at their place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UserCreation {
    /// The given name.
    pub name: String,
    /// The surname.
    pub surname: String,
    /// The fiscal code.
    pub fiscal_code: String,
    /// Where mail goes: the credentials too.
    pub email: String,
    /// The telephone number, if it is given.
    pub phone: Option<String>,
    /// The name for signing in.
    pub username: String,
    /// The e-mail address that was confirmed, after it was asked back because it looks like a slip.
    #[serde(default)]
    pub confirmed_email: Option<String>,
    /// The fiscal code that was confirmed, after it was asked back because a user of the organisation has it.
    #[serde(default)]
    pub confirmed_fiscal_code: Option<String>,
    /// What it may do for an administration; nothing for an applicant.
    #[schemars(with = "BTreeSet<RightSchema>")]
    pub rights: BTreeSet<Right>,
    /// Which of an applicant's applications it may work on; all for an administration.
    pub grant: Grant,
}

/// What changes of a user: all of it is written anew.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UserUpdate {
    /// Where mail is to go: another address than before counts once whoever reads mail there confirms it.
    pub email: String,
    /// The telephone number; nothing for none.
    pub phone: Option<String>,
    /// The e-mail address that was confirmed, after it was asked back because it looks like a slip.
    #[serde(default)]
    pub confirmed_email: Option<String>,
    /// What it may do for an administration; nothing for an applicant.
    #[schemars(with = "BTreeSet<RightSchema>")]
    pub rights: BTreeSet<Right>,
    /// Which of an applicant's applications it may work on; all for an administration.
    pub grant: Grant,
    /// Whether the code is to be sent again to an address that awaits its confirmation.
    #[serde(default)]
    pub send_again: bool,
    /// What the author has seen, as it was read.
    pub seen: String,
}

/// Which applications a user may work on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Grant {
    /// Those there are and those to come.
    All,
    /// Some, until a day.
    Some {
        /// Their ids.
        applications: Vec<String>,
        /// The last day, as people in Italy write it.
        until: String,
    },
}

impl From<&accounts::Grant> for Grant {
    fn from(grant: &accounts::Grant) -> Self {
        match grant {
            accounts::Grant::All => Self::All,
            accounts::Grant::Some { applications, until } => Self::Some {
                applications: applications.iter().map(ToString::to_string).collect(),
                until: until.to_string(),
            },
        }
    }
}

#[derive(JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
#[schemars(rename = "Right", rename_all = "snake_case")]
#[expect(dead_code, reason = "only described")]
pub(super) enum RightSchema {
    /// Requests project codes.
    Cup,
    /// Runs the calls of its administration.
    Calls,
    /// Reads the applications to the calls of its administration.
    Read,
    /// Manages the users of its administration.
    Users,
}
