//! Uploads that were prepared.

use crate::api::UploadForm;
use domain::{ConversionId, ResponseId};
use schemars::JsonSchema;
use serde::Serialize;

/// The upload of a workbook, prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ConversionUpload {
    /// The id of the request of codes to be.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub conversion: ConversionId,
    /// How to post the workbook.
    pub upload: UploadForm,
}

/// The upload of an answer, prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ResponseUpload {
    /// The id of the answer.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub response: ResponseId,
    /// How to post the file.
    pub upload: UploadForm,
}
