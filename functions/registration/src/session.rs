//! Who is signed in, as the pages are told.

use serde_json::{Value, json};
use store::accounts::{Administration, Organisation, Party, User};
use web::{Context, Refusal, csrf_token};

/// For whom a user signs in.
pub(crate) enum Account {
    /// A subject that registered and applies.
    Applicant(Organisation),
    /// A public body that runs the grants.
    Administration(Administration),
}

impl Account {
    /// The account with a code.
    ///
    /// # Errors
    /// [`Refusal::SignIn`] if there is none any more.
    pub(crate) async fn load(context: &Context, code: &str) -> Result<Self, Refusal> {
        let accounts = &context.stores.accounts;
        if let Some(applicant) = accounts.organisation(code).await? {
            return Ok(Self::Applicant(applicant));
        }
        let administration = accounts.administration(code).await?;
        administration.map(Self::Administration).ok_or(Refusal::SignIn)
    }

    /// What it is, for its sessions.
    pub(crate) fn party(&self) -> Party {
        match self {
            Self::Applicant(_) => Party::Applicant,
            Self::Administration(_) => Party::Administration,
        }
    }

    fn described(&self) -> Value {
        match self {
            Self::Applicant(organisation) => json!({
                "code": organisation.code,
                "name": organisation.name,
                "kind": organisation.kind,
                "role": organisation.role,
            }),
            Self::Administration(administration) => json!({
                "code": administration.code,
                "name": administration.name,
                "kind": "administration",
                "role": null,
            }),
        }
    }
}

/// An open session, with what the page needs for its requests.
pub(crate) fn described(
    context: &Context,
    account: &Account,
    user: &User,
    (token, must_change_password): (&str, bool),
) -> Value {
    json!({
        "signed_in": true,
        "organisation": account.described(),
        "user": { "username": user.username, "name": user.name },
        "roles": user.roles_in_force(),
        "csrf": csrf_token(token),
        "must_change_password": must_change_password,
        "idle_minutes": context.config.idle_minutes,
    })
}
