//! The sentences of refusals that people meet around the form, in every language. Those of the other pages stand
//! beside their reasons, in Italian.

use language::{Counted, Language, Section, Text};
use serde::Deserialize;

static WORDS: Section<Words> = Section::named("refusals");

/// The sentences in a language.
pub(super) fn words(language: Language) -> &'static Words {
    WORDS.of(language)
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) titles: Titles,
    pub(super) any: Any,
    pub(super) account: Account,
    pub(super) creation: Creation,
    pub(super) busy: BusyWords,
}

/// What stands above a sentence.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Titles {
    pub(super) malformed: Text,
    pub(super) sign_in: Text,
    pub(super) password: Text,
    pub(super) second_factor: Text,
    pub(super) origin: Text,
    pub(super) not_found: Text,
    pub(super) method: Text,
    pub(super) changed: Text,
    pub(super) not_possible: Text,
    pub(super) too_large: Text,
    pub(super) invalid: Text,
    pub(super) busy: Text,
    pub(super) overloaded: Text,
    pub(super) fault: Text,
}

/// What any route may answer.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Any {
    pub(super) malformed: Text,
    pub(super) sign_in: Text,
    pub(super) change_password: Text,
    pub(super) second_factor: Text,
    pub(super) foreign_origin: Text,
    pub(super) not_found: Text,
    pub(super) wrong_method: Text,
    pub(super) conflict: Text,
    pub(super) too_large: Text,
    pub(super) overloaded: Text,
    pub(super) fault: Text,
}

/// Registration, sign-in, passwords, second factors.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Account {
    pub(super) challenge: Text,
    pub(super) registration: Text,
    pub(super) recovery: Text,
    pub(super) wrong: Counted,
    pub(super) not_theirs: Text,
    pub(super) locked: Text,
    pub(super) suspended_principal: Text,
    pub(super) suspended: Text,
    pub(super) dormant: Text,
    pub(super) expired: Text,
    pub(super) identity_gone: Text,
    pub(super) identity_needed: Text,
    pub(super) code_shape: Text,
    pub(super) code_wrong: Counted,
    pub(super) code_used: Text,
    pub(super) code_locked: Text,
    pub(super) no_resend: Text,
    pub(super) no_confirmation: Text,
}

/// Beginning an application, from the pages of calls.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Creation {
    pub(super) id_taken: Text,
    pub(super) too_many: Text,
    pub(super) closed: Text,
    pub(super) only_some: Text,
}

/// What is to be tried again later.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BusyWords {
    pub(super) contended: Text,
    pub(super) signing_in: Text,
    pub(super) provider_silent: Text,
    pub(super) sign_in_rate: Text,
    pub(super) identity_rate: Text,
    pub(super) registration_rate: Text,
    pub(super) recovery_rate: Text,
    pub(super) resend_rate: Text,
    pub(super) password_rate: Text,
    pub(super) wait: Counted,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_them() {
        for language in Language::ALL {
            WORDS.read(language).unwrap();
        }
    }
}
