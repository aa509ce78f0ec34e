//! Types of files that may be uploaded.

use serde::{Deserialize, Serialize};

/// A type of file that may be uploaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileType {
    /// `.pdf`
    Pdf,
    /// `.jpeg`, `.jpg`, and what Windows calls them
    Jpeg,
    /// `.zip`
    Zip,
    /// `.xlsx`
    Xlsx,
    /// `.xls`, the workbooks of old
    Xls,
    /// `.p7m`, a file in the envelope of a signature (RFC 8551)
    P7m,
    /// `.xml`
    Xml,
}

impl FileType {
    /// Every one, in the order in which sentences name them.
    pub const ALL: [Self; 7] =
        [Self::Pdf, Self::Jpeg, Self::Zip, Self::Xlsx, Self::Xls, Self::P7m, Self::Xml];

    /// The extensions, lower case and without the dot; the first is the usual one.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpeg", "jpg", "jpe", "jfif"],
            Self::Zip => &["zip"],
            Self::Xlsx => &["xlsx"],
            Self::Xls => &["xls"],
            Self::P7m => &["p7m"],
            Self::Xml => &["xml"],
        }
    }

    /// The media type (IANA).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Zip => "application/zip",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Xls => "application/vnd.ms-excel",
            Self::P7m => "application/pkcs7-mime",
            Self::Xml => "application/xml",
        }
    }
}
