//! A call, as applicants see it.

use edge::api::{Call, CallState};
use form::Form;
use form::address::application_path;
use jiff::Timestamp;
use store::calls::CallRecord;

/// A call with what its form says of it and its schedule, and whether it takes no more.
pub(crate) fn show(call: &CallRecord, form: &Form, full: bool, now: Timestamp) -> Call {
    Call {
        call: call.call.to_string(),
        title: call.title.clone(),
        administration: call.administration.clone(),
        subject: form.subject.clone(),
        language: form.language.code().to_owned(),
        revision: call.revision.to_string(),
        opens_at: call.schedule.opens_at.into(),
        closes_at: call.closing().into(),
        extended: call.schedule.extended_until.is_some(),
        state: state(call, now),
        most: call.schedule.most,
        full,
        path: Some(application_path(&call.call, call.revision)),
        contacts: (&call.contacts).into(),
    }
}

/// Whether a call is open.
pub(crate) fn state(call: &CallRecord, now: Timestamp) -> CallState {
    if call.is_open(now) {
        CallState::Open
    } else if now < call.schedule.opens_at {
        CallState::NotYet
    } else {
        CallState::Closed
    }
}
