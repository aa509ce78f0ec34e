//! Conversions: begun, listed, read.

use crate::act::Doer;
use crate::{arrival, measures, stored, view};
use domain::ConversionId;
use domain::text::single_line;
use edge::reply::{Created, Json};
use edge::routes::cup::CreateConversion;
use edge::{Context, Invalid, Refusal, Request};
use serde_json::{Value, json};
use store::cup::{ConversionRecord, Origin, Progress};

/// Most conversions listed.
const MOST_LISTED: usize = 200;
/// The longest name of a file that is kept, in characters.
const LONGEST_NAME: usize = 150;

/// The administration's conversions, latest first.
pub(crate) async fn list(context: &Context, request: &Request) -> Result<Json<Value>, Refusal> {
    let doer = Doer::of(context, request)?;
    let records = context.stores.cup.conversions(&doer.administration, MOST_LISTED).await?;
    let shown: Vec<Value> = records.iter().map(view::summary).collect();
    Ok(Json(json!({ "conversions": shown })))
}

/// Prepares the upload of a workbook.
pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<Value>, Refusal> {
    let creation = request.body(CreateConversion)?;
    let doer = Doer::of(context, request)?;
    let file_name =
        file_name(&creation.file_name).ok_or_else(|| unusable_name(Invalid::Workbook))?;
    let max = cup::workbook::limits::FILE_BYTES as u64;
    if creation.size == 0 {
        return Err(Invalid::Workbook(cup::workbook::Unreadable::Empty.to_string()).into());
    }
    if creation.size > max {
        return Err(Invalid::Workbook(cup::workbook::Unreadable::TooLarge.to_string()).into());
    }
    if let Some(measure) = &creation.measure
        && measures::find(context, measure).await?.is_none()
    {
        return Err(Invalid::Measure.into());
    }
    let id = ConversionId::new(doer.millis(), &context.random.bytes()?).to_string();
    let origin = Origin::Workbook { file_name, size: creation.size, sha256: None };
    let record = begin(&doer, id, origin, creation.measure, creation.split).await?;
    let key = arrival::workbook_key(&doer.administration, &record.id);
    let upload = arrival::form(&doer, &key, stored::XLSX, max).await?;
    Ok(Created(json!({ "conversion": record.id, "upload": upload })))
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
pub(crate) async fn read(context: &Context, request: &Request) -> Result<Json<Value>, Refusal> {
    let doer = Doer::of(context, request)?;
    let record = own(&doer, request).await?;
    Ok(Json(view::detail(&doer, &record).await?))
}

/// The conversion that a request names, if it is the administration's own.
pub(crate) async fn own(doer: &Doer<'_>, request: &Request) -> Result<ConversionRecord, Refusal> {
    let id = request.conversion()?.to_string();
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

/// A file whose name cannot be used, refused for the reason of its kind.
pub(crate) fn unusable_name(kind: impl FnOnce(String) -> Invalid) -> Refusal {
    kind("Il nome del file non è utilizzabile: rinominalo e riprova.".to_owned()).into()
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
