//! Accounts: who may sign in, for whom, and what slows down machines.
//!
//! Two kinds of organisation have users: applicants, who register themselves, and administrations.

mod administrations;
mod audit;
mod awaited_email;
mod browser_kind;
mod challenges;
mod email_codes;
mod events;
mod failures;
mod history;
mod identities;
pub(crate) mod keys;
mod kind;
mod managing;
mod organisations;
mod people;
mod rates;
mod recovered;
mod recovery;
mod released;
mod rights;
mod second_factors;
mod sessions;
mod users;

pub use administrations::{Administration, Creation};
pub use awaited_email::AwaitedEmail;
pub use browser_kind::BrowserKind;
pub(crate) use organisations::fiscal_code_owner;

pub use events::{AccountActor, AccountEvent, AccountEventKind, EmailStep};
pub use failures::{Guess, GuessedBy, IfWrong};
pub use history::PlacedAccountEvent;
pub use identities::{IdentityPurpose, IdentityStart, ProvenIdentity};
pub use kind::AccountKind;
pub use managing::UserMade;
pub use organisations::{ApplicantKind, ApplicantRole, Organisation, Registration};
pub use rates::{Attempt, Rate, Taken};
pub use recovered::Recovered;
pub use released::Release;
pub use rights::{Grant, Right};
pub use second_factors::{ConfirmedFactor, FactorChange, SecondFactor};
pub use sessions::{FactorStep, Session, SignInWay};
pub use users::{User, UserChange};

use crate::error::StoreError;
use crate::table::Table;

/// Organisations, users, sessions, failures, challenges and rates.
#[derive(Debug, Clone)]
pub struct Accounts {
    pub(crate) table: Table,
    /// Where mail waits to be sent.
    pub(crate) outbox: Table,
}

impl Accounts {
    /// Opens the connection before it is needed.
    pub async fn warm(&self) -> Result<(), StoreError> {
        self.table.warm().await
    }
}
