//! The registration form (manual 2.1): the one form that belongs to the product, not to a call. Its definition is in the
//! language of the sources; the others have its texts in their catalogues.

use crate::compile::{Fault, Reader, Source, alone};
use crate::translated::translated;
use crate::{Form, Id};
use language::Language;
use std::collections::BTreeSet;
use std::sync::OnceLock;

macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../definitions/registration/", $name)))),*]
    };
}

/// The registration form.
///
/// # Errors
/// The faults of its definition; a test keeps them from ever being there.
pub fn registration() -> Result<&'static Form, &'static [Fault]> {
    static FORM: OnceLock<Result<Form, Vec<Fault>>> = OnceLock::new();
    let compiled = FORM.get_or_init(|| {
        let sources = sources![
            "form.toml",
            "sections/registrazione.toml",
            "groups/indirizzo.toml",
            "groups/identita.toml",
        ];
        let source =
            |(name, text): (&str, &str)| Source { name: name.to_owned(), text: text.to_owned() };
        alone(Reader::new(&sources.map(source)))
    });
    compiled.as_ref().map_err(Vec::as_slice)
}

/// The registration form in a language.
///
/// # Errors
/// As of [`registration`].
pub fn registration_in(language: Language) -> Result<&'static Form, &'static [Fault]> {
    static FORMS: [OnceLock<Form>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let form = registration()?;
    match FORMS.get(language as usize) {
        Some(place) if !language.is_of_sources() => {
            Ok(place.get_or_init(|| translated(form, language)))
        }
        _ => Ok(form),
    }
}

/// A registration form of the sources in a language: what the catalogue does not name stays as it is.
pub fn registration_of(form: &Form, language: Language) -> Form {
    if language.is_of_sources() { form.clone() } else { translated(form, language) }
}

/// The fields of the registration, whose answers other forms may offer.
pub fn registered() -> BTreeSet<Id> {
    let sections = registration().map_or(&[][..], |form| &form.sections[..]);
    let fields = sections.iter().flat_map(|section| section.body.fields());
    fields.map(|(_, field)| field.id.clone()).collect()
}
