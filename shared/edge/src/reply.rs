//! What routes give when they are done, as types: each knows how it is written and how it is
//! described.

use crate::{Refusal, Response};
use form::FileType;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use std::marker::PhantomData;

/// What a route gives.
pub trait Reply {
    /// Written out.
    ///
    /// # Errors
    /// A fault, when it cannot be written.
    fn into_response(self) -> Result<Response, Refusal>;

    /// For the description of the API.
    fn describe(generator: &mut SchemaGenerator) -> Description;
}

/// A reply, as the description of the API has it.
#[derive(Debug)]
pub struct Description {
    /// The status.
    pub status: u16,
    /// What is in it.
    pub content: Content,
}

/// What is in a reply.
#[derive(Debug)]
pub enum Content {
    /// Nothing.
    Nothing,
    /// JSON of a schema.
    Json(Schema),
    /// Nothing: what follows is at another address.
    Elsewhere,
    /// A file, as an attachment, of one of these media types.
    File {
        /// The media types.
        media_types: &'static [&'static str],
        /// Whether it may be at another address, given with a 303.
        elsewhere: bool,
    },
}

/// JSON with status 200.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T: Serialize + JsonSchema> Reply for Json<T> {
    fn into_response(self) -> Result<Response, Refusal> {
        Response::json(200, &self.0)
    }

    fn describe(generator: &mut SchemaGenerator) -> Description {
        Description { status: 200, content: Content::Json(generator.subschema_for::<T>()) }
    }
}

/// JSON with status 201: something was made.
#[derive(Debug)]
pub struct Created<T>(pub T);

impl<T: Serialize + JsonSchema> Reply for Created<T> {
    fn into_response(self) -> Result<Response, Refusal> {
        Response::json(201, &self.0)
    }

    fn describe(generator: &mut SchemaGenerator) -> Description {
        Description { status: 201, content: Content::Json(generator.subschema_for::<T>()) }
    }
}

/// Nothing, with status 204.
#[derive(Debug, Clone, Copy)]
pub struct Empty;

impl Reply for Empty {
    fn into_response(self) -> Result<Response, Refusal> {
        Ok(Response::empty())
    }

    fn describe(_: &mut SchemaGenerator) -> Description {
        Description { status: 204, content: Content::Nothing }
    }
}

/// A reply that also sets cookies.
#[derive(Debug)]
pub struct WithCookie<R> {
    /// The reply.
    pub reply: R,
    /// The values of `Set-Cookie`.
    pub cookies: Vec<String>,
}

impl<R: Reply> Reply for WithCookie<R> {
    fn into_response(self) -> Result<Response, Refusal> {
        let response = self.reply.into_response()?;
        Ok(self
            .cookies
            .iter()
            .fold(response, |response, cookie| response.with_header("set-cookie", cookie)))
    }

    fn describe(generator: &mut SchemaGenerator) -> Description {
        R::describe(generator)
    }
}

/// The end of a session, with status 204.
#[derive(Debug)]
pub struct SignedOut {
    /// The `Set-Cookie` that takes the session's cookie back.
    pub cookie: String,
}

impl Reply for SignedOut {
    /// What browsers remember of the pages goes too, the pages that «back» shows among it. Not storage and
    /// not cookies: drafts of other accounts, and what a browser is known by, are theirs.
    fn into_response(self) -> Result<Response, Refusal> {
        Ok(Response::empty()
            .with_header("set-cookie", &self.cookie)
            .with_header("clear-site-data", "\"cache\""))
    }

    fn describe(generator: &mut SchemaGenerator) -> Description {
        Empty::describe(generator)
    }
}

/// Another page of the site, where the browser goes on, with status 303.
#[derive(Debug)]
pub struct SeeOther(pub String);

impl Reply for SeeOther {
    fn into_response(self) -> Result<Response, Refusal> {
        Ok(Response::elsewhere(&self.0))
    }

    fn describe(_: &mut SchemaGenerator) -> Description {
        Description { status: 303, content: Content::Elsewhere }
    }
}

/// What kind of file a route gives.
pub trait FileKind {
    /// The media types it may have.
    const MEDIA_TYPES: &'static [&'static str];
}

/// A PDF.
#[derive(Debug, Clone, Copy)]
pub struct Pdf;

impl FileKind for Pdf {
    const MEDIA_TYPES: &'static [&'static str] = &[FileType::Pdf.media_type()];
}

/// A workbook.
#[derive(Debug, Clone, Copy)]
pub struct Workbook;

impl FileKind for Workbook {
    const MEDIA_TYPES: &'static [&'static str] = &[FileType::Xlsx.media_type()];
}

/// A workbook or the XML of Sistema CUP.
#[derive(Debug, Clone, Copy)]
pub struct CupFile;

impl FileKind for CupFile {
    const MEDIA_TYPES: &'static [&'static str] = &[FileType::Xlsx.media_type(), "application/xml"];
}

/// A signed file (RFC 8551).
#[derive(Debug, Clone, Copy)]
pub struct SignedEnvelope;

impl FileKind for SignedEnvelope {
    const MEDIA_TYPES: &'static [&'static str] = &[SIGNED];
}

/// What signed files are.
pub const SIGNED: &str = "application/pkcs7-mime";

/// Whatever may be uploaded.
#[derive(Debug, Clone, Copy)]
pub struct AnyFile;

impl FileKind for AnyFile {
    const MEDIA_TYPES: &'static [&'static str] = &[
        FileType::Pdf.media_type(),
        FileType::Jpeg.media_type(),
        FileType::Zip.media_type(),
        FileType::Xlsx.media_type(),
        FileType::Xls.media_type(),
        FileType::P7m.media_type(),
        FileType::Xml.media_type(),
    ];
}

/// A file made for the occasion, to be saved.
#[derive(Debug)]
pub struct Attachment<K> {
    response: Response,
    kind: PhantomData<K>,
}

impl<K: FileKind> Attachment<K> {
    /// A file by the name it is saved under.
    pub fn new(media_type: &str, file_name: &str, bytes: impl Into<bytes::Bytes>) -> Self {
        let response = Response::attachment(media_type, file_name, bytes);
        Self { response, kind: PhantomData }
    }
}

impl<K: FileKind> Reply for Attachment<K> {
    fn into_response(self) -> Result<Response, Refusal> {
        Ok(self.response)
    }

    fn describe(_: &mut SchemaGenerator) -> Description {
        Description {
            status: 200,
            content: Content::File { media_types: K::MEDIA_TYPES, elsewhere: false },
        }
    }
}

/// A stored file, to be saved: its bytes or, when a function cannot carry it, where it is.
#[derive(Debug)]
pub struct Download<K> {
    response: Response,
    kind: PhantomData<K>,
}

impl<K> Download<K> {
    pub(crate) fn new(response: Response) -> Self {
        Self { response, kind: PhantomData }
    }
}

impl<K: FileKind> Reply for Download<K> {
    fn into_response(self) -> Result<Response, Refusal> {
        Ok(self.response)
    }

    fn describe(_: &mut SchemaGenerator) -> Description {
        Description {
            status: 200,
            content: Content::File { media_types: K::MEDIA_TYPES, elsewhere: true },
        }
    }
}
