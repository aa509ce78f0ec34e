//! One rate for some seconds: what is due is done when it is due, however long what came before takes.

use crate::mix::Deed;
use crate::people::People;
use crate::sent::Sendings;
use crate::work::now;
use ristoro_tests::Running;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until};

/// How long each deed took from the moment when it was due, in milliseconds.
pub(crate) type Waits = BTreeMap<Deed, Vec<f64>>;

/// Who is at work where, and what came of those that were sent.
pub(crate) type Scene = (Arc<Running>, Arc<People>, Arc<Sendings>);

/// Every save of a run is another.
static SAVES: AtomicU64 = AtomicU64::new(1);

/// A rate, in deeds a second, and for how long.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step {
    pub(crate) rate: u32,
    pub(crate) seconds: u32,
}

impl Step {
    /// Plays it to its end: until all that were begun are over.
    pub(crate) async fn play(self, deeds: impl Iterator<Item = Deed>, scene: Scene) -> Waits {
        let begins = Instant::from_std(now());
        let mut under_way = JoinSet::new();
        for (turn, deed) in (0..self.rate * self.seconds).zip(deeds) {
            let due = begins + Duration::from_secs(1) * turn / self.rate;
            sleep_until(due).await;
            let scene = scene.clone();
            under_way.spawn(async move {
                done(deed, &scene).await;
                (deed, due.elapsed().as_secs_f64() * 1000.0)
            });
        }
        let mut waits = Waits::new();
        for (deed, took) in under_way.join_all().await {
            waits.entry(deed).or_default().push(took);
        }
        waits
    }
}

async fn done(deed: Deed, (portal, people, sendings): &Scene) {
    match deed {
        Deed::SignIn => people.signs_in().await,
        Deed::Open => people.opens().await,
        Deed::Save => people.saves(SAVES.fetch_add(1, Ordering::Relaxed)).await,
        Deed::Draft => people.reads_the_draft().await,
        Deed::Validate => people.validates().await,
        Deed::Upload => people.uploads().await,
        Deed::Send => people.sends(sendings, || portal.clock.now()).await,
        Deed::Receipt => people.looks_at_the_receipt().await,
    }
}
