//! The embedded data, read once.

use super::place::Place;
use crate::cadastral_code::CadastralCode;
use crate::data_rows::rows;
use crate::province::{Province, provinces_of_any_time};
use jiff::civil;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::OnceLock;

const MUNICIPALITIES: &str = include_str!("../../data/municipalities.csv");
const COUNTRIES: &str = include_str!("../../data/countries.csv");

/// Every place, and the order in which codes are looked up.
pub(super) struct Table {
    /// By province; within one, in the order of the files, which is alphabetical.
    places: Vec<Place>,
    /// Indices into `places`, by code; within one, present first, then the last to cease.
    by_code: Vec<usize>,
}

impl Table {
    /// The places that a province has or had.
    pub(super) fn of(&self, province: Province) -> &[Place] {
        let start = self.places.partition_point(|place| place.province < province);
        let end = self.places.partition_point(|place| place.province <= province);
        self.places.get(start..end).unwrap_or_default()
    }

    /// The place that has a code, or had it last.
    pub(super) fn with_code(&self, code: CadastralCode) -> Option<&Place> {
        let code_at = |&index: &usize| self.places.get(index).map(|place| place.code);
        let first = self.by_code.partition_point(|index| code_at(index) < Some(code));
        let place = self.places.get(*self.by_code.get(first)?)?;
        (place.code == code).then_some(place)
    }
}

/// The table, read at the first call.
pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let provinces: HashMap<&str, Province> =
            provinces_of_any_time().iter().map(|province| (province.code(), *province)).collect();
        let mut places: Vec<Place> = rows(MUNICIPALITIES)
            .filter_map(|row| municipality(&provinces, row))
            .chain(rows(COUNTRIES).filter_map(country))
            .collect();
        // Stable: the alphabetical order within a province stays.
        places.sort_by_key(|place| place.province);
        let mut by_code: Vec<usize> = (0..places.len()).collect();
        by_code.sort_by_cached_key(|&index| {
            places
                .get(index)
                .map(|place| (place.code, Reverse(place.is_current()), Reverse(place.until)))
        });
        Table { places, by_code }
    })
}

fn municipality(
    provinces: &HashMap<&str, Province>,
    [name, province, code, istat_code, active, since, until]: [&'static str; 7],
) -> Option<Place> {
    let istat_code = if istat_code.is_empty() { None } else { Some(istat_code.parse().ok()?) };
    let (since, until) = period(active, since, until)?;
    Some(Place {
        name,
        province: *provinces.get(province)?,
        code: code.parse().ok()?,
        istat_code,
        since,
        until,
    })
}

fn country([name, code, european_union, active, since, until]: [&'static str; 6]) -> Option<Place> {
    let province =
        if european_union == "1" { Province::EUROPEAN_UNION } else { Province::REST_OF_THE_WORLD };
    let (since, until) = period(active, since, until)?;
    Some(Place { name, province, code: code.parse().ok()?, istat_code: None, since, until })
}

/// The first day and, of what ceased, the last one.
fn period(active: &str, since: &str, until: &str) -> Option<(civil::Date, Option<civil::Date>)> {
    let since = since.parse().ok()?;
    match (active, until) {
        ("1", "") => Some((since, None)),
        ("0", until) => Some((since, Some(until.parse().ok()?))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, MUNICIPALITIES, table};
    use crate::data_rows::lines;

    #[test]
    fn every_row_is_read() {
        assert_eq!(table().places.len(), lines(MUNICIPALITIES).count() + lines(COUNTRIES).count());
    }

    #[test]
    fn no_code_is_in_use_twice() {
        let mut current: Vec<_> = table()
            .places
            .iter()
            .filter(|place| place.is_current())
            .map(|place| place.code)
            .collect();
        let all = current.len();
        current.sort_unstable();
        current.dedup();
        assert_eq!(current.len(), all);
    }

    #[test]
    fn nearly_every_municipality_of_today_has_its_istat_code() {
        let lacking: Vec<_> = table()
            .places
            .iter()
            .filter(|place| place.is_current() && !place.is_abroad() && place.istat_code.is_none())
            .map(|place| place.name)
            .collect();
        assert_eq!(lacking, ["Castegnero Nanto"]);
    }

    #[test]
    fn the_data_stay_small_and_say_where_they_come_from() {
        assert!(MUNICIPALITIES.len() + COUNTRIES.len() < 1_000_000);
        for file in [MUNICIPALITIES, COUNTRIES] {
            assert!(file.starts_with("# Elaborazione su dati ANPR/ISTAT - CC BY 4.0\n"));
        }
    }
}
