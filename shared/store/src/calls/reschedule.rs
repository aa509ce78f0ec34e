//! Changing a schedule, under the condition that it is still as it was read.

use super::Calls;
use super::events::{CallEventKind, Decision, event_item};
use super::keys::schedule_key;
use super::schedule::{Schedule, ScheduleChange, ScheduleFault};
use crate::error::StoreError;
use crate::expression::number;
use crate::record::Record;
use crate::transaction::{Commit, Transaction};
use form::CallId;

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

#[derive(Clone, Copy)]
struct Condition;

impl Calls {
    /// Changes the schedule of a call. The new schedule and the event are written together, and only if
    /// nobody changed it meanwhile.
    pub async fn reschedule(
        &self,
        call: &CallId,
        change: &ScheduleChange,
        decision: &Decision,
    ) -> Result<Rescheduling, StoreError> {
        let Some(before) = self.schedule(call).await? else {
            return Ok(Rescheduling::NoSuchCall);
        };
        let after = match before.changed(change, decision.at, &decision.author) {
            Ok(after) => after,
            Err(fault) => return Ok(Rescheduling::Refused(fault)),
        };
        match self.replace(call, &before, &after, decision).await? {
            Commit::Done => Ok(Rescheduling::Changed(after)),
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
        Transaction::new(Schedule::WHAT)
            .put(Condition, table, item, "#version = :version", &unmoved)?
            .put(Condition, table, event, "attribute_not_exists(pk)", &[])?
            .commit(&table.client)
            .await
    }
}
