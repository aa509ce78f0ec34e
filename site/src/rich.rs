//! Texts of the catalogue with links and other elements in them.

use language::Text;
use maud::{Markup, Render, html};

/// What stands in a place of a text: made of the words that the text has there.
pub(crate) type Part<'a> = (&'a str, &'a dyn Fn(&str) -> Markup);

/// A text with what its places (`<name>…</name>`, `{name}`) become. All else is text.
pub(crate) fn rich(text: &Text, parts: &[Part<'_>]) -> Markup {
    let mut made = Vec::new();
    let mut rest = text.as_str();
    while let Some(place) = next(rest, parts) {
        made.push(rest[..place.start].render());
        made.push((place.part)(place.inside));
        rest = &rest[place.end..];
    }
    made.push(rest.render());
    html! { @for piece in &made { (piece) } }
}

/// A place of a text.
struct Place<'t, 'p> {
    start: usize,
    end: usize,
    inside: &'t str,
    part: &'p dyn Fn(&str) -> Markup,
}

/// The first place of a text that has a part.
fn next<'t, 'p>(text: &'t str, parts: &[Part<'p>]) -> Option<Place<'t, 'p>> {
    let places = parts.iter().filter_map(|(name, part)| {
        let (opening, closing) = (format!("<{name}>"), format!("</{name}>"));
        if let Some(start) = text.find(&opening) {
            let from = start + opening.len();
            let to = from + text[from..].find(&closing)?;
            return Some(Place {
                start,
                end: to + closing.len(),
                inside: &text[from..to],
                part: *part,
            });
        }
        let value = format!("{{{name}}}");
        let start = text.find(&value)?;
        Some(Place { start, end: start + value.len(), inside: "", part: *part })
    });
    places.min_by_key(|place| place.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Text {
        serde_json::from_value(words.into()).unwrap()
    }

    #[test]
    fn places_become_elements_and_the_rest_is_text() {
        let link: &dyn Fn(&str) -> Markup = &|words| html! { a href="/x/" { (words) } };
        let name: &dyn Fn(&str) -> Markup = &|_| html! { b {} };
        let made = rich(&text("Uno & <x>due</x>, {name} <y>"), &[("name", name), ("x", link)]);
        assert_eq!(made.0, "Uno &amp; <a href=\"/x/\">due</a>, <b></b> &lt;y&gt;");
    }
}
