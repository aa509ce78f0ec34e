//! The places of a row: several are separated by semicolons.

use crate::columns::shared;
use crate::place::{self, PlaceFault, PlacePart, PlaceText};
use crate::{ChangeReason, Location, ProblemCode};

/// A part of a place that was written by name, and its code.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PlaceChange {
    pub(super) key: &'static str,
    pub(super) to: String,
    pub(super) reason: ChangeReason,
}

/// What is wrong, with the column.
pub(super) type ColumnProblem = (&'static str, ProblemCode, String);

/// The places that the three cells of a row tell.
pub(super) fn read(
    region: Option<&str>,
    province: Option<&str>,
    municipality: Option<&str>,
) -> Result<(Vec<Location>, Vec<PlaceChange>), Vec<ColumnProblem>> {
    let parts = [parts(region), parts(province), parts(municipality)];
    let [regions, provinces, municipalities] = &parts;
    let count = municipalities.len().max(1);
    for (key, part) in [(shared::REGION.key, regions), (shared::PROVINCE.key, provinces)] {
        if part.len() > 1 && part.len() != count {
            let sentence = format!(
                "I valori separati da punto e virgola sono {}, ma i comuni sono {count}: scrivine uno per ogni comune, oppure uno per tutti.",
                part.len()
            );
            return Err(vec![(key, ProblemCode::PlacesDisagree, sentence)]);
        }
    }
    let mut found = Vec::new();
    let mut wrong = Vec::new();
    for index in 0..count {
        let written = PlaceText {
            region: regions.get(index).or(regions.first()).copied(),
            province: provinces.get(index).or(provinces.first()).copied(),
            municipality: municipalities.get(index).copied(),
        };
        match place::find(written) {
            Ok(place) if found.contains(&place) => wrong.push((
                shared::MUNICIPALITY.key,
                ProblemCode::PlacesDisagree,
                "Lo stesso luogo è scritto più volte: lascialo una volta sola.".to_owned(),
            )),
            Ok(place) => found.push(place),
            Err(PlaceFault { part, code, sentence }) => wrong.push((key(part), code, sentence)),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut changes = Vec::new();
    let code: [(_, _, CodeOf); 3] = [
        (shared::REGION.key, regions, |place| place.region().to_owned()),
        (shared::PROVINCE.key, provinces, Location::province),
        (shared::MUNICIPALITY.key, municipalities, Location::municipality),
    ];
    for (key, written, code) in code.into_iter().filter(|(_, written, _)| !written.is_empty()) {
        let code = joined(&found, code);
        let same = written.len() == 1
            && found.iter().len() > 1
            && code.split("; ").all(|it| Some(&it) == written.first());
        if written.join("; ") != code && !same {
            changes.push(PlaceChange { key, to: code, reason: ChangeReason::NameToCode });
        }
    }
    Ok((found, changes))
}

/// One of the codes of a place.
type CodeOf = fn(&Location) -> String;

fn key(part: PlacePart) -> &'static str {
    match part {
        PlacePart::Region => shared::REGION.key,
        PlacePart::Province => shared::PROVINCE.key,
        PlacePart::Municipality => shared::MUNICIPALITY.key,
    }
}

fn parts(text: Option<&str>) -> Vec<&str> {
    let parts = text.unwrap_or_default().split(';').map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

fn joined(places: &[Location], part: impl Fn(&Location) -> String) -> String {
    places.iter().map(part).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::{Location, ProblemCode as Code};

    fn municipalities(
        region: &str,
        province: &str,
        municipality: &str,
    ) -> Result<String, Vec<Code>> {
        read(Some(region), Some(province), Some(municipality))
            .map(|(places, _)| {
                places.iter().map(Location::municipality).collect::<Vec<_>>().join(" ")
            })
            .map_err(|wrong| wrong.into_iter().map(|(_, code, _)| code).collect())
    }

    #[test]
    fn several_places_in_a_row() {
        assert_eq!(municipalities("", "", "Bologna; Ravenna"), Ok("037006 039014".to_owned()));
        assert_eq!(municipalities("08", "", "Bologna;Ravenna;"), Ok("037006 039014".to_owned()));
        assert_eq!(
            municipalities("", "BO; RA", "Bologna; Ravenna"),
            Ok("037006 039014".to_owned())
        );
        assert_eq!(municipalities("", "BO; RA", "Bologna"), Err(vec![Code::PlacesDisagree]));
        assert_eq!(municipalities("", "", "Bologna; Bologna"), Err(vec![Code::PlacesDisagree]));
        let both = vec![Code::UnknownPlace, Code::CeasedPlace];
        assert_eq!(municipalities("", "", "Bolonia; Porretta Terme"), Err(both));
    }

    #[test]
    fn names_that_became_codes_are_told() {
        let (_, changes) = read(Some("08"), None, Some("Bologna; 039014")).unwrap();
        let shown: Vec<_> = changes.iter().map(|it| (it.key, it.to.as_str())).collect();
        assert_eq!(shown, [("comune", "037006; 039014")]);
        let (_, changes) = read(Some("08"), Some("037"), Some("037006")).unwrap();
        assert_eq!(changes, []);
    }
}
