//! A form with its texts in another language.

use crate::{Body, ChoiceOption, Field, Form, Group, Kind};
use language::{Language, Section, Text};
use serde::Deserialize;
use std::collections::BTreeMap;

static WORDS: Section<Words> = Section::named("registration");

/// The texts of the registration form in a translation, under the names that the definition gives.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    title: Text,
    intro: Text,
    groups: BTreeMap<String, GroupWords>,
    fields: BTreeMap<String, FieldWords>,
    rules: BTreeMap<String, Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupWords {
    title: Text,
    #[serde(default)]
    help: Option<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldWords {
    label: Text,
    #[serde(default)]
    hint: Option<Text>,
    #[serde(default)]
    options: BTreeMap<String, Text>,
}

/// The registration form in a language. What the catalogue does not name stays as it is.
pub(crate) fn translated(form: &Form, language: Language) -> Form {
    let words = WORDS.of(language);
    let mut form = Form { language, title: words.title.to_string(), ..form.clone() };
    for section in &mut form.sections {
        section.intro = section.intro.take().map(|_| words.intro.to_string());
        section.title.clone_from(&form.title);
        translate(&mut section.body, words);
    }
    form
}

fn translate(body: &mut Body, words: &Words) {
    for group in &mut body.groups {
        if let Some(said) = words.groups.get(group.id.as_str()) {
            say_group(group, said);
        }
        for field in &mut group.fields {
            if let Some(said) = words.fields.get(field.id.as_str()) {
                say_field(field, said);
            }
        }
    }
    for rule in &mut body.rules {
        if let Some(said) = words.rules.get(rule.id.as_str()) {
            rule.message = said.to_string();
        }
    }
}

fn say_group(group: &mut Group, words: &GroupWords) {
    group.title = Some(words.title.to_string());
    group.help = words.help.as_ref().map(Text::to_string);
}

fn say_field(field: &mut Field, words: &FieldWords) {
    field.label = words.label.to_string();
    field.hint = words.hint.as_ref().map(Text::to_string);
    if let Kind::Choice { options } = &mut field.kind {
        for ChoiceOption { code, label, .. } in options {
            if let Some(said) = words.options.get(code) {
                *label = said.to_string();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{registration, registration_in};
    use std::collections::BTreeSet;

    /// Everything of a form that people read, with where it stands.
    fn read(form: &Form) -> BTreeSet<(String, String)> {
        let mut found = BTreeSet::new();
        let mut put = |at: &str, text: Option<&str>| {
            found.extend(text.map(|text| (at.to_owned(), text.to_owned())));
        };
        put("title", Some(&form.title));
        for section in &form.sections {
            put("intro", section.intro.as_deref());
            for group in &section.body.groups {
                put(&format!("{} title", group.id), group.title.as_deref());
                put(&format!("{} help", group.id), group.help.as_deref());
                for field in &group.fields {
                    put(&format!("{} label", field.id), Some(&field.label));
                    put(&format!("{} hint", field.id), field.hint.as_deref());
                    if let Kind::Choice { options } = &field.kind {
                        for option in options {
                            put(&format!("{} {}", field.id, option.code), Some(&option.label));
                        }
                    }
                }
            }
            for rule in &section.body.rules {
                put(&format!("{} rule", rule.id), Some(&rule.message));
            }
        }
        found
    }

    #[test]
    fn nothing_of_the_registration_stays_in_the_language_of_the_sources() {
        let sources = read(registration().unwrap());
        assert!(sources.len() > 70, "{}", sources.len());
        for language in Language::translations() {
            WORDS.read(language).unwrap();
            let form = registration_in(language).unwrap();
            assert_eq!(form.language, language);
            let translated = read(form);
            let left: Vec<_> = sources.intersection(&translated).collect();
            assert!(left.is_empty(), "{language:?}: {left:?}");
            let places = |of: &BTreeSet<(String, String)>| -> BTreeSet<String> {
                of.iter().map(|(at, _)| at.clone()).collect()
            };
            assert_eq!(places(&sources), places(&translated), "{language:?}");
        }
    }

    #[test]
    fn the_catalogue_names_nothing_that_the_registration_lacks() {
        let form = registration().unwrap();
        let body = &form.sections[0].body;
        let fields: BTreeSet<&str> = body.fields().map(|(_, field)| field.id.as_str()).collect();
        let groups: BTreeSet<&str> = body.groups.iter().map(|group| group.id.as_str()).collect();
        let rules: BTreeSet<&str> = body.rules.iter().map(|rule| rule.id.as_str()).collect();
        for language in Language::translations() {
            let words = WORDS.of(language);
            let unknown = |named: &mut dyn Iterator<Item = &String>, known: &BTreeSet<&str>| {
                named.filter(|name| !known.contains(name.as_str())).cloned().collect::<Vec<_>>()
            };
            assert!(unknown(&mut words.fields.keys(), &fields).is_empty(), "{language:?}");
            assert!(unknown(&mut words.groups.keys(), &groups).is_empty(), "{language:?}");
            assert!(unknown(&mut words.rules.keys(), &rules).is_empty(), "{language:?}");
        }
    }

    #[test]
    fn what_is_asked_and_answered_is_the_same() {
        let form = registration().unwrap();
        for language in Language::translations() {
            let translated = registration_in(language).unwrap();
            let asked = |form: &Form| -> Vec<_> {
                let fields = form.sections[0].body.fields();
                fields.map(|(_, field)| (field.id.clone(), field.required.clone())).collect()
            };
            assert_eq!(asked(form), asked(translated));
        }
    }
}
