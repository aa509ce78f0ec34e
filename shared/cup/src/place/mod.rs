//! Regions, provinces and municipalities as people write them, and ISTAT's codes.

mod index;
mod names;

use domain::{Place, Province, Region};

use crate::{Location, ProblemCode};
use index::index;

/// What a row says of one place: each part as it was written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Written<'t> {
    pub(crate) region: Option<&'t str>,
    pub(crate) province: Option<&'t str>,
    pub(crate) municipality: Option<&'t str>,
}

/// The part of a place that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Region,
    Province,
    Municipality,
}

/// Why a place is not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlaceFault {
    pub(crate) part: Part,
    pub(crate) code: ProblemCode,
    pub(crate) sentence: String,
}

impl PlaceFault {
    fn new(part: Part, code: ProblemCode, sentence: impl Into<String>) -> Self {
        Self { part, code, sentence: sentence.into() }
    }
}

/// One part, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said<T> {
    Nothing,
    All,
    One(T),
}

/// The place that a row says. What is left out follows from the municipality; `-1` stands for all, and then for all
/// within it too (cup-format.md §2.3).
///
/// # Errors
/// What is unknown, ceased or ambiguous, and parts that do not agree.
pub(crate) fn find(written: Written<'_>) -> Result<Location, PlaceFault> {
    let region = said(written.region, region)?;
    let province = said(written.province, province)?;
    if let (Said::One(region), Said::One(province)) = (region, province)
        && province.region() != Some(region)
    {
        let sentence = format!(
            "La provincia {} non è in {}: correggi la provincia o la regione.",
            province.label(),
            region.name
        );
        return Err(PlaceFault::new(Part::Province, ProblemCode::PlacesDisagree, sentence));
    }
    let Some(municipality) = written.municipality else { return whole(region, province, false) };
    if is_all(municipality) {
        return whole(region, province, true);
    }
    if region == Said::All || province == Said::All {
        let sentence =
            "Con -1 (tutte) nella regione o nella provincia, anche il comune deve essere -1.";
        return Err(PlaceFault::new(Part::Municipality, ProblemCode::PlacesDisagree, sentence));
    }
    let within = Within { region: one(region), province: one(province) };
    location(within.municipality(municipality)?)
}

/// A place without a municipality of its own: all of a province, of a region, of Italy.
fn whole(
    region: Said<Region>,
    province: Said<Province>,
    all: bool,
) -> Result<Location, PlaceFault> {
    match (region, province) {
        (Said::All, Said::One(_)) => {
            let sentence = "Con -1 (tutte) nella regione, anche la provincia deve essere -1.";
            Err(PlaceFault::new(Part::Province, ProblemCode::PlacesDisagree, sentence))
        }
        (Said::All, _) => Ok(Location::Italy),
        (Said::One(region), Said::All) => Ok(Location::Region(region.istat_code)),
        (_, Said::One(province)) if all => {
            let region = province.region().map_or(Location::ALL, |region| region.istat_code);
            let code = index().code_of(province).unwrap_or_default();
            Ok(Location::Province { region, province: code.to_owned() })
        }
        (Said::One(region), Said::Nothing) if all => Ok(Location::Region(region.istat_code)),
        (Said::Nothing, _) if all => {
            let sentence = "Per indicare tutti i comuni scrivi anche la provincia o la regione.";
            Err(PlaceFault::new(Part::Municipality, ProblemCode::PlacesDisagree, sentence))
        }
        _ => {
            let sentence =
                "Manca il comune: scrivi il nome o il codice ISTAT, oppure -1 per tutti.";
            Err(PlaceFault::new(Part::Municipality, ProblemCode::Missing, sentence))
        }
    }
}

fn location(place: &'static Place) -> Result<Location, PlaceFault> {
    let region = place.province().region().map(|region| region.istat_code);
    match (place.istat_code(), region) {
        (Some(municipality), Some(region)) => Ok(Location::Municipality { region, municipality }),
        _ => {
            let sentence = format!(
                "Il comune di {} è troppo recente: il suo codice ISTAT non è ancora noto. Chiedi il CUP di questo progetto direttamente nel Sistema CUP.",
                place.name()
            );
            Err(PlaceFault::new(Part::Municipality, ProblemCode::UnknownPlace, sentence))
        }
    }
}

fn said<T>(
    text: Option<&str>,
    find: impl Fn(&str) -> Result<T, PlaceFault>,
) -> Result<Said<T>, PlaceFault> {
    match text {
        None => Ok(Said::Nothing),
        Some(text) if is_all(text) => Ok(Said::All),
        Some(text) => find(text).map(Said::One),
    }
}

fn one<T>(said: Said<T>) -> Option<T> {
    match said {
        Said::One(found) => Some(found),
        Said::Nothing | Said::All => None,
    }
}

fn is_all(text: &str) -> bool {
    text == Location::ALL
}

fn region(text: &str) -> Result<Region, PlaceFault> {
    index().region(text).ok_or_else(|| {
        let sentence = format!(
            "La regione «{}» non esiste: scrivi il nome o il codice ISTAT di 2 cifre. Esempio: Emilia-Romagna, oppure 08.",
            names::short(text)
        );
        PlaceFault::new(Part::Region, ProblemCode::UnknownPlace, sentence)
    })
}

fn province(text: &str) -> Result<Province, PlaceFault> {
    if let Some(found) = index().province(text) {
        return Ok(found);
    }
    let shown = names::short(text);
    if names::is_abroad(text) {
        let sentence = "Il progetto deve essere in Italia: scrivi una provincia italiana.";
        return Err(PlaceFault::new(Part::Province, ProblemCode::UnknownPlace, sentence));
    }
    if names::is_ceased_province(text) {
        let sentence =
            format!("La provincia «{shown}» non esiste più: scrivi la provincia di oggi.");
        return Err(PlaceFault::new(Part::Province, ProblemCode::CeasedPlace, sentence));
    }
    let sentence = format!(
        "La provincia «{shown}» non esiste: scrivi la sigla, il nome o il codice ISTAT di 3 cifre. Esempio: BO, oppure 037."
    );
    Err(PlaceFault::new(Part::Province, ProblemCode::UnknownPlace, sentence))
}

/// Where a municipality is looked for.
#[derive(Clone, Copy)]
struct Within {
    region: Option<Region>,
    province: Option<Province>,
}

impl Within {
    fn holds(self, province: Province) -> bool {
        self.province.is_none_or(|within| within == province)
            && self.region.is_none_or(|within| province.region() == Some(within))
    }

    fn municipality(self, text: &str) -> Result<&'static Place, PlaceFault> {
        let fault = |code, sentence: String| PlaceFault::new(Part::Municipality, code, sentence);
        if text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            let Some(place) = index().with_code(text) else {
                let sentence = format!(
                    "Nessun comune di oggi ha il codice ISTAT {text}: controllalo, oppure scrivi il nome del comune."
                );
                return Err(fault(ProblemCode::UnknownPlace, sentence));
            };
            return if self.holds(place.province()) {
                Ok(place)
            } else {
                let sentence = format!(
                    "Il codice {text} è di {} ({}), che non è nella provincia o nella regione indicata: correggi l’uno o l’altra.",
                    place.name(),
                    place.province()
                );
                Err(fault(ProblemCode::PlacesDisagree, sentence))
            };
        }
        let (name, told) = names::split_province(text);
        let told = match told {
            Some(told) => Some(
                province(told).map_err(|fault| PlaceFault { part: Part::Municipality, ..fault })?,
            ),
            None => None,
        };
        let named = index().named(name);
        let here: Vec<&'static Place> = named
            .iter()
            .copied()
            .filter(|place| self.holds(place.province()))
            .filter(|place| told.is_none_or(|told| told == place.province()))
            .collect();
        let current: Vec<&'static Place> =
            here.iter().copied().filter(|place| place.is_current()).collect();
        match current.as_slice() {
            [place] => Ok(place),
            [] => Err(self.unknown(text, named, &here)),
            several => {
                let mut provinces: Vec<&str> =
                    several.iter().map(|place| place.province().code()).collect();
                provinces.sort_unstable();
                provinces.dedup();
                let sentence = format!(
                    "Ci sono più comuni di nome «{}» ({}): indica anche la provincia.",
                    names::short(name),
                    provinces.join(", ")
                );
                Err(fault(ProblemCode::AmbiguousPlace, sentence))
            }
        }
    }

    fn unknown(self, text: &str, named: &[&'static Place], here: &[&'static Place]) -> PlaceFault {
        let shown = names::short(text);
        let (code, sentence) = if let Some(ceased) = here.first() {
            let sentence = format!(
                "Il comune di {} ({}) non esiste più: scrivi il comune di cui oggi fa parte.",
                ceased.name(),
                ceased.province()
            );
            (ProblemCode::CeasedPlace, sentence)
        } else if let Some(other) = named.iter().find(|place| place.is_current()) {
            let sentence = format!(
                "Il comune di {} è in provincia di {}, non dove indicato: correggi il comune, la provincia o la regione.",
                other.name(),
                other.province().label()
            );
            (ProblemCode::PlacesDisagree, sentence)
        } else if names::is_country(text) {
            let sentence = "Il progetto deve essere in Italia: scrivi un comune italiano.";
            (ProblemCode::UnknownPlace, sentence.to_owned())
        } else {
            let sentence = format!(
                "Il comune «{shown}» non esiste: controlla come si scrive, oppure usa il codice ISTAT di 6 cifre."
            );
            (ProblemCode::UnknownPlace, sentence)
        };
        PlaceFault::new(Part::Municipality, code, sentence)
    }
}

#[cfg(test)]
mod tests;
