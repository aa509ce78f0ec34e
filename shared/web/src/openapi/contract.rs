//! What each route takes and gives.

use crate::RouteId;

/// What a route takes and gives. Schemas are named as under `components.schemas`.
pub(super) struct Contract {
    /// The schema of the JSON body it wants.
    pub(super) request: Option<&'static str>,
    /// What it gives when it is done.
    pub(super) success: Success,
    /// The codes of its refusals with status 409.
    pub(super) conflicts: &'static [&'static str],
    /// The codes of its refusals with status 422.
    pub(super) invalid: &'static [&'static str],
}

/// What a route gives when it is done.
#[derive(Clone, Copy)]
pub(super) enum Success {
    /// JSON of a schema, with status 200.
    Json(&'static str),
    /// JSON of a schema, with status 201.
    Created(&'static str),
    /// Nothing, with status 204.
    Nothing,
    /// A PDF made for the occasion.
    Pdf,
    /// A PDF that is stored.
    Stored,
    /// A file of any type that may be uploaded.
    File,
    /// The API's own description.
    Document,
    /// A workbook made for the occasion.
    Workbook,
    /// A workbook or an XML document that is stored.
    CupFile,
}

/// Changes of answers are refused with these.
const CHANGE: &[&str] = &["conflict", "not-draft", "frozen", "gate-open", "too-many"];

/// The contract of a route. A new route does not compile until it has one.
pub(super) fn contract(id: RouteId) -> Contract {
    use RouteId as Id;
    use Success::{Created, CupFile, Document, File, Json, Nothing, Pdf, Stored, Workbook};
    match id {
        Id::ReadSession => gives(Json("Session")),
        Id::SignIn => takes("Credentials", Json("Session")).invalid(&["credentials"]),
        Id::SignOut => gives(Nothing),
        Id::ReadChallenge => gives(Json("Challenge")),
        Id::Register => takes("Registration", Created("Registered"))
            .conflicts(&["not-sent"])
            .invalid(&["invalid", "challenge"]),
        Id::ChangePassword => takes("PasswordChange", Json("PasswordChanged"))
            .conflicts(&["conflict"])
            .invalid(&["invalid"]),
        Id::ListCalls => gives(Json("Calls")),
        Id::ReadOpenApi => gives(Document),
        Id::ListApplications => gives(Json("Applications")),
        Id::CreateApplication => {
            takes("ApplicationCreation", Created("Application")).conflicts(&["closed", "too-many"])
        }
        Id::ReadApplication => gives(Json("ApplicationDetail")),
        Id::ReadEvents => gives(Json("Events")),
        Id::ReadSection | Id::ReadItem => gives(Json("View")),
        Id::SaveSection | Id::SaveItem => {
            takes("Save", Json("View")).conflicts(CHANGE).invalid(&["invalid"])
        }
        Id::FreezeSection => takes("Versioned", Json("View"))
            .conflicts(&["conflict", "not-draft", "frozen", "gate-open"])
            .invalid(&["invalid"]),
        Id::AddItem => takes("ItemAddition", Created("View")).conflicts(&[
            "not-draft",
            "frozen",
            "gate-open",
            "too-many",
        ]),
        Id::DeleteItem => takes("Versioned", Nothing).conflicts(CHANGE),
        Id::ReadMissing => gives(Json("Missing")),
        Id::Validate => gives(Json("ApplicationDetail"))
            .conflicts(&["not-open", "closed"])
            .invalid(&["invalid"]),
        Id::ReadDraftPdf => gives(Pdf).conflicts(&["not-draft"]),
        Id::ReadFinalPdf => gives(Stored).conflicts(&["not-validated"]),
        Id::AddDocument => takes("DocumentAddition", Created("Upload"))
            .conflicts(&["not-draft", "gate-open", "frozen"])
            .invalid(&["document"]),
        Id::DocumentReceived => takes("DocumentAddition", Json("StoredDocument"))
            .conflicts(&["not-draft", "gate-open", "frozen", "not-arrived", "already-received"])
            .invalid(&["document"]),
        Id::ReadDocument => gives(File),
        Id::DeleteDocument => gives(Nothing).conflicts(&["not-draft", "gate-open", "frozen"]),
        Id::AddSigned => takes("SignedAddition", Created("Upload"))
            .conflicts(&["not-validated", "submitted"])
            .invalid(&["signature"]),
        Id::SignedReceived => takes("SignedAddition", Json("Signed"))
            .conflicts(&["not-validated", "submitted", "not-arrived", "already-received"])
            .invalid(&["signature"]),
        Id::Submit => gives(Json("Receipt"))
            .conflicts(&["not-validated", "not-open", "closed"])
            .invalid(&["missing-upload"]),
        Id::ListMeasures => gives(Json("Measures")),
        Id::ReadTemplate => gives(Workbook),
        Id::ListConversions => gives(Json("Conversions")),
        Id::CreateConversion => takes("ConversionCreation", Created("ConversionUpload"))
            .invalid(&["workbook", "measure"]),
        Id::ReadConversion => gives(Json("Conversion")),
        Id::ConversionReceived => gives(Json("Conversion")).conflicts(&["not-arrived"]),
        Id::WithdrawConversion => gives(Json("Conversion")).conflicts(&["nothing-to-withdraw"]),
        Id::ReadConversionFile => gives(CupFile),
        Id::CreateResponse => takes("ResponseCreation", Created("ResponseUpload"))
            .conflicts(&["not-accepted", "too-many"])
            .invalid(&["response"]),
        Id::ResponseReceived => gives(Json("Conversion"))
            .conflicts(&["not-accepted", "not-arrived"])
            .invalid(&["response"]),
        Id::ListCupCalls => gives(Json("CupCalls")),
        Id::ListCupApplications => gives(Json("CupApplications")),
        Id::ReadCupWorkbook => gives(Workbook).conflicts(&["no-measure"]),
        Id::RequestCodes => takes("CodeRequest", Created("Conversion"))
            .conflicts(&["no-measure"])
            .invalid(&["applications"]),
        Id::ReadCode => gives(Json("Code")),
        Id::ListRevocations => gives(Json("Revocations")),
        Id::NoteRevocation => takes("RevocationNote", Created("Revocation"))
            .conflicts(&["already-noted"])
            .invalid(&["revocation"]),
        Id::RevocationDone => gives(Json("Revocation")),
    }
}

fn gives(success: Success) -> Contract {
    Contract { request: None, success, conflicts: &[], invalid: &[] }
}

fn takes(request: &'static str, success: Success) -> Contract {
    Contract { request: Some(request), ..gives(success) }
}

impl Contract {
    fn conflicts(self, codes: &'static [&'static str]) -> Self {
        Self { conflicts: codes, ..self }
    }

    fn invalid(self, codes: &'static [&'static str]) -> Self {
        Self { invalid: codes, ..self }
    }
}
