//! Files on their way: posted by the browser straight to the incoming bucket, and confirmed by the
//! page or told of by the storage, whichever comes first.

use crate::act::Doer;
use crate::{received, responses};
use domain::{ConversionId, OrganisationCode, ResponseId};
use edge::{Context, Refusal, Upload};
use serde_json::{Map, Value, json};
use store::cup::Actor;
use store::files::PostRequest;

/// Where a workbook waits.
pub(crate) fn workbook_key(administration: &str, conversion: &str) -> String {
    format!("cup/{administration}/{conversion}/source.xlsx")
}

/// Where an answer waits.
pub(crate) fn response_key(administration: &str, conversion: &str, response: &str) -> String {
    format!("cup/{administration}/{conversion}/{response}.xml")
}

/// A form with which the browser can post one file.
pub(crate) async fn form(
    doer: &Doer<'_>,
    key: &str,
    media_type: &str,
    max: u64,
) -> Result<Value, Refusal> {
    let request = PostRequest { key, media_type, max, then: None };
    let post = doer.context.stores.files.post_form(&request, doer.now).await?;
    let fields: Map<String, Value> =
        post.fields.into_iter().map(|(name, value)| (name, value.into())).collect();
    Ok(json!({ "url": post.url, "fields": fields }))
}

/// A file that was announced has not arrived.
pub(crate) fn not_arrived() -> Refusal {
    edge::Denied::NotArrived.into()
}

/// What an upload is, by its key.
#[derive(Debug, PartialEq, Eq)]
enum Arrived {
    Workbook { administration: String, conversion: String },
    Response { administration: String, conversion: String, response: String },
}

/// Keys are read as strictly as they are written: others are not ours.
fn arrived(key: &str) -> Option<Arrived> {
    let mut parts = key.strip_prefix("cup/")?.split('/');
    let (administration, conversion, file) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let administration = administration.parse::<OrganisationCode>().ok()?.to_string();
    let conversion = conversion.parse::<ConversionId>().ok()?.to_string();
    if file == "source.xlsx" {
        return Some(Arrived::Workbook { administration, conversion });
    }
    let response = file.strip_suffix(".xml")?.parse::<ResponseId>().ok()?.to_string();
    Some(Arrived::Response { administration, conversion, response })
}

/// Does with a file that arrived what its confirmation does.
pub(crate) async fn deal_with(context: &Context, upload: Upload) -> Result<(), Refusal> {
    let Some(arrived) = arrived(&upload.key) else { return Ok(()) };
    let doer =
        |administration: String, by: Actor| Doer { context, now: upload.now, administration, by };
    let records = &context.stores.cup;
    match arrived {
        Arrived::Workbook { administration, conversion } => {
            let record = records.conversion(&administration, &conversion).await?;
            let record = record.ok_or(Refusal::NotFound)?;
            received::take_in(&doer(administration, record.by.clone()), record).await.map(drop)
        }
        Arrived::Response { administration, conversion, response } => {
            let record = records.conversion(&administration, &conversion).await?;
            let record = record.ok_or(Refusal::NotFound)?;
            let response = records.response(&administration, &conversion, &response).await?;
            let response = response.ok_or(Refusal::NotFound)?;
            let doer = doer(administration, response.by.clone());
            responses::take_in(&doer, record, response).await.map(drop)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01941f29-7c00-7000-8000-000000000001";

    #[test]
    fn keys_are_read_as_they_are_written() {
        let administration = "R7K2M9X4A".to_owned();
        let Ok(code) = administration.parse::<OrganisationCode>() else { return };
        assert_eq!(code.to_string(), administration);
        let workbook = arrived(&workbook_key(&administration, ID));
        let conversion = ID.to_owned();
        assert_eq!(
            workbook,
            Some(Arrived::Workbook {
                administration: administration.clone(),
                conversion: conversion.clone()
            })
        );
        let response = arrived(&response_key(&administration, ID, ID));
        assert_eq!(
            response,
            Some(Arrived::Response { administration, conversion, response: ID.to_owned() })
        );
    }

    #[test]
    fn other_keys_are_not_ours() {
        for key in [
            "",
            "cup/",
            "cup/R7K2M9X4A/x/source.xlsx",
            &format!("{ID}/{ID}"),
            &format!("cup/R7K2M9X4A/{ID}/source.xls"),
            &format!("cup/R7K2M9X4A/{ID}/source.xlsx/x"),
            &format!("cup/../{ID}/source.xlsx"),
            &format!("cup/R7K2M9X4A/{ID}/{}.xml", ID.to_uppercase()),
        ] {
            assert_eq!(arrived(key), None, "{key}");
        }
    }
}
