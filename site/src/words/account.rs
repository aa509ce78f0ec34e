//! The pages of registration, sign-in and passwords.

use language::Text;
use serde::Deserialize;

/// Sign-in.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignIn {
    pub(crate) title: Text,
    pub(crate) organisation_hint: Text,
    pub(crate) identity_text: Text,
    pub(crate) with_password: Text,
    pub(crate) button: Text,
    pub(crate) rules: Text,
    pub(crate) no_account: Text,
    pub(crate) forgotten: Text,
    pub(crate) second_step: Text,
    pub(crate) code: Text,
    pub(crate) code_hint: Text,
    pub(crate) go_on: Text,
    pub(crate) another: Text,
    pub(crate) all_lost: Text,
}

/// Registration, beside its form.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Registration {
    pub(crate) already: Text,
    pub(crate) identity_text: Text,
    pub(crate) identity_fixed: Text,
    pub(crate) privacy: Text,
    pub(crate) button: Text,
    pub(crate) done: Text,
    pub(crate) credentials_to: Text,
    pub(crate) confirmation_to: Text,
    pub(crate) delivery: Text,
    pub(crate) first_password: Text,
    pub(crate) no_password: Text,
    pub(crate) resend: Text,
    pub(crate) correct: Text,
    pub(crate) another: Text,
}

/// Back from an identity provider.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Identity {
    pub(crate) title: Text,
    pub(crate) for_whom: Text,
    pub(crate) unknown: Text,
    pub(crate) unknown_text: Text,
    pub(crate) register: Text,
    pub(crate) failed: Text,
    pub(crate) back: Text,
}

/// Change of password.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Password {
    pub(crate) title: Text,
    pub(crate) current: Text,
    pub(crate) current_hint: Text,
    pub(crate) new: Text,
    pub(crate) new_hint: Text,
    pub(crate) repeat: Text,
    pub(crate) forced: Text,
    pub(crate) sent_here: Text,
    pub(crate) button: Text,
    pub(crate) suspicion: Text,
    pub(crate) changed: Text,
}

/// A new password for whoever lost theirs.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recovery {
    pub(crate) title: Text,
    pub(crate) lead: Text,
    pub(crate) button: Text,
    pub(crate) no_code: Text,
    pub(crate) by: Text,
    pub(crate) by_username: Text,
    pub(crate) by_email: Text,
    pub(crate) organisation_hint: Text,
    pub(crate) username_hint: Text,
    pub(crate) email: Text,
    pub(crate) email_hint: Text,
    pub(crate) told: Text,
    pub(crate) told_text: Text,
    pub(crate) told_valid: Text,
    pub(crate) told_old: Text,
    pub(crate) told_last: Text,
    pub(crate) told_lock: Text,
    pub(crate) told_delivery: Text,
    pub(crate) again: Text,
}

/// A new address, confirmed.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EmailConfirmation {
    pub(crate) title: Text,
    pub(crate) lead: Text,
    pub(crate) effect: Text,
    pub(crate) button: Text,
    pub(crate) incomplete: Text,
    pub(crate) void: Text,
    pub(crate) done: Text,
}
