//! The whole verification: envelope by envelope, signature by signature.

use crate::algorithm::Hash;
use crate::cms::SignedData;
use crate::content::{Content, ContentDigests};
use crate::error::Error;
use crate::fault::Fault;
use crate::note::Note;
use crate::policy::{Policy, Revocation};
use crate::report::{ContentDigest, Reason, Remark, Report, Signer};
use crate::revocation::{Gathered, RevocationTarget};
use crate::signer::{self, Judged};
use crate::verdict::Verdict;
use crate::{armour, signatory};
use jiff::Timestamp;
use std::borrow::Cow;

/// Most envelopes one in the other: people sign what colleagues have signed, and not much more.
const MAX_LAYERS: usize = 4;

/// Judges the signed file `file` by `policy`. Never fails: whatever is wrong is in the report.
///
/// Time is linear in the file's size. Memory: the content is read in place, and copied only when it
/// is base64 text (once) or a chunked envelope inside another (once for each).
pub fn verify(file: &[u8], policy: &Policy<'_>) -> Report {
    let mut judgement = Judgement::default();
    if let Err(fault) = judgement.layer(file, 1, policy) {
        judgement.faults.push((fault, None));
    }
    judgement.signatory(policy);
    judgement.report(policy.at)
}

/// Takes the innermost content out of the signed file `file` without judging any signature;
/// borrowed from the file whenever it lies there in one piece.
///
/// # Errors
///
/// [`Error::ReadContent`] when the file cannot be read that far.
pub fn content(file: &[u8]) -> Result<Cow<'_, [u8]>, Error> {
    innermost(Cow::Borrowed(file), 1).map_err(Error::ReadContent)
}

fn innermost(file: Cow<'_, [u8]>, layer: usize) -> Result<Cow<'_, [u8]>, Fault> {
    if layer > MAX_LAYERS {
        return Err(Fault::TooMany);
    }
    let inside = match file {
        Cow::Borrowed(file) => match armour::strip(file)? {
            Cow::Borrowed(bytes) => SignedData::read(bytes)?.content.whole(),
            Cow::Owned(bytes) => Cow::Owned(SignedData::read(&bytes)?.content.whole().into_owned()),
        },
        Cow::Owned(file) => {
            let bytes = armour::strip(&file)?;
            Cow::Owned(SignedData::read(&bytes)?.content.whole().into_owned())
        }
    };
    let start = &inside[..inside.len().min(armour::START)];
    if armour::looks_signed(start) { innermost(inside, layer + 1) } else { Ok(inside) }
}

/// What has been found so far.
#[derive(Debug, Default)]
struct Judgement {
    signers: Vec<Signer>,
    /// Each with the position of the signer it concerns.
    faults: Vec<(Fault, Option<usize>)>,
    /// Each with the position of the signer it concerns.
    notes: Vec<(Note, usize)>,
    content_digest: Option<ContentDigest>,
    targets: Vec<RevocationTarget>,
}

/// The evidence given and that of the envelope.
fn gathered<'e>(envelope: &SignedData<'e>, revocation: Revocation<'e>) -> Gathered<'e> {
    match revocation {
        Revocation::NotJudged => Gathered::default(),
        Revocation::Evidence(evidence) => {
            Gathered::new(evidence, &envelope.evidence, &envelope.certificates)
        }
    }
}

impl Judgement {
    /// Judges one envelope and those inside it, at most [`MAX_LAYERS`] calls deep.
    fn layer(&mut self, file: &[u8], layer: usize, policy: &Policy<'_>) -> Result<(), Fault> {
        if layer > MAX_LAYERS {
            return Err(Fault::TooMany);
        }
        let bytes = armour::strip(file)?;
        let envelope = SignedData::read(&bytes)?;
        let mut digests = ContentDigests::new(&envelope.content);
        let gathered = gathered(&envelope, policy.revocation);
        for info in &envelope.signers {
            let judged = signer::judge(info, &envelope, &mut digests, &gathered, policy, layer);
            self.add(judged);
        }
        if armour::looks_signed(&envelope.content.start(armour::START)) {
            return self.layer(&envelope.content.whole(), layer + 1, policy);
        }
        self.innermost(&envelope.content, &mut digests, policy);
        Ok(())
    }

    fn add(&mut self, judged: Judged) {
        let position = self.signers.len();
        self.faults.extend(judged.fault.map(|fault| (fault, Some(position))));
        self.notes.extend(judged.notes.into_iter().map(|note| (note, position)));
        self.signers.push(judged.signer);
        for target in judged.targets {
            if !self.targets.contains(&target) {
                self.targets.push(target);
            }
        }
    }

    fn innermost(
        &mut self,
        content: &Content<'_>,
        digests: &mut ContentDigests<'_, '_>,
        policy: &Policy<'_>,
    ) {
        let digest = digests.by(Hash::Sha256);
        self.content_digest = <[u8; 32]>::try_from(digest.as_slice()).ok().map(ContentDigest);
        if policy.expected_content.is_some_and(|expected| !content.is(expected)) {
            self.faults.push((Fault::OtherContent, None));
        }
    }

    /// Whether the person who must sign is among the signers, as far as their certificates are there.
    fn signatory(&mut self, policy: &Policy<'_>) {
        let Some(wanted) = policy.signatory else { return };
        if self.signers.iter().all(|signer| signer.serial.is_none()) {
            return;
        }
        match signatory::find(wanted, &self.signers) {
            Ok((position, note)) => self.notes.extend(note.map(|note| (note, position))),
            Err(fault) => self.faults.push((fault, None)),
        }
    }

    fn report(mut self, judged_at: Timestamp) -> Report {
        // Stable: among faults of one verdict, the order of the signers stays.
        self.faults.sort_by_key(|(fault, _)| fault.verdict());
        let verdict = self.faults.first().map_or(Verdict::Valid, |(fault, _)| fault.verdict());
        let reasons = self.faults.into_iter().map(|(fault, signer)| Reason {
            message: fault.sentence(),
            fault,
            signer,
        });
        let notes = self.notes.into_iter().map(|(note, signer)| Remark {
            note,
            signer,
            message: note.sentence().to_owned(),
        });
        Report {
            verdict,
            reasons: reasons.collect(),
            notes: notes.collect(),
            judged_at,
            signers: self.signers,
            content_digest: self.content_digest,
            revocation_targets: self.targets,
        }
    }
}
