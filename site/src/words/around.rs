//! The pages around the form, for everybody.

use language::{Language, Text};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The start page.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Home {
    pub(crate) title: Text,
    pub(crate) heading: Text,
    pub(crate) lead: Text,
    pub(crate) register: Text,
    pub(crate) sign_in: Text,
    pub(crate) to_applications: Text,
    pub(crate) to_cup: Text,
    pub(crate) to_schedules: Text,
    pub(crate) to_sent: Text,
    pub(crate) to_help_desk: Text,
    pub(crate) calls: Text,
    pub(crate) how: Text,
    pub(crate) step_register: Text,
    pub(crate) step_register_text: Text,
    pub(crate) step_gate: Text,
    pub(crate) step_gate_text: Text,
    pub(crate) step_fill: Text,
    pub(crate) step_fill_text: Text,
    pub(crate) step_sign: Text,
    pub(crate) step_sign_text: Text,
    pub(crate) step_send: Text,
    pub(crate) step_send_text: Text,
    pub(crate) needs: Text,
    pub(crate) need_email: Text,
    pub(crate) need_code: Text,
    pub(crate) need_documents: Text,
    pub(crate) need_iban: Text,
    pub(crate) need_signature: Text,
}

/// The open calls.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Calls {
    pub(crate) title: Text,
    pub(crate) lead: Text,
    pub(crate) to_applications: Text,
}

/// Help.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Help {
    pub(crate) title: Text,
    pub(crate) lead: Text,
    pub(crate) credentials: Text,
    pub(crate) credentials_text: Text,
    pub(crate) password: Text,
    pub(crate) password_text: Text,
    pub(crate) save: Text,
    pub(crate) save_text: Text,
    pub(crate) together: Text,
    pub(crate) together_text: Text,
    pub(crate) users: Text,
    pub(crate) users_text: Text,
    pub(crate) gate: Text,
    pub(crate) gate_text: Text,
    pub(crate) reopen: Text,
    pub(crate) reopen_text: Text,
    pub(crate) signature: Text,
    pub(crate) signature_exactly: Text,
    pub(crate) signature_format: Text,
    pub(crate) signature_final: Text,
    pub(crate) signature_person: Text,
    pub(crate) signature_valid: Text,
    pub(crate) deadline: Text,
    pub(crate) deadline_text: Text,
    pub(crate) receipt: Text,
    pub(crate) receipt_text: Text,
    pub(crate) languages: Text,
    pub(crate) languages_text: Text,
    pub(crate) contacts: Text,
    pub(crate) contacts_text: Text,
}

/// What is said of a form.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormWords {
    pub(crate) written_in: Text,
    /// What each language is called, by its code.
    names: BTreeMap<String, Text>,
}

impl FormWords {
    /// What a language is called.
    pub(crate) fn name_of(&self, language: Language) -> &str {
        self.names.get(language.code()).map_or(language.code(), Text::as_str)
    }
}

/// An address that leads nowhere.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NotFound {
    pub(crate) title: Text,
    pub(crate) text: Text,
    pub(crate) home: Text,
}
