//! Instants as the records hold them.
//!
//! DynamoDB compares strings byte by byte, so instants are written in UTC with a fixed width, down
//! to the millisecond: `2026-11-22T08:15:00.000Z`. Finer parts are cut off. Only what the sweeper
//! of expired records reads is a number, in seconds, because that is what it wants.

use jiff::{SignedDuration, Timestamp, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The instant in fixed width, ready to be compared as text.
pub fn fixed_width(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// The instant cut to the precision the records hold, so that what was written equals what is read.
pub fn cut(at: Timestamp) -> Timestamp {
    let finer = at.as_nanosecond().rem_euclid(1_000_000);
    let finer = SignedDuration::from_nanos(i64::try_from(finer).unwrap_or(0));
    at.checked_sub(finer).unwrap_or(at)
}

/// The first whole second at or after the instant, for expiries kept in seconds.
pub(crate) fn ceiling_second(at: Timestamp) -> i64 {
    at.round(jiff::TimestampRound::new().smallest(Unit::Second).mode(jiff::RoundMode::Ceil))
        .unwrap_or(at)
        .as_second()
}

pub(crate) fn serialize<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&fixed_width(*at))
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Timestamp, D::Error> {
    Timestamp::deserialize(deserializer)
}

/// The same for instants that may be missing; to be used with `default` and
/// `skip_serializing_if`, so that a missing instant is a missing attribute.
pub(crate) mod option {
    use super::{Deserialize, Deserializer, Serialize, Serializer, Timestamp, fixed_width};

    #[expect(clippy::ref_option, reason = "the shape that serde asks for")]
    pub(crate) fn serialize<S: Serializer>(
        at: &Option<Timestamp>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        at.map(fixed_width).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        Option::<Timestamp>::deserialize(deserializer)
    }
}

/// Seconds since 1970, for the attribute the sweeper reads.
pub(crate) mod epoch {
    use super::{Deserialize, Deserializer, Serializer, Timestamp, ceiling_second};

    pub(crate) fn serialize<S: Serializer>(
        at: &Timestamp,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(ceiling_second(*at))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Timestamp, D::Error> {
        Timestamp::from_second(i64::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_does_not_depend_on_the_fraction() {
        for (written, expected) in [
            ("2026-11-22T08:15:00Z", "2026-11-22T08:15:00.000Z"),
            ("2026-11-22T08:15:00.5Z", "2026-11-22T08:15:00.500Z"),
            ("2026-11-22T08:15:00.123456789Z", "2026-11-22T08:15:00.123Z"),
            ("2026-11-22T09:15:00+01:00", "2026-11-22T08:15:00.000Z"),
        ] {
            let at: Timestamp = written.parse().expect("an instant");
            assert_eq!(fixed_width(at), expected);
            assert_eq!(cut(at), expected.parse().expect("an instant"));
        }
    }

    #[test]
    fn expiry_is_never_early() {
        let at: Timestamp = "2026-11-22T08:15:00.001Z".parse().expect("an instant");
        assert_eq!(ceiling_second(at), at.as_second() + 1);
        let whole: Timestamp = "2026-11-22T08:15:00Z".parse().expect("an instant");
        assert_eq!(ceiling_second(whole), whole.as_second());
    }
}
