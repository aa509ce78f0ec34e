//! Who is signed in, as the pages are told.

use edge::api::{
    OrganisationKind, OrganisationName, OrganisationRole, Session, SignedIn, UserName,
};
use edge::{Context, Refusal, csrf_token};
use store::accounts::{Administration, Kind, Organisation, Party, Role, User};

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

    fn described(&self) -> OrganisationName {
        match self {
            Self::Applicant(organisation) => OrganisationName {
                code: organisation.code.clone(),
                name: organisation.name.clone(),
                kind: match organisation.kind {
                    Kind::Natural => OrganisationKind::Natural,
                    Kind::Legal => OrganisationKind::Legal,
                },
                role: Some(match organisation.role {
                    Role::Beneficiary => OrganisationRole::Beneficiary,
                    Role::ThirdParty => OrganisationRole::ThirdParty,
                }),
            },
            Self::Administration(administration) => OrganisationName {
                code: administration.code.clone(),
                name: administration.name.clone(),
                kind: OrganisationKind::Administration,
                role: None,
            },
        }
    }
}

/// An open session, with what the page needs for its requests.
pub(crate) fn described(
    context: &Context,
    account: &Account,
    user: &User,
    (token, must_change_password): (&str, bool),
) -> Session {
    Session::of(SignedIn {
        signed_in: true,
        organisation: account.described(),
        user: UserName { username: user.username.clone(), name: user.name.clone() },
        roles: user.roles_in_force().into_iter().collect(),
        csrf: csrf_token(token),
        must_change_password,
        idle_minutes: context.config.idle_minutes,
    })
}
