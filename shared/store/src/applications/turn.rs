//! Whose turn it is to give numbers, when many wait for theirs at once.
//!
//! Who waits longest gives numbers, and goes on with those behind; the others look at their own dossier from time to
//! time. When all tried at once, all but one would try in vain, again and again, and keep that one from its work. When
//! looking shows the same one in front again and again, it may have died: then any of the two dozen that are next takes
//! over, and after some more looks whoever waits. Looks are counted rather than seconds: where everything is slow, who
//! gives numbers is slow too.

use super::Applications;
use super::number::Numbering;
use super::records::Dossier;
use super::stage::Stage;
use crate::error::StoreError;
use crate::transaction::patience;
use backon::BackoffBuilder;
use domain::ApplicationId;
use form::CallId;
use jiff::Timestamp;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long one goes on giving numbers to others.
const LONGEST_TURN: Duration = Duration::from_secs(2);
/// After so many looks at the same one in front, some second, one of those that are next takes over.
const NEXT_TAKES_OVER: u32 = 4;
/// After so many, some four seconds, anybody does.
const ANYBODY_TAKES_OVER: u32 = 8;

impl Applications {
    /// The dossier with its number, which it gets now if it has none. It comes without a number only when that could
    /// not be had in some seconds, and then it is given later.
    pub async fn numbered(&self, dossier: Dossier, now: Timestamp) -> Result<Dossier, StoreError> {
        let mut dossier = dossier;
        let mut queue = Queue::default();
        for pause in pauses() {
            let Stage::Arrived { .. } = dossier.stage else { return Ok(dossier) };
            let call = &dossier.call.call;
            let turn = queue.look(&self.next_to_number(call).await?, dossier.id);
            let waits = !turn || self.number_for_a_while(call, now).await? == Numbering::Meanwhile;
            if waits {
                sleep(pause).await;
            }
            dossier = self.stored(dossier.id).await?;
        }
        Ok(dossier)
    }

    /// Gives numbers until nothing waits, somebody else does so, or it was long enough for one: what the last try gave.
    async fn number_for_a_while(
        &self,
        call: &CallId,
        now: Timestamp,
    ) -> Result<Numbering, StoreError> {
        let begun = Instant::now();
        loop {
            let numbering = self.number(call, now).await?;
            if !matches!(numbering, Numbering::Numbered(_)) || begun.elapsed() > LONGEST_TURN {
                return Ok(numbering);
            }
        }
    }
}

/// What one of those who wait saw of the others.
#[derive(Debug, Default)]
struct Queue {
    front: Option<ApplicationId>,
    /// How often it was in front, in a row.
    looks: u32,
}

impl Queue {
    /// Looks at those that are next, in order; whether it is one's turn to give numbers.
    fn look(&mut self, next: &[ApplicationId], own: ApplicationId) -> bool {
        let Some(&front) = next.first() else { return false };
        self.looks = if self.front == Some(front) { self.looks + 1 } else { 1 };
        self.front = Some(front);
        let patience = if next.contains(&own) { NEXT_TAKES_OVER } else { ANYBODY_TAKES_OVER };
        front == own || self.looks >= patience
    }
}

/// How long to wait between looks: random, growing from 100 ms to a second, 12 s in all.
fn pauses() -> impl Iterator<Item = Duration> {
    let (first, longest) = (Duration::from_millis(100), Duration::from_secs(1));
    patience().with_min_delay(first).with_max_delay(longest).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(count: u8) -> Vec<ApplicationId> {
        (0..count).map(|number| ApplicationId::new(u64::from(number), &[number; 10])).collect()
    }

    #[test]
    fn who_is_in_front_numbers_at_once() {
        let next = ids(3);
        assert!(Queue::default().look(&next, next[0]));
        assert!(!Queue::default().look(&next, next[1]));
        assert!(!Queue::default().look(&[], next[0]), "somebody did it");
    }

    #[test]
    fn who_is_next_takes_over_from_whoever_died_and_then_anybody() {
        let all = ids(30);
        let turns = |own: usize| {
            let mut queue = Queue::default();
            (1..=9).filter(|_| queue.look(&all[..24], all[own])).count()
        };
        assert_eq!(turns(1), 6, "from the fourth look on");
        assert_eq!(turns(23), 6);
        assert_eq!(turns(24), 2, "from the eighth");
    }

    #[test]
    fn while_the_queue_moves_nobody_takes_over() {
        let all = ids(30);
        let mut queue = Queue::default();
        let looks = (0..20).map(|front| queue.look(&all[front / 3..], all[29]));
        assert_eq!(looks.filter(|turn| *turn).count(), 0);
    }
}
