//! Where files wait in the incoming bucket. The administration and the request of codes are part of
//! the key: nobody can name another's upload.

use domain::{ConversionId, OrganisationCode, ResponseId};
use std::fmt;
use store::cup::ConversionRecord;

/// The name of a workbook among the uploads of its conversion.
const WORKBOOK: &str = "source.xlsx";

/// Where an upload waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UploadKey {
    pub(crate) administration: OrganisationCode,
    pub(crate) conversion: ConversionId,
    pub(crate) file: UploadedFile,
}

/// What is uploaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UploadedFile {
    /// The workbook of a conversion.
    Workbook,
    /// An answer to it.
    Response(ResponseId),
}

impl UploadKey {
    /// Where the workbook of a conversion waits.
    pub(crate) fn workbook(conversion: &ConversionRecord) -> Self {
        Self::of(conversion, UploadedFile::Workbook)
    }

    /// Where an answer to a conversion waits.
    pub(crate) fn response(conversion: &ConversionRecord, response: ResponseId) -> Self {
        Self::of(conversion, UploadedFile::Response(response))
    }

    fn of(conversion: &ConversionRecord, file: UploadedFile) -> Self {
        let administration = conversion.administration.clone();
        Self { administration, conversion: conversion.id, file }
    }

    /// What an upload is, by its key. Keys are read as strictly as they are written: others are not
    /// ours.
    pub(crate) fn read(key: &str) -> Option<Self> {
        let mut parts = key.strip_prefix("cup/")?.split('/');
        let (administration, conversion, file) = (parts.next()?, parts.next()?, parts.next()?);
        let read = Self {
            administration: administration.parse().ok()?,
            conversion: conversion.parse().ok()?,
            file: match file {
                WORKBOOK => UploadedFile::Workbook,
                other => UploadedFile::Response(other.strip_suffix(".xml")?.parse().ok()?),
            },
        };
        (read.to_string() == key).then_some(read)
    }
}

impl fmt::Display for UploadKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { administration, conversion, file } = self;
        write!(out, "cup/{administration}/{conversion}/")?;
        match file {
            UploadedFile::Workbook => out.write_str(WORKBOOK),
            UploadedFile::Response(response) => write!(out, "{response}.xml"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01941f29-7c00-7000-8000-000000000001";

    #[test]
    fn keys_are_read_as_they_are_written() {
        for file in [UploadedFile::Workbook, UploadedFile::Response(ID.parse().unwrap())] {
            let administration = "R7K2M9X4A".parse().unwrap();
            let key = UploadKey { administration, conversion: ID.parse().unwrap(), file };
            assert_eq!(UploadKey::read(&key.to_string()), Some(key));
        }
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
            &format!("cup/r7k2m9x4a/{ID}/source.xlsx"),
            &format!("cup/../{ID}/source.xlsx"),
            &format!("cup/R7K2M9X4A/{ID}/{}.xml", ID.to_uppercase()),
        ] {
            assert_eq!(UploadKey::read(key), None, "{key}");
        }
    }
}
