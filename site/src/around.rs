//! The pages around the form, which are there in every language.

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
