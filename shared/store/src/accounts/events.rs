//! What happened to an account: who did what, and when.

use super::rights::{Grant, Right};
use crate::history::Head;
use crate::instant;
use domain::{EventId, OrganisationCode, ProviderId, Username};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Who does something to an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum AccountActor {
    /// A user of the organisation itself.
    User {
        /// The name it signs in with.
        username: Username,
    },
    /// A user of an administration.
    Official {
        /// The administration's code.
        administration: OrganisationCode,
        /// The name they sign in with.
        username: Username,
        /// Why, in words, of what they do for another organisation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// An operator, with a command.
    Operator {
        /// Who.
        name: String,
        /// Why, in words.
        reason: String,
    },
    /// Someone who is not signed in: who registers, signs in, or asks for a new password.
    Visitor,
}

/// Something that happened to an account. Events are only ever added, each in its place in the
/// [history](crate::history) of the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountEvent {
    /// Id of the event; ids sort by time.
    pub id: EventId,
    /// When.
    #[serde(with = "instant")]
    pub at: Timestamp,
    /// Who did it.
    pub actor: AccountActor,
    /// What.
    pub kind: AccountEventKind,
}

/// What happens to a new e-mail address that is to be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmailStep {
    /// It was asked for, and the code was sent there.
    Asked,
    /// It is not wanted any more: the one before stays.
    Dropped,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum AccountEventKind {
    /// The organisation was registered, or the administration was made, with its principal user.
    Registered,
    /// A user signed in.
    SignedIn {
        /// Which.
        username: Username,
    },
    /// A user signed in by the word of an identity provider.
    SignedInByIdentity {
        /// Which.
        username: Username,
        /// By whose word.
        provider: ProviderId,
    },
    /// A user signed out.
    SignedOut {
        /// Which.
        username: Username,
    },
    /// A user ended other sessions of their own, from afar.
    SessionsEnded {
        /// Which.
        username: Username,
        /// How many.
        count: usize,
    },
    /// Somebody tried to sign in as a user, with something that was not right.
    SignInFailed {
        /// As which.
        username: Username,
    },
    /// A user was locked after failures.
    Locked {
        /// Which.
        username: Username,
        /// Until when.
        #[serde(with = "instant")]
        until: Timestamp,
    },
    /// A user changed their password.
    PasswordChanged {
        /// Which.
        username: Username,
    },
    /// A user was made.
    UserCreated {
        /// Which.
        username: Username,
        /// What it may do for an administration.
        rights: BTreeSet<Right>,
        /// Which of an applicant's applications it may work on.
        grant: Grant,
    },
    /// How a user is reached was changed, or what it may do.
    UserChanged {
        /// Which.
        username: Username,
        /// Whether the e-mail address or the telephone number was changed.
        contacts: bool,
        /// What it may do for an administration from now on, if that was changed.
        rights: Option<BTreeSet<Right>>,
        /// Which of an applicant's applications it may work on from now on, if that was changed.
        grant: Option<Grant>,
        /// What happened to a new e-mail address that counts only once it is confirmed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        email: Option<EmailStep>,
    },
    /// Whoever reads mail at a new address of a user confirmed it: it counts from then on.
    EmailConfirmed {
        /// Whose.
        username: Username,
    },
    /// A user was sent a new password, which is good beside the own one until it is used.
    PasswordGiven {
        /// Which.
        username: Username,
    },
    /// A user entered with the password that was given: the own one is void.
    PasswordRecovered {
        /// Which.
        username: Username,
    },
    /// The help desk took the user's password away and sent a new one.
    PasswordReset {
        /// Which.
        username: Username,
    },
    /// The help desk lifted the lock of a user.
    Unlocked {
        /// Which.
        username: Username,
    },
    /// The help desk changed the e-mail address of a user.
    EmailChanged {
        /// Which.
        username: Username,
    },
    /// The help desk asked for another e-mail address of a user, which counts once it is confirmed.
    EmailChangeAsked {
        /// Which.
        username: Username,
    },
    /// A user was suspended.
    UserSuspended {
        /// Which.
        username: Username,
    },
    /// A suspended user was let in again.
    UserReactivated {
        /// Which.
        username: Username,
    },
    /// Old events are deleted, as the retention period says.
    HistoryCut {
        /// Up to which: the head that the last of them left.
        until: Head,
    },
    /// Nobody had entered, and the registration was made again under another code: this one is void.
    RegisteredAgain {
        /// The other code.
        code: OrganisationCode,
    },
    /// An official looked at the users of the organisation and how they stand: the first time on a day.
    UsersRead,
    /// An official of the administration looked for organisations to help. What was typed may be anybody's name, and is not kept.
    OrganisationsSought {
        /// Those that were found.
        found: Vec<OrganisationCode>,
    },
    /// The help desk freed the fiscal code of an organisation that nobody uses.
    Released,
    /// What is held of a person of the account was written out by an operator.
    DataExported,
    /// A user began to set a second factor up, which counts for nothing yet.
    SecondFactorBegun {
        /// Which.
        username: Username,
    },
    /// A user confirmed a second factor, in place of the one before if there was one.
    SecondFactorSetUp {
        /// Which.
        username: Username,
    },
    /// A user gave the second factor at sign-in.
    SecondFactorGiven {
        /// Which.
        username: Username,
        /// Whether it was a recovery code.
        recovered: bool,
    },
    /// Somebody who knew the password of a user gave a code that was not taken.
    SecondFactorFailed {
        /// Which.
        username: Username,
        /// Until when no code is taken, if that was one too many.
        #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
        locked_until: Option<Timestamp>,
    },
    /// A user drew new recovery codes: those before count no more.
    RecoveryCodesRenewed {
        /// Which.
        username: Username,
    },
    /// The second factor of a user was taken away.
    SecondFactorRemoved {
        /// Which.
        username: Username,
    },
}

impl AccountEvent {
    /// The event as it is kept.
    pub(super) fn cut(&self) -> Self {
        Self { at: instant::cut(self.at), ..self.clone() }
    }
}
