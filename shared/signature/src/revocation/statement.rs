//! What the pieces of evidence say, and what follows from them together.

use super::cause::UnknownCause;
use super::status::{RevocationReason, RevocationSource, RevocationStatus};
use jiff::{SignedDuration, Timestamp};

/// How far the clocks of an authority and of the portal may be apart.
const CLOCK_SKEW: SignedDuration = SignedDuration::from_mins(5);

/// What one piece of evidence says of one certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    pub(crate) said: Said,
    pub(crate) this_update: Timestamp,
    /// Until when it holds; `None`: it does not say, and is not believed fresh.
    pub(crate) next_update: Option<Timestamp>,
    pub(crate) source: RevocationSource,
}

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    Good,
    Listed { since: Timestamp, reason: RevocationReason },
}

/// The instants that evidence is measured against.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Instants {
    /// When the certificate must not have been revoked.
    pub(crate) at: Timestamp,
    /// When the evidence is used: what was published later cannot have been known.
    pub(crate) known_at: Timestamp,
    /// The certificate's last instant.
    pub(crate) not_after: Timestamp,
}

/// Everything said of one certificate, and why the rest does not count.
#[derive(Debug)]
pub(crate) struct Weighing {
    instants: Instants,
    /// Fresh at the instant, or later than it.
    statements: Vec<Statement>,
    nearest: UnknownCause,
}

impl Weighing {
    pub(crate) fn new(instants: Instants) -> Self {
        Self { instants, statements: Vec::new(), nearest: UnknownCause::NoEvidence }
    }

    pub(crate) fn add(&mut self, said: Result<Statement, UnknownCause>) {
        match said.and_then(|statement| self.counted(statement)) {
            Ok(statement) => self.statements.push(statement),
            Err(cause) => self.nearest = self.nearest.max(cause),
        }
    }

    /// A revocation is for ever, so one in force by then wins over everything, and even a stale
    /// list proves it. Otherwise the newest of what was published by then; failing that, the oldest
    /// of what was published later.
    pub(crate) fn status(mut self) -> RevocationStatus {
        self.statements.sort_by_key(|statement| statement.this_update);
        let revoked = self.statements.iter().find(|own| self.is_revocation(own));
        let newest = self.statements.iter().rfind(|own| !self.is_later(own));
        match revoked.or(newest).or(self.statements.first()) {
            Some(statement) => self.status_by(statement),
            None => RevocationStatus::Unknown { why: self.nearest },
        }
    }

    fn counted(&self, statement: Statement) -> Result<Statement, UnknownCause> {
        let Statement { this_update, next_update, said, .. } = statement;
        if this_update > self.instants.known_at.saturating_add(CLOCK_SKEW).unwrap_or(Timestamp::MAX)
        {
            return Err(UnknownCause::FromTheFuture);
        }
        if self.is_revocation(&statement) {
            return Ok(statement);
        }
        if self.is_later(&statement) {
            let ended = said == Said::Good && this_update > self.instants.not_after;
            return if ended { Err(UnknownCause::AfterTheEnd) } else { Ok(statement) };
        }
        let fresh = next_update.is_some_and(|next| self.instants.at <= next);
        if fresh { Ok(statement) } else { Err(UnknownCause::Stale) }
    }

    /// Whether it was published after the instant in question.
    fn is_later(&self, statement: &Statement) -> bool {
        let latest = self.instants.at.saturating_add(CLOCK_SKEW).unwrap_or(Timestamp::MAX);
        statement.this_update > latest
    }

    /// What was published by the instant counts whatever date it gives; of what was published
    /// later, only what the authority says to have decided by then.
    fn in_force(&self, statement: &Statement, since: Timestamp) -> bool {
        !self.is_later(statement) || since <= self.instants.at
    }

    fn is_revocation(&self, statement: &Statement) -> bool {
        match statement.said {
            Said::Good
            | Said::Listed {
                reason: RevocationReason::CertificateHold | RevocationReason::RemoveFromCrl,
                ..
            } => false,
            Said::Listed { since, .. } => self.in_force(statement, since),
        }
    }

    fn status_by(&self, statement: &Statement) -> RevocationStatus {
        let &Statement { said, this_update, next_update, source } = statement;
        match said {
            Said::Listed { since, reason } if self.in_force(statement, since) => match reason {
                RevocationReason::RemoveFromCrl => {
                    RevocationStatus::Good { source, this_update, next_update }
                }
                RevocationReason::CertificateHold => RevocationStatus::Suspended { since, source },
                reason => RevocationStatus::Revoked { at: since, reason, source },
            },
            Said::Listed { .. } | Said::Good => {
                RevocationStatus::Good { source, this_update, next_update }
            }
        }
    }
}
