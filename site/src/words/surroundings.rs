//! What surrounds every page, and what several have.

use language::Text;
use serde::Deserialize;

/// What surrounds every page.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Layout {
    pub(crate) language: Text,
    pub(crate) switch: Text,
    pub(crate) in_language: Text,
    pub(crate) skip: Text,
    pub(crate) reserved: Text,
    pub(crate) noscript: Text,
    pub(crate) owner: Text,
    pub(crate) tagline: Text,
    pub(crate) sign_in: Text,
    pub(crate) profile: Text,
    pub(crate) second_factor: Text,
    pub(crate) readings: Text,
    pub(crate) sign_out: Text,
    pub(crate) menu: Text,
    pub(crate) main_menu: Text,
    pub(crate) calls: Text,
    pub(crate) applications: Text,
    pub(crate) cup: Text,
    pub(crate) schedules: Text,
    pub(crate) sent: Text,
    pub(crate) help_desk: Text,
    pub(crate) users: Text,
    pub(crate) help: Text,
    pub(crate) local: Text,
    pub(crate) trail: Text,
    pub(crate) home: Text,
    pub(crate) contacts: Text,
    pub(crate) doubt: Text,
    pub(crate) about: Text,
    pub(crate) receipts: Text,
    pub(crate) privacy: Text,
    pub(crate) accessibility: Text,
    pub(crate) legal: Text,
}

/// What several pages have.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Parts {
    pub(crate) loading: Text,
    pub(crate) required_legend: Text,
    pub(crate) required: Text,
    pub(crate) fixed: Text,
    pub(crate) show_passwords: Text,
    pub(crate) choose: Text,
    pub(crate) province_first: Text,
    pub(crate) most_characters: Text,
    pub(crate) european_union: Text,
    pub(crate) rest_of_the_world: Text,
    pub(crate) former_province: Text,
    pub(crate) organisation: Text,
    pub(crate) username: Text,
    pub(crate) password: Text,
    pub(crate) robots: Text,
    pub(crate) go_to_sign_in: Text,
    pub(crate) with_identity: Text,
    pub(crate) identity_confirmed: Text,
}
