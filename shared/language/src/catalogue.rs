//! A section of every catalogue.

use crate::Language;
use serde::de::DeserializeOwned;
use std::sync::OnceLock;

/// A section of every catalogue, read as what it holds when it is first asked for.
#[derive(Debug)]
pub struct Section<T> {
    name: &'static str,
    read: [OnceLock<T>; Language::ALL.len()],
}

impl<T: DeserializeOwned + Default> Section<T> {
    /// The section with a name.
    pub const fn named(name: &'static str) -> Self {
        Self { name, read: [const { OnceLock::new() }; Language::ALL.len()] }
    }

    /// What it says in a language. A section that cannot be read says nothing: a test of whoever owns it
    /// keeps that from ever being so, by [`Section::read`].
    pub fn of(&self, language: Language) -> &T {
        let [first, ..] = &self.read;
        let place = self.read.get(language as usize).unwrap_or(first);
        place.get_or_init(|| self.read(language).unwrap_or_default())
    }

    /// Reads it.
    ///
    /// # Errors
    /// When the catalogue lacks it, or it lacks a text or has one too many.
    pub fn read(&self, language: Language) -> Result<T, serde_json::Error> {
        let mut sections: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(language.catalogue())?;
        serde_json::from_value(sections.remove(self.name).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use crate::Language;
    use serde_json::{Map, Value};
    use std::collections::{BTreeMap, BTreeSet};

    /// What the sources say themselves: only translations have these sections.
    const OF_TRANSLATIONS: [&str; 4] = ["answers", "values", "registration", "mails"];

    /// Texts that may be the same in two languages.
    const SAME: [&str; 10] =
        ["Menu", "CUP", "Password", "Privacy", "No", "—", "", "Email", "E-mail", "(in {language})"];

    fn texts(language: Language) -> BTreeMap<String, String> {
        let sections: Map<String, Value> = serde_json::from_str(language.catalogue()).unwrap();
        let mut found = BTreeMap::new();
        gather(&sections, "", &mut found);
        found
    }

    fn gather(of: &Map<String, Value>, above: &str, found: &mut BTreeMap<String, String>) {
        for (name, value) in of {
            match value {
                Value::Object(inner) => gather(inner, &format!("{above}{name}."), found),
                Value::String(text) => drop(found.insert(format!("{above}{name}"), text.clone())),
                other => panic!("{above}{name} is {other}"),
            }
        }
    }

    fn is_of_translations(key: &str) -> bool {
        OF_TRANSLATIONS.iter().any(|section| key.starts_with(section))
    }

    /// The places of a text: `{name}`, `<name>` and `</name>`.
    fn places(text: &str) -> BTreeSet<&str> {
        let ends = |from: char| if from == '{' { '}' } else { '>' };
        text.match_indices(['{', '<'])
            .filter_map(|(at, mark)| {
                let rest = &text[at..];
                rest.find(ends(mark.chars().next()?)).map(|end| &rest[..=end])
            })
            .collect()
    }

    #[test]
    fn every_language_says_the_same_things() {
        let sources = texts(Language::default());
        assert!(!sources.keys().any(|key| is_of_translations(key)));
        let keys: BTreeSet<&String> = sources.keys().collect();
        let first = Language::translations().next().map(texts).unwrap();
        for language in Language::translations() {
            let translated = texts(language);
            let shared = translated.keys().filter(|key| !is_of_translations(key)).collect();
            assert_eq!(keys, shared, "{language:?}");
            let own = |of: &BTreeMap<String, String>| -> BTreeSet<String> {
                of.keys().filter(|key| is_of_translations(key)).cloned().collect()
            };
            assert_eq!(own(&first), own(&translated), "{language:?}");
            for (key, text) in &translated {
                let meant = sources.get(key).or_else(|| first.get(key)).unwrap();
                assert_eq!(places(meant), places(text), "{key} in {language:?}");
            }
        }
    }

    #[test]
    fn nothing_is_left_untranslated() {
        let sources = texts(Language::default());
        for language in Language::translations() {
            for (key, text) in texts(language) {
                assert!(!text.is_empty(), "{key} in {language:?}");
                let same = sources.get(&key) == Some(&text) && !SAME.contains(&text.as_str());
                assert!(!same, "{key} in {language:?} is as in the sources: {text}");
            }
        }
    }

    #[test]
    fn addresses_stand_below_the_language() {
        assert_eq!(Language::Italian.address("/accesso/"), "/accesso/");
        assert_eq!(Language::English.address("/"), "/en/");
    }
}
