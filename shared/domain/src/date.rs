//! Calendar dates.

use crate::compact::is_dash;
use crate::fiscal_code::ShortBirthDate;
use crate::serde_text::through_text;
use crate::unseen::without_unseen;
use jiff::civil;
use std::fmt;
use std::str::FromStr;

/// The years that dates may have: those of the people, houses and papers that an application speaks of.
const FIRST: civil::Date = civil::date(1900, 1, 1);
const LAST: civil::Date = civil::date(2100, 12, 31);

/// A date between 1900 and 2100. Shown as `gg/mm/aaaa`; travels as ISO 8601, `aaaa-mm-gg`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not day, month and year with four digits.
    #[error("Scrivi la data come gg/mm/aaaa. Esempio: 03/05/2013.")]
    Shape,
    /// A year outside 1900-2100.
    #[error("L’anno {year} non è ammesso: scrivine uno dal 1900 al 2100.")]
    Year {
        /// The year found.
        year: i16,
    },
    /// A month that does not exist.
    #[error("Il mese {month} non esiste: scrivi un numero da 1 a 12.")]
    Month {
        /// The month found.
        month: i8,
    },
    /// A day that the month does not have.
    #[error("Il giorno {day} non esiste nel mese indicato: ricontrolla la data.")]
    Day {
        /// The day found.
        day: i8,
    },
}

impl Date {
    /// 1 January 1970: a day to stand in where none is known, as when a form is only inspected.
    pub const EPOCH: Self = Self(civil::date(1970, 1, 1));

    /// The date of that year, month (1-12) and day (1-31).
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, DateError> {
        if !(FIRST.year()..=LAST.year()).contains(&year) {
            return Err(DateError::Year { year });
        }
        if !(1..=12).contains(&month) {
            return Err(DateError::Month { month });
        }
        civil::Date::new(year, month, day).map(Self).map_err(|_| DateError::Day { day })
    }

    /// The date itself, or the first or last there is where it lies before or after them.
    pub(crate) fn nearest(date: civil::Date) -> Self {
        Self(date.clamp(FIRST, LAST))
    }

    /// The date as the calendar library has it, for computations.
    pub fn civil(self) -> civil::Date {
        self.0
    }

    /// The year, with four digits.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The form machines exchange: `aaaa-mm-gg`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }

    /// The date without its century, as the fiscal code has it.
    pub(crate) fn short(self) -> ShortBirthDate {
        ShortBirthDate {
            year_of_century: u8::try_from(self.0.year() % 100).unwrap_or_default(),
            month: self.0.month().unsigned_abs(),
            day: self.0.day().unsigned_abs(),
        }
    }
}

impl TryFrom<civil::Date> for Date {
    type Error = DateError;

    fn try_from(date: civil::Date) -> Result<Self, Self::Error> {
        Self::new(date.year(), date.month(), date.day())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = plain(&without_unseen(text));
        let parts = parts(text.trim()).ok_or(DateError::Shape)?;
        let (year, month, day) = match parts.as_slice() {
            [year, month, day] if year.len() == 4 && month.len() == 2 && day.len() == 2 => {
                (year, month, day)
            }
            [day, month, year]
                if (1..=2).contains(&day.len())
                    && (1..=2).contains(&month.len())
                    && matches!(year.len(), 2 | 4) =>
            {
                (year, month, day)
            }
            _ => return Err(DateError::Shape),
        };
        let century = if year.len() == 2 { Some(century_of(number(year)?)) } else { None };
        let year: i16 = century.unwrap_or_default() + number::<i16>(year)?;
        Self::new(year, number(month)?, number(day)?)
    }
}

/// The text with short dashes for all dashes, plain blanks for all others, and without the full stop of its sentence.
fn plain(text: &str) -> String {
    let text = text.trim_end();
    let text = text.strip_suffix('.').unwrap_or(text);
    text.chars()
        .map(|found| match found {
            _ if is_dash(found) => '-',
            _ if found.is_whitespace() => ' ',
            _ => found,
        })
        .collect()
}

/// The parts of a date between its separators; of digits alone, two and two and the rest.
fn parts(text: &str) -> Option<Vec<&str>> {
    if matches!(text.len(), 6 | 8) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(vec![text.get(..2)?, text.get(2..4)?, text.get(4..)?]);
    }
    let separator = ['/', '.', '-', ' '].into_iter().find(|&mark| text.contains(mark))?;
    let parts: Vec<&str> = match separator {
        ' ' => text.split_whitespace().collect(),
        _ => text.split(separator).map(str::trim).collect(),
    };
    // The year stands first only where machines write it, with dashes.
    let first = parts.first().is_some_and(|first| first.len() == 4);
    (!first || separator == '-').then_some(parts)
}

/// The century of a year of two digits: papers and people of this one up to 2049, of the last from 1950. What is shown has
/// four, so that nobody is taken at their word in silence.
fn century_of(year: i16) -> i16 {
    if year < 50 { 2000 } else { 1900 }
}

/// Digits only: the standard parser would also take a plus sign.
fn number<N: FromStr>(digits: &str) -> Result<N, DateError> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError::Shape);
    }
    digits.parse().map_err(|_| DateError::Shape)
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}/{:02}/{:04}", self.0.day(), self.0.month(), self.0.year())
    }
}

through_text!(Date, iso);

#[cfg(test)]
mod tests {
    use super::{Date, DateError as Error};
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<String, Error> {
        text.parse::<Date>().map(Date::iso)
    }

    #[test]
    fn what_people_write() {
        for text in
            ["03/05/2013", "3/5/2013", "03.05.2013", "3-5-2013", "2013-05-03", " 03/05/2013 "]
        {
            assert_eq!(parse(text).as_deref(), Ok("2013-05-03"), "{text}");
        }
        for text in ["14051975", "14 05 1975", "14-5-75", "140575", "\u{202d}14/05/1975\u{202c}"] {
            assert_eq!(parse(text).as_deref(), Ok("1975-05-14"), "{text}");
        }
        for text in [
            "14–05–1975",
            "14 \u{2011} 5 \u{2212} 1975",
            "14\u{a0}05\u{a0}1975",
            "14  05\t1975",
            "1975\u{2010}05\u{2010}14",
            "14/\u{a0}05/1975.",
            "14.05.1975.",
            "14051975.",
        ] {
            assert_eq!(parse(text).as_deref(), Ok("1975-05-14"), "{text}");
        }
        assert_eq!(parse("1/2/14").as_deref(), Ok("2014-02-01"));
        assert_eq!(parse("29/02/2000").as_deref(), Ok("2000-02-29"));
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, error) in [
            ("", Error::Shape),
            ("oggi", Error::Shape),
            ("03/05/213", Error::Shape),
            ("0305213", Error::Shape),
            ("20130503", Error::Year { year: 503 }),
            ("2013/05/03", Error::Shape),
            ("03/05-2013", Error::Shape),
            ("+3/+5/2013", Error::Shape),
            ("2013-5-3", Error::Shape),
            ("1/2/3/2013", Error::Shape),
            ("03/05/2013..", Error::Shape),
            (".", Error::Shape),
            ("1 2 3 2013", Error::Shape),
            ("30/02/2013", Error::Day { day: 30 }),
            ("00/02/2013", Error::Day { day: 0 }),
            ("29/02/1900", Error::Day { day: 29 }),
            ("03/13/2013", Error::Month { month: 13 }),
            ("03/05/1899", Error::Year { year: 1899 }),
            ("2101-01-01", Error::Year { year: 2101 }),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn shown_the_italian_way_and_stored_the_iso_way() {
        let date: Date = "3/5/2013".parse().unwrap();
        assert_eq!(date.to_string(), "03/05/2013");
        assert_eq!(serde_json::to_string(&date).unwrap(), "\"2013-05-03\"");
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }

        #[test]
        fn never_panics_near_the_shape(text in "[0-9/. -]{0,12}") {
            let _ = parse(&text);
        }

        #[test]
        fn written_and_read_back(year in 1900..=2100_i16, month in 1..=12_i8, day in 1..=28_i8) {
            let date = Date::new(year, month, day).unwrap();
            prop_assert_eq!(date.to_string().parse(), Ok(date));
            prop_assert_eq!(date.iso().parse(), Ok(date));
        }
    }
}
