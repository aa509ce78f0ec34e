//! Changing a schedule, under the condition that it is still as it was read.

use super::Calls;
use super::change::{ScheduleChange, ScheduleFault};
use super::events::{CallEventKind, Decision, event_item};
use super::keys::{arrivals_key, schedule_key};
use super::schedule::Schedule;
use crate::error::StoreError;
use crate::expression::number;
use crate::record::Record;
use crate::table::Table;
use crate::transaction::{Commit, Transaction};
use form::CallId;
use serde::Deserialize;

/// How a change of a schedule ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rescheduling {
    /// It is so now.
    Changed(Schedule),
    /// It cannot be so.
    Refused(ScheduleFault),
    /// Somebody else changed it meanwhile: it is to be looked at again.
    Meanwhile(Schedule),
    /// There is no such call.
    NoSuchCall,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Condition {
    Arrivals,
    Other,
}

#[derive(Deserialize)]
struct Arrivals {
    count: u32,
}

impl Calls {
    /// Changes the schedule of a call, as it is now. The new schedule and the event are written together, and only if
    /// nobody changed it meanwhile.
    ///
    /// # Errors
    /// When the records cannot be read or written.
    pub async fn reschedule(
        &self,
        call: &CallId,
        change: &ScheduleChange,
        decision: &Decision,
    ) -> Result<Rescheduling, StoreError> {
        match self.schedule(call).await? {
            Some(before) => self.change(call, before, change, decision).await,
            None => Ok(Rescheduling::NoSuchCall),
        }
    }

    /// The same, if the schedule is still at the version that its author has seen. Asked again, because the answer
    /// was lost, it gives the same answer.
    ///
    /// # Errors
    /// When the records cannot be read or written.
    pub async fn reschedule_seen(
        &self,
        call: &CallId,
        seen: u64,
        change: &ScheduleChange,
        decision: &Decision,
    ) -> Result<Rescheduling, StoreError> {
        match self.schedule(call).await? {
            None => Ok(Rescheduling::NoSuchCall),
            Some(now) if now.version == seen => self.change(call, now, change, decision).await,
            Some(now) if now.is_what_became_of(seen, change, &decision.author) => {
                Ok(Rescheduling::Changed(now))
            }
            Some(now) => Ok(Rescheduling::Meanwhile(now)),
        }
    }

    /// How many applications arrived; nothing for a call that takes as many as there are.
    ///
    /// # Errors
    /// When the record cannot be read.
    pub async fn arrivals(&self, call: &CallId) -> Result<Option<u32>, StoreError> {
        arrivals(&self.table, call).await
    }

    async fn change(
        &self,
        call: &CallId,
        before: Schedule,
        change: &ScheduleChange,
        decision: &Decision,
    ) -> Result<Rescheduling, StoreError> {
        let after = match before.changed(change, decision.at, &decision.author) {
            Ok(after) => after,
            Err(fault) => return Ok(Rescheduling::Refused(fault)),
        };
        match self.replace(call, &before, &after, decision).await? {
            Commit::Done => Ok(Rescheduling::Changed(after)),
            Commit::Refused(conditions) if conditions == [Condition::Arrivals] => {
                let arrived = self.arrivals(call).await?.unwrap_or_default();
                Ok(Rescheduling::Refused(ScheduleFault::LimitBelowArrivals { arrived }))
            }
            Commit::Refused(_) => Ok(match self.schedule(call).await? {
                Some(current) => Rescheduling::Meanwhile(current),
                None => Rescheduling::NoSuchCall,
            }),
        }
    }

    async fn schedule(&self, call: &CallId) -> Result<Option<Schedule>, StoreError> {
        self.table.record(&schedule_key(call)).await
    }

    async fn replace(
        &self,
        call: &CallId,
        before: &Schedule,
        after: &Schedule,
        decision: &Decision,
    ) -> Result<Commit<Condition>, StoreError> {
        let table = &self.table;
        let item = after.item(&schedule_key(call))?;
        let kind = CallEventKind::Scheduled { schedule: after.clone() };
        let event = event_item(call, kind, decision)?;
        let unmoved = [(":version", number(before.version))];
        let mut transaction = Transaction::new(Schedule::WHAT)
            .put(Condition::Other, table, item, "#version = :version", &unmoved)?
            .put(Condition::Other, table, event, "attribute_not_exists(pk)", &[])?;
        if let Some(most) = after.most.filter(|_| after.most != before.most) {
            let (room, most) = ("attribute_not_exists(pk) OR #count <= :most", number(most));
            let values = [(":most", most)];
            let key = arrivals_key(call);
            transaction = transaction.check(Condition::Arrivals, table, &key, room, &values)?;
        }
        transaction.commit(&table.client).await
    }
}

/// How many applications arrived, if they are counted.
pub(crate) async fn arrivals(table: &Table, call: &CallId) -> Result<Option<u32>, StoreError> {
    let arrivals: Option<Arrivals> =
        table.get("the count of arrivals", &arrivals_key(call)).await?;
    Ok(arrivals.map(|arrivals| arrivals.count))
}
