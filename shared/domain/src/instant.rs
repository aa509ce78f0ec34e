//! Instants, shown by the clock on the wall in Italy.

use crate::date::Date;
use crate::serde_text::through_text;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::fmt;
use std::str::FromStr;

/// Italian civil time. Compiled in, so that what is printed does not depend on the machine.
pub(crate) static ROME: TimeZone = jiff::tz::get!("Europe/Rome");

/// An instant. Shown in Italian time as `gg/mm/aaaa, ore HH:MM:SS`; travels as RFC 3339 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(Timestamp);

/// Why a text or a number is not an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InstantError {
    /// Not RFC 3339 with an offset.
    #[error("Scrivi l’istante come 2014-09-01T09:00:00Z.")]
    Shape,
    /// Beyond the years that the calendar library knows.
    #[error("L’istante è troppo lontano nel tempo.")]
    Range,
}

impl Instant {
    /// The instant so many milliseconds after the beginning of 1970, UTC.
    pub fn from_unix_millis(millis: i64) -> Result<Self, InstantError> {
        Timestamp::from_millisecond(millis).map(Self).map_err(|_| InstantError::Range)
    }

    /// The instant as the calendar library has it, for computations.
    pub fn timestamp(self) -> Timestamp {
        self.0
    }

    /// The day it is in Italy; outside 1900-2100, the nearest day that [`Date`] knows.
    pub fn day_in_italy(self) -> Date {
        Date::nearest(self.0.to_zoned(ROME.clone()).date())
    }

    /// Day and time in Italy.
    pub fn in_italy(self) -> jiff::civil::DateTime {
        self.0.to_zoned(ROME.clone()).datetime()
    }

    /// The form machines exchange: RFC 3339 in UTC.
    pub fn rfc3339(self) -> String {
        self.0.to_string()
    }
}

impl From<Timestamp> for Instant {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp)
    }
}

impl FromStr for Instant {
    type Err = InstantError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim().parse::<Timestamp>().map(Self).map_err(|_| InstantError::Shape)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let there = self.0.to_zoned(ROME.clone());
        write!(
            formatter,
            "{:02}/{:02}/{:04}, ore {:02}:{:02}:{:02}",
            there.day(),
            there.month(),
            there.year(),
            there.hour(),
            there.minute(),
            there.second()
        )
    }
}

through_text!(Instant, rfc3339);

#[cfg(test)]
mod tests {
    use super::{Instant, InstantError};
    use proptest::prelude::*;

    fn shown(text: &str) -> Result<String, InstantError> {
        text.parse::<Instant>().map(|instant| instant.to_string())
    }

    #[test]
    fn shown_in_italian_time_winter_and_summer() {
        assert_eq!(shown("2014-01-17T23:30:05Z").as_deref(), Ok("18/01/2014, ore 00:30:05"));
        assert_eq!(shown("2014-09-01T09:00:00.999Z").as_deref(), Ok("01/09/2014, ore 11:00:00"));
        assert_eq!(shown("2026-03-29T00:59:59Z").as_deref(), Ok("29/03/2026, ore 01:59:59"));
        assert_eq!(shown("2026-03-29T01:00:00Z").as_deref(), Ok("29/03/2026, ore 03:00:00"));
    }

    #[test]
    fn the_day_is_the_italian_one() {
        for (instant, day) in [
            ("2014-12-31T22:59:59Z", "31/12/2014"),
            ("2014-12-31T23:00:00Z", "01/01/2015"),
            ("2014-06-30T22:00:00Z", "01/07/2014"),
            ("3014-09-01T00:00:00Z", "31/12/2100"),
            ("1066-10-14T00:00:00Z", "01/01/1900"),
        ] {
            let instant: Instant = instant.parse().unwrap();
            assert_eq!(instant.day_in_italy().to_string(), day);
        }
    }

    #[test]
    fn refuses_other_texts() {
        assert_eq!(shown("2014-09-01"), Err(InstantError::Shape));
        assert_eq!(Instant::from_unix_millis(i64::MAX), Err(InstantError::Range));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = shown(&text);
        }

        #[test]
        fn travels_and_comes_back(millis in -2_000_000_000_000..4_000_000_000_000_i64) {
            let instant = Instant::from_unix_millis(millis).unwrap();
            let json = serde_json::to_string(&instant).unwrap();
            prop_assert_eq!(serde_json::from_str::<Instant>(&json).unwrap(), instant);
        }
    }
}
