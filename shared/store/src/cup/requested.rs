//! Applications whose code is being asked for: one request at a time.

use domain::{ApplicationState, Cup};

use super::CupRecords;
use super::reject::{LET_GO, WAITS};
use crate::applications::{Act, EventKind, Meta, event_item, meta_key, stored_state};
use crate::error::StoreError;
use crate::table::text;
use crate::transaction::{Commit, Transaction};

const REQUEST: &str = "the request of a code for an application";

/// How the asking for an application's code ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requested {
    /// It waits for this conversion.
    Waits,
    /// It has a code.
    HasCode(Cup),
    /// It waits for another conversion.
    WaitsFor(String),
    /// It was not submitted, or is not there.
    NotSubmitted,
}

#[derive(Debug, Clone, Copy)]
struct Label;

impl CupRecords {
    /// Notes that a conversion asks for an application's code. It takes the place of `instead`, a
    /// conversion that was never sent, and of no other.
    pub async fn request(
        &self,
        application: &str,
        conversion: &str,
        instead: Option<&str>,
        act: &Act,
    ) -> Result<Requested, StoreError> {
        if self.requested(application).await? == Requested::WaitsFor(conversion.to_owned()) {
            return Ok(Requested::Waits);
        }
        let values = [
            (":conversion", text(conversion)),
            (":instead", text(instead.unwrap_or(conversion))),
            (":submitted", stored_state(ApplicationState::Submitted)),
        ];
        let kind = EventKind::CupRequested { conversion: conversion.to_owned() };
        let event = event_item(application, kind, act)?;
        let commit = Transaction::new(REQUEST)
            .update(Label, &self.table, &meta_key(application), (ASKS, FREE), &values)?
            .put(Label, &self.table, event, "attribute_not_exists(pk)", &[])?
            .commit(&self.table.client)
            .await?;
        match commit {
            Commit::Done => Ok(Requested::Waits),
            Commit::Refused(_) => match self.requested(application).await? {
                Requested::WaitsFor(same) if same == conversion => Ok(Requested::Waits),
                // Let go in this very moment.
                Requested::Waits => Err(StoreError::Contended { what: REQUEST }),
                other => Ok(other),
            },
        }
    }

    /// How it stands with an application's code; [`Requested::Waits`] stands for one that waits
    /// for nothing yet.
    async fn requested(&self, application: &str) -> Result<Requested, StoreError> {
        let meta: Option<Meta> = self.table.get(REQUEST, &meta_key(application)).await?;
        Ok(match meta {
            None => Requested::NotSubmitted,
            Some(meta) if meta.state != ApplicationState::Submitted => Requested::NotSubmitted,
            Some(Meta { cup: Some(cup), .. }) => Requested::HasCode(cup),
            Some(Meta { cup_requested_in: Some(other), .. }) => Requested::WaitsFor(other),
            Some(_) => Requested::Waits,
        })
    }

    /// Takes back what [`request`](Self::request) noted, if it still stands.
    pub async fn withdraw(
        &self,
        application: &str,
        conversion: &str,
        act: &Act,
    ) -> Result<(), StoreError> {
        let values = [(":conversion", text(conversion))];
        let kind = EventKind::CupRequestWithdrawn { conversion: conversion.to_owned() };
        let event = event_item(application, kind, act)?;
        Transaction::new(REQUEST)
            .update(Label, &self.table, &meta_key(application), (LET_GO, WAITS), &values)?
            .put(Label, &self.table, event, "attribute_not_exists(pk)", &[])?
            .commit(&self.table.client)
            .await
            .map(drop)
    }
}

const ASKS: &str = "SET #cup_requested_in = :conversion";
const FREE: &str = "#state = :submitted AND attribute_not_exists(#cup) \
                    AND (attribute_not_exists(#cup_requested_in) OR #cup_requested_in = :instead)";
