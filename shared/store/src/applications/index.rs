//! The indexes that list applications: by organisation and by call, latest first. Every record that
//! is to be found with the application carries the same attributes.

use super::records::Dossier;
use crate::expression::text;
use crate::instant;
use crate::keys::join;
use crate::query::Index;
use aws_sdk_dynamodb::types::AttributeValue;
use domain::OrganisationCode;
use form::CallId;

/// Applications of an organisation, latest first.
pub(crate) const BY_ORGANISATION: Index =
    Index { name: "by_organisation", partition: "organisation_key", sort: "listed_at" };

/// Applications to a call, latest first.
pub(crate) const BY_CALL: Index =
    Index { name: "by_call", partition: "call_key", sort: "listed_at" };

/// What makes a record of an application be listed.
pub(crate) fn listed(dossier: &Dossier) -> [(String, AttributeValue); 3] {
    let at = format!("{}#{}", instant::fixed_width(dossier.created_at), dossier.id);
    [
        (BY_ORGANISATION.partition.to_owned(), text(under(&dossier.owner))),
        (BY_CALL.partition.to_owned(), text(to(&dossier.call.call))),
        (BY_CALL.sort.to_owned(), text(at)),
    ]
}

/// Where the applications of an organisation are listed.
pub(super) fn under(organisation: &OrganisationCode) -> String {
    join("ORG", &[organisation.as_str()])
}

/// Where the applications to a call are listed.
pub(super) fn to(call: &CallId) -> String {
    join("CALL", &[call.as_str()])
}
