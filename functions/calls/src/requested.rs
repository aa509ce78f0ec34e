//! A change of a schedule, read from what an official wrote.

use domain::{Closing, Date, opening_on, text::single_line};
use edge::api::ScheduleChange as Written;
use edge::{BadSchedule, ScheduleBox};
use store::calls::{ScheduleChange, ScheduleFault};

/// The longest act, in characters: it is cited, not copied.
const LONGEST_ACT: usize = 300;

/// The change that is written.
pub(crate) fn change(written: &Written) -> Result<ScheduleChange, BadSchedule> {
    Ok(match written {
        Written::Extend { until } => {
            ScheduleChange::Extend { until: last_day(ScheduleBox::Until, until)? }
        }
        Written::Declare { opens: None, last_day: None, .. } => return Err(BadSchedule::Nothing),
        Written::Declare { opens, last_day: last, earlier } => {
            let place = ScheduleBox::Opens;
            let opens = opens.as_deref().map(|text| {
                opening_on(day(place, text)?).map_err(|error| BadSchedule::Range(place, error))
            });
            let closes = last.as_deref().map(|text| last_day(ScheduleBox::LastDay, text));
            let (opens, closes) = (opens.transpose()?, closes.transpose()?);
            ScheduleChange::Declare { opens, closes, earlier: *earlier }
        }
        Written::Limit { most } => ScheduleChange::Limit { most: *most },
    })
}

/// Why a change that is written cannot be made, at the box that it is about.
pub(crate) fn refused(written: &Written, fault: ScheduleFault) -> BadSchedule {
    let place = match written {
        Written::Extend { .. } => ScheduleBox::Until,
        Written::Declare { last_day: None, .. } => ScheduleBox::Opens,
        Written::Declare { .. } => ScheduleBox::LastDay,
        Written::Limit { .. } => ScheduleBox::Most,
    };
    BadSchedule::Fault(place, fault)
}

/// The act that is cited.
pub(crate) fn act(text: &str) -> Result<String, BadSchedule> {
    let act = single_line(text).map_err(BadSchedule::Act)?;
    match act.chars().count() {
        0 => Err(BadSchedule::NoAct),
        1..=LONGEST_ACT => Ok(act),
        _ => Err(BadSchedule::LongAct { most: LONGEST_ACT }),
    }
}

fn last_day(place: ScheduleBox, text: &str) -> Result<Closing, BadSchedule> {
    Closing::on(day(place, text)?).map_err(|error| BadSchedule::Range(place, error))
}

fn day(place: ScheduleBox, text: &str) -> Result<Date, BadSchedule> {
    text.parse().map_err(|error| BadSchedule::Day(place, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extend(until: &str) -> Written {
        Written::Extend { until: until.to_owned() }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let until = "2030-03-15".parse().unwrap();
        for written in
            ["15/03/2030", "15/3/2030", " 15.03.2030 ", "15-3-2030", "15/03/30", "2030-03-15"]
        {
            assert_eq!(change(&extend(written)), Ok(ScheduleChange::Extend { until }), "{written}");
        }
        for written in ["", "15 marzo", "31/02/2030", "2030-03-15T12:00"] {
            let refused = change(&extend(written));
            assert!(matches!(refused, Err(BadSchedule::Day(ScheduleBox::Until, _))), "{written}");
        }
    }

    #[test]
    fn an_act_is_one_line_of_bounded_length() {
        assert_eq!(act("  Ordinanza n. 9 del 2030 "), Ok("Ordinanza n. 9 del 2030".to_owned()));
        assert_eq!(act(" \t"), Err(BadSchedule::NoAct));
        assert!(matches!(act("a\nb"), Err(BadSchedule::Act(_))));
        assert!(act(&"è".repeat(300)).is_ok());
        assert_eq!(act(&"è".repeat(301)), Err(BadSchedule::LongAct { most: 300 }));
    }
}
