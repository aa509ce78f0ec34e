//! Whose turn it is to give numbers, when many wait for theirs at once.
//!
//! Who waits longest gives numbers, and goes on with those behind; the others look from time to time who is in front. When
//! all tried at once, all but one would try in vain, again and again, and keep that one from its work. A look is two small
//! records: who is in front, and one's own place.
//! When looking shows the same one in front again and again, it may have died: then any of the two dozen that are next
//! takes over, and after some more looks whoever waits. Looks are counted rather than seconds: where everything is slow, who
//! gives numbers is slow too.

use super::Applications;
use super::number::Numbering;
use super::records::Dossier;
use super::stage::Stage;
use super::waiting::Place;
use crate::error::StoreError;
use crate::transaction::patience;
use backon::BackoffBuilder;
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
        let Stage::Arrived { arrived_at, .. } = dossier.stage else { return Ok(dossier) };
        let call = &dossier.call.call;
        let own = Place { arrived_at, dossier: dossier.id };
        let mut queue = Queue::default();
        for pause in pauses() {
            let look = queue.look(self.in_front(call).await?, own);
            // Whoever asked earlier may have arrived later: in front of one who was numbered meanwhile.
            if look == Look::Passed || !self.waits(call, own).await? {
                break;
            }
            let turn = match look {
                Look::Turn => true,
                Look::TurnOfNext => self.next_to_number(call).await?.contains(&dossier.id),
                Look::Wait | Look::Passed => false,
            };
            let numbers = turn && self.number_for_a_while(call, now).await? != Numbering::Meanwhile;
            if !numbers {
                sleep(pause).await;
            }
        }
        self.stored(dossier.id).await
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
    front: Option<Place>,
    /// How often it was in front, in a row.
    looks: u32,
}

/// What looking at who is in front says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// One has a number.
    Passed,
    /// It is one's turn to give numbers.
    Turn,
    /// It is the turn of those that are next.
    TurnOfNext,
    /// It is somebody else's turn.
    Wait,
}

impl Queue {
    fn look(&mut self, front: Option<Place>, own: Place) -> Look {
        let Some(front) = front.filter(|front| *front <= own) else { return Look::Passed };
        self.looks = if self.front == Some(front) { self.looks + 1 } else { 1 };
        self.front = Some(front);
        if front == own {
            return Look::Turn;
        }
        match self.looks {
            ..NEXT_TAKES_OVER => Look::Wait,
            NEXT_TAKES_OVER..ANYBODY_TAKES_OVER => Look::TurnOfNext,
            ANYBODY_TAKES_OVER.. => Look::Turn,
        }
    }
}

/// How long to wait between looks: random, growing from 150 ms to a second, 12 s in all.
fn pauses() -> impl Iterator<Item = Duration> {
    let (first, longest) = (Duration::from_millis(150), Duration::from_secs(1));
    patience().with_min_delay(first).with_max_delay(longest).build()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ApplicationId;

    /// The one that came as the so manieth.
    fn place(number: u8) -> Place {
        let arrived_at = Timestamp::from_second(i64::from(number)).unwrap();
        Place { arrived_at, dossier: ApplicationId::new(u64::from(number), &[number; 10]) }
    }

    #[test]
    fn who_is_in_front_numbers_at_once() {
        assert_eq!(Queue::default().look(Some(place(0)), place(0)), Look::Turn);
        assert_eq!(Queue::default().look(Some(place(0)), place(1)), Look::Wait);
    }

    #[test]
    fn one_was_numbered_when_nobody_is_before_one() {
        assert_eq!(Queue::default().look(None, place(3)), Look::Passed);
        assert_eq!(Queue::default().look(Some(place(4)), place(3)), Look::Passed);
    }

    #[test]
    fn who_is_next_takes_over_from_whoever_died_and_then_anybody() {
        let mut queue = Queue::default();
        let looks: Vec<Look> = (1..=9).map(|_| queue.look(Some(place(0)), place(29))).collect();
        assert_eq!(looks[..3], [Look::Wait; 3]);
        assert_eq!(looks[3..7], [Look::TurnOfNext; 4], "from the fourth look on");
        assert_eq!(looks[7..], [Look::Turn; 2], "from the eighth");
    }

    #[test]
    fn while_the_queue_moves_nobody_takes_over() {
        let mut queue = Queue::default();
        let looks = (0..20).map(|front| queue.look(Some(place(front / 3)), place(29)));
        assert!(looks.into_iter().all(|look| look == Look::Wait));
    }
}
