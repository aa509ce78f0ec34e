//! What became of the rows of a request: what came back for them, what other requests brought since, and which of their
//! codes were revoked.

use crate::kept::KeptRow;
use crate::rows::KnownRows;
use cup::Outcome;
use cup::workbook::{Revoked, RevokedRows};
use domain::{Cup, Digest, Instant};
use std::fmt::Write;
use store::cup::{EntryRecord, RowOutcome, Since};

/// Every row as it is now.
pub(crate) struct Became {
    /// In their order: a code that another request brought stands in the place of what came back.
    pub(crate) rows: Vec<(u32, Outcome)>,
    pub(crate) revoked: RevokedRows,
    pub(crate) since: Since,
}

impl Became {
    /// By what is known of each row.
    pub(crate) fn of(known: &KnownRows) -> Self {
        let mut became =
            Self { rows: Vec::new(), revoked: RevokedRows::new(), since: Since::default() };
        let mut happened = String::new();
        for row in &known.kept.rows {
            became.add(row, known, &mut happened);
        }
        became.since.digest = (!happened.is_empty()).then(|| Digest::of(happened.as_bytes()));
        became
    }

    fn add(&mut self, row: &KeptRow, known: &KnownRows, happened: &mut String) {
        let own = known.outcome(row);
        let entry = known.entry(row);
        let valid = entry.and_then(EntryRecord::valid_cup);
        let revoked = entry.map(revoked).unwrap_or_default();
        let is_revoked = |cup: &Cup| revoked.iter().any(|one| one.cup == *cup);
        let outcome = match (valid, own) {
            (Some(cup), _) => Outcome::Coded(cup.clone()),
            (None, own) => outcome(own),
        };
        match (own, valid) {
            (Some(RowOutcome::Coded { cup }), None) if is_revoked(cup) => self.since.revoked += 1,
            (Some(RowOutcome::Rejected { .. }) | None, Some(_)) => self.since.coded_later += 1,
            (Some(RowOutcome::Coded { .. }), _)
            | (Some(RowOutcome::Rejected { .. }) | None, None) => {}
        }
        if let Outcome::Coded(cup) = &outcome
            && outcome != self::outcome(own)
        {
            // Writing to a text does not fail.
            let _ = writeln!(happened, "{} {cup}", row.row);
        }
        for one in &revoked {
            let _ = writeln!(happened, "{} {one}", row.row);
        }
        self.rows.push((row.row, outcome));
        if !revoked.is_empty() {
            self.revoked.insert(row.row, revoked);
        }
    }
}

/// What came back for a row.
pub(crate) fn outcome(own: Option<&RowOutcome>) -> Outcome {
    match own {
        Some(RowOutcome::Coded { cup }) => Outcome::Coded(cup.clone()),
        Some(RowOutcome::Rejected { reasons }) => Outcome::Rejected(reasons.clone()),
        None => Outcome::Waiting,
    }
}

fn revoked(entry: &EntryRecord) -> Vec<Revoked> {
    let days = entry.revocations();
    days.map(|(cup, at)| Revoked { cup: cup.clone(), day: Instant::from(at).day_in_italy() })
        .collect()
}
