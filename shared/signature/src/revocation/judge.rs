//! The judgement of one certificate.

use super::cause::UnknownCause;
use super::gathered::Gathered;
use super::issued::Issued;
use super::statement::{Instants, Statement, Weighing};
use super::status::RevocationStatus;
use crate::certificate::Certificate;
use crate::ocsp::{Answer, Responder};
use jiff::Timestamp;

/// Judges one certificate.
pub(super) fn judge(
    issued: &Issued<'_, '_>,
    gathered: &Gathered<'_>,
    at: Timestamp,
) -> RevocationStatus {
    let mut weighing = by_lists(issued, gathered, at);
    for answer in &gathered.answers {
        match statements(answer, issued, gathered, at) {
            Ok(statements) => statements.into_iter().for_each(|said| weighing.add(said)),
            Err(cause) => weighing.add(Err(cause)),
        }
    }
    weighing.status()
}

/// The certificates of responders that answered for `issued` and could themselves be revoked.
pub(super) fn unchecked_responders<'g, 'e>(
    issued: &'g Issued<'_, '_>,
    gathered: &'g Gathered<'e>,
) -> impl Iterator<Item = &'g Certificate<'e>> {
    gathered.answers.iter().filter_map(|answer| match answer.responder(issued) {
        Ok(Responder::ToBeChecked(certificate)) => Some(certificate),
        Ok(Responder::Authority | Responder::Trusted) | Err(_) => None,
    })
}

fn by_lists(issued: &Issued<'_, '_>, gathered: &Gathered<'_>, at: Timestamp) -> Weighing {
    let known_at = gathered.known_at.unwrap_or(at);
    let (_, not_after) = issued.certificate.validity();
    let mut weighing = Weighing::new(Instants { at, known_at, not_after });
    for finding in &gathered.findings {
        weighing.add(finding.statement(issued));
    }
    weighing
}

fn statements(
    answer: &Answer<'_>,
    issued: &Issued<'_, '_>,
    gathered: &Gathered<'_>,
    at: Timestamp,
) -> Result<Vec<Result<Statement, UnknownCause>>, UnknownCause> {
    match answer.responder(issued)? {
        Responder::Authority | Responder::Trusted => {}
        Responder::ToBeChecked(certificate) => {
            let responder = Issued { certificate, ..*issued };
            match by_lists(&responder, gathered, at).status() {
                RevocationStatus::Good { .. } => {}
                RevocationStatus::Unknown { .. } => return Err(UnknownCause::ResponderUnchecked),
                RevocationStatus::Revoked { .. } | RevocationStatus::Suspended { .. } => {
                    return Err(UnknownCause::ResponderNotEntitled);
                }
            }
        }
    }
    answer.statements(issued)
}
