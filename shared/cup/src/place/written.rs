//! Names of municipalities as people shorten them, and the names that are close to one that does not exist.

use super::index::{current, index};
use domain::text::folded;
use domain::{Place, Province};
use std::sync::OnceLock;

/// What abbreviated words of names stand for, in small letters.
const ABBREVIATIONS: [(&str, &[&str]); 14] = [
    ("s.", &["san", "santo", "santa", "sant"]),
    ("s", &["san", "santo", "santa", "sant"]),
    ("ss.", &["santi", "santissimi"]),
    ("s.to", &["santo"]),
    ("s.ta", &["santa"]),
    ("m.te", &["monte"]),
    ("c.lo", &["castello"]),
    ("p.to", &["porto"]),
    ("p.te", &["ponte"]),
    ("b.go", &["borgo"]),
    ("v.la", &["villa"]),
    ("e.", &["emilia"]),
    ("r.", &["romagna"]),
    ("t.", &["terme"]),
];

/// Most readings of a name that are tried.
const READINGS: usize = 32;
/// Most names that are offered.
const OFFERED: usize = 3;

/// The municipalities whose name was shortened so, if it was.
pub(super) fn shortened(name: &str) -> Vec<&'static Place> {
    let readings = readings(name);
    readings.iter().flat_map(|name| index().named(name)).copied().collect()
}

fn readings(name: &str) -> Vec<String> {
    let mut readings = vec![String::new()];
    let mut is_shortened = false;
    for word in words(name) {
        let found = ABBREVIATIONS.iter().find(|(short, _)| *short == word);
        is_shortened |= found.is_some();
        let meanings =
            found.map_or(std::slice::from_ref(&word.as_str()), |(_, meanings)| meanings).to_vec();
        let longer = readings
            .iter()
            .flat_map(|before| meanings.iter().map(move |meaning| format!("{before} {meaning}")));
        readings = longer.take(READINGS).collect();
    }
    if is_shortened { readings } else { Vec::new() }
}

/// The words of a name in small letters; `S.Giovanni` is two.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in name.to_lowercase().split_whitespace() {
        match word.split_once('.') {
            Some((short, rest)) if rest.chars().count() > 2 => {
                words.extend([format!("{short}."), rest.to_owned()]);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// The municipalities of today whose names are closest to one that does not exist; none when nothing is close.
pub(super) fn nearest(name: &str, holds: impl Fn(Province) -> bool) -> Vec<&'static Place> {
    let wanted = readings(name).into_iter().next().unwrap_or_else(|| name.to_owned());
    let wanted = folded(&wanted);
    let length = wanted.chars().count();
    let most = match length {
        0..4 => return Vec::new(),
        4..6 => 1,
        6..12 => 2,
        _ => 3,
    };
    let letters = letters(&wanted);
    let mut close: Vec<(usize, &str, &'static Place)> = names()
        .iter()
        .filter(|known| holds(known.place.province()))
        .filter_map(|known| {
            if length >= 6 && known.folded.starts_with(&wanted) {
                return Some((0, known.place.name(), known.place));
            }
            // Cheap before dear: a file may hold thousands of wrong names.
            let is_far = known.length.abs_diff(length) > most
                || (known.letters ^ letters).count_ones() as usize > 2 * most;
            let distance =
                if is_far { usize::MAX } else { strsim::osa_distance(&known.folded, &wanted) };
            (distance <= most).then(|| (distance, known.place.name(), known.place))
        })
        .collect();
    close.sort_by_key(|(distance, name, _)| (*distance, *name));
    close.into_iter().take(OFFERED).map(|(_, _, place)| place).collect()
}

struct Known {
    place: &'static Place,
    folded: String,
    length: usize,
    letters: u32,
}

fn names() -> &'static [Known] {
    static NAMES: OnceLock<Vec<Known>> = OnceLock::new();
    NAMES.get_or_init(|| {
        current()
            .map(|place| {
                let folded = folded(place.name());
                Known { place, length: folded.chars().count(), letters: letters(&folded), folded }
            })
            .collect()
    })
}

/// Which letters a word has.
fn letters(word: &str) -> u32 {
    word.bytes().filter(u8::is_ascii_lowercase).fold(0, |set, letter| set | 1 << (letter - b'a'))
}
