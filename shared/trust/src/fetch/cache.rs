//! Lists kept while they are fresh.

use bytes::Bytes;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::future::Future;
use std::sync::{Mutex, PoisonError};

/// Where lists are kept between one judgement and the next, by the address they came from. What it
/// gives is judged like what comes from the network, so it need not be trusted; a cache that fails
/// is one that has nothing.
pub trait EvidenceCache: Sync {
    /// The list that came from `url`, fresh or not.
    fn list(&self, url: &str) -> impl Future<Output = Option<Bytes>> + Send;

    /// Keeps a list that has proved sound; after `next_update` it serves no purpose.
    fn keep(
        &self,
        url: &str,
        list: &Bytes,
        next_update: Option<Timestamp>,
    ) -> impl Future<Output = ()> + Send;
}

/// Keeps nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoCache;

impl EvidenceCache for NoCache {
    async fn list(&self, _: &str) -> Option<Bytes> {
        None
    }

    async fn keep(&self, _: &str, _: &Bytes, _: Option<Timestamp>) {}
}

/// Most bytes in a [`MemoryCache`]: what is out of date first makes room.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// Keeps lists in memory, as long as the process lives.
#[derive(Debug, Default)]
pub struct MemoryCache(Mutex<BTreeMap<String, KeptList>>);

/// A list, and when it serves no purpose any more.
#[derive(Debug)]
struct KeptList {
    list: Bytes,
    next_update: Option<Timestamp>,
}

impl EvidenceCache for MemoryCache {
    async fn list(&self, url: &str) -> Option<Bytes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(url).map(|kept| kept.list.clone())
    }

    async fn keep(&self, url: &str, list: &Bytes, next_update: Option<Timestamp>) {
        if list.len() > MOST_BYTES {
            return;
        }
        let mut lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lists.remove(url);
        while lists.values().map(|kept| kept.list.len()).sum::<usize>() + list.len() > MOST_BYTES {
            let oldest = lists.iter().min_by_key(|(_, kept)| kept.next_update);
            let Some(oldest) = oldest.map(|(url, _)| url.clone()) else { break };
            lists.remove(&oldest);
        }
        lists.insert(url.to_owned(), KeptList { list: list.clone(), next_update });
    }
}
