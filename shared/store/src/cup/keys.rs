//! Where the records of an administration are.

use crate::keys::{Key, join};
use domain::{ConversionId, Cup, OrganisationCode, ResponseId};

pub(super) fn partition(administration: &OrganisationCode) -> String {
    join("CUP", &[administration.as_str()])
}

pub(crate) fn conversion_key(administration: &OrganisationCode, conversion: ConversionId) -> Key {
    Key::new(partition(administration), join("CNV", &[&conversion.to_string()]))
}

pub(super) fn response_key(
    administration: &OrganisationCode,
    conversion: ConversionId,
    response: ResponseId,
) -> Key {
    let sort = join("RSP", &[&conversion.to_string(), &response.to_string()]);
    Key::new(partition(administration), sort)
}

pub(super) fn row_key(
    administration: &OrganisationCode,
    conversion: ConversionId,
    local_code: &str,
) -> Key {
    Key::new(partition(administration), join("ROW", &[&conversion.to_string(), local_code]))
}

pub(super) fn code_key(administration: &OrganisationCode, cup: &Cup) -> Key {
    Key::new(partition(administration), join("COD", &[cup.as_str()]))
}

pub(super) fn local_key(administration: &OrganisationCode, local_code: &str) -> Key {
    Key::new(partition(administration), join("LOC", &[local_code]))
}

pub(super) fn revocation_key(administration: &OrganisationCode, cup: &Cup) -> Key {
    Key::new(partition(administration), join("REV", &[cup.as_str()]))
}

pub(super) fn entry_key(administration: &OrganisationCode, local_code: &str) -> Key {
    Key::new(partition(administration), join("ENT", &[local_code]))
}

/// What the sort keys of all measures of its own begin with.
pub(super) const MEASURES: &str = "MSR#";

/// What those of the revisions of one begin with.
pub(super) fn revisions_prefix(measure: &str) -> String {
    join("MSR", &[measure, ""])
}

pub(super) fn own_measure_key(
    administration: &OrganisationCode,
    measure: &str,
    revision: u32,
) -> Key {
    let sort = join("MSR", &[measure, &format!("{revision:06}")]);
    Key::new(partition(administration), sort)
}

pub(super) fn ids_key(administration: &OrganisationCode) -> Key {
    Key::new(partition(administration), "IDS")
}
