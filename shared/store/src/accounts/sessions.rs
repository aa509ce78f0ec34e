//! Sessions: who is signed in, known by the digest of a token that only the browser has.

use super::Accounts;
use super::browser_kind::BrowserKind;
use super::keys::{SESSIONS, listed_session_key, session_key, sessions_partition};
use super::kind::AccountKind;
use crate::error::StoreError;
use crate::expression::{Values, boolean, number, text};
use crate::instant;
use crate::keys::Key;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use domain::{OrganisationCode, ProviderId, SessionDigest, Username};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A session. Its instants are kept in whole seconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Code of the organisation.
    pub organisation: OrganisationCode,
    /// What the organisation is.
    pub account: AccountKind,
    /// Who signed in.
    pub username: Username,
    /// When.
    #[serde(with = "instant::epoch")]
    pub created_at: Timestamp,
    /// When the password was set that opened it: a session of an earlier password is none.
    #[serde(with = "instant")]
    pub password_set_at: Timestamp,
    /// When it was used last, to the minute.
    #[serde(with = "instant::epoch")]
    pub used_at: Timestamp,
    /// What it is used with.
    pub browser: BrowserKind,
    /// When it ends unless it is used before.
    #[serde(with = "instant::epoch")]
    pub idle_until: Timestamp,
    /// When it ends whatever happens.
    #[serde(with = "instant::epoch")]
    pub expires_at: Timestamp,
    /// Whether nothing but a change of password is allowed.
    pub must_change_password: bool,
    /// Whether a second factor was asked for, and given.
    #[serde(default)]
    pub second_factor: FactorStep,
    /// How they showed who they are.
    #[serde(default, skip_serializing_if = "SignInWay::is_password")]
    pub way: SignInWay,
    /// When the password was given that they came with, while a code is awaited: it takes the place of the own one once the
    /// code was right.
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    pub given_at: Option<Timestamp>,
}

/// How far a session is with the second factor.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactorStep {
    /// None is asked for: the user has none, or came by an identity provider.
    #[default]
    NotAsked,
    /// The password was right, and nothing is open until a code is.
    Awaited,
    /// A code was right.
    Given,
}

/// How somebody showed who they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "with", rename_all = "snake_case")]
pub enum SignInWay {
    /// With a password.
    #[default]
    Password,
    /// To an identity provider.
    Identity {
        /// Which.
        provider: ProviderId,
        /// With which level of assurance, if it said one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<String>,
    },
}

impl SignInWay {
    /// Whether an identity provider said with which level of assurance the person showed who they are.
    pub fn has_level(&self) -> bool {
        match self {
            Self::Password => false,
            Self::Identity { level, .. } => level.is_some(),
        }
    }

    /// Whether it was a password.
    pub fn is_password(&self) -> bool {
        *self == Self::Password
    }
}

impl Record for Session {
    const TAG: &'static str = "SESSION";
    const WHAT: &'static str = "a session";
}

impl Session {
    /// Whether it has not ended yet.
    pub fn is_open(&self, now: Timestamp) -> bool {
        now < self.idle_until && now < self.expires_at
    }

    /// Where it is listed under its user.
    fn listed_key(&self, digest: SessionDigest) -> Key {
        let partition = sessions_partition(&self.organisation, &self.username);
        listed_session_key(&partition, digest)
    }
}

/// The entry that lists a session under its user.
#[derive(Serialize, Deserialize)]
struct ListedSession {
    session: SessionDigest,
    #[serde(with = "instant::epoch")]
    expires_at: Timestamp,
}

impl Record for ListedSession {
    const TAG: &'static str = "SESSION_OF_USER";
    const WHAT: &'static str = "a session in the list of a user";
}

#[derive(Clone, Copy)]
struct Condition;

impl Accounts {
    /// Stores a session.
    pub async fn open_session(
        &self,
        digest: SessionDigest,
        session: &Session,
    ) -> Result<(), StoreError> {
        let listed = ListedSession { session: digest, expires_at: session.expires_at };
        let listed = listed.item(&session.listed_key(digest))?;
        let record = session.item(&session_key(digest))?;
        let absent = "attribute_not_exists(pk)";
        let commit = Transaction::new(Session::WHAT)
            .put(Condition, &self.table, record, absent, &[])?
            .put(Condition, &self.table, listed, absent, &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(()),
            Commit::Refused(_) => {
                Err(StoreError::write(Session::WHAT)("the token was drawn before".into()))
            }
        }
    }

    /// The session of a token, if it has not ended. The sweeper of expired records may come days
    /// late, so the record being there is not enough.
    pub async fn session(
        &self,
        digest: SessionDigest,
        now: Timestamp,
    ) -> Result<Option<Session>, StoreError> {
        let session: Option<Session> = self.table.record(&session_key(digest)).await?;
        Ok(session.filter(|session| session.is_open(now)))
    }

    /// The open sessions of a user.
    ///
    /// # Errors
    /// When the records cannot be read.
    pub async fn sessions_of(
        &self,
        organisation: &OrganisationCode,
        username: &Username,
        now: Timestamp,
    ) -> Result<Vec<(SessionDigest, Session)>, StoreError> {
        let partition = sessions_partition(organisation, username);
        let range = Range { partition: &partition, sort_prefix: SESSIONS };
        let mut open = Vec::new();
        for ListedSession { session: digest, .. } in self.table.records(&range).await? {
            open.extend(self.session(digest, now).await?.map(|session| (digest, session)));
        }
        Ok(open)
    }

    /// Notes that it was used, and puts off the end by idleness. `false` if the session was closed meanwhile: it is not
    /// brought back to life.
    pub async fn touch_session(
        &self,
        digest: SessionDigest,
        (now, idle_until): (Timestamp, Timestamp),
    ) -> Result<bool, StoreError> {
        let values = [
            (":idle_until", number(instant::ceiling_second(idle_until))),
            (":used_at", number(instant::ceiling_second(now))),
        ];
        let change = "SET #idle_until = :idle_until, #used_at = :used_at";
        self.change_session(digest, change, &values).await
    }

    /// Lifts, after the change, the duty to change the password, and makes it a session of the new one. `false` if the
    /// session was closed meanwhile.
    pub async fn password_changed_in_session(
        &self,
        digest: SessionDigest,
        set_at: Timestamp,
    ) -> Result<bool, StoreError> {
        let values = [(":no", boolean(false)), (":set_at", text(instant::fixed_width(set_at)))];
        let change = "SET #must_change_password = :no, #password_set_at = :set_at";
        self.change_session(digest, change, &values).await
    }

    /// Notes that the user confirmed a second factor in this very session. `false` if it was closed meanwhile.
    pub async fn second_factor_given_in_session(
        &self,
        digest: SessionDigest,
    ) -> Result<bool, StoreError> {
        let values = [(":given", text("given"))];
        self.change_session(digest, "SET #second_factor = :given", &values).await
    }

    async fn change_session(
        &self,
        digest: SessionDigest,
        change: &str,
        values: Values<'_>,
    ) -> Result<bool, StoreError> {
        let open = Some("attribute_exists(pk)");
        let key = session_key(digest);
        let changed = self.table.update(Session::WHAT, &key, change, open, values).await?;
        Ok(changed.is_some())
    }

    /// Ends a session. Gives it to whoever really ended it: of several at once to one of them.
    pub async fn close_session(
        &self,
        digest: SessionDigest,
    ) -> Result<Option<Session>, StoreError> {
        let closed: Option<Session> = self.table.remove_record(&session_key(digest)).await?;
        if let Some(session) = &closed {
            self.table.remove_record::<ListedSession>(&session.listed_key(digest)).await?;
        }
        Ok(closed)
    }

    /// Ends every session of a user, as when it is suspended or its password is reset.
    pub async fn close_sessions_of(
        &self,
        organisation: &OrganisationCode,
        username: &Username,
    ) -> Result<(), StoreError> {
        self.close_sessions(organisation, username, None).await.map(drop)
    }

    /// Ends every session of a user but one, as when the user changes the password: whoever knew
    /// the old one is out. Gives those that were ended here.
    pub async fn close_other_sessions_of(
        &self,
        organisation: &OrganisationCode,
        username: &Username,
        kept: SessionDigest,
    ) -> Result<Vec<Session>, StoreError> {
        self.close_sessions(organisation, username, Some(kept)).await
    }

    async fn close_sessions(
        &self,
        organisation: &OrganisationCode,
        username: &Username,
        kept: Option<SessionDigest>,
    ) -> Result<Vec<Session>, StoreError> {
        let partition = sessions_partition(organisation, username);
        let range = Range { partition: &partition, sort_prefix: SESSIONS };
        let listed: Vec<ListedSession> = self.table.records(&range).await?;
        let mut ended = Vec::new();
        for ListedSession { session, .. } in listed {
            if Some(session) != kept {
                ended.extend(self.close_session(session).await?);
                // The session itself may have been swept before it left the list.
                let key = listed_session_key(&partition, session);
                self.table.remove_record::<ListedSession>(&key).await?;
            }
        }
        Ok(ended)
    }
}
