//! One municipality, by name or code, within what else a row says.

use super::area::province;
use super::fault::{PlaceFault, PlacePart};
use super::index::index;
use super::{names, of_province, written};
use crate::{ProblemCode, excerpt};
use domain::{Place, Province, Region};

/// Where a municipality is looked for.
#[derive(Clone, Copy)]
pub(super) struct Within {
    pub(super) region: Option<Region>,
    pub(super) province: Option<Province>,
}

impl Within {
    pub(super) fn holds(self, province: Province) -> bool {
        self.province.is_none_or(|within| within == province)
            && self.region.is_none_or(|within| province.region() == Some(within))
    }

    /// The municipality of today with a name, `Bologna (BO)`, or six digits.
    pub(super) fn municipality(self, text: &str) -> Result<&'static Place, PlaceFault> {
        let fault =
            |code, sentence: String| PlaceFault::new(PlacePart::Municipality, code, sentence);
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
        let (name, named_province) = names::split_province(text);
        let named_province = match named_province {
            Some(named_province) => Some(
                province(named_province)
                    .map_err(|fault| PlaceFault { part: PlacePart::Municipality, ..fault })?,
            ),
            None => None,
        };
        if let Some(place) = self.named_here(name, named_province) {
            return Ok(place);
        }
        let mut named = index().named(name).to_vec();
        if named.is_empty() {
            named = written::shortened(name);
        }
        let here: Vec<&'static Place> = named
            .iter()
            .copied()
            .filter(|place| self.holds(place.province()))
            .filter(|place| {
                named_province.is_none_or(|named_province| named_province == place.province())
            })
            .collect();
        let current: Vec<&'static Place> =
            here.iter().copied().filter(|place| place.is_current()).collect();
        match current.as_slice() {
            [place] => Ok(place),
            [] => Err(self.unknown(text, &named, &here)),
            several => {
                let mut provinces: Vec<&str> =
                    several.iter().map(|place| place.province().code()).collect();
                provinces.sort_unstable();
                provinces.dedup();
                let sentence = format!(
                    "Ci sono più comuni di nome «{}» ({}): indica anche la provincia.",
                    excerpt::in_sentence(name),
                    provinces.join(", ")
                );
                Err(fault(ProblemCode::AmbiguousPlace, sentence))
            }
        }
    }

    /// The only municipality of today with that name in the province that the row says: what rows nearly always say, for
    /// which nothing else need be known.
    fn named_here(self, name: &str, named: Option<Province>) -> Option<&'static Place> {
        let province = named.or(self.province).filter(|province| self.holds(*province))?;
        of_province::named(province, name)
    }

    /// Why no municipality of today is found where it should be, and which one may be meant.
    fn unknown(self, text: &str, named: &[&'static Place], here: &[&'static Place]) -> PlaceFault {
        let (code, sentence) = if let Some(ceased) = here.first() {
            (ProblemCode::CeasedPlace, ceased_sentence(ceased))
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
            (ProblemCode::UnknownPlace, self.nowhere(text))
        };
        PlaceFault::new(PlacePart::Municipality, code, sentence)
    }

    fn nowhere(self, text: &str) -> String {
        let shown = excerpt::in_sentence(text);
        let padded = format!("{:0>6}", text.trim());
        let lost_zeros = index().with_code(&padded).filter(|_| text.len() < 6);
        let (name, _) = names::split_province(text);
        let close = lost_zeros.map_or_else(
            || written::nearest(name, |province| self.holds(province)),
            |place| vec![place],
        );
        match listed(&close) {
            Some(close) => {
                format!("Il comune «{shown}» non esiste: forse è {close}. Scrivi il nome giusto.")
            }
            None => format!(
                "Il comune «{shown}» non esiste: controlla come si scrive, oppure usa il codice ISTAT di 6 cifre."
            ),
        }
    }
}

fn ceased_sentence(ceased: &Place) -> String {
    let gone = format!("Il comune di {} ({}) non esiste più", ceased.name(), ceased.province());
    match listed(&index().successors(ceased)) {
        Some(successors) => format!(
            "{gone}: oggi il suo posto è probabilmente di {successors}. Controlla e scrivi quello di oggi."
        ),
        None => format!("{gone}: scrivi il comune di cui oggi fa parte."),
    }
}

/// `A (MO) oppure B (BO)`.
fn listed(places: &[&Place]) -> Option<String> {
    let names: Vec<String> =
        places.iter().map(|place| format!("{} ({})", place.name(), place.province())).collect();
    (!names.is_empty()).then(|| names.join(" oppure "))
}
