//! The measures of an administration's own, as they are now.

use crate::actor::Actor;
use cup::Measure;
use edge::Refusal;
use edge::api::cup::MeasureRevision;
use store::cup::OwnMeasure;

/// A measure with its revisions, the latest last; there is always one.
pub(crate) struct Kept {
    pub(crate) measure: Measure,
    pub(crate) latest: OwnMeasure,
    pub(crate) earlier: Vec<OwnMeasure>,
}

impl Kept {
    fn of(mut revisions: Vec<OwnMeasure>) -> Result<Option<Self>, Refusal> {
        let Some(latest) = revisions.pop() else { return Ok(None) };
        let measure = serde_json::from_str(&latest.json).map_err(Refusal::fault)?;
        Ok(Some(Self { measure, latest, earlier: revisions }))
    }

    /// The revisions, the latest first.
    pub(crate) fn revisions(&self) -> Vec<MeasureRevision> {
        let all = self.earlier.iter().chain([&self.latest]).rev();
        all.map(revision).collect()
    }
}

/// A revision, as people read it.
pub(crate) fn revision(kept: &OwnMeasure) -> MeasureRevision {
    MeasureRevision {
        number: kept.revision,
        at: kept.at.into(),
        by: (&kept.by).into(),
        link: kept.link.clone(),
        retired: kept.retired,
    }
}

/// Every measure of the administration's own, by id.
pub(crate) async fn latest(actor: &Actor<'_>) -> Result<Vec<Kept>, Refusal> {
    let all = actor.context.stores.cup.own_measures(&actor.administration).await?;
    let mut kept = Vec::new();
    for revisions in all.chunk_by(|one, next| one.id == next.id) {
        kept.extend(Kept::of(revisions.to_vec())?);
    }
    Ok(kept)
}

/// The one with an id, if it is there.
pub(crate) async fn named(actor: &Actor<'_>, id: &str) -> Result<Option<Kept>, Refusal> {
    Kept::of(actor.context.stores.cup.own_measure(&actor.administration, id).await?)
}
