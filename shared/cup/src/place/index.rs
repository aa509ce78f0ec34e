//! Places by name and by ISTAT's codes.

use super::names::{also, label_without_province, sides};
use domain::data_rows::rows;
use domain::text::folded;
use domain::{
    IstatCode, Place, Province, Region, municipalities_of_any_time, provinces_of_any_time,
};
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// The regions where places have names in two languages: Valle d’Aosta, Trentino-Alto Adige, Friuli-Venezia Giulia.
const BILINGUAL: [&str; 3] = ["02", "04", "06"];

pub(super) struct Index {
    regions: HashMap<String, Region>,
    provinces: HashMap<String, Province>,
    /// Made at the first code: whoever writes names has no need of it.
    by_code: OnceLock<ByCode>,
    /// Made at the first name that stands alone, or that its province does not know.
    by_name: OnceLock<HashMap<String, Vec<&'static Place>>>,
}

struct ByCode {
    places: HashMap<IstatCode, &'static Place>,
    /// The three digits of each province: those of its municipalities' codes.
    provinces: BTreeMap<Province, String>,
}

/// The names in another language: ISTAT's code and the name.
const OTHER_NAMES: &str = include_str!("../../data/other_names.csv");
/// What probably became of municipalities that ceased: cadastral code and ISTAT's codes.
const SUCCESSORS: &str = include_str!("../../data/successors.csv");

/// The provinces of any time.
fn italian() -> impl Iterator<Item = &'static Province> {
    provinces_of_any_time().iter().filter(|province| !province.is_abroad())
}

/// The municipalities of today.
pub(super) fn current() -> impl Iterator<Item = &'static Place> {
    italian().flat_map(municipalities_of_any_time).filter(|place| place.istat_code().is_some())
}

/// Made at the first question.
pub(super) fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(Index::new)
}

impl Index {
    fn new() -> Self {
        let mut index = Self {
            regions: HashMap::new(),
            provinces: HashMap::new(),
            by_code: OnceLock::new(),
            by_name: OnceLock::new(),
        };
        for province in italian().filter(|province| province.is_current()) {
            index.add(*province);
        }
        index
    }

    fn add(&mut self, province: Province) {
        let names = [province.code(), province.name()].into_iter().chain(sides(province.name()));
        let also = also(province.name()).map(str::to_owned);
        for name in names.map(folded).chain(also) {
            self.provinces.insert(name, province);
        }
        if let Some(region) = province.region() {
            let names = [region.istat_code, region.name].into_iter().chain(sides(region.name));
            for name in names {
                self.regions.insert(folded(name), region);
            }
        }
    }

    fn by_code(&self) -> &ByCode {
        self.by_code.get_or_init(|| {
            let mut by_code = ByCode { places: HashMap::new(), provinces: BTreeMap::new() };
            for place in current() {
                if let Some(code) = place.istat_code() {
                    by_code.places.insert(code, place);
                    let province = by_code.provinces.entry(place.province());
                    province.or_insert_with(|| code.province());
                }
            }
            by_code
        })
    }

    /// The places by their names.
    fn by_name(&self) -> &HashMap<String, Vec<&'static Place>> {
        self.by_name.get_or_init(|| {
            let mut by_name: HashMap<String, Vec<&'static Place>> = HashMap::new();
            for place in italian().flat_map(municipalities_of_any_time) {
                let names = also(place.name()).map(str::to_owned);
                for name in names.chain([folded(place.name())]) {
                    by_name.entry(name).or_default().push(place);
                }
            }
            self.add_other_names(&mut by_name);
            by_name
        })
    }

    /// A name in another language is a name, where no place has it as its first.
    fn add_other_names(&self, by_name: &mut HashMap<String, Vec<&'static Place>>) {
        for [code, name] in rows(OTHER_NAMES) {
            let place = self.with_code(code);
            for name in sides(name).map(folded) {
                by_name.entry(name).or_insert_with(|| place.into_iter().collect());
            }
        }
    }

    /// What a municipality that ceased has become: the one of today with its cadastral code or, by the day, those that
    /// it may have become part of.
    pub(super) fn successors(&self, ceased: &Place) -> Vec<&'static Place> {
        if let Some(renamed) = current().find(|place| place.code() == ceased.code()) {
            return vec![renamed];
        }
        let code = ceased.code().to_string();
        let codes = rows(SUCCESSORS).find(|[of, _]| *of == code).map_or("", |[_, codes]| codes);
        codes.split(' ').filter_map(|code| self.with_code(code)).collect()
    }

    /// The region with that name or two digits.
    pub(super) fn region(&self, text: &str) -> Option<Region> {
        self.regions.get(&folded(text)).copied()
    }

    /// The province of today with those two letters, that name or three digits; or `Bologna (BO)`.
    pub(super) fn province(&self, text: &str) -> Option<Province> {
        [text, label_without_province(text)].into_iter().map(folded).find_map(|name| {
            let named = self.provinces.get(&name).copied();
            named.or_else(|| self.province_with_code(&name))
        })
    }

    fn province_with_code(&self, digits: &str) -> Option<Province> {
        if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut provinces = self.by_code().provinces.iter();
        provinces.find(|(_, code)| *code == digits).map(|(province, _)| *province)
    }

    /// The three digits of a province.
    pub(super) fn code_of(&self, province: Province) -> Option<&str> {
        self.by_code().provinces.get(&province).map(String::as_str)
    }

    /// The municipalities that have or had a name, each once for each period. Where names are in two languages they
    /// are known by the first, the Italian one.
    pub(super) fn named(&self, name: &str) -> &[&'static Place] {
        let found = self.by_name().get(&folded(name)).or_else(|| self.in_two_languages(name));
        found.map_or(&[], Vec::as_slice)
    }

    /// Only where there are such names, and not for two municipalities between which somebody wrote a stroke.
    fn in_two_languages(&self, name: &str) -> Option<&Vec<&'static Place>> {
        let mut sides = sides(name).map(folded);
        let italian = sides.next()?;
        let found = self.by_name().get(&italian)?;
        let bilingual = |place: &&Place| {
            let region = place.province().region();
            region.is_some_and(|region| BILINGUAL.contains(&region.istat_code))
        };
        let other = |side: String| {
            let places = self.by_name().get(&side).map_or(&[][..], Vec::as_slice);
            places.iter().any(|place| found.iter().all(|named| named.code() != place.code()))
        };
        let two = sides.any(|side| side != italian && other(side));
        (!two && found.iter().any(bilingual)).then_some(found)
    }

    /// The municipality of today with those six digits.
    pub(super) fn with_code(&self, code: &str) -> Option<&'static Place> {
        self.by_code().places.get(&code.parse().ok()?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::index;
    use domain::{IstatCode, municipalities_of, provinces};

    #[test]
    fn a_province_has_one_code() {
        let codes = index().by_code().provinces.values();
        let mut codes: Vec<&str> = codes.map(String::as_str).collect();
        assert_eq!(codes.len(), 107);
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 107);
        for province in provinces().iter().filter(|province| !province.is_abroad()) {
            for place in municipalities_of(province) {
                let code = place.istat_code().map(IstatCode::province);
                assert!(code.is_none_or(|code| Some(code.as_str()) == index().code_of(*province)));
            }
        }
    }
}
