//! Names of places taken apart.

use domain::text::folded;
use domain::{Province, countries, provinces_of_any_time};

/// The name and the province of `Bologna (BO)`.
pub(super) fn split_province(text: &str) -> (&str, Option<&str>) {
    let split = text.trim().strip_suffix(')').and_then(|text| text.rsplit_once('('));
    match split {
        Some((name, province)) => (name.trim(), Some(province.trim())),
        None => (text.trim(), None),
    }
}

/// `Bologna` of `Bologna (BO)`.
pub(super) fn label_without_province(text: &str) -> &str {
    split_province(text).0
}

/// The names in each language of a name in two: `Bolzano/Bozen`.
pub(super) fn sides(name: &str) -> impl Iterator<Item = &str> {
    name.split('/').filter(|side| !side.is_empty())
}

/// What everybody calls places whose official name is longer, both without spaces, signs and capitals.
const ALSO: [(&str, &str); 6] = [
    ("reggionellemilia", "reggioemilia"),
    ("reggiodicalabria", "reggiocalabria"),
    ("reggiocalabria", "reggiodicalabria"),
    ("pesaroeurbino", "pesarourbino"),
    ("monzaedellabrianza", "monzabrianza"),
    ("monzaedellabrianza", "monzaebrianza"),
];

/// The other names of a place, folded.
pub(super) fn also(name: &str) -> impl Iterator<Item = &'static str> {
    let name = folded(name);
    ALSO.iter().filter(move |(official, _)| *official == name).map(|(_, also)| *also)
}

/// Whether a text stands for foreign states in lists of provinces.
pub(super) fn is_abroad(text: &str) -> bool {
    text.parse::<Province>().is_ok_and(Province::is_abroad) || is_country(text)
}

/// Whether a text is a foreign state.
pub(super) fn is_country(text: &str) -> bool {
    let name = folded(text);
    countries().any(|country| folded(country.name()) == name)
}

/// Whether a text is a province that no longer exists.
pub(super) fn is_ceased_province(text: &str) -> bool {
    let name = folded(text);
    let mut ceased = provinces_of_any_time().iter().filter(|province| !province.is_current());
    ceased.any(|province| folded(province.code()) == name || folded(province.name()) == name)
}
