//! Which file it is, by the name of its root.

use super::error::{Mistaken, XmlError};
use super::expected::Expected;
use super::node::Node;
use crate::excerpt;

/// The root of requests.
pub(super) const REQUESTS: &str = "CUP";

/// The root of answers.
pub(super) const ANSWERS: &str = "DETTAGLIO_ELABORAZIONE_CUP";

/// Refuses the root of any other file than the one that is wanted.
pub(super) fn check(root: &Node, expected: Expected) -> Result<(), XmlError> {
    let found = match (root.local_name(), expected) {
        (REQUESTS, Expected::Requests) => return Ok(()),
        (_, Expected::Answers) if root.is(ANSWERS) => return Ok(()),
        (REQUESTS, Expected::Answers) => Mistaken::Requests,
        (ANSWERS, Expected::Requests) => Mistaken::Answers,
        // The messages of the service that makes one code at a time, or makes it and closes it (cup-format.md §4, §5).
        (
            "DETTAGLIO_GENERAZIONE_CUP"
            | "RICHIESTA_GENERAZIONE_CUP"
            | "RICHIESTA_CHIUSURA_REVOCA_CUP"
            | "RICHIESTA_CHIUSURA_REVOCA_CUP_OUT"
            | "Envelope",
            _,
        ) => Mistaken::WebService,
        ("Workbook", _) => Mistaken::ExcelXml,
        (other, _) if other.eq_ignore_ascii_case("html") => Mistaken::Html,
        (other, _) => Mistaken::OtherXml(excerpt::in_sentence(other)),
    };
    Err(XmlError::Mistaken { found, expected })
}
