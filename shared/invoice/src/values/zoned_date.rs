//! Dates as XML writes them.

use super::fault::ValueFault;
use domain::Date;
use std::str::FromStr;

/// A date of XSD's type: `aaaa-mm-gg`, which some programs follow with a time zone (`2014-12-18+01:00`) or a time.
pub(crate) struct ZonedDate(pub(crate) Date);

impl FromStr for ZonedDate {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (date, zone) = text.split_at_checked(10).ok_or(ValueFault::Date)?;
        let is_iso = date.as_bytes().get(4) == Some(&b'-');
        if !is_iso || !(zone.is_empty() || zone.starts_with(['Z', '+', '-', 'T'])) {
            return Err(ValueFault::Date);
        }
        date.parse().map(Self).map_err(|_| ValueFault::Date)
    }
}
