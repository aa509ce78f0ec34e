//! Who is signed in, and how one gets there.

use super::EntriesSchema;
use super::second_factor::SecondFactorStep;
use super::users::{Grant, RightSchema};
use domain::{EmailAddress, OrganisationCode, Username};
use form::Entries;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::accounts::{ApplicantKind, ApplicantRole, Right};

/// The three parts that one signs in with (manual 2.2).
#[derive(Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// The organisation's code.
    pub organisation: String,
    /// The user name.
    pub username: String,
    /// The password.
    pub password: String,
}

/// Whether somebody is signed in, and who.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Session {
    /// Nobody is.
    SignedOut(SignedOut),
    /// Somebody is.
    SignedIn(Box<OpenSession>),
}

/// Nobody is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SignedOut {
    #[schemars(extend("const" = false))]
    signed_in: bool,
}

impl Session {
    /// Nobody is signed in.
    pub fn nobody() -> Self {
        Self::SignedOut(SignedOut { signed_in: false })
    }

    /// Somebody is signed in.
    pub fn of(somebody: OpenSession) -> Self {
        Self::SignedIn(Box::new(OpenSession { signed_in: true, ..somebody }))
    }
}

/// Who is signed in, with what the page needs for its requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "SignedIn")]
pub struct OpenSession {
    /// Always true.
    #[schemars(extend("const" = true))]
    pub signed_in: bool,
    /// For whom.
    pub organisation: OrganisationName,
    /// Who.
    pub user: UserName,
    /// What the user may do for an administration; empty for applicants.
    #[schemars(with = "Vec<RightSchema>")]
    pub rights: Vec<Right>,
    /// Whether the user manages the users of the organisation.
    pub manages_users: bool,
    /// Which of an applicant's applications the user may work on.
    pub grant: Grant,
    /// The token for `X-CSRF-Token`.
    pub csrf: String,
    /// Whether nothing but a change of password is allowed.
    pub must_change_password: bool,
    /// How far they are with the second factor.
    pub second_factor: SecondFactorStep,
    /// Minutes without use after which the session ends.
    pub idle_minutes: i64,
}

/// An organisation, as its users see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OrganisationName {
    /// Its code.
    #[schemars(with = "String")]
    pub code: OrganisationCode,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// For whom it applies; nothing for an administration.
    #[schemars(with = "Option<ApplicantRoleSchema>")]
    pub role: Option<ApplicantRole>,
}

/// What an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// A person.
    Natural,
    /// A company or body.
    Legal,
    /// A public body that runs the grants.
    Administration,
}

impl From<ApplicantKind> for OrganisationKind {
    fn from(kind: ApplicantKind) -> Self {
        match kind {
            ApplicantKind::Natural => Self::Natural,
            ApplicantKind::Legal => Self::Legal,
        }
    }
}

/// For whom an organisation applies.
#[derive(JsonSchema)]
#[schemars(rename = "OrganisationRole", rename_all = "snake_case")]
#[expect(dead_code, reason = "only described")]
enum ApplicantRoleSchema {
    /// For itself.
    Beneficiary,
    /// For others.
    ThirdParty,
}

/// A user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UserName {
    /// The name for signing in.
    #[schemars(with = "String")]
    pub username: Username,
    /// The name people read.
    pub name: String,
}

/// A proof of work in the form of ALTCHA, version 2, to be sent back with its solution.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Challenge {
    /// What is to be solved.
    #[schemars(with = "serde_json::Map<String, serde_json::Value>")]
    pub parameters: serde_json::Value,
    /// That it was given here.
    pub signature: String,
}

/// A registration.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Registration")]
pub struct RegistrationRequest {
    /// The answers to the registration form.
    #[schemars(with = "EntriesSchema")]
    pub entries: Entries,
    /// Base64 of `{"challenge", "solution"}`, the solved challenge.
    pub altcha: String,
    /// The e-mail address that the person confirmed, after it was asked back because it looks like a slip.
    #[serde(default)]
    pub confirmed_email: Option<String>,
    /// Whether who registers has shown who they are to an identity provider: the fiscal code must be
    /// theirs, and no password is made.
    #[serde(default)]
    pub with_identity: bool,
}

/// An organisation that was registered, with its first user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Registered {
    /// The organisation's code.
    #[schemars(with = "String")]
    pub organisation: OrganisationCode,
    /// The user name.
    #[schemars(with = "String")]
    pub username: Username,
    /// Where the credentials were sent.
    #[schemars(with = "String")]
    pub email: EmailAddress,
    /// What this browser has the credentials sent again with.
    pub resend: String,
}

/// A wish to have the credentials of a registration sent again.
#[derive(Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResendRequest {
    /// The organisation's code.
    pub organisation: String,
    /// What the registration gave for it.
    pub resend: String,
}

/// A change of one's own password.
#[derive(Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The password as it is.
    pub current: String,
    /// The new one.
    pub new: String,
    /// The new one again.
    pub repeat: String,
}

/// A password that was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PasswordChanged {
    /// For how many days the password is valid.
    pub valid_days: i64,
}
