//! What travels: the bodies of requests and replies, as the pages and other programs read them. The
//! description of the API is made from these types.

mod account_events;
mod accounts;
mod administration;
mod applications;
mod calls;
mod checks;
mod contacts;
mod copies;
pub mod cup;
mod email;
mod entries;
mod events;
mod files;
mod help_desk;
mod identity;
mod instant;
mod invoices;
mod offers;
mod party;
mod preparation;
mod problem;
mod readings;
mod receipt;
mod recovery;
mod refusal;
mod second_factor;
mod section_states;
mod sections;
mod sent;
mod sessions;
mod summary;
mod users;

pub use account_events::{AccountEvent, AccountEvents};
pub use accounts::{
    Challenge, Credentials, OpenSession, OrganisationKind, OrganisationName, PasswordChange,
    PasswordChanged, Registered, RegistrationRequest, ResendRequest, Session, UserName,
};
pub use administration::{
    AdministeredCall, AdministeredCalls, AdministeredSchedule, ApplicationCounts, CallDecision,
    ScheduleChange, SchedulePreview, ScheduleUpdate,
};
pub use applications::{
    Application, ApplicationCreation, ApplicationDetail, ApplicationNaming, Applications,
    EarlierCup, EarlierValidation, FinalPdf, Missing, OtherPdf, Payment, PaymentCreation,
    PaymentFile, PaymentOf, Progress, State,
};
pub use calls::{Call, CallState, Calls};
pub use checks::{Check, CheckId, Outcome};
pub use contacts::{ContactPhone, Contacts};
pub use copies::{ApplicationCopied, ApplicationCopy, ItemCopy, NotCopied, ProofsCopy};
pub use email::{AwaitedEmail, EmailConfirmation, EmailConfirmed};
pub use entries::{EntriesSchema, Versioned};
pub use events::{Event, EventEdit, Events};
pub use files::{
    DocumentAddition, Signed, SignedAddition, SignedState, Signer, StoredDocument, Upload,
    UploadForm,
};
pub use help_desk::{
    EmailCorrection, FoundOrganisation, HelpDeed, HelpReason, HelpedOrganisation, HelpedUser,
    OrganisationSearch, OrganisationsFound,
};
pub use identity::{
    Identity, IdentityAddress, IdentityChoice, IdentityProvider, IdentityProviders,
    IdentityRequest, IdentityUser,
};
pub use instant::Instant;
pub use invoices::{InvoiceFinding, InvoicePart, InvoiceRow, Invoices, ReadInvoice};
pub use offers::{OfferedAnswers, Offers};
pub use party::Party;
pub use preparation::{Need, Preparation};
pub use problem::{Place, Problem, Severity, Step, Target};
pub use readings::{OwnReading, OwnReadings, Reading, Readings};
pub use receipt::{Procedure, Receipt, ReceiptCheck, ReceiptChecked, ReceiptFile, ReceiptPayment};
pub use recovery::{RecoveryAsked, RecoveryBy, RecoveryRequest};
pub use refusal::RefusalBody;
pub use second_factor::{
    QrCode, RecoveryCodes, SecondFactor, SecondFactorCode, SecondFactorSetup, SecondFactorStart,
    SecondFactorStep,
};
pub use section_states::{SectionState, Status};
pub use sections::{
    Around, Choice, ItemAddition, ItemHeader, Opened, Row, Save, StatementTable, View,
};
pub use sent::{SentApplication, SentApplications, SentCall, SentCalls, SentFile, SentRow};
pub use sessions::{ListedSession, Sessions};
pub use summary::{
    Overview, OverviewDocument, Summary, SummaryAnswer, SummaryColumn, SummaryDocument,
    SummaryItem, SummaryPart, SummaryRow, SummarySection, SummaryTotal,
};
pub use users::{
    Grant, MailReturnCause, MailReturned, UserCreation, UserDetail, UserPart, UserState,
    UserUpdate, Users,
};
