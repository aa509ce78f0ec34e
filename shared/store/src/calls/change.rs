//! What a change makes of a schedule, and why it cannot.

use super::schedule::Schedule;
use crate::instant;
use domain::Closing;
use jiff::Timestamp;

/// A change of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScheduleChange {
    /// The term is declared anew; what is not said stays. An extension is over with a new closing.
    Declare {
        /// From when.
        opens: Option<Timestamp>,
        /// Until when.
        closes: Option<Closing>,
        /// Whether the closing may come earlier than people were told.
        earlier: bool,
    },
    /// The term is extended.
    Extend {
        /// Until when.
        until: Closing,
    },
    /// The call takes only so many applications.
    Limit {
        /// How many.
        most: u32,
    },
}

/// Why a schedule cannot be changed so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleFault {
    /// It would close before it opens.
    #[error("it would close before it opens")]
    ClosesBeforeOpening,
    /// The new closing is over already.
    #[error("that day is over already")]
    Past,
    /// An extension that does not extend.
    #[error("an extension must end later: the call closes on {0} already")]
    NotLater(Closing),
    /// A closing earlier than the one that people were told.
    #[error(
        "people were told that the call closes on {0}: an earlier day must be asked for expressly"
    )]
    Earlier(Closing),
    /// An open call that would not be open yet.
    #[error("the call is open: an opening that is still to come must be asked for expressly")]
    Shut,
    /// A first limit while applications may have arrived uncounted.
    #[error("the call has opened: a limit is decided before, so that every arrival is counted")]
    OpenedUnlimited,
    /// A limit below the applications that have arrived.
    #[error("{arrived} applications have arrived already: the limit cannot be lower")]
    LimitBelowArrivals {
        /// How many.
        arrived: u32,
    },
    /// A limit of none.
    #[error("a call takes at least one application")]
    LimitOfNone,
    /// It is as it would become.
    #[error("the schedule is so already")]
    Same,
}

impl Schedule {
    /// The schedule as it becomes, or why it cannot.
    ///
    /// # Errors
    /// [`ScheduleFault`].
    pub fn changed(
        &self,
        change: &ScheduleChange,
        at: Timestamp,
        by: &str,
    ) -> Result<Self, ScheduleFault> {
        let mut next = match change {
            ScheduleChange::Extend { until } => self.extended(*until)?,
            ScheduleChange::Declare { opens, closes, earlier } => {
                self.declared(*opens, *closes, *earlier)?
            }
            ScheduleChange::Limit { most } => self.limited(*most, at)?,
        };
        if next == *self {
            return Err(ScheduleFault::Same);
        }
        if next.closing().is_past(next.opens_at) {
            return Err(ScheduleFault::ClosesBeforeOpening);
        }
        let expressly = matches!(change, ScheduleChange::Declare { earlier: true, .. });
        if self.is_open(at) && next.opens_at > at && !expressly {
            return Err(ScheduleFault::Shut);
        }
        if next.closing() != self.closing() && next.closing().is_past(at) {
            return Err(ScheduleFault::Past);
        }
        next.uncounted = self.was_open_uncounted(at);
        next.version = self.version + 1;
        next.changed_at = instant::cut(at);
        by.clone_into(&mut next.changed_by);
        Ok(next)
    }

    /// Whether it is what a change made of the version before, by the same person: the same request again finds it so.
    pub(super) fn is_what_became_of(&self, seen: u64, change: &ScheduleChange, by: &str) -> bool {
        let holds = match change {
            ScheduleChange::Extend { until } => {
                self.extended_until.is_some() && self.closing() == *until
            }
            ScheduleChange::Declare { opens, closes, .. } => {
                opens.is_none_or(|opens| instant::cut(opens) == self.opens_at)
                    && closes.is_none_or(|closes| closes == self.closing())
            }
            ScheduleChange::Limit { most } => self.most == Some(*most),
        };
        holds && self.version == seen + 1 && self.changed_by == by
    }

    fn extended(&self, until: Closing) -> Result<Self, ScheduleFault> {
        if until <= self.closing() {
            return Err(ScheduleFault::NotLater(self.closing()));
        }
        let extended_until = Some(instant::cut(until.first_too_late()));
        Ok(Self { extended_until, ..self.clone() })
    }

    fn limited(&self, most: u32, at: Timestamp) -> Result<Self, ScheduleFault> {
        if most == 0 {
            return Err(ScheduleFault::LimitOfNone);
        }
        if !self.can_be_limited(at) {
            return Err(ScheduleFault::OpenedUnlimited);
        }
        Ok(Self { most: Some(most), ..self.clone() })
    }

    fn declared(
        &self,
        opens: Option<Timestamp>,
        closes: Option<Closing>,
        earlier: bool,
    ) -> Result<Self, ScheduleFault> {
        let opens_at = opens.map_or(self.opens_at, instant::cut);
        let Some(closes) = closes else { return Ok(Self { opens_at, ..self.clone() }) };
        if closes < self.closing() && !earlier {
            return Err(ScheduleFault::Earlier(self.closing()));
        }
        let closes_at = instant::cut(closes.first_too_late());
        Ok(Self { opens_at, closes_at, extended_until: None, ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::Term;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn closing(text: &str) -> Closing {
        text.parse().expect("a day")
    }

    fn schedule() -> Schedule {
        let opens = at("2030-01-01T00:00:00+01:00");
        Schedule::first(Term { opens, closes: closing("2030-02-28") }, opens, "anna")
    }

    fn changed(change: &ScheduleChange) -> Result<Schedule, ScheduleFault> {
        schedule().changed(change, at("2030-02-01T12:00:00Z"), "carla")
    }

    fn declare(opens: Option<&str>, closes: Option<&str>, earlier: bool) -> ScheduleChange {
        ScheduleChange::Declare { opens: opens.map(at), closes: closes.map(closing), earlier }
    }

    #[test]
    fn the_last_second_counts_to_its_end() {
        let schedule = schedule();
        assert!(schedule.is_open(at("2030-02-28T23:59:59.3+01:00")));
        assert!(!schedule.is_open(at("2030-03-01T00:00:00+01:00")));
        assert!(schedule.is_open(at("2030-01-01T00:00:00+01:00")));
        assert!(!schedule.is_open(at("2029-12-31T23:59:59.9+01:00")));
    }

    #[test]
    fn an_extension_keeps_what_was_declared() {
        let extended = changed(&ScheduleChange::Extend { until: closing("2030-03-15") });
        let extended = extended.expect("extended");
        assert_eq!(extended.closes_at, schedule().closes_at);
        assert_eq!(extended.closing().sentence(), "entro il 15/03/2030, ore 23:59:59");
        assert_eq!((extended.version, extended.changed_by.as_str()), (2, "carla"));
        // Declared anew, it is over.
        let change = declare(None, Some("2030-03-20"), false);
        let anew = extended.changed(&change, at("2030-03-02T12:00:00Z"), "anna");
        assert_eq!(anew.expect("declared").extended_until, None);
    }

    #[test]
    fn a_limit_comes_before_the_first_arrival() {
        let before = at("2029-12-01T12:00:00Z");
        let limit = |most| ScheduleChange::Limit { most };
        let limited = schedule().changed(&limit(9), before, "anna").expect("limited");
        let open = at("2030-02-01T12:00:00Z");
        let raised = limited.changed(&limit(10), open, "anna").expect("raised");
        assert_eq!((raised.most, raised.uncounted), (Some(10), false));
        assert_eq!(limited.changed(&limit(0), open, "anna"), Err(ScheduleFault::LimitOfNone));
        assert_eq!(changed(&limit(9)), Err(ScheduleFault::OpenedUnlimited));
        // Nor when it is shut again: what arrived meanwhile was not counted.
        let shut = changed(&declare(Some("2030-02-10T00:00:00+01:00"), None, true)).expect("shut");
        assert!(shut.uncounted && !shut.can_be_limited(open));
        let limited = shut.changed(&limit(9), open, "anna");
        assert_eq!(limited, Err(ScheduleFault::OpenedUnlimited));
    }

    #[test]
    fn a_call_that_closed_can_be_opened_again() {
        let later = at("2030-04-01T12:00:00Z");
        let change = ScheduleChange::Extend { until: closing("2030-04-30") };
        assert!(schedule().changed(&change, later, "anna").expect("extended").is_open(later));
        // Only its opening can be put right then, not its past.
        let past = ScheduleChange::Extend { until: closing("2030-03-15") };
        assert_eq!(schedule().changed(&past, later, "anna"), Err(ScheduleFault::Past));
    }

    #[test]
    fn what_would_mislead_is_refused() {
        let told = schedule().closing();
        for (change, fault) in [
            (ScheduleChange::Extend { until: told }, ScheduleFault::NotLater(told)),
            (
                ScheduleChange::Extend { until: closing("2030-02-01") },
                ScheduleFault::NotLater(told),
            ),
            (declare(None, Some("2030-02-27"), false), ScheduleFault::Earlier(told)),
            (declare(None, Some("2030-01-31"), true), ScheduleFault::Past),
            (
                declare(Some("2030-03-01T00:00:00+01:00"), None, false),
                ScheduleFault::ClosesBeforeOpening,
            ),
            (declare(None, Some("2029-12-31"), true), ScheduleFault::ClosesBeforeOpening),
            (declare(None, Some("2030-02-28"), false), ScheduleFault::Same),
            (declare(None, None, false), ScheduleFault::Same),
        ] {
            assert_eq!(changed(&change), Err(fault), "{change:?}");
        }
        let earlier =
            changed(&declare(None, Some("2030-02-27"), true)).expect("asked for expressly");
        assert_eq!(earlier.closing(), closing("2030-02-27"));
    }
}
