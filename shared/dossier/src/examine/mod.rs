//! A signed file, examined: what the call and the form want of it, against what its authorities say.

mod lists;

use crate::{LoadedDossier, anchors};
use bytes::Bytes;
use domain::{AdvancedRule, SigningRules};
use edge::{Context, Refusal};
use form::{RequiredSignature, SignedContent};
use jiff::Timestamp;
use lists::KnownLists;
use signature::{AdvancedSignatures, Policy, Revocation, Signatory};
use std::sync::Arc;
use trust::fetch::{Allowance, Fetcher, Judged, Judging, Limits};

/// When a file is examined, and how long that may take.
#[derive(Debug, Clone, Copy)]
pub enum Occasion {
    /// At its upload: somebody is waiting.
    Upload {
        /// When it was uploaded: now.
        at: Timestamp,
    },
    /// Later, since something could not be known then.
    Later {
        /// When it was uploaded: what counts is how its certificates stood then.
        uploaded_at: Timestamp,
        /// Now.
        now: Timestamp,
    },
}

/// Examines the bytes of a signed file. The time that the signer claims proves nothing: certificates must be
/// good at the upload.
///
/// # Errors
/// A fault of the portal; whatever is wrong with the file is in the report.
pub async fn examine(
    context: &Context,
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
    bytes: &[u8],
    (rules, occasion): (SigningRules, Occasion),
) -> Result<Judged, Refusal> {
    let expected = match wanted.content {
        SignedContent::FinalPdf => Some(final_pdf(context, dossier, wanted).await?),
        SignedContent::Document { .. } => None,
    };
    let signatory = dossier.signatory(wanted);
    let signatory = signatory.ok_or_else(|| Refusal::fault("validated without a signatory"))?;
    let (at, now, limits) = match occasion {
        Occasion::Upload { at } => (at, at, Limits::WHILE_WAITING),
        Occasion::Later { uploaded_at, now } => (uploaded_at, now, Limits::AT_LEISURE),
    };
    let policy = Policy {
        anchors: &*anchors(context, now).await?,
        at,
        revocation: Revocation::NotJudged,
        expected_content: expected.as_deref(),
        advanced: match rules.advanced {
            AdvancedRule::Refused => AdvancedSignatures::Refused,
            AdvancedRule::Accepted => AdvancedSignatures::Accepted,
        },
        signatory: Some(&Signatory {
            fiscal_code: Some(signatory.fiscal_code),
            given_name: signatory.given_name,
            family_name: signatory.family_name,
        }),
    };
    let allowed = context.config.fetch_allowance.iter().cloned();
    let judging = Judging {
        fetcher: &Fetcher::new(limits, Allowance::of(allowed)),
        cache: &*known_lists(context),
        now,
        nonce_seed: context.random.bytes()?,
    };
    Ok(trust::fetch::judge(bytes, &policy, &judging).await)
}

/// The lists that this process knows.
fn known_lists(context: &Context) -> Arc<KnownLists> {
    context.remembered.get::<KnownLists>().unwrap_or_else(|| {
        let lists = Arc::new(KnownLists::of(&context.config.anchors));
        context.remembered.put(Arc::clone(&lists));
        lists
    })
}

/// The PDF made at validation: what contains it, signed, is larger than it is.
async fn final_pdf(
    context: &Context,
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
) -> Result<Bytes, Refusal> {
    let pdf = dossier.contents.dossier.stage.pdf();
    let pdf = pdf.ok_or_else(|| Refusal::fault("validated without a PDF"))?;
    let stored = context.stores.files.document(&pdf.key, wanted.max_bytes()).await?;
    stored.ok_or_else(|| Refusal::fault("the final PDF is not in its bucket"))
}
