//! `UTCTime` and `GeneralizedTime` (RFC 5280 §4.1.2.5), read by hand: OCSP responders of several
//! countries write fractions of a second, which X.690 §11.7 allows and RFC 6960 does not forbid.

use crate::ber::{BerError, Element, tag};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// The instant in `element`; anything finer than a second is dropped.
pub(crate) fn read(element: &Element<'_>) -> Result<Timestamp, BerError> {
    let (year_digits, text) = match element.tag {
        tag::UTC_TIME => (2, element.content),
        tag::GENERALIZED_TIME => (4, element.content),
        _ => return Err(BerError::Unexpected),
    };
    let text = text.strip_suffix(b"Z").ok_or(BerError::Unexpected)?;
    let (digits, fraction) = text.split_at_checked(year_digits + 10).ok_or(BerError::Unexpected)?;
    if !fraction.is_empty() && (year_digits == 2 || !is_fraction(fraction)) {
        return Err(BerError::Unexpected);
    }
    instant(digits, year_digits).ok_or(BerError::Unexpected)
}

fn is_fraction(text: &[u8]) -> bool {
    matches!(text, [b'.' | b',', digits @ ..]
        if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit))
}

fn instant(digits: &[u8], year_digits: usize) -> Option<Timestamp> {
    let (year, rest) = digits.split_at(year_digits);
    let year = match (year_digits, i16::try_from(number(year)?).ok()?) {
        // RFC 5280 §4.1.2.5.1.
        (2, year) if year < 50 => 2000 + year,
        (2, year) => 1900 + year,
        (_, year) => year,
    };
    let mut parts =
        rest.chunks(2).map(|part| number(part).and_then(|part| i8::try_from(part).ok()));
    let mut part = || parts.next().flatten();
    let at = DateTime::new(year, part()?, part()?, part()?, part()?, part()?, 0).ok()?;
    at.to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp())
}

fn number(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0_u16, |number, digit| {
        digit.is_ascii_digit().then(|| number * 10 + u16::from(digit - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ber::Reader;

    fn read_text(tag: u8, text: &str) -> Option<String> {
        let length = u8::try_from(text.len()).unwrap();
        let bytes = [&[tag, length][..], text.as_bytes()].concat();
        let element = Reader::new(&bytes).any().unwrap();
        read(&element).ok().map(|at| at.to_string())
    }

    #[test]
    fn both_kinds_with_and_without_fractions() {
        let general = |text| read_text(tag::GENERALIZED_TIME, text);
        assert_eq!(general("20261126101500Z").as_deref(), Some("2026-11-26T10:15:00Z"));
        assert_eq!(general("20261126101500.123456Z").as_deref(), Some("2026-11-26T10:15:00Z"));
        let short = |text| read_text(tag::UTC_TIME, text);
        assert_eq!(short("261126101500Z").as_deref(), Some("2026-11-26T10:15:00Z"));
        assert_eq!(short("991126101500Z").as_deref(), Some("1999-11-26T10:15:00Z"));
    }

    #[test]
    fn what_is_no_instant() {
        for text in [
            "20260230101500Z",
            "20261126101500",
            "20261126101500+0100",
            "20261126101500.Z",
            "20261126101500.1xZ",
            "2026112610150aZ",
            "202611261015Z",
            "Z",
            "",
        ] {
            assert_eq!(read_text(tag::GENERALIZED_TIME, text), None, "{text}");
        }
        assert_eq!(read_text(tag::UTC_TIME, "261126101500.5Z"), None);
        assert_eq!(read_text(tag::INTEGER, "261126101500Z"), None);
    }
}
