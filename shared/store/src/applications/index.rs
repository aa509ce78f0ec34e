//! The indexes that list applications: by organisation and by call, latest first. Every record that
//! is to be found with the application carries the same attributes.

use aws_sdk_dynamodb::types::AttributeValue;

use super::records::Meta;
use crate::instant;
use crate::keys::join;
use crate::query::Index;
use crate::table::text;

/// Applications of an organisation, latest first.
pub(crate) const BY_ORGANISATION: Index =
    Index { name: "by_organisation", partition: "organisation_key", sort: "listed_at" };

/// Applications to a call, latest first.
pub(crate) const BY_CALL: Index =
    Index { name: "by_call", partition: "call_key", sort: "listed_at" };

/// What makes a record of an application be listed.
pub(crate) fn listed(meta: &Meta) -> [(String, AttributeValue); 3] {
    let at = format!("{}#{}", instant::fixed_width(meta.created_at), meta.id);
    [
        (BY_ORGANISATION.partition.to_owned(), text(under(&meta.organisation))),
        (BY_CALL.partition.to_owned(), text(to(&meta.call))),
        (BY_CALL.sort.to_owned(), text(at)),
    ]
}

/// Where the applications of an organisation are listed.
pub(super) fn under(organisation: &str) -> String {
    join("ORG", &[organisation])
}

/// Where the applications to a call are listed.
pub(super) fn to(call: &str) -> String {
    join("CALL", &[call])
}
