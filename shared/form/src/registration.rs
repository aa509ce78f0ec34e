//! The registration form (manual 2.1): the one form that belongs to the product, not to a call.

use crate::compile::{Fault, Reader, Source, alone};
use crate::{Form, Id};
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

/// The fields of the registration, whose answers other forms may offer.
pub fn registered() -> BTreeSet<Id> {
    let sections = registration().map_or(&[][..], |form| &form.sections[..]);
    let fields = sections.iter().flat_map(|section| section.body.fields());
    fields.map(|(_, field)| field.id.clone()).collect()
}
