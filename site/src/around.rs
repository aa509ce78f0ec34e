//! The pages around the form, which are there in every language.

use crate::assets::Script;
use form::address::EMAIL_CONFIRMATION;
use language::Language;

/// A page around the form. `site/around.json` lists them for whoever reads no Rust: what bundles their scripts once for each
/// language, and the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Around {
    Home,
    Calls,
    Help,
    SignIn,
    Identity,
    Registration,
    Password,
    Recovery,
    EmailConfirmation,
}

impl Around {
    pub(crate) const ALL: [Self; 9] = [
        Self::Home,
        Self::Calls,
        Self::Help,
        Self::SignIn,
        Self::Identity,
        Self::Registration,
        Self::Password,
        Self::Recovery,
        Self::EmailConfirmation,
    ];

    /// Where it is in the language of the sources.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Home => "/",
            Self::Calls => "/bandi/",
            Self::Help => "/assistenza/",
            Self::SignIn => "/accesso/",
            Self::Identity => "/accesso/identita/",
            Self::Registration => "/registrazione/",
            Self::Password => "/password/",
            Self::Recovery => "/recupero-password/",
            Self::EmailConfirmation => EMAIL_CONFIRMATION,
        }
    }

    /// The script it starts with, which is there with the sentences of every language.
    pub(crate) fn script(self) -> Script {
        match self {
            Self::Home => Script::Home,
            Self::Calls => Script::Calls,
            Self::Help => Script::Plain,
            Self::SignIn => Script::SignIn,
            Self::Identity => Script::Identity,
            Self::Registration => Script::Registration,
            Self::Password => Script::Password,
            Self::Recovery => Script::Recovery,
            Self::EmailConfirmation => Script::EmailConfirmation,
        }
    }

    /// Where it is in a language.
    pub(crate) fn address(self, language: Language) -> String {
        language.address(self.path())
    }

    fn of_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.path() == path)
    }

    /// The page that an address in the language of the sources leads to.
    pub(crate) fn of_address(address: &str) -> Option<Self> {
        let end = address.find(['?', '#']).unwrap_or(address.len());
        Self::of_path(&address[..end])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn the_list_for_scripts_is_the_same() {
        let listed: BTreeMap<String, String> =
            serde_json::from_str(include_str!("../around.json")).unwrap();
        let file = |page: Around| format!("scripts/page-{}.mjs", listed[page.path()]);
        for page in Around::ALL {
            assert_eq!(page.script().file(), file(page), "{page:?}");
        }
        assert_eq!(listed.len(), Around::ALL.len());
    }
}
