//! Last step of a conversion: its record says what became of it. Before that nothing shows.

use crate::actor::Actor;
use crate::claim::claim;
use crate::entries;
use crate::judge::JudgedRows;
use crate::keep::{Filed, keep_all};
use crate::obstacles::release;
use crate::records::save;
use edge::Refusal;
use store::cup::{ConversionRecord, Progress};

/// Takes rows that the rules have judged to the end: claimed, kept, recorded.
pub(crate) async fn complete(
    actor: &Actor<'_>,
    mut record: ConversionRecord,
    judged: JudgedRows<'_>,
) -> Result<ConversionRecord, Refusal> {
    record.calls.extend(judged.calls.iter().cloned());
    let decided = claim(actor, record.id, judged).await?;
    let filed = keep_all(actor, &record, decided).await?;
    record_conversion(actor, record, filed).await
}

/// Says in its record what became of a conversion. When it has become something else in the
/// meantime, the applications that were claimed are let go.
async fn record_conversion(
    actor: &Actor<'_>,
    mut record: ConversionRecord,
    filed: Filed,
) -> Result<ConversionRecord, Refusal> {
    record.measure = filed.measure;
    record.progress = filed.progress;
    record.report = Some(filed.report);
    record.rows = filed.rows;
    record.files.extend(filed.files);
    let saved = save(actor, record).await?;
    if !matches!(saved.progress, Progress::Accepted { .. }) || saved.withdrawn.is_some() {
        release(actor, saved.id, &filed.claimed).await?;
        entries::release_whole(actor, saved.id).await?;
    }
    Ok(saved)
}
