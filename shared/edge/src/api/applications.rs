//! Applications, in lists and in full.

use super::{Contacts, Instant, Party, Problem, SectionState, Signed};
use domain::{ApplicationId, ApplicationState};
use form::CallId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a new application is begun with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplicationCreation {
    /// The call's id.
    #[schemars(with = "String", regex(pattern = "^[a-z0-9][a-z0-9-]{0,47}$"))]
    pub call: CallId,
    /// The id that it gets, drawn by who asks (a UUID of version 7): the same request sent again, because its answer was
    /// lost, makes no second one. Without it the portal draws one.
    #[serde(default)]
    #[schemars(with = "Option<String>", extend("format" = "uuid"))]
    pub id: Option<ApplicationId>,
}

/// What a payment request is begun with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentCreation {
    /// The id that it gets, drawn by who asks (a UUID of version 7): the same request sent again, because its answer was
    /// lost, makes no second one.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub id: ApplicationId,
}

/// A payment request, as its application shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Payment {
    /// Its id, with which it has the same routes as an application.
    #[schemars(extend("format" = "uuid"))]
    pub id: String,
    /// How far it is.
    pub state: State,
    /// The words for its state.
    pub state_label: String,
    /// Its page, from the site's root.
    pub path: String,
    /// Its page for validating and signing, from the site's root.
    pub send_path: String,
    /// When it was validated.
    pub validated_at: Option<Instant>,
    /// What it must be sent with, in its form's order; known where an application is shown in full.
    pub files: Vec<PaymentFile>,
}

/// A signed file that a payment request is sent with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaymentFile {
    /// What people call it.
    pub label: String,
    /// The file, once it was accepted.
    pub signed: Option<Signed>,
}

/// The application that a payment request hangs on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaymentOf {
    /// Its id.
    #[schemars(extend("format" = "uuid"))]
    pub id: String,
    /// How far it is.
    pub state: State,
    /// Its page, from the site's root.
    pub path: String,
    /// Its page for validating, signing and sending, from the site's root.
    pub send_path: String,
}

/// What an organisation calls an application.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplicationNaming {
    /// The name, up to 60 characters; empty for none.
    pub name: String,
}

/// The organisation's applications.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Applications {
    /// Latest first; those that were thrown away and can be had back are among them.
    pub applications: Vec<Application>,
}

/// An application, as lists show it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Application {
    /// Its id.
    #[schemars(extend("format" = "uuid"))]
    pub id: String,
    /// What its organisation calls it.
    pub name: Option<String>,
    /// The call's id.
    pub call: String,
    /// The call's title.
    pub title: Option<String>,
    /// The revision of the form that it is filled in on.
    pub revision: String,
    /// Who asks for the grant, once the answers say it: not always the organisation that fills it in.
    pub beneficiary: Option<Party>,
    /// How far it is.
    pub state: State,
    /// The words for its state.
    pub state_label: String,
    /// When it was begun.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Who changed it last.
    pub updated_by: String,
    /// The name of who changed it last, as people read it.
    pub updated_by_name: String,
    /// How much of it is done; missing for what was only just begun or sent.
    pub progress: Option<Progress>,
    /// Of a draft that was thrown away: until when it can be had back.
    pub restorable_until: Option<Instant>,
    /// When it was validated.
    pub validated_at: Option<Instant>,
    /// When the signed application was uploaded.
    pub uploaded_at: Option<Instant>,
    /// When it was sent.
    pub submitted_at: Option<Instant>,
    /// The protocol number, moments after it was sent.
    pub protocol: Option<String>,
    /// The project code (CUP), once it came.
    pub cup: Option<String>,
    /// When the project code was revoked.
    pub cup_revoked_at: Option<Instant>,
    /// The other project codes that it had and that were revoked, the earliest first.
    pub earlier_cups: Vec<EarlierCup>,
    /// When the call closes: for machines the first instant that is too late, for people the last second
    /// that is not.
    pub closes_at: Option<Instant>,
    /// Whether it can be sent now.
    pub open: bool,
    /// Of the application's pages, from the site's root.
    pub path: Option<String>,
    /// Whether the call takes payment requests with applications.
    pub takes_payment: bool,
    /// The payment request that hangs on it, if there is one.
    pub payment: Option<Payment>,
    /// Of a payment request: the application that it hangs on.
    pub of: Option<PaymentOf>,
}

/// How much of an application is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Progress {
    /// Sections in which nothing is missing.
    pub done: usize,
    /// Sections that are asked for, as far as the answers say so.
    pub asked: usize,
    /// The share, in whole percent; 100 when nothing is missing.
    pub percent: usize,
}

/// How far an application is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is being filled in.
    Draft,
    /// Its answers are fixed; it is to be signed and sent.
    Validated,
    /// It was sent; its protocol number is there, or comes in a moment.
    Submitted,
    /// It was thrown away as a draft, and can be had back for some time.
    Discarded,
}

impl From<ApplicationState> for State {
    fn from(state: ApplicationState) -> Self {
        match state {
            ApplicationState::Draft => Self::Draft,
            ApplicationState::Validated => Self::Validated,
            ApplicationState::Submitted => Self::Submitted,
            ApplicationState::Discarded => Self::Discarded,
        }
    }
}

/// An application with the state of its sections and its signed files.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ApplicationDetail {
    /// The application.
    #[serde(flatten)]
    pub application: Application,
    /// Its sections, in the form's order.
    pub sections: Vec<SectionState>,
    /// Whether nothing is missing for validation.
    pub ready: bool,
    /// The signed files that were accepted, by their ids in the form.
    pub signed: BTreeMap<String, Signed>,
    /// Who must sign each of them, as far as the answers say so, by its id in the form.
    pub signatories: BTreeMap<String, Party>,
    /// The PDF made at validation.
    pub final_pdf: Option<FinalPdf>,
    /// The validations that were taken back, the latest last.
    pub earlier: Vec<EarlierValidation>,
    /// While signed files are awaited, the PDFs made at validations of the organisation's other applications,
    /// present and earlier: those of the latest ones.
    pub other_pdfs: Vec<OtherPdf>,
    /// Who answers questions about the call.
    pub contacts: Option<Contacts>,
    /// Whether as many applications arrived as the call takes: no more can be sent.
    pub full: bool,
}

/// A PDF made at a validation of another application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OtherPdf {
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// The application's id.
    #[schemars(extend("format" = "uuid"))]
    pub application: String,
}

/// A validation that was taken back: its PDF counts no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EarlierValidation {
    /// When it was made.
    pub validated_at: Instant,
    /// SHA-256 of the PDF made then, in hexadecimal.
    pub sha256: String,
}

/// The PDF made at validation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FinalPdf {
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// In bytes.
    pub size: u64,
}

/// A project code that was revoked, and is not the one that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EarlierCup {
    /// The code.
    pub cup: String,
    /// When it was revoked.
    pub revoked_at: Instant,
}

/// What keeps an application from being validated.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Missing {
    /// Whether nothing does.
    pub ready: bool,
    /// What does.
    pub problems: Vec<Problem>,
}
