//! A signed file judged with what its authorities say now.

use super::cache::EvidenceCache;
use super::fetcher::Fetcher;
use super::gather::Gathering;
use super::kept::{KeptCertificate, KeptEvidence, KeptPiece, MissedFetch};
use super::piece::Piece;
use jiff::Timestamp;
use signature::{Policy, Report, Revocation, RevocationEvidence, Verdict, verify};
use tokio::time::Instant;

/// What a judgement needs beside the file and its policy.
#[derive(Debug)]
pub struct Judging<'j, C> {
    /// Who fetches.
    pub fetcher: &'j Fetcher,
    /// Where lists are kept.
    pub cache: &'j C,
    /// When this is: at an upload the same as [`Policy::at`], later when a file is judged again.
    pub now: Timestamp,
    /// Random bytes, from which the nonces of requests are made.
    pub nonce_seed: [u8; 32],
}

/// A verdict, with the evidence that it rests on.
#[derive(Debug)]
pub struct Judged {
    /// The verdict: [`Verdict::RevocationUnknown`] when it is to be judged again.
    pub report: Report,
    /// What was known when, to be kept beside the file.
    pub evidence: KeptEvidence,
}

/// Judges the signed file `file` by `policy`, whose [`Policy::revocation`] does not count: what the
/// envelope carries, what authorities answer and what their lists say decides. Nothing is fetched
/// for a file that is refused anyway, and only from authorities whose path reached an anchor.
///
/// Never fails, and ends within the fetcher's [`Limits::whole`](super::Limits::whole) and what it
/// takes to verify a file twice.
pub async fn judge<C: EvidenceCache>(
    file: &[u8],
    policy: &Policy<'_>,
    judging: &Judging<'_, C>,
) -> Judged {
    let limits = judging.fetcher.limits();
    let mut gathering = Gathering {
        fetcher: judging.fetcher,
        cache: judging.cache,
        at: policy.at,
        nonce_seed: judging.nonce_seed,
        deadline: Instant::now() + limits.whole,
        evidence: RevocationEvidence::none().known_at(judging.now),
        pieces: Vec::new(),
        missed: Vec::new(),
        fetches_left: limits.fetches,
    };
    let report = verified(file, policy, &gathering.evidence);
    // What only the envelope says to be good is asked about all the same: its evidence may be of
    // before a revocation. Of what cannot be asked about, or does not answer, it goes on counting.
    if !matches!(report.verdict, Verdict::RevocationUnknown | Verdict::Valid) {
        return judged(report, policy.at, judging, &[], Vec::new());
    }
    gathering.gather(&report.revocation_targets).await;
    let report = verified(file, policy, &gathering.evidence);
    judged(report, policy.at, judging, &gathering.pieces, gathering.missed)
}

fn verified(file: &[u8], policy: &Policy<'_>, evidence: &RevocationEvidence) -> Report {
    verify(file, &Policy { revocation: Revocation::Evidence(evidence), ..*policy })
}

/// Keeps the pieces that decided.
fn judged<C>(
    report: Report,
    at: Timestamp,
    judging: &Judging<'_, C>,
    pieces: &[Piece],
    missed: Vec<MissedFetch>,
) -> Judged {
    let targets = &report.revocation_targets;
    let most = judging.fetcher.limits().kept_bytes;
    let sources = targets.iter().filter_map(|target| target.status().source());
    let decided: Vec<String> = sources.map(|source| source.sha256.to_string()).collect();
    let pieces = pieces.iter().map(|piece| KeptPiece::of(piece, targets, most));
    let evidence = KeptEvidence {
        at,
        gathered_at: judging.now,
        certificates: targets.iter().map(KeptCertificate::of).collect(),
        pieces: pieces.filter(|piece| decided.contains(&piece.sha256)).collect(),
        missed,
    };
    Judged { report, evidence }
}
