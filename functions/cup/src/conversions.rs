//! Conversions: begun, listed, read.

use crate::act::Doer;
use crate::{arrival, measures, stored, view};
use domain::ConversionId;
use domain::text::single_line;
use serde::Deserialize;
use serde_json::{Value, json};
use store::cup::{ConversionRecord, Origin, Progress};
use web::{Context, Incoming, Refusal, Reply};

/// Most conversions listed.
const MOST_LISTED: usize = 200;
/// The longest name of a file that is kept, in characters.
const LONGEST_NAME: usize = 150;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Creation {
    file_name: String,
    size: u64,
    #[serde(default)]
    measure: Option<String>,
    #[serde(default)]
    split: bool,
}

/// The administration's conversions, latest first.
pub(crate) async fn list(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let doer = Doer::of(context, incoming)?;
    let records = context.stores.cup.conversions(&doer.administration, MOST_LISTED).await?;
    let shown: Vec<Value> = records.iter().map(view::summary).collect();
    Ok(Reply::json(&json!({ "conversions": shown })))
}

/// Prepares the upload of a workbook.
pub(crate) async fn create(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let creation: Creation = incoming.json()?;
    let doer = Doer::of(context, incoming)?;
    let file_name = file_name(&creation.file_name).ok_or_else(|| {
        invalid("workbook", "Il nome del file non è utilizzabile: rinominalo e riprova.")
    })?;
    let max = cup::workbook::limits::FILE_BYTES as u64;
    if creation.size == 0 {
        return Err(invalid("workbook", &cup::workbook::Unreadable::Empty.to_string()));
    }
    if creation.size > max {
        return Err(invalid("workbook", &cup::workbook::Unreadable::TooLarge.to_string()));
    }
    if let Some(measure) = &creation.measure
        && measures::find(context, measure).await?.is_none()
    {
        return Err(invalid(
            "measure",
            "La misura scelta non c’è più: ricarica la pagina e scegli di nuovo.",
        ));
    }
    let id = ConversionId::new(doer.millis(), &context.random.bytes()?).to_string();
    let origin = Origin::Workbook { file_name, size: creation.size, sha256: None };
    let record = begin(&doer, id, origin, creation.measure, creation.split).await?;
    let key = arrival::workbook_key(&doer.administration, &record.id);
    let upload = arrival::form(&doer, &key, stored::XLSX, max).await?;
    Ok(Reply::created(&json!({ "conversion": record.id, "upload": upload })))
}

/// Stores a new conversion that waits for what it is made from.
pub(crate) async fn begin(
    doer: &Doer<'_>,
    id: String,
    origin: Origin,
    asked: Option<String>,
    split: bool,
) -> Result<ConversionRecord, Refusal> {
    let record = ConversionRecord {
        id,
        administration: doer.administration.clone(),
        at: doer.now,
        by: doer.by.clone(),
        origin,
        asked,
        split,
        measure: None,
        progress: Progress::Waiting,
        report: None,
        rows: None,
        files: Vec::new(),
        withdrawn: None,
        version: 1,
    };
    if doer.context.stores.cup.begin(&record).await? {
        Ok(record)
    } else {
        Err(Refusal::fault("the id of a new conversion was taken"))
    }
}

/// A conversion with everything that is known of it.
pub(crate) async fn read(context: &Context, incoming: &Incoming) -> Result<Reply, Refusal> {
    let doer = Doer::of(context, incoming)?;
    let record = own(&doer, incoming).await?;
    Ok(Reply::json(&view::detail(&doer, &record).await?))
}

/// The conversion that a request names, if it is the administration's own.
pub(crate) async fn own(doer: &Doer<'_>, incoming: &Incoming) -> Result<ConversionRecord, Refusal> {
    let id = incoming.conversion()?.to_string();
    let record = doer.context.stores.cup.conversion(&doer.administration, &id).await?;
    record.ok_or(Refusal::NotFound)
}

/// A file's name without folders, on one line, not too long.
pub(crate) fn file_name(text: &str) -> Option<String> {
    let bare = text.rsplit(['/', '\\']).next().unwrap_or_default();
    let line = single_line(bare).ok()?;
    let count = line.chars().count();
    // A name that is too long loses its beginning: the ending tells the type.
    let kept: String = line.chars().skip(count.saturating_sub(LONGEST_NAME)).collect();
    (!kept.trim_matches('.').is_empty()).then_some(kept)
}

pub(crate) fn invalid(code: &'static str, detail: &str) -> Refusal {
    Refusal::Invalid { code, detail: detail.to_owned(), more: json!({}) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_lose_their_folders() {
        assert_eq!(file_name(r"C:\Dati\progetti è.xlsx").as_deref(), Some("progetti è.xlsx"));
        assert_eq!(file_name("../../etc/passwd").as_deref(), Some("passwd"));
        for nothing in ["", "a/..", "/", "."] {
            assert_eq!(file_name(nothing), None, "{nothing}");
        }
        let long = file_name(&format!("{}.xlsx", "x".repeat(400))).unwrap_or_default();
        assert_eq!(long, format!("{}.xlsx", "x".repeat(LONGEST_NAME - 5)));
    }
}
