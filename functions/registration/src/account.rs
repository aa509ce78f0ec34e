//! For whom a user signs in.

use domain::OrganisationCode;
use edge::api::{OrganisationKind, OrganisationName};
use edge::{Context, Passwords, Refusal};
use form::Entry;
use store::accounts::{AccountKind, Administration, Organisation};

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
    pub(crate) async fn load(context: &Context, code: &OrganisationCode) -> Result<Self, Refusal> {
        let accounts = &context.stores.accounts;
        if let Some(applicant) = accounts.organisation(code).await? {
            return Ok(Self::Applicant(applicant));
        }
        let administration = accounts.administration(code).await?;
        administration.map(Self::Administration).ok_or(Refusal::SignIn)
    }

    /// What it is, for its sessions.
    pub(crate) fn kind(&self) -> AccountKind {
        match self {
            Self::Applicant(_) => AccountKind::Applicant,
            Self::Administration(_) => AccountKind::Administration,
        }
    }

    /// What is known of it, which is no password for its users.
    pub(crate) fn known_by(&self) -> Vec<&str> {
        match self {
            Self::Applicant(organisation) => {
                let vat = organisation.profile.get("partita_iva").map(Entry::text);
                let own = [
                    &organisation.name,
                    organisation.email.as_str(),
                    organisation.fiscal_code.as_str(),
                ];
                own.into_iter().chain(vat).collect()
            }
            Self::Administration(administration) => vec![&administration.name],
        }
    }

    /// As its users see it.
    pub(crate) fn described(self) -> OrganisationName {
        match self {
            Self::Applicant(organisation) => OrganisationName {
                code: organisation.code,
                name: organisation.name,
                kind: organisation.kind.into(),
                role: Some(organisation.role),
            },
            Self::Administration(administration) => OrganisationName {
                code: administration.code,
                name: administration.name,
                kind: OrganisationKind::Administration,
                role: None,
            },
        }
    }
}

/// Whether the users of an account have passwords here.
pub(crate) async fn have_passwords(
    context: &Context,
    code: &OrganisationCode,
) -> Result<bool, Refusal> {
    match context.config.sign_in.passwords {
        Passwords::Everybody => Ok(true),
        Passwords::Nobody => Ok(false),
        some @ Passwords::Administrations => {
            Ok(some.serve(Account::load(context, code).await?.kind()))
        }
    }
}
