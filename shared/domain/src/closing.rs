//! When something opens and closes, as people declare it and as it is kept.
//!
//! A closing is kept as the first instant that is too late and said as the last second that is not: whoever reads
//! «entro il 28/02/2030, ore 23:59:59» is in time at 23:59:59.3 too.

use crate::date::Date;
use crate::instant::{Instant, ROME};
use jiff::{SignedDuration, Timestamp, civil};
use std::fmt;
use std::str::FromStr;

/// The end of a term. Shown as the last second of it: `28/02/2030, ore 23:59:59`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Closing(Timestamp);

/// Why a text does not say when something opens or closes. Whoever writes it is the author of a definition or an
/// operator: the sentences are in English, as the others that they read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermError {
    /// Neither a day nor an instant.
    #[error(
        "write a day like 2030-02-28, or an instant on a whole minute like 2030-02-28T12:00 (Italian time)"
    )]
    Shape,
    /// Something else where a day is wanted.
    #[error("write a day like 2030-02-28")]
    NotADay,
    /// Something else where an instant is wanted.
    #[error("write an instant on a whole minute like 2030-02-28T12:00 (Italian time)")]
    NotAnInstant,
    /// Seconds, or parts of them.
    #[error("write a whole minute, without seconds: a term ends before the minute that is written")]
    Seconds,
    /// An hour that the change to or from summer time skips or repeats.
    #[error(
        "on that day this hour is skipped or comes twice in Italy: add its offset, such as +01:00"
    )]
    Ambiguous,
    /// Outside 1900-2100.
    #[error("write a year from 1900 to 2100")]
    Range,
}

impl Closing {
    /// The end of a term whose first instant too late is this.
    pub fn before(first_too_late: Timestamp) -> Self {
        Self(first_too_late)
    }

    /// The end of a term that lasts to the end of a day in Italy.
    ///
    /// # Errors
    /// [`TermError::Range`] after the last day that can be written.
    pub fn on(day: Date) -> Result<Self, TermError> {
        let next = day.civil().tomorrow().map_err(|_| TermError::Range)?;
        start_of(next).map(Self)
    }

    /// The end of a term whose last day is written: a day alone, since an instant under the name of a day would be
    /// misread.
    ///
    /// # Errors
    /// [`TermError`] for everything else.
    pub fn on_day(text: &str) -> Result<Self, TermError> {
        match day(text) {
            Ok(Some(day)) => Self::on(day),
            Ok(None) | Err(TermError::Shape) => Err(TermError::NotADay),
            Err(error) => Err(error),
        }
    }

    /// The end of a term whose first instant too late is written: an instant on a whole minute, since a day under
    /// that name would be misread.
    ///
    /// # Errors
    /// [`TermError`] for everything else.
    pub fn at_instant(text: &str) -> Result<Self, TermError> {
        match day(text) {
            Ok(None) => whole_minute(text).map(Self),
            Ok(Some(_)) | Err(TermError::Shape) => Err(TermError::NotAnInstant),
            Err(error) => Err(error),
        }
    }

    /// The first instant that is too late.
    pub fn first_too_late(self) -> Timestamp {
        self.0
    }

    /// Whether the term is over at an instant.
    pub fn is_past(self, at: Timestamp) -> bool {
        self.0 <= at
    }

    /// The term in words: `entro il 28/02/2030, ore 23:59:59`.
    pub fn sentence(self) -> String {
        format!("entro il {self}")
    }
}

impl fmt::Display for Closing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.0.checked_sub(SignedDuration::from_nanos(1)).unwrap_or(self.0);
        Instant::from(last).fmt(formatter)
    }
}

/// A day, which counts to its end, or an instant on a whole minute, which is too late already.
impl FromStr for Closing {
    type Err = TermError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match day(text)? {
            Some(day) => Self::on(day),
            None => whole_minute(text).map(Self),
        }
    }
}

/// When something opens, as declared: a day, from its first instant in Italy, or an instant on a whole minute.
///
/// # Errors
/// [`TermError`] for everything else.
pub fn opening(text: &str) -> Result<Timestamp, TermError> {
    match day(text)? {
        Some(day) => start_of(day.civil()),
        None => whole_minute(text),
    }
}

/// When something opens that opens with a day in Italy.
///
/// # Errors
/// [`TermError::Range`] outside the days that can be written.
pub fn opening_on(day: Date) -> Result<Timestamp, TermError> {
    start_of(day.civil())
}

/// The day that a text is, if it is one.
fn day(text: &str) -> Result<Option<Date>, TermError> {
    let text = text.trim();
    if text.len() != "2030-02-28".len() {
        return Ok(None);
    }
    let day: civil::Date = text.parse().map_err(|_| TermError::Shape)?;
    day.try_into().map(Some).map_err(|_| TermError::Range)
}

fn start_of(day: civil::Date) -> Result<Timestamp, TermError> {
    day.to_zoned(ROME.clone()).map(|start| start.timestamp()).map_err(|_| TermError::Range)
}

/// An instant on a whole minute: with its offset or, without one, by the clock on the wall in Italy.
fn whole_minute(text: &str) -> Result<Timestamp, TermError> {
    let text = text.trim();
    let instant = match text.parse::<Timestamp>() {
        Ok(instant) => instant,
        Err(_) => on_the_wall(text)?,
    };
    let whole = instant.as_nanosecond().rem_euclid(60_000_000_000) == 0;
    let date = Instant::from(instant).timestamp().to_zoned(ROME.clone()).date();
    match (whole, Date::try_from(date)) {
        (true, Ok(_)) => Ok(instant),
        (false, _) => Err(TermError::Seconds),
        (true, Err(_)) => Err(TermError::Range),
    }
}

fn on_the_wall(text: &str) -> Result<Timestamp, TermError> {
    let wall: civil::DateTime = text.parse().map_err(|_| TermError::Shape)?;
    let there = ROME.to_ambiguous_timestamp(wall);
    there.unambiguous().map_err(|_| TermError::Ambiguous)
}

#[cfg(test)]
mod tests {
    use super::{Closing, TermError, opening, opening_on};
    use jiff::Timestamp;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_counts_to_its_end_in_italy() {
        let closing: Closing = "2030-02-28".parse().unwrap();
        assert_eq!(closing.first_too_late(), at("2030-03-01T00:00:00+01:00"));
        assert_eq!(closing.sentence(), "entro il 28/02/2030, ore 23:59:59");
        assert!(!closing.is_past(at("2030-02-28T23:59:59.3+01:00")));
        assert!(!closing.is_past(at("2030-02-28T23:59:59.999999999+01:00")));
        assert!(closing.is_past(at("2030-03-01T00:00:00+01:00")));
        // Days of 23 and of 25 hours.
        for (day, first_too_late) in [
            ("2030-03-31", "2030-04-01T00:00:00+02:00"),
            ("2030-10-27", "2030-10-28T00:00:00+01:00"),
            ("2030-12-31", "2031-01-01T00:00:00+01:00"),
            ("2028-02-28", "2028-02-29T00:00:00+01:00"),
        ] {
            assert_eq!(day.parse::<Closing>().unwrap().first_too_late(), at(first_too_late));
        }
    }

    #[test]
    fn an_instant_is_the_first_that_is_too_late() {
        for text in [
            "2030-02-28T12:00",
            "2030-02-28T12:00:00",
            "2030-02-28T12:00:00+01:00",
            "2030-02-28T11:00Z",
        ] {
            let closing: Closing = text.parse().unwrap();
            assert_eq!(closing.to_string(), "28/02/2030, ore 11:59:59", "{text}");
        }
        // Also one that no text can give.
        let odd = Closing::before(at("2030-02-28T12:00:07.5+01:00"));
        assert_eq!(odd.to_string(), "28/02/2030, ore 12:00:07");
    }

    #[test]
    fn openings_start_with_the_day() {
        assert_eq!(opening("2014-09-01"), Ok(at("2014-09-01T00:00:00+02:00")));
        assert_eq!(opening("2014-09-01T09:30"), Ok(at("2014-09-01T09:30:00+02:00")));
        let day = "01/09/2014".parse().unwrap();
        assert_eq!(opening_on(day), opening("2014-09-01"));
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, error) in [
            ("", TermError::Shape),
            ("28/02/2030", TermError::Shape),
            ("2030-02-29", TermError::Shape),
            ("2030-02-28T", TermError::Shape),
            ("2030-02-28T24:00", TermError::Shape),
            ("domani alle 12", TermError::Shape),
            ("2030-02-28T23:59:59", TermError::Seconds),
            ("2030-02-28T23:59:59+01:00", TermError::Seconds),
            ("2030-02-28T12:00:00.5", TermError::Seconds),
            ("2030-03-31T02:30", TermError::Ambiguous),
            ("2030-10-27T02:30", TermError::Ambiguous),
            ("1814-02-28", TermError::Range),
            ("3014-02-28T12:00", TermError::Range),
        ] {
            assert_eq!(text.parse::<Closing>(), Err(error), "{text}");
            assert_eq!(opening(text), Err(error), "{text}");
        }
        assert_eq!(
            "2030-10-27T02:30+01:00".parse::<Closing>().map(Closing::first_too_late),
            Ok(at("2030-10-27T01:30:00Z"))
        );
    }

    #[test]
    fn a_day_is_no_instant() {
        let (day, instant) = ("2030-02-28", "2030-02-28T12:00");
        assert_eq!(Closing::on_day(day), day.parse());
        assert_eq!(Closing::at_instant(instant), instant.parse());
        assert_eq!(Closing::on_day(instant), Err(TermError::NotADay));
        assert_eq!(Closing::at_instant(day), Err(TermError::NotAnInstant));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = text.parse::<Closing>();
            let _ = opening(&text);
        }

        #[test]
        fn whole_days_are_said_to_their_last_second(day in 0..40_000_i32) {
            let day = jiff::civil::date(1990, 1, 1) + jiff::Span::new().days(day);
            let closing: Closing = day.to_string().parse().unwrap();
            let said = format!("{:02}/{:02}/{:04}, ore 23:59:59", day.day(), day.month(), day.year());
            prop_assert_eq!(closing.to_string(), said);
        }
    }
}
