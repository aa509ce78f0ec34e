//! The registration form (manual 2.1): the one form that belongs to the product, not to a call.

use crate::Form;
use crate::compile::{Fault, Source, compile};
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
        compile(&sources.map(source))
    });
    compiled.as_ref().map_err(Vec::as_slice)
}
