//! Texts of a catalogue.

use serde::Deserialize;
use std::fmt;

/// A text, with places for values (`{name}`) and around words that are something more (`<link>…</link>`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// The text as the catalogue has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text with its values. What is put in is not looked through again.
    pub fn with(&self, values: &[(&str, &dyn fmt::Display)]) -> String {
        let mut filled = String::with_capacity(self.0.len());
        let mut rest = self.0.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, following)) = after.split_once('}') else {
                rest = &rest[before.len()..];
                break;
            };
            match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => filled.push_str(&value.to_string()),
                None => filled.extend(["{", name, "}"]),
            }
            rest = following;
        }
        filled.push_str(rest);
        filled
    }
}

impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A text that depends on how many there are of something: one, or another number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    one: Text,
    other: Text,
}

impl Counted {
    /// The text for so many, which is its `{count}`, with its other values.
    pub fn with(&self, count: u32, values: &[(&str, &dyn fmt::Display)]) -> String {
        let text = if count == 1 { &self.one } else { &self.other };
        let counted: (&str, &dyn fmt::Display) = ("count", &count);
        let all: Vec<_> = values.iter().copied().chain([counted]).collect();
        text.with(&all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_once() {
        let text = Text("{a} e {b}, {c".to_owned());
        assert_eq!(text.with(&[("a", &"{b}"), ("b", &2)]), "{b} e 2, {c");
        assert_eq!(text.with(&[]), "{a} e {b}, {c");
    }

    #[test]
    fn one_is_not_many() {
        let text =
            Counted { one: Text("una".to_owned()), other: Text("{count} {what}".to_owned()) };
        assert_eq!(text.with(1, &[]), "una");
        assert_eq!(text.with(0, &[("what", &"cose")]), "0 cose");
    }
}
