//! `ristoro calls schedule`.

use super::author::ActOption;
use super::list::in_words;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::{ArgGroup, Args};
use domain::{Closing, opening};
use form::CallId;
use jiff::Timestamp;
use std::process::ExitCode;
use store::Stores;
use store::calls::{Rescheduling, ScheduleChange};

#[derive(Args)]
#[command(group = ArgGroup::new("change").required(true).multiple(true)
    .args(["opens", "last_day", "closes", "extend_to", "most"]))]
pub(in crate::commands) struct Options {
    /// The call.
    call: CallId,
    /// From when applications are taken: a day, or an instant on a whole minute such as 2030-02-01T09:00
    /// (Italian time).
    #[arg(long, value_parser = opening)]
    opens: Option<Timestamp>,
    /// The last day on which applications are taken, to its end.
    #[arg(long, value_parser = Closing::on_day)]
    last_day: Option<Closing>,
    /// The first instant that is too late, on a whole minute, in place of a last day.
    #[arg(long, value_parser = Closing::at_instant, conflicts_with = "last_day")]
    closes: Option<Closing>,
    /// Extends the term to the end of a day, or up to an instant on a whole minute.
    #[arg(long, conflicts_with_all = ["opens", "last_day", "closes"])]
    extend_to: Option<Closing>,
    /// Takes only so many applications, in the order they are sent. Decided before the call opens; then it may change,
    /// but not below those that have arrived.
    #[arg(long, conflicts_with_all = ["opens", "last_day", "closes", "extend_to", "earlier"])]
    most: Option<u32>,
    /// The closing may come earlier than people were told, or an open call be shut until later.
    #[arg(long, conflicts_with = "extend_to")]
    earlier: bool,
    #[command(flatten)]
    act: ActOption,
    #[command(flatten)]
    place: Place,
}

impl Options {
    fn change(&self) -> ScheduleChange {
        match (self.extend_to, self.most) {
            (Some(until), _) => ScheduleChange::Extend { until },
            (None, Some(most)) => ScheduleChange::Limit { most },
            (None, None) => ScheduleChange::Declare {
                opens: self.opens,
                closes: self.last_day.or(self.closes),
                earlier: self.earlier,
            },
        }
    }
}

pub(super) fn run(options: &Options) -> Outcome {
    options.place.with_stores(async |stores| reschedule(stores, options).await)
}

async fn reschedule(stores: &Stores, options: &Options) -> Outcome {
    let Options { call, .. } = options;
    let decision = options.act.decides()?;
    match stores.calls.reschedule(call, &options.change(), &decision).await? {
        Rescheduling::Changed(schedule) => {
            say(&format!("{call}: the term is changed. {}", in_words(&schedule)));
            Ok(ExitCode::SUCCESS)
        }
        Rescheduling::Refused(fault) => Err(format!("{call}: nothing was changed: {fault}").into()),
        Rescheduling::Meanwhile(current) => Err(format!(
            "{call}: nothing was changed: somebody else changed the term meanwhile. {}",
            in_words(&current)
        )
        .into()),
        Rescheduling::NoSuchCall => Err(format!("«{call}» is not published").into()),
    }
}
