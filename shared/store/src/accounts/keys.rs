//! Where the records of accounts are.

use crate::history::number_key;
use crate::keys::{Key, join};
use domain::{Digest, FiscalCode, OrganisationCode, PersonFiscalCode, SessionDigest, Username};

/// The partition of an organisation and its users.
pub(crate) fn organisation_partition(code: &OrganisationCode) -> String {
    join("ORG", &[code.as_str()])
}

pub(crate) fn organisation_key(code: &OrganisationCode) -> Key {
    Key::new(organisation_partition(code), "ORGANISATION")
}

pub(super) fn administration_key(code: &OrganisationCode) -> Key {
    Key::new(organisation_partition(code), "ADMINISTRATION")
}

/// What sort keys of users begin with.
pub(crate) const USERS: &str = "USER#";

pub(crate) fn user_key(organisation: &OrganisationCode, username: &Username) -> Key {
    Key::new(organisation_partition(organisation), join("USER", &[username.as_str()]))
}

/// What sort keys of events begin with.
pub(crate) const EVENTS: &str = "EVENT#";

/// Where an event is: in the place that it has in the history.
pub(super) fn account_event_key(organisation: &OrganisationCode, number: u64) -> Key {
    Key::new(organisation_partition(organisation), join("EVENT", &[&number_key(number)]))
}

/// The sort key of the head of the history.
pub(crate) const HISTORY: &str = "HISTORY";

/// Where the head of the history is.
pub(crate) fn history_key(organisation: &OrganisationCode) -> Key {
    Key::new(organisation_partition(organisation), HISTORY)
}

pub(crate) fn second_factor_key(organisation: &OrganisationCode, username: &Username) -> Key {
    Key::new(organisation_partition(organisation), join("FACTOR", &[username.as_str()]))
}

pub(crate) fn fiscal_code_key(fiscal_code: &FiscalCode) -> Key {
    Key::new(join("CF", &[fiscal_code.as_str()]), "ORGANISATION")
}

pub(super) fn session_key(session: SessionDigest) -> Key {
    Key::new(join("SESSION", &[&session.to_string()]), "SESSION")
}

/// The partition that lists the sessions of a user.
pub(super) fn sessions_partition(organisation: &OrganisationCode, username: &Username) -> String {
    join("USER", &[organisation.as_str(), username.as_str()])
}

/// What sort keys of listed sessions begin with.
pub(super) const SESSIONS: &str = "SESSION#";

pub(super) fn listed_session_key(partition: &str, session: SessionDigest) -> Key {
    Key::new(partition.to_owned(), join("SESSION", &[&session.to_string()]))
}

/// The partition of the guesses at one name's password.
pub(super) fn failures_partition(name: &Digest) -> String {
    join("FAILURES", &[&name.to_string()])
}

/// What sort keys of their counters begin with.
pub(super) const FAILURES: &str = "FAILURES";

/// The counter of a browser, or of all that are not known.
pub(super) fn failures_key(name: &Digest, browser: Option<&str>) -> Key {
    let sort = join(FAILURES, browser.as_slice());
    Key::new(failures_partition(name), sort)
}

/// What stands for the events of a name that nobody has.
pub(super) fn nobodys_key(name: &Digest) -> Key {
    Key::new(failures_partition(name), "NOBODYS")
}

pub(super) fn challenge_key(challenge: &Digest) -> Key {
    Key::new(join("CHALLENGE", &[&challenge.to_string()]), "CHALLENGE")
}

/// The counter of attempts in one window of time. The parts say at what, and whose they are.
pub(super) fn rate_key(parts: &[&str], window: i64) -> Key {
    Key::new(join("RATE", &[parts, &[&window.to_string()]].concat()), "RATE")
}

pub(super) fn email_code_key(code: &Digest) -> Key {
    Key::new(join("EMAIL_CODE", &[&code.to_string()]), "EMAIL_CODE")
}

pub(super) fn identity_start_key(state: &Digest) -> Key {
    Key::new(join("IDENTITY_START", &[&state.to_string()]), "IDENTITY_START")
}

pub(super) fn identity_key(token: &Digest) -> Key {
    Key::new(join("IDENTITY", &[&token.to_string()]), "IDENTITY")
}

/// The partition that lists the users of a person.
pub(super) fn person_partition(fiscal_code: &PersonFiscalCode) -> String {
    join("PERSON", &[fiscal_code.as_str()])
}

/// What sort keys of a person's users begin with.
pub(super) const USERS_OF_PERSON: &str = "USER#";

/// That a person is a user of an organisation.
pub(crate) fn person_key(organisation: &OrganisationCode, fiscal_code: &PersonFiscalCode) -> Key {
    Key::new(organisation_partition(organisation), join("PERSON", &[fiscal_code.as_str()]))
}

pub(crate) fn user_of_person_key(
    fiscal_code: &PersonFiscalCode,
    organisation: &OrganisationCode,
    username: &Username,
) -> Key {
    let user = join("USER", &[organisation.as_str(), username.as_str()]);
    Key::new(person_partition(fiscal_code), user)
}
