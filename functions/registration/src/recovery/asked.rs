//! Whose password is said to be lost.

use domain::{EmailAddress, OrganisationCode, Username};
use edge::api::{Place, Problem, RecoveryBy, RecoveryRequest, Severity, Target};
use edge::{Context, Invalid, Purpose, Refusal};
use language::{Language, Spoken};
use store::accounts::User;

/// Whose password is said to be lost.
pub(super) struct Asked {
    organisation: OrganisationCode,
    by: By,
}

enum By {
    Username(Username),
    Email(EmailAddress),
}

impl Asked {
    /// Reads what was typed. What cannot be a code, a name or an address is told at its field: that says
    /// nothing about who is there.
    ///
    /// # Errors
    /// [`Invalid::Answers`], with every problem.
    pub(super) fn read(request: &RecoveryRequest, language: Language) -> Result<Self, Refusal> {
        let typed = Read { language };
        let organisation = typed.field("organisation", request.organisation.parse());
        let by = match &request.by {
            RecoveryBy::Username(text) => typed.field("username", text.parse()).map(By::Username),
            RecoveryBy::Email(text) => typed.field("email", text.parse()).map(By::Email),
        };
        match (organisation, by) {
            (Ok(organisation), Ok(by)) => Ok(Self { organisation, by }),
            (organisation, by) => {
                let problems = organisation.err().into_iter().chain(by.err());
                let problems = problems.map(|problem| *problem).collect();
                Err(Invalid::Answers { purpose: Purpose::Recovery, problems }.into())
            }
        }
    }

    /// The users that are meant: none, one or, when they share an address, several.
    pub(super) async fn users(&self, context: &Context) -> Result<Vec<User>, Refusal> {
        let accounts = &context.stores.accounts;
        match &self.by {
            By::Username(username) => {
                Ok(accounts.user(&self.organisation, username).await?.into_iter().collect())
            }
            By::Email(email) => {
                let mut users = accounts.users(&self.organisation).await?;
                users.retain(|user| user.email.is_mailbox_of(email));
                Ok(users)
            }
        }
    }
}

/// What was typed, read for somebody who reads a language.
struct Read {
    language: Language,
}

impl Read {
    fn field<T, E: Spoken>(&self, field: &str, read: Result<T, E>) -> Result<T, Box<Problem>> {
        let problem = |error: E| Problem {
            place: Place {
                section: "recovery".to_owned(),
                steps: Vec::new(),
                target: Some(Target::Field(field.to_owned())),
            },
            label: String::new(),
            code: "recovery".to_owned(),
            sentence: error.spoken(self.language),
            severity: Severity::Error,
            href: None,
        };
        read.map_err(|error| Box::new(problem(error)))
    }
}
