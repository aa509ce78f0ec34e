//! Gathers evidence for the certificates of a file, until all are known or time is up.

use super::cache::EvidenceCache;
use super::fault::FetchFault;
use super::fetcher::{FetchedList, Fetcher};
use super::kept::MissedFetch;
use super::piece::{Evidence, Piece};
use bytes::Bytes;
use futures::future::join_all;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use signature::{CrlSearch, RevocationEvidence, RevocationTarget, SerialNumber};
use std::collections::{BTreeMap, BTreeSet};
use tokio::time::{Instant, timeout_at};

/// Most addresses of one kind that a certificate gives.
const ROUNDS: usize = 4;

/// What has been gathered so far.
pub(super) struct Gathering<'g, C> {
    pub(super) fetcher: &'g Fetcher,
    pub(super) cache: &'g C,
    /// The instant to judge at.
    pub(super) at: Timestamp,
    /// From which the nonces of requests are made.
    pub(super) nonce_seed: [u8; 32],
    pub(super) deadline: Instant,
    pub(super) evidence: RevocationEvidence,
    pub(super) pieces: Vec<Piece>,
    pub(super) missed: Vec<MissedFetch>,
    pub(super) fetches_left: usize,
}

impl<C: EvidenceCache> Gathering<'_, C> {
    /// Responders first, then lists: an answer is small, and says how it is now.
    pub(super) async fn gather(&mut self, targets: &[RevocationTarget]) {
        for round in 0..ROUNDS {
            self.ask(&self.unknown(targets), round).await;
        }
        for round in 0..ROUNDS {
            let wanted = self.wanted(&self.unknown(targets), round);
            let missing = self.look_in_cache(wanted, targets).await;
            self.fetch(missing).await;
        }
        self.fill_cache(targets).await;
    }

    fn unknown<'t>(&self, targets: &'t [RevocationTarget]) -> Vec<&'t RevocationTarget> {
        let known = |own: &RevocationTarget| own.judge(&self.evidence, self.at).is_known();
        targets.iter().filter(|target| !target.status().is_known() && !known(target)).collect()
    }

    /// Asks, of each certificate, the responder whose turn it is.
    async fn ask(&mut self, targets: &[&RevocationTarget], round: usize) {
        let mut asked = Vec::new();
        for target in targets {
            let Some(url) = target.ocsp_urls().get(round) else { continue };
            if self.may_fetch(url) {
                asked.push((url, self.nonce(target), target));
            }
        }
        let (fetcher, deadline) = (self.fetcher, self.deadline);
        let answers = asked.into_iter().map(|(url, nonce, target)| async move {
            let answer = fetcher.ocsp(url, target.ocsp_request(Some(&nonce)));
            let answer = timeout_at(deadline, answer).await.unwrap_or(Err(FetchFault::TooSlow));
            (url, nonce, answer)
        });
        for (url, nonce, answer) in join_all(answers).await {
            match answer {
                Ok(response) => {
                    self.evidence.add_ocsp(response.to_vec(), Some(nonce));
                    let what = Evidence::Ocsp(response);
                    self.pieces.push(Piece { url: url.clone(), what });
                }
                Err(why) => self.miss(url, why),
            }
        }
    }

    /// Which lists to look in, and for what: a list speaks of several certificates, and of the
    /// responders that answered for them.
    fn wanted(&self, targets: &[&RevocationTarget], round: usize) -> Wanted {
        let mut wanted = Wanted::new();
        for target in targets {
            let responders = target.responders(&self.evidence);
            for own in std::iter::once(*target).chain(&responders) {
                if let Some(url) = own.list_urls().get(round) {
                    let serials = wanted.entry(url.clone()).or_default();
                    serials.insert(own.serial().clone());
                    serials.extend(responders.iter().map(|own| own.serial().clone()));
                }
            }
        }
        wanted
    }

    /// Takes the lists that the cache has; gives back those that leave a certificate unknown.
    async fn look_in_cache(&mut self, wanted: Wanted, targets: &[RevocationTarget]) -> Wanted {
        for (url, serials) in &wanted {
            let Some(list) = self.cached(url).await else { continue };
            let mut search = CrlSearch::new(serials.iter().cloned());
            let read = search.feed(&list).and_then(|()| search.finish());
            if let Ok(finding) = read {
                self.add_list(url, FetchedList { finding, bytes: Some(list) }, true);
            }
        }
        let unknown = self.unknown(targets);
        let still = |url: &String| unknown.iter().any(|own| own.list_urls().contains(url));
        wanted.into_iter().filter(|(url, _)| still(url)).collect()
    }

    async fn cached(&self, url: &str) -> Option<Bytes> {
        timeout_at(self.deadline, self.cache.list(url)).await.ok().flatten()
    }

    async fn fetch(&mut self, wanted: Wanted) {
        let mut wanted_now = Vec::new();
        for (url, serials) in wanted {
            if self.may_fetch(&url) {
                wanted_now.push((url, serials));
            }
        }
        let (fetcher, deadline) = (self.fetcher, self.deadline);
        let lists = wanted_now.into_iter().map(|(url, serials)| async move {
            let list = timeout_at(deadline, fetcher.list(&url, serials)).await;
            (url, list.unwrap_or(Err(FetchFault::TooSlow)))
        });
        for (url, list) in join_all(lists).await {
            match list {
                Ok(list) => self.add_list(&url, list, false),
                Err(why) => self.miss(&url, why),
            }
        }
    }

    fn add_list(&mut self, url: &str, list: FetchedList, cached: bool) {
        let FetchedList { finding, bytes } = list;
        self.evidence.add_finding(finding.clone());
        let what = Evidence::List { finding: Box::new(finding), bytes, cached };
        self.pieces.push(Piece { url: url.to_owned(), what });
    }

    /// Only lists that proved sound: whose word decided about a certificate.
    async fn fill_cache(&self, targets: &[RevocationTarget]) {
        let statuses = targets.iter().map(|own| own.judge(&self.evidence, self.at));
        let decided: Vec<_> = statuses.filter_map(|status| status.source()).collect();
        for piece in &self.pieces {
            let Evidence::List { finding, bytes: Some(bytes), cached: false } = &piece.what else {
                continue;
            };
            let sound = decided.iter().any(|source| source.sha256 == finding.sha256());
            if sound && bytes.len() <= self.fetcher.limits().cached_bytes {
                self.cache.keep(&piece.url, bytes, finding.next_update()).await;
            }
        }
    }

    fn may_fetch(&mut self, url: &str) -> bool {
        let Some(left) = self.fetches_left.checked_sub(1) else {
            self.miss(url, FetchFault::TooMany);
            return false;
        };
        self.fetches_left = left;
        true
    }

    fn miss(&mut self, url: &str, why: FetchFault) {
        self.missed.push(MissedFetch { url: url.to_owned(), why });
    }

    /// Another for every certificate and every file, and nobody else's.
    fn nonce(&self, target: &RevocationTarget) -> Vec<u8> {
        let digest = Sha256::new_with_prefix(self.nonce_seed).chain_update(target.certificate());
        digest.finalize()[..16].to_vec()
    }
}

/// By the address of a list, the certificates to look for in it.
type Wanted = BTreeMap<String, BTreeSet<SerialNumber>>;
