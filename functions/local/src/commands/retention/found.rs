//! Something that is due: what it is, since when, and what keeps it.

use super::periods::Periods;
use domain::{OrganisationCode, RetentionKind};
use form::Id;
use jiff::Timestamp;
use store::accounts::Organisation;
use store::applications::Dossier;
use store::erasures::{Erased, HoldOn};
use store::files::documents_of;
use store::history::Head;

/// Something that is not to be kept any longer.
pub(super) struct Due {
    pub(super) kind: RetentionKind,
    /// Since when its period ran.
    pub(super) since: Timestamp,
    pub(super) what: What,
}

/// What it is, as it was read.
pub(super) enum What {
    Dossier(Box<Dossier>),
    File(Box<Dossier>, Id),
    Events { organisation: OrganisationCode, before: Timestamp, count: usize },
    Account { organisation: Box<Organisation>, head: Head },
}

impl Due {
    /// What people read of it.
    pub(super) fn name(&self) -> String {
        match &self.what {
            What::Dossier(dossier) => Erased::Dossier { dossier: dossier.id }.to_string(),
            What::File(dossier, which) => {
                Erased::File { dossier: dossier.id, which: which.clone() }.to_string()
            }
            What::Events { organisation, count, .. } => {
                format!("account/{organisation}, {count} events")
            }
            What::Account { organisation, .. } => format!("account/{}", organisation.code),
        }
    }

    /// What keeps it from being erased, where that is held.
    pub(super) fn holds(&self) -> Vec<HoldOn> {
        let organisation = match &self.what {
            What::Dossier(dossier) | What::File(dossier, _) => {
                return HoldOn::of_dossier(dossier).into();
            }
            What::Events { organisation, .. } => organisation.clone(),
            What::Account { organisation, .. } => organisation.code.clone(),
        };
        vec![HoldOn::Organisation { organisation }]
    }

    /// What the keys of its files begin with, if it has any.
    pub(super) fn files(&self) -> Option<String> {
        match &self.what {
            What::Dossier(dossier) => Some(documents_of(dossier.id)),
            What::File(dossier, which) => Some(dossier.stage.signed(which)?.key.clone()),
            What::Events { .. } | What::Account { .. } => None,
        }
    }
}

/// What is looked for.
pub(super) struct Wanted<'a> {
    pub(super) periods: &'a Periods,
    pub(super) kinds: &'a [RetentionKind],
    pub(super) now: Timestamp,
}

impl Wanted<'_> {
    /// Whether the period of a kind that is looked for is over.
    pub(super) fn is_over(&self, kind: RetentionKind, since: Timestamp) -> bool {
        self.kinds.contains(&kind) && self.periods.of(kind).end(since) <= self.now
    }
}
