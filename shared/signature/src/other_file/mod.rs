//! Files that are no signed envelope: what they are, and what to do instead.

mod recognise;
mod sentence;

pub(crate) use recognise::{of_binary, of_start};

/// What a file is that is not a signed envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OtherFile {
    /// No bytes, or nothing but padding.
    Empty,
    /// A PDF without any signature.
    PlainPdf,
    /// A PDF with signatures inside (`PAdES`).
    SignedPdf,
    /// An `ASiC` container (`.asice`, `.asics`).
    Asic,
    /// Another ZIP archive.
    Archive,
    /// An XML document without a signature.
    Xml,
    /// An XML document with a signature inside (`XAdES`).
    SignedXml,
    /// A web page: what a failed download leaves.
    WebPage,
    /// A mail message, such as S/MIME makes.
    MailMessage,
    /// A picture.
    Image,
    /// A document of a word processor or spreadsheet.
    OfficeDocument,
    /// A certificate, or one with its key.
    CertificateFile,
    /// A time stamp, or time-stamped data.
    TimeStamp,
    /// Enveloped or encrypted data.
    Encrypted,
    /// Something else.
    Unknown,
}

impl OtherFile {
    /// The kind's name for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty-file",
            Self::PlainPdf => "plain-pdf",
            Self::SignedPdf => "signed-pdf",
            Self::Asic => "asic-container",
            Self::Archive => "archive",
            Self::Xml => "xml",
            Self::SignedXml => "signed-xml",
            Self::WebPage => "web-page",
            Self::MailMessage => "mail-message",
            Self::Image => "image",
            Self::OfficeDocument => "office-document",
            Self::CertificateFile => "certificate-file",
            Self::TimeStamp => "time-stamp",
            Self::Encrypted => "encrypted",
            Self::Unknown => "not-signed-data",
        }
    }
}
