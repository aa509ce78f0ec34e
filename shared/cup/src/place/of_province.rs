//! The municipalities of one province by name, read when the province is first asked about.

use domain::text::folded;
use domain::{Place, Province, municipalities_of, provinces};
use std::sync::OnceLock;

/// The municipalities of a province, sorted by their names as they compare.
type Names = Vec<(String, &'static Place)>;

/// The only municipality of today with that name in a province.
pub(super) fn named(province: Province, name: &str) -> Option<&'static Place> {
    let (_, names) = table().iter().find(|(listed, _)| listed.code() == province.code())?;
    let names = names.get_or_init(|| sorted(province));
    let wanted = folded(name);
    let from = names.partition_point(|(known, _)| *known < wanted);
    let mut found = names.get(from..)?.iter().take_while(|(known, _)| *known == wanted);
    match (found.next(), found.next()) {
        (Some((_, place)), None) => Some(place),
        _ => None,
    }
}

fn table() -> &'static [(Province, OnceLock<Names>)] {
    static TABLE: OnceLock<Vec<(Province, OnceLock<Names>)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let provinces = provinces().iter().filter(|province| !province.is_abroad());
        provinces.map(|province| (*province, OnceLock::new())).collect()
    })
}

fn sorted(province: Province) -> Names {
    let places = municipalities_of(&province);
    let mut names: Names = places.map(|place| (folded(place.name()), place)).collect();
    names.sort_by(|(one, _), (other, _)| one.cmp(other));
    names
}

#[cfg(test)]
mod tests {
    use super::named;
    use crate::place::index::index;
    use domain::{Place, municipalities_of, provinces};

    #[test]
    fn a_province_knows_what_all_of_italy_knows() {
        for province in provinces().iter().filter(|province| !province.is_abroad()) {
            for place in municipalities_of(province) {
                let name = place.name().to_uppercase();
                let found = named(*province, &name).map(Place::code);
                assert_eq!(found, Some(place.code()), "{name}");
                let known = index().named(&name).iter();
                let mut here = known.filter(|it| it.is_current() && it.province() == *province);
                assert_eq!(here.next().map(|it| it.code()), found, "{name}");
                assert!(here.next().is_none(), "{name}");
            }
        }
    }

    #[test]
    fn nothing_but_names_of_today_within_it() {
        let province = |code: &str| code.parse().unwrap();
        assert!(named(province("BO"), "Porretta Terme").is_none());
        assert!(named(province("BO"), "Napoli").is_none());
        assert!(named(province("EE"), "Francia").is_none());
        assert!(named(province("BO"), "").is_none());
    }
}
