//! Sessions: who is signed in, known by the digest of a token that only the browser has.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::accounts::{Accounts, Party};
use crate::error::StoreError;
use crate::instant;
use crate::keys::{Key, join};
use crate::query::Range;
use crate::table::{encode, number};
use crate::transaction::{Commit, Transaction};

const SESSION: &str = "a session";

/// A session. Its instants are kept in whole seconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Code of the organisation.
    pub organisation: String,
    /// What the organisation is.
    #[serde(default)]
    pub party: Party,
    /// Who signed in.
    pub username: String,
    /// When.
    #[serde(with = "instant::epoch")]
    pub created_at: Timestamp,
    /// When it ends unless it is used before.
    #[serde(with = "instant::epoch")]
    pub idle_until: Timestamp,
    /// When it ends whatever happens.
    #[serde(with = "instant::epoch")]
    pub expires_at: Timestamp,
    /// Whether nothing but a change of password is allowed.
    pub must_change_password: bool,
}

impl Session {
    /// Whether it has not ended yet.
    pub fn is_open(&self, now: Timestamp) -> bool {
        now < self.idle_until && now < self.expires_at
    }
}

/// The entry that lists a session under its user.
#[derive(Serialize, Deserialize)]
struct Listing {
    token_digest: String,
    #[serde(with = "instant::epoch")]
    expires_at: Timestamp,
}

#[derive(Clone, Copy)]
struct Step;

impl Accounts {
    /// Stores a session. The digest is of a token of at least 128 random bits.
    pub async fn open_session(
        &self,
        token_digest: &str,
        session: &Session,
    ) -> Result<(), StoreError> {
        let listing =
            Listing { token_digest: token_digest.to_owned(), expires_at: session.expires_at };
        let listing = encode(SESSION, &listing_key(session, token_digest), &listing)?;
        let record = encode(SESSION, &session_key(token_digest), session)?;
        let commit = Transaction::new(SESSION)
            .put(Step, &self.table, record, "attribute_not_exists(pk)", &[])?
            .put(Step, &self.table, listing, "attribute_not_exists(pk)", &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(()),
            Commit::Refused(_) => {
                Err(StoreError::write(SESSION)("the token was drawn before".into()))
            }
        }
    }

    /// The session of a token, if it has not ended. The sweeper of expired records may come days
    /// late, so the record being there is not enough.
    pub async fn session(
        &self,
        token_digest: &str,
        now: Timestamp,
    ) -> Result<Option<Session>, StoreError> {
        let session: Option<Session> = self.table.get(SESSION, &session_key(token_digest)).await?;
        Ok(session.filter(|session| session.is_open(now)))
    }

    /// Puts off the end by idleness. `false` if the session was closed meanwhile: it is not
    /// brought back to life.
    pub async fn touch_session(
        &self,
        token_digest: &str,
        idle_until: Timestamp,
    ) -> Result<bool, StoreError> {
        let values = [(":idle_until", number(instant::ceiling_second(idle_until)))];
        let touched = self
            .table
            .update(
                SESSION,
                &session_key(token_digest),
                "SET #idle_until = :idle_until",
                Some("attribute_exists(pk)"),
                &values,
            )
            .await?;
        Ok(touched.is_some())
    }

    /// Ends a session.
    pub async fn close_session(&self, token_digest: &str) -> Result<(), StoreError> {
        let closed: Option<Session> =
            self.table.delete(SESSION, &session_key(token_digest)).await?;
        if let Some(session) = closed {
            self.table.delete::<Listing>(SESSION, &listing_key(&session, token_digest)).await?;
        }
        Ok(())
    }

    /// Ends every session of a user, as when it is suspended or its password is reset.
    pub async fn close_sessions_of(
        &self,
        organisation: &str,
        username: &str,
    ) -> Result<(), StoreError> {
        self.close_sessions(organisation, username, None).await
    }

    /// Ends every session of a user but one, as when the user changes the password: whoever knew
    /// the old one is out.
    pub async fn close_other_sessions_of(
        &self,
        organisation: &str,
        username: &str,
        token_digest: &str,
    ) -> Result<(), StoreError> {
        self.close_sessions(organisation, username, Some(token_digest)).await
    }

    async fn close_sessions(
        &self,
        organisation: &str,
        username: &str,
        but: Option<&str>,
    ) -> Result<(), StoreError> {
        let partition = listing_partition(organisation, username);
        let range = Range { partition: &partition, sort_prefix: "SESSION#" };
        let listings: Vec<Listing> = self.table.query("the sessions of a user", &range).await?;
        let ended = listings.iter().filter(|listing| Some(listing.token_digest.as_str()) != but);
        for listing in ended {
            self.close_session(&listing.token_digest).await?;
            // The session itself may have been swept before its listing.
            let key = Key::new(partition.clone(), join("SESSION", &[&listing.token_digest]));
            self.table.delete::<Listing>(SESSION, &key).await?;
        }
        Ok(())
    }

    /// Lifts, after the change, the duty to change the password.
    pub async fn password_changed_in_session(
        &self,
        token_digest: &str,
    ) -> Result<bool, StoreError> {
        let values = [(":no", aws_sdk_dynamodb::types::AttributeValue::Bool(false))];
        let changed = self
            .table
            .update(
                SESSION,
                &session_key(token_digest),
                "SET #must_change_password = :no",
                Some("attribute_exists(pk)"),
                &values,
            )
            .await?;
        Ok(changed.is_some())
    }
}

fn session_key(token_digest: &str) -> Key {
    Key::new(join("SESSION", &[token_digest]), "SESSION")
}

fn listing_partition(organisation: &str, username: &str) -> String {
    join("USER", &[organisation, username])
}

fn listing_key(session: &Session, token_digest: &str) -> Key {
    let partition = listing_partition(&session.organisation, &session.username);
    Key::new(partition, join("SESSION", &[token_digest]))
}
