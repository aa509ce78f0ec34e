//! What must be true after it all, whatever the figures.

use crate::deeds::section;
use crate::people::{People, SECTION};
use crate::sent::{Ended, Sendings};
use jiff::Timestamp;
use reqwest::StatusCode;
use ristoro_tests::Running;
use std::collections::BTreeSet;

/// How much was looked at, for the report.
#[derive(Debug)]
pub(crate) struct Proven {
    pub(crate) saved: usize,
    pub(crate) accepted: usize,
    pub(crate) refused: usize,
}

/// Nothing acknowledged is lost, nothing came late, nothing that came in time was refused, numbers are distinct and without
/// a gap, and there is one confirmation for each.
pub(crate) async fn prove(
    portal: &Running,
    people: &People,
    sendings: &Sendings,
    closes: Timestamp,
) -> Proven {
    let saved = saves_are_there(people).await;
    let all = sendings.all();
    let mut numbers = BTreeSet::new();
    let mut refused = 0;
    for ended in &all {
        match ended {
            Ended::Accepted { id, arrived, number } => {
                assert!(
                    *arrived < closes,
                    "{id} came late: {arrived}, and the call closed {closes}"
                );
                assert!(numbers.insert(*number), "{number} was given twice");
            }
            Ended::Refused { id, told_at, code } => {
                assert!(
                    *told_at >= closes,
                    "{id} was refused early ({code}): {told_at}, before {closes}"
                );
                refused += 1;
            }
        }
    }
    let accepted = numbers.len();
    let expected: BTreeSet<u32> = (1..=u32::try_from(accepted).unwrap()).collect();
    assert_eq!(numbers, expected, "numbers without a gap");
    confirmations_are_there(portal, accepted).await;
    Proven { saved, accepted, refused }
}

/// Every draft has what was acknowledged last; gives how many were saved at all.
async fn saves_are_there(people: &People) -> usize {
    let all = std::mem::take(&mut *people.typed.lock().unwrap());
    let mut saved = 0;
    for typed in all {
        let Some(text) = &typed.text else { continue };
        let (status, view) = typed.browser.get(&section(&typed.id)).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(view["version"], typed.version, "{}", typed.id);
        assert_eq!(view["entries"][SECTION], text.as_str(), "{}", typed.id);
        saved += 1;
    }
    saved
}

async fn confirmations_are_there(portal: &Running, accepted: usize) {
    for _ in 0..accepted.div_ceil(300) {
        portal.wake_courier().await;
    }
    let confirmations = portal
        .letters()
        .iter()
        .filter(|letter| letter.subject.starts_with("Ristoro: domanda inviata"))
        .count();
    assert_eq!(confirmations, accepted, "a confirmation each");
}
