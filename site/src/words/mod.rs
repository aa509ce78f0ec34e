//! The texts of the pages around the form, in every language. A text that no page uses is a warning of the compiler.

mod account;
mod around;
mod surroundings;

use crate::SiteError;
use account::{EmailConfirmation, Identity, Password, Recovery, Registration, SignIn};
use around::{Calls, FormWords, Help, Home, NotFound};
use language::{Language, Section};
use serde::Deserialize;
use surroundings::{Layout, Parts};

static WORDS: Section<Words> = Section::named("site");

/// The texts in a language.
pub(crate) fn words(language: Language) -> &'static Words {
    WORDS.of(language)
}

/// Reads the texts of every language, so that no page is built without any.
pub(crate) fn check_words() -> Result<(), SiteError> {
    for language in Language::ALL {
        WORDS.read(language).map_err(|source| SiteError::Catalogue { language, source })?;
    }
    Ok(())
}

/// The texts, page by page.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) layout: Layout,
    pub(crate) parts: Parts,
    pub(crate) home: Home,
    pub(crate) calls: Calls,
    pub(crate) help: Help,
    pub(crate) not_found: NotFound,
    pub(crate) form: FormWords,
    pub(crate) sign_in: SignIn,
    pub(crate) registration: Registration,
    pub(crate) identity: Identity,
    pub(crate) password: Password,
    pub(crate) recovery: Recovery,
    pub(crate) email_confirmation: EmailConfirmation,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_them() {
        for language in Language::ALL {
            let words = WORDS.read(language).unwrap();
            for named in Language::ALL {
                assert_ne!(words.form.name_of(named), named.code(), "{language:?}");
            }
        }
    }
}
