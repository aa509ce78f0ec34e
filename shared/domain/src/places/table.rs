//! The embedded data, each province read at the first question about it.

use super::place::Place;
use super::section::section;
use crate::cadastral_code::CadastralCode;
use crate::data_rows::{body, rows, values};
use crate::province::{Province, provinces_of_any_time};
use jiff::civil;
use std::cmp::Reverse;
use std::sync::OnceLock;

const MUNICIPALITIES: &str = include_str!("../../data/municipalities.csv");
const COUNTRIES: &str = include_str!("../../data/countries.csv");

/// Every place, and the order in which codes are looked up.
pub(super) struct Table {
    /// In the order of provinces.
    provinces: Vec<(Province, OnceLock<Vec<Place>>)>,
    /// Every place by its code; within one, present first, then the last to cease.
    by_code: OnceLock<Vec<&'static Place>>,
}

impl Table {
    /// The places that a province has or had.
    pub(super) fn of(&'static self, province: Province) -> &'static [Place] {
        let found = self.provinces.binary_search_by_key(&province, |(province, _)| *province);
        let Some((_, places)) = found.ok().and_then(|index| self.provinces.get(index)) else {
            return &[];
        };
        places.get_or_init(|| read(province))
    }

    /// The place that has a code, or had it last.
    pub(super) fn with_code(&'static self, code: CadastralCode) -> Option<&'static Place> {
        let by_code = self.by_code.get_or_init(|| {
            let provinces = self.provinces.iter();
            let mut places: Vec<&Place> =
                provinces.flat_map(|(province, _)| self.of(*province)).collect();
            places.sort_by_cached_key(|place| {
                (place.code, Reverse(place.is_current()), Reverse(place.until))
            });
            places
        });
        let first = by_code.partition_point(|place| place.code < code);
        by_code.get(first).copied().filter(|place| place.code == code)
    }
}

/// The table.
pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let provinces = provinces_of_any_time().iter().map(|it| (*it, OnceLock::new()));
        let mut provinces: Vec<_> = provinces.collect();
        provinces.sort_by_key(|(province, _)| *province);
        Table { provinces, by_code: OnceLock::new() }
    })
}

/// The places of a province in the order of the file, which is alphabetical.
fn read(province: Province) -> Vec<Place> {
    if province.is_abroad() {
        let states = rows(COUNTRIES).filter_map(country);
        return states.filter(|state| state.province == province).collect();
    }
    let lines = section(body(MUNICIPALITIES), province.code()).lines();
    lines.filter_map(|line| municipality(province, values(line)?)).collect()
}

/// The municipalities of today that have ISTAT's code, by name and letters of the province: no place is made of them.
pub(super) fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    let today = rows::<7>(MUNICIPALITIES)
        .filter(|[_, _, _, istat_code, active, ..]| *active == "1" && !istat_code.is_empty());
    today.map(|[name, province, ..]| (name, province))
}

fn municipality(
    province: Province,
    [name, _, code, istat_code, active, since, until]: [&'static str; 7],
) -> Option<Place> {
    let istat_code = if istat_code.is_empty() { None } else { Some(istat_code.parse().ok()?) };
    let (since, until) = period(active, since, until)?;
    Some(Place { name, province, code: code.parse().ok()?, istat_code, since, until })
}

fn country([name, code, european_union, active, since, until]: [&'static str; 6]) -> Option<Place> {
    let province =
        if european_union == "1" { Province::EUROPEAN_UNION } else { Province::REST_OF_THE_WORLD };
    let (since, until) = period(active, since, until)?;
    Some(Place { name, province, code: code.parse().ok()?, istat_code: None, since, until })
}

/// The first day and, of what ceased, the last one.
fn period(active: &str, since: &str, until: &str) -> Option<(civil::Date, Option<civil::Date>)> {
    let since = day(since)?;
    match (active, until) {
        ("1", "") => Some((since, None)),
        ("0", until) => Some((since, Some(day(until)?))),
        _ => None,
    }
}

/// `1861-03-17`.
fn day(text: &str) -> Option<civil::Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    civil::Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, MUNICIPALITIES};
    use crate::data_rows::lines;
    use crate::places::{Place, municipalities_of_any_time};
    use crate::province::provinces_of_any_time;

    fn places() -> impl Iterator<Item = &'static Place> {
        provinces_of_any_time().iter().flat_map(municipalities_of_any_time)
    }

    #[test]
    fn every_row_is_read() {
        assert_eq!(places().count(), lines(MUNICIPALITIES).count() + lines(COUNTRIES).count());
    }

    #[test]
    fn no_code_is_in_use_twice() {
        let mut current: Vec<_> =
            places().filter(|place| place.is_current()).map(|place| place.code).collect();
        let all = current.len();
        current.sort_unstable();
        current.dedup();
        assert_eq!(current.len(), all);
    }

    #[test]
    fn nearly_every_municipality_of_today_has_its_istat_code() {
        let lacking: Vec<_> = places()
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
