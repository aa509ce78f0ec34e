//! Italian municipalities, present and past, and foreign states.
//!
//! The data are embedded; those of a province are read once, at the first question about it. Where they come from, and when, their files say.

mod place;
mod section;
mod table;

pub use crate::province::{Province, Region, provinces, provinces_of_any_time};
pub use place::Place;

use crate::cadastral_code::CadastralCode;
use crate::text::folded;
use table::table;

/// The municipalities of today of a province, or its foreign states, in alphabetical order.
pub fn municipalities_of(province: &Province) -> impl Iterator<Item = &'static Place> + use<> {
    municipalities_of_any_time(province).iter().filter(|place| place.is_current())
}

/// The municipalities of today that have ISTAT's code, by name and letters of the province, in the order of provinces.
///
/// For long lists: no place is made of them.
pub fn municipality_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    table::names()
}

/// The municipalities that a province has or had, or its foreign states, in alphabetical order: for places of birth.
///
/// A name appears once for each period in which the province had it.
pub fn municipalities_of_any_time(province: &Province) -> &'static [Place] {
    table().of(*province)
}

/// The foreign states of today: those of the European Union, then the others.
pub fn countries() -> impl Iterator<Item = &'static Place> {
    [Province::EUROPEAN_UNION, Province::REST_OF_THE_WORLD].iter().flat_map(municipalities_of)
}

/// The municipality or state of that name in a province; capitals, accents, spaces and apostrophes make no difference.
///
/// One that exists today is preferred, then the one that ceased last.
pub fn find_municipality(province: &Province, name: &str) -> Option<&'static Place> {
    let wanted = folded(name);
    municipalities_of_any_time(province)
        .iter()
        .filter(|place| folded(place.name) == wanted)
        .max_by_key(|place| (place.is_current(), place.until))
}

/// The municipality or state with that cadastral code: as it is today or, when it ceased, as it was last.
pub fn find_by_code(code: CadastralCode) -> Option<&'static Place> {
    table().with_code(code)
}

/// The name of the place whose cadastral code is written so; nothing when no place has it.
pub fn name(code: &str) -> Option<&'static str> {
    find_by_code(code.parse().ok()?).map(Place::name)
}

/// Whether the place whose cadastral code is written so stands in a province: today or, when `ceased` ones are
/// admitted, at any time.
pub fn stands_in(province: &Province, code: &str, ceased: bool) -> bool {
    let Ok(code) = code.parse::<CadastralCode>() else { return false };
    municipalities_of_any_time(province)
        .iter()
        .any(|place| place.code == code && (ceased || place.is_current()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn province(code: &str) -> Province {
        code.parse().unwrap()
    }

    fn find(code: &str, name: &str) -> Option<String> {
        find_municipality(&province(code), name).map(|place| place.code().to_string())
    }

    #[test]
    fn municipalities_of_today() {
        let names: Vec<_> = municipalities_of(&province("RN")).map(Place::name).collect();
        assert_eq!(
            (names.len(), names.first(), names.last()),
            (27, Some(&"Bellaria-Igea Marina"), Some(&"Verucchio"))
        );
        assert_eq!(
            provinces().iter().filter(|it| !it.is_abroad()).flat_map(municipalities_of).count(),
            7894
        );
        let bologna = find_municipality(&province("BO"), "Bologna").unwrap();
        let istat = bologna.istat_code().unwrap();
        assert_eq!((istat.to_string(), istat.province()), ("037006".to_owned(), "037".to_owned()));
    }

    #[test]
    fn names_are_found_however_they_are_typed() {
        assert_eq!(find("RE", "REGGIO NELL’EMILIA"), Some("H223".to_owned()));
        assert_eq!(find("FC", "forlì"), find("FC", "Forli'"));
        assert_eq!(find("BO", "Napoli"), None);
        assert_eq!(find("BO", ""), None);
    }

    #[test]
    fn ceased_municipalities_serve_for_births() {
        let porretta = find_municipality(&province("BO"), "Porretta Terme").unwrap();
        assert!(!porretta.is_current());
        assert_eq!(porretta.code().to_string(), "A558");
        assert!(porretta.existed_on("17/01/1950".parse().unwrap()));
        assert!(!porretta.existed_on("01/01/2016".parse().unwrap()));
        assert!(!municipalities_of(&province("BO")).any(|place| place.name() == "Porretta Terme"));
        assert_eq!(find("FO", "Cesena"), find("FC", "Cesena"));
    }

    #[test]
    fn a_code_leads_to_the_present_name() {
        let by_code = |code: &str| find_by_code(code.parse().unwrap());
        assert_eq!(by_code("A001").map(Place::name), Some("Abano Terme"));
        assert_eq!(by_code("A558").map(Place::name), Some("Porretta Terme"));
        assert_eq!(
            by_code("H501").map(|place| (place.name(), place.is_current())),
            Some(("Roma", true))
        );
        assert_eq!(
            by_code("Z254").map(|place| (place.name(), place.is_current())),
            Some(("Georgia", true))
        );
        assert!(by_code("A000").is_none());
    }

    #[test]
    fn states_within_and_outside_the_union() {
        assert_eq!(find("EE", "Francia"), Some("Z110".to_owned()));
        assert_eq!(find("EX", "Francia"), None);
        assert_eq!(find("EX", "Regno Unito"), Some("Z114".to_owned()));
        assert_eq!(find("EX", "Jugoslavia"), Some("Z118".to_owned()));
        assert!(
            countries()
                .all(|state| state.is_current() && state.is_abroad() && state.code().is_abroad())
        );
        // The twenty-six other members, Martinica and Mayotte.
        assert_eq!(municipalities_of(&Province::EUROPEAN_UNION).count(), 28);
        assert!(!countries().any(|state| state.name() == "Jugoslavia"));
    }

    #[test]
    fn codes_as_they_are_written() {
        assert_eq!(name("a944"), Some("Bologna"));
        assert_eq!(name("A000"), None);
        assert_eq!(name("Bologna"), None);
        let bologna = province("BO");
        assert!(stands_in(&bologna, "A944", false));
        assert!(!stands_in(&bologna, "H501", true));
        assert!(!stands_in(&bologna, "A558", false) && stands_in(&bologna, "A558", true));
        assert!(!stands_in(&bologna, "", true));
        assert!(stands_in(&Province::EUROPEAN_UNION, "Z110", false));
    }
}
