//! The language that a request asks for (`Accept-Language`, RFC 9110, 12.5.4).

use crate::Language;

impl Language {
    /// The language that is liked best of those that the portal speaks; that of the sources where none is.
    pub fn accepted(header: &str) -> Self {
        let mut best: Option<(u32, Self)> = None;
        for range in header.split(',') {
            let (tag, weight) = match range.split_once(';') {
                Some((tag, parameter)) => (tag, weight(parameter)),
                None => (range, Some(MOST)),
            };
            let primary = tag.trim().split('-').next().unwrap_or_default();
            if let (Some(language), Some(weight)) = (Self::of_code(primary), weight)
                && weight > best.map_or(0, |(most, _)| most)
            {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language).unwrap_or_default()
    }
}

/// The weight of what has none, in thousandths.
const MOST: u32 = 1000;

/// A weight in thousandths: at most three digits follow its point. Nothing of what is no weight.
fn weight(parameter: &str) -> Option<u32> {
    let text =
        parameter.trim().strip_prefix("q=").or_else(|| parameter.trim().strip_prefix("Q="))?;
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part = format!("{part:0<3}");
    let thousandths = whole.parse::<u32>().ok()?.checked_mul(MOST)?;
    (part.len() == 3).then(|| part.parse::<u32>().ok()).flatten().map(|part| thousandths + part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_liked_language_that_is_spoken_is_chosen() {
        for (header, language) in [
            ("", Language::Italian),
            ("en", Language::English),
            ("EN-us", Language::English),
            ("it", Language::Italian),
            ("de-DE,de;q=0.9", Language::Italian),
            ("de, en-GB;q=0.8, it;q=0.7", Language::English),
            ("en;q=0.5, it;q=0.75", Language::Italian),
            ("it;q=0.1,en;q=0.11", Language::English),
            ("en;q=0", Language::Italian),
            ("en;q=much", Language::Italian),
            ("en;q=0.1234", Language::Italian),
            ("*", Language::Italian),
            (",;,;;q=,", Language::Italian),
        ] {
            assert_eq!(Language::accepted(header), language, "{header:?}");
        }
    }
}
