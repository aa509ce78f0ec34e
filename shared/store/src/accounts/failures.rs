//! Wrong passwords in a row (manual 2.2), counted by the name that was tried: whether anybody has that
//! name makes no difference, neither to what is counted nor to how long it takes.

use super::Accounts;
use super::keys::{FAILURES, failures_key, failures_partition, nobodys_key};
use crate::error::StoreError;
use crate::expression::number;
use crate::instant;
use crate::keys::Key;
use crate::query::Range;
use crate::record::Record;
use crate::transaction::Transaction;
use domain::{Digest, PasswordRules};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How often to count a guess anew when others are counted in the same moment. Three of them lock.
const ROUNDS: u32 = 8;
/// How long failures are remembered: whoever tries again a day later begins anew.
const MEMORY: SignedDuration = SignedDuration::from_hours(24);

/// Whose guesses are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GuessedBy<'a> {
    /// A keyed digest of the name that is tried. Not the name: people type passwords there by mistake.
    pub name: &'a Digest,
    /// The browser, if its user signed in there before: it has a counter of its own, so that strangers
    /// do not shut that user out.
    pub browser: Option<&'a str>,
}

/// Whether a guess may be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// It may be tried, and is counted as wrong until it turns out to be right.
    Open(IfWrong),
    /// Too many were wrong.
    Locked {
        /// Until when.
        until: Timestamp,
    },
}

/// What follows if a guess is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfWrong {
    /// So many more may be tried.
    Left(u32),
    /// None may be tried.
    Locked {
        /// Until when.
        until: Timestamp,
    },
}

/// Failures in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Failures {
    /// The browser that it is the counter of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    browser: Option<String>,
    in_a_row: u32,
    #[serde(with = "instant::option", default, skip_serializing_if = "Option::is_none")]
    locked_until: Option<Timestamp>,
    #[serde(with = "instant::epoch")]
    expires_at: Timestamp,
    version: u64,
}

impl Record for Failures {
    const TAG: &'static str = "FAILURES";
    const WHAT: &'static str = "failed sign-ins";
}

/// What stands for the events of a name that nobody has.
#[derive(Serialize, Deserialize)]
struct Nobodys {
    #[serde(with = "instant::epoch")]
    expires_at: Timestamp,
}

impl Record for Nobodys {
    const TAG: &'static str = "NOBODYS";
    const WHAT: &'static str = "a failure of nobody";
}

impl Failures {
    /// None, as for a name that was never tried.
    fn none() -> Self {
        let expires_at = Timestamp::UNIX_EPOCH;
        Self { browser: None, in_a_row: 0, locked_until: None, expires_at, version: 0 }
    }

    fn lock(&self, now: Timestamp) -> Option<Timestamp> {
        self.locked_until.filter(|until| *until > now)
    }

    /// With one more. After a lock, and after a day, it is counted from the beginning.
    fn with_one_more(&self, now: Timestamp) -> Self {
        let begins_anew = self.locked_until.is_some() || self.expires_at <= now;
        let in_a_row = if begins_anew { 1 } else { self.in_a_row.saturating_add(1) };
        let locks = in_a_row >= PasswordRules::FAILURES_BEFORE_LOCK;
        Self {
            browser: self.browser.clone(),
            in_a_row,
            locked_until: locks.then(|| later(now, PasswordRules::LOCK)),
            expires_at: later(now, MEMORY),
            version: self.version + 1,
        }
    }

    fn if_wrong(&self) -> IfWrong {
        match self.locked_until {
            Some(until) => IfWrong::Locked { until },
            None => IfWrong::Left(PasswordRules::FAILURES_BEFORE_LOCK - self.in_a_row),
        }
    }
}

fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    instant::cut(now.checked_add(by).unwrap_or(now))
}

impl Accounts {
    /// Counts a guess before it is tried: guesses that are sent at once are counted one after another,
    /// and no more of them are tried than may be wrong in a row.
    ///
    /// # Errors
    /// When the counter cannot be read or written.
    pub async fn count_guess(
        &self,
        by: GuessedBy<'_>,
        now: Timestamp,
    ) -> Result<Guess, StoreError> {
        let key = failures_key(by.name, by.browser);
        for _ in 0..ROUNDS {
            let so_far: Option<Failures> = self.table.record(&key).await?;
            let so_far = so_far.unwrap_or_else(Failures::none);
            if let Some(until) = so_far.lock(now) {
                return Ok(Guess::Locked { until });
            }
            let browser = by.browser.map(str::to_owned);
            let next = Failures { browser, ..so_far.with_one_more(now) };
            if self.save_failures(&key, &so_far, &next).await? {
                return Ok(Guess::Open(next.if_wrong()));
            }
        }
        Err(StoreError::Contended { what: Failures::WHAT })
    }

    /// Writes the counter, provided nobody counted since it was read.
    async fn save_failures(
        &self,
        key: &Key,
        so_far: &Failures,
        next: &Failures,
    ) -> Result<bool, StoreError> {
        let item = next.item(key)?;
        if so_far.version == 0 {
            let absent = Some("attribute_not_exists(pk)");
            return self.table.put(Failures::WHAT, item, absent, &[]).await;
        }
        let values = [(":version", number(so_far.version))];
        self.table.put(Failures::WHAT, item, Some("#version = :version"), &values).await
    }

    /// A guess was right: nothing was wrong in a row any more.
    ///
    /// # Errors
    /// When the counter cannot be removed.
    pub async fn forget_failures(&self, by: GuessedBy<'_>) -> Result<(), StoreError> {
        let key = failures_key(by.name, by.browser);
        self.table.remove_record::<Failures>(&key).await.map(drop)
    }

    /// Notes that a guess at a name that nobody has was wrong, in as much time as
    /// [`note`](Self::note) takes for a user. It is forgotten with the failures, and nobody reads it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn note_of_nobody(&self, name: &Digest, now: Timestamp) -> Result<(), StoreError> {
        let nobodys = Nobodys { expires_at: later(now, MEMORY) };
        let item = nobodys.item(&nobodys_key(name))?;
        Transaction::new(Nobodys::WHAT)
            .put((), &self.table, item, "attribute_not_exists(pk) OR attribute_exists(pk)", &[])?
            .commit(&self.table.client)
            .await
            .map(drop)
    }

    /// Until when a name is locked in some browser: the longest lock there is.
    ///
    /// # Errors
    /// When the counters cannot be read.
    pub async fn locked_until(
        &self,
        name: &Digest,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        let partition = failures_partition(name);
        let range = Range { partition: &partition, sort_prefix: FAILURES };
        let counters: Vec<Failures> = self.table.records(&range).await?;
        Ok(counters.iter().filter_map(|counter| counter.lock(now)).max())
    }

    /// Unlocks a name, in every browser.
    ///
    /// # Errors
    /// When the counters cannot be read or removed.
    pub async fn unlock(&self, name: &Digest) -> Result<(), StoreError> {
        let partition = failures_partition(name);
        let range = Range { partition: &partition, sort_prefix: FAILURES };
        for Failures { browser, .. } in self.table.records(&range).await? {
            self.forget_failures(GuessedBy { name, browser: browser.as_deref() }).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        let start: Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
        later(start, SignedDuration::from_secs(seconds))
    }

    #[test]
    fn the_third_in_a_row_locks_for_five_minutes() {
        let first = Failures::none().with_one_more(at(0));
        assert_eq!(first.if_wrong(), IfWrong::Left(2));
        let second = first.with_one_more(at(60));
        assert_eq!((second.if_wrong(), second.lock(at(60))), (IfWrong::Left(1), None));
        let third = second.with_one_more(at(120));
        assert_eq!(third.if_wrong(), IfWrong::Locked { until: at(420) });
        assert_eq!((third.lock(at(419)), third.lock(at(420))), (Some(at(420)), None));
        assert_eq!(third.with_one_more(at(420)).if_wrong(), IfWrong::Left(2));
    }

    #[test]
    fn a_day_later_it_is_counted_anew() {
        const DAY: i64 = 24 * 60 * 60;
        let second = Failures::none().with_one_more(at(0)).with_one_more(at(1));
        assert_eq!(
            second.with_one_more(at(DAY)).if_wrong(),
            IfWrong::Locked { until: at(DAY + 300) }
        );
        assert_eq!(second.with_one_more(at(DAY + 1)).if_wrong(), IfWrong::Left(2));
    }
}
