//! Regions, provinces and municipalities as people write them, and ISTAT's codes.

mod area;
mod fault;
mod index;
mod municipality;
mod names;
mod of_province;
mod written;

pub(crate) use fault::{PlaceFault, PlacePart};

use crate::{Location, ProblemCode};
use area::{province, region};
use domain::{Place, Province, Region};
use index::index;
use municipality::Within;

/// What a row says of one place: each part as it was written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PlaceText<'t> {
    pub(crate) region: Option<&'t str>,
    pub(crate) province: Option<&'t str>,
    pub(crate) municipality: Option<&'t str>,
}

/// One part, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Selection<T> {
    Nothing,
    All,
    One(T),
}

/// The place that a row says. What is left out follows from the municipality; `-1` stands for all, and then for all
/// within it too (cup-format.md §2.3).
///
/// # Errors
/// What is unknown, ceased or ambiguous, and parts that do not agree.
pub(crate) fn find(written: PlaceText<'_>) -> Result<Location, PlaceFault> {
    let region = selection(written.region, region)?;
    let province = selection(written.province, province)?;
    if let (Selection::One(region), Selection::One(province)) = (region, province)
        && province.region() != Some(region)
    {
        let sentence = format!(
            "La provincia {} non è in {}: correggi la provincia o la regione.",
            province.label(),
            region.name
        );
        return Err(PlaceFault::new(PlacePart::Province, ProblemCode::PlacesDisagree, sentence));
    }
    let Some(municipality) = written.municipality else {
        return without_municipality(region, province, false);
    };
    if is_all(municipality) {
        return without_municipality(region, province, true);
    }
    if region == Selection::All || province == Selection::All {
        let sentence =
            "Con -1 (tutte) nella regione o nella provincia, anche il comune deve essere -1.";
        return Err(PlaceFault::new(
            PlacePart::Municipality,
            ProblemCode::PlacesDisagree,
            sentence,
        ));
    }
    let within = Within { region: one(region), province: one(province) };
    location(within.municipality(municipality)?)
}

/// A place without a municipality of its own: all of a province, of a region, of Italy.
fn without_municipality(
    region: Selection<Region>,
    province: Selection<Province>,
    all: bool,
) -> Result<Location, PlaceFault> {
    match (region, province) {
        (Selection::All, Selection::One(_)) => {
            let sentence = "Con -1 (tutte) nella regione, anche la provincia deve essere -1.";
            Err(PlaceFault::new(PlacePart::Province, ProblemCode::PlacesDisagree, sentence))
        }
        (Selection::All, _) => Ok(Location::Italy),
        (Selection::One(region), Selection::All) => Ok(Location::Region(region.istat_code)),
        (_, Selection::One(province)) if all => {
            let region = province.region().map_or(Location::ALL, |region| region.istat_code);
            let code = index().code_of(province).unwrap_or_default();
            Ok(Location::Province { region, province: code.to_owned() })
        }
        (Selection::One(region), Selection::Nothing) if all => {
            Ok(Location::Region(region.istat_code))
        }
        (Selection::Nothing, Selection::All) => {
            let sentence =
                "Con -1 nella provincia scrivi anche la regione, oppure -1 se sono tutte.";
            Err(PlaceFault::new(PlacePart::Region, ProblemCode::PlacesDisagree, sentence))
        }
        (Selection::Nothing, _) if all => {
            let sentence = "Per indicare tutti i comuni scrivi anche la provincia o la regione.";
            Err(PlaceFault::new(PlacePart::Municipality, ProblemCode::PlacesDisagree, sentence))
        }
        _ => {
            let sentence =
                "Manca il comune: scrivi il nome o il codice ISTAT, oppure -1 per tutti.";
            Err(PlaceFault::new(PlacePart::Municipality, ProblemCode::Missing, sentence))
        }
    }
}

fn location(place: &'static Place) -> Result<Location, PlaceFault> {
    let region = place.province().region().map(|region| region.istat_code);
    if let (Some(municipality), Some(region)) = (place.istat_code(), region) {
        return Ok(Location::Municipality { region, municipality });
    }
    let sentence = format!(
        "Il comune di {} è troppo recente: il suo codice ISTAT non è ancora noto. Chiedi il CUP di questo progetto direttamente nel Sistema CUP.",
        place.name()
    );
    Err(PlaceFault::new(PlacePart::Municipality, ProblemCode::UnknownPlace, sentence))
}

fn selection<T>(
    text: Option<&str>,
    find: impl Fn(&str) -> Result<T, PlaceFault>,
) -> Result<Selection<T>, PlaceFault> {
    match text {
        None => Ok(Selection::Nothing),
        Some(text) if is_all(text) => Ok(Selection::All),
        Some(text) => find(text).map(Selection::One),
    }
}

fn one<T>(selection: Selection<T>) -> Option<T> {
    match selection {
        Selection::One(found) => Some(found),
        Selection::Nothing | Selection::All => None,
    }
}

fn is_all(text: &str) -> bool {
    text == Location::ALL
}

#[cfg(test)]
mod tests;
