//! The rows of the table.

use super::access::Access;
use super::endpoint::Endpoint;
use super::handler::Handler;
use super::macros::{body, routes};
use super::method::Method;
use crate::api::cup::{
    CodeRequest, CodesFile, CodesSheet, Conversion, ConversionCreation, ConversionUpload,
    Conversions, CupApplications, CupCalls, CupRows, DoneNote, MeasureCreation, MeasureDetail,
    MeasureTables, MeasureUpdate, Measures, ProjectCode, Register, RegisterSearch,
    ResponseCreation, ResponseUpload, Revocation, RevocationNote, Revocations, RevocationsNote,
    RevocationsNoted, UploadNote,
};
use crate::api::{
    AccountEvents, AdministeredCall, AdministeredCalls, Application, ApplicationCopied,
    ApplicationCopy, ApplicationCreation, ApplicationDetail, ApplicationNaming, Applications,
    Calls as CallList, Challenge, Credentials, DocumentAddition, EmailConfirmation, EmailConfirmed,
    EmailCorrection, Events, HelpReason, HelpedOrganisation, Identity, IdentityAddress,
    IdentityChoice, IdentityProviders, IdentityRequest, Invoices, ItemAddition, ItemCopy, Missing,
    Offers, Opened, OrganisationSearch, OrganisationsFound, Overview, OwnReadings, PasswordChange,
    PasswordChanged, PaymentCreation, Preparation, ProofsCopy, Readings, Receipt, ReceiptCheck,
    ReceiptChecked, RecoveryAsked, RecoveryCodes, RecoveryRequest, Registered, RegistrationRequest,
    ResendRequest, Save, SchedulePreview, ScheduleUpdate, SecondFactor, SecondFactorCode,
    SecondFactorSetup, SecondFactorStart, SentApplication, SentApplications, SentCalls, Session,
    Sessions, Signed, SignedAddition, StoredDocument, Summary, Upload, UserCreation, UserDetail,
    UserUpdate, Users, Versioned, View,
};
use crate::body::NoBody;
use crate::openapi::{Operation, Schemas};
use crate::reply::{
    AnyFile, Attachment, Created, CupFile, Download, Empty, Json, Pdf, SeeOther, SignedEnvelope,
    SignedOut, WithCookie, Workbook,
};
use crate::{Code, Context, Refusal, Request, Response};
use futures::future::BoxFuture;
use serde_json::Value;

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// Which route.
    pub id: RouteId,
    /// Its name, such as `SaveSection`.
    pub name: &'static str,
    /// The method.
    pub method: Method,
    /// The path with `{parameters}`.
    pub path: &'static str,
    /// The function that answers.
    pub function: Function,
    /// Who may call it.
    pub access: Access,
    /// What it does, in one line.
    pub summary: &'static str,
    /// With which codes it may refuse, besides those that follow from the row itself.
    pub refuses: &'static [Code],
}

routes! {
    Registration registration {
        ReadSession Get "/api/session" Anyone => Json<Session>, "Who is signed in";
        SignIn Post "/api/session" Anyone : Credentials => WithCookie<Json<Session>>, "Signs in", refuses [Credentials Identity];
        SignOut Delete "/api/session" PasswordGiven => SignedOut, "Signs out";
        ReadChallenge Get "/api/challenge" Anyone => Json<Challenge>, "A proof-of-work challenge";
        Register Post "/api/registrations" Anyone : RegistrationRequest => Created<Registered>,
            "Registers an organisation with its principal user", refuses [Invalid Challenge Identity];
        ChangePassword Post "/api/password" AnyUser : PasswordChange => Json<PasswordChanged>,
            "Changes one's own password", refuses [Invalid Identity];
        ListUsers Get "/api/users" Manager => Json<Users>, "The users of the organisation";
        CreateUser Post "/api/users" Manager : UserCreation => Created<UserDetail>,
            "Makes a user, who gets credentials by mail", refuses [Invalid TooMany];
        ReadUser Get "/api/users/{username}" Member => Json<UserDetail>,
            "A user: oneself, or any of the organisation for whoever manages them";
        UpdateUser Put "/api/users/{username}" Manager : UserUpdate => Json<UserDetail>,
            "Changes how a user is reached, and what it may do", refuses [Invalid NotThisUser Conflict];
        ConfirmEmail Post "/api/email-confirmations" Anyone : EmailConfirmation => Json<EmailConfirmed>,
            "Confirms a new address, with the code that was sent there: mail goes there from now on", refuses [NoConfirmation];
        SuspendUser Post "/api/users/{username}/suspend" Manager => Json<UserDetail>,
            "Suspends a user: its sessions end at once", refuses [NotThisUser];
        ReactivateUser Post "/api/users/{username}/reactivate" Manager => Json<UserDetail>,
            "Lets a suspended user in again", refuses [NotThisUser];
        AskRecovery Post "/api/recoveries" Anyone : RecoveryRequest => Json<RecoveryAsked>,
            "Has a new password sent to whoever lost theirs, if they are there", refuses [Invalid Challenge Identity Busy];
        ResendCredentials Post "/api/registrations/resend" Anyone : ResendRequest => Empty,
            "Has the credentials sent again to whoever registered, with a new password", refuses [NoResend Identity Busy];
        ListSessions Get "/api/sessions" AnyUser => Json<Sessions>, "One's own open sessions";
        CloseSession Delete "/api/sessions/{session}" AnyUser => Empty, "Ends one of one's own sessions";
        CloseOtherSessions Delete "/api/sessions" AnyUser => Empty, "Ends one's own sessions but this one";
        GiveSecondFactor Post "/api/session/second-factor" PasswordGiven : SecondFactorCode => WithCookie<Json<Session>>,
            "Signs in for good, with the code that comes after the password", refuses [NotFound SecondFactorCode];
        ReadSecondFactor Get "/api/second-factor" SecondFactor => Json<SecondFactor>, "How it stands with one's own second factor";
        BeginSecondFactor Post "/api/second-factor" SecondFactor : SecondFactorStart => Created<SecondFactorSetup>,
            "Draws what an authenticator app needs; it counts once a code confirmed it", refuses [SecondFactorCode NotThisUser];
        ConfirmSecondFactor Post "/api/second-factor/confirm" SecondFactor : SecondFactorCode => Json<RecoveryCodes>,
            "Confirms the second factor that was begun, and gives recovery codes", refuses [SecondFactorCode];
        RenewRecoveryCodes Post "/api/second-factor/recovery-codes" SecondFactor : SecondFactorCode => Json<RecoveryCodes>,
            "Draws new recovery codes in place of those before", refuses [SecondFactorCode];
        ReadAccountEvents Get "/api/account/events" Manager => Json<AccountEvents>,
            "What happened to the organisation's account and its users: the latest events";
        ReadEarlierAccountEvents Get "/api/account/events/before/{number}" Manager => Json<AccountEvents>,
            "The events of the account before one of them";
        FindOrganisations Post "/api/administration/organisations/search" Users : OrganisationSearch => Json<OrganisationsFound>,
            "The organisations that fit, among those that the administration helps", refuses [Busy];
        ReadHelpedOrganisation Get "/api/administration/organisations/{organisation}" Users => Json<HelpedOrganisation>,
            "The users of an organisation that the administration helps, and how they stand";
        ResetPassword Post "/api/administration/organisations/{organisation}/users/{username}/reset" Users : HelpReason => Json<HelpedOrganisation>,
            "Takes a user's password away and has a new one sent", refuses [Invalid Identity];
        UnlockUser Post "/api/administration/organisations/{organisation}/users/{username}/unlock" Users : HelpReason => Json<HelpedOrganisation>,
            "Lifts the lock that wrong passwords put on a user", refuses [Invalid];
        ShutOut Post "/api/administration/organisations/{organisation}/users/{username}/suspend" Users : HelpReason => Json<HelpedOrganisation>,
            "Suspends a user of an applicant: its sessions end at once", refuses [Invalid];
        LetInAgain Post "/api/administration/organisations/{organisation}/users/{username}/reactivate" Users : HelpReason => Json<HelpedOrganisation>,
            "Lets a suspended user of an applicant in again", refuses [Invalid Conflict];
        CorrectEmail Put "/api/administration/organisations/{organisation}/users/{username}/email" Users : EmailCorrection => Json<HelpedOrganisation>,
            "Asks for another address of a user, which counts once it is confirmed; both are told", refuses [Invalid];
        ReleaseOrganisation Post "/api/administration/organisations/{organisation}/release" Users : HelpReason => Json<HelpedOrganisation>,
            "Frees the fiscal code of an organisation without applications; its users are suspended", refuses [Invalid Conflict];
        ListIdentityProviders Get "/api/identity/providers" Anyone => Json<IdentityProviders>, "How one can sign in and register";
        StartIdentity Post "/api/identity/{provider}/start" Anyone : IdentityRequest => WithCookie<Json<IdentityAddress>>,
            "Begins to show who one is to an identity provider";
        ReturnFromProvider Get "/api/identity/{provider}/return" Anyone => WithCookie<SeeOther>,
            "Where the identity provider sends the browser back to";
        ReadIdentity Get "/api/identity" Anyone => Json<Identity>,
            "Who one has shown to be, and as which users one may sign in", refuses [Identity];
        SignInByIdentity Post "/api/identity/session" Anyone : IdentityChoice => WithCookie<WithCookie<Json<Session>>>,
            "Signs in as a user whose fiscal code was shown", refuses [Credentials Identity];
    }
    Calls calls {
        ListCalls Get "/api/calls" Anyone => Json<CallList>, "The published calls with their schedules";
        ListAdministeredCalls Get "/api/administration/calls" Calls => Json<AdministeredCalls>,
            "The calls that the administration runs, with what was decided about them";
        ChangeSchedule Put "/api/administration/calls/{call}/schedule" Calls : ScheduleUpdate => Json<AdministeredCall>,
            "Changes when a call is open, or how many applications it takes", refuses [Conflict Schedule];
        PreviewSchedule Post "/api/administration/calls/{call}/schedule/preview" Calls : ScheduleUpdate => Json<SchedulePreview>,
            "What people would read after a change, which is not made", refuses [Conflict Schedule];
        ListOwnReadings Get "/api/administration/readings" Official => Json<OwnReadings>,
            "What the administration's users read of applicants, the latest day first";
        ReadOpenApi Get "/api/openapi.json" Anyone => Json<Value>, "The description of this API";
    }
    Sections sections {
        ListApplications Get "/api/applications" Applicant => Json<Applications>, "The organisation's applications";
        CreateApplication Post "/api/applications" Applicant : ApplicationCreation => Created<Application>,
            "Creates an application; the same twice is one", refuses [Closed TooMany OnlySome Conflict];
        CopyApplication Post "/api/applications/{application}/copy" Applicant : ApplicationCopy => Created<ApplicationCopied>,
            "Creates an application with the answers of another one; the same twice is one", refuses [Closed TooMany OnlySome Conflict NotDraft Payment];
        ReadPreparation Get "/api/applications/{application}/preparation" Applicant => Json<Preparation>,
            "The documents and data to collect, as far as the answers say";
        ReadApplication Get "/api/applications/{application}" Applicant => Json<ApplicationDetail>,
            "An application with the state of its sections";
        ReadOverview Get "/api/applications/{application}/overview" Applicant => Json<Overview>,
            "What is missing in an application, the amounts that sum it up and its documents";
        ReadSummary Get "/api/applications/{application}/summary" Applicant => Json<Summary>,
            "All the answers of an application, laid out for reading";
        NameApplication Put "/api/applications/{application}/name" Applicant : ApplicationNaming => Json<ApplicationDetail>,
            "Gives an application a name of its organisation's own", refuses [NotDraft Invalid];
        CreatePayment Post "/api/applications/{application}/payment" Applicant : PaymentCreation => Created<Application>,
            "Begins a payment request on a validated application; the same twice is one", refuses [NotDraft NotValidated Submitted Closed Conflict TooMany Payment];
        DiscardApplication Post "/api/applications/{application}/discard" Applicant => Json<ApplicationDetail>,
            "Throws away a draft, which can be had back for thirty days; deletes a payment request, which cannot", refuses [NotDraft Submitted Payment];
        RestoreApplication Post "/api/applications/{application}/restore" Applicant => Json<ApplicationDetail>,
            "Has back a draft that was thrown away", refuses [NotDraft Payment];
        ReadEvents Get "/api/applications/{application}/events" Applicant => Json<Events>, "Who did what, and when: the latest events";
        ReadEarlierEvents Get "/api/applications/{application}/events/before/{number}" Applicant => Json<Events>,
            "The events before one of them";
        ListReadings Get "/api/applications/{application}/readings" Applicant => Json<Readings>,
            "What officials read of the application, the latest day first";
        ReadSection Get "/api/applications/{application}/sections/{section}" Applicant => Json<Opened>, "The answers of a section";
        ReadOffers Get "/api/applications/{application}/sections/{section}/offers" Applicant => Json<Offers>,
            "Answers given elsewhere that are offered in a section and in its lists";
        SaveSection Put "/api/applications/{application}/sections/{section}" Applicant : Save => Json<View>,
            "Saves the answers of a section", refuses [Conflict NotDraft Frozen GateOpen TooMany Invalid];
        FreezeSection Post "/api/applications/{application}/sections/{section}/freeze" Applicant : Versioned => Json<View>,
            "Validates the section that opens the others", refuses [Conflict NotDraft Frozen GateOpen Invalid];
        AddItem Post "/api/applications/{application}/items" Applicant : ItemAddition => Created<View>,
            "Adds an item to a list; the same twice is one", refuses [Conflict NotDraft Frozen GateOpen TooMany Invalid];
        ReadItem Get "/api/applications/{application}/sections/{section}/items/{item}" Applicant => Json<Opened>, "The answers of an item";
        SaveItem Put "/api/applications/{application}/sections/{section}/items/{item}" Applicant : Save => Json<View>,
            "Saves the answers of an item", refuses [Conflict NotDraft Frozen GateOpen TooMany Invalid];
        CopyItem Post "/api/applications/{application}/sections/{section}/items/{item}/copy" Applicant : ItemCopy => Created<View>,
            "Copies an item with the items in it, without documents; the same twice is one", refuses [Conflict NotDraft Frozen GateOpen TooMany Invalid];
        CopyProofs Post "/api/applications/{application}/sections/{section}/items/{item}/proofs" Applicant : ProofsCopy => Json<View>,
            "Lets the proofs of an expense pay another one too, as far as they reach", refuses [Conflict NotDraft Frozen GateOpen TooMany Invalid];
        DeleteItem Delete "/api/applications/{application}/sections/{section}/items/{item}" Applicant : Versioned => Empty,
            "Removes an item and what is in it", refuses [Conflict NotDraft Frozen GateOpen Invalid];
        ListSentCalls Get "/api/administration/sent-calls" Read => Json<SentCalls>,
            "The calls that the administration runs, with how many protocol numbers of each were given";
        ListSentApplications Get "/api/administration/calls/{call}/applications" Read => Json<SentApplications>,
            "The first of the applications that were sent to a call that the administration runs; noted";
        ListMoreSentApplications Get "/api/administration/calls/{call}/applications/after/{application}" Read => Json<SentApplications>,
            "Those that were begun after one of them; noted";
        ReadSentApplication Get "/api/administration/applications/{application}" Read => Json<SentApplication>,
            "An application that was sent, with its answers and files; noted";
    }
    Validation validation {
        ReadMissing Get "/api/applications/{application}/missing" Applicant => Json<Missing>, "What is still missing";
        Validate Post "/api/applications/{application}/validate" Applicant => Json<ApplicationDetail>,
            "Freezes the application and makes its PDF", refuses [NotDraft NotOpen NotValidated Submitted Closed Invalid Payment];
        Reopen Post "/api/applications/{application}/reopen" Applicant => Json<ApplicationDetail>,
            "Makes a validated application a draft again", refuses [NotDraft Conflict NotValidated Submitted Closed Payment];
    }
    Pdf pdf {
        ReadDraftPdf Get "/api/applications/{application}/draft.pdf" Applicant => Attachment<Pdf>,
            "The draft PDF, marked as such", refuses [NotDraft];
        ReadFinalPdf Get "/api/applications/{application}/application.pdf" Applicant => Download<Pdf>,
            "The PDF to be signed", refuses [NotValidated];
        ReadReceiptPdf Get "/api/applications/{application}/receipt.pdf" Applicant => Download<Pdf>,
            "The receipt of a sent application", refuses [NotSubmitted Payment];
        ReadSealedReceipt Get "/api/applications/{application}/receipt.pdf.p7m" Applicant => Download<SignedEnvelope>,
            "The same receipt in an envelope that the portal sealed, where it has a key to seal with", refuses [NotSubmitted Payment];
        ReadSentPdf Get "/api/administration/applications/{application}/application.pdf" Read => Download<Pdf>,
            "The PDF of an application that was sent; noted";
    }
    Uploads uploads {
        AddDocument Post "/api/applications/{application}/documents" Applicant : DocumentAddition => Created<Upload>,
            "Prepares the upload of a document", refuses [NotDraft GateOpen Frozen Document];
        DocumentReceived Post "/api/applications/{application}/documents/{document}/received" Applicant : DocumentAddition => Json<StoredDocument>,
            "Checks an uploaded document and keeps it", refuses [NotDraft GateOpen Frozen NotArrived AlreadyReceived Document];
        ReadDocument Get "/api/applications/{application}/documents/{document}" Applicant => Download<AnyFile>,
            "A document", refuses [Withheld];
        ReadInvoices Get "/api/applications/{application}/documents/{document}/invoices" Applicant => Json<Invoices>,
            "The electronic invoices in a document, and the answers that they give", refuses [Withheld];
        DeleteDocument Delete "/api/applications/{application}/documents/{document}" Applicant => Empty,
            "Removes a document", refuses [NotDraft GateOpen Frozen];
        AddSigned Post "/api/applications/{application}/signed" Applicant : SignedAddition => Created<Upload>,
            "Prepares the upload of a signed file", refuses [NotDraft NotValidated Submitted Signature];
        SignedReceived Post "/api/applications/{application}/signed/{document}/received" Applicant : SignedAddition => Json<Signed>,
            "Checks an uploaded signed file and keeps it", refuses [NotDraft NotValidated Submitted NotArrived AlreadyReceived Signature];
        Submit Post "/api/applications/{application}/submit" Applicant => Json<Receipt>,
            "Sends the application, with its payment request, and gives its protocol number", refuses [NotValidated NotOpen Closed Full MissingUpload Payment];
        ReadReceipt Get "/api/applications/{application}/receipt" Applicant => Json<Receipt>,
            "What a sent application leaves with", refuses [NotSubmitted Payment];
        ReadSigned Get "/api/applications/{application}/signed/{which}" Applicant => Download<SignedEnvelope>,
            "A signed file that was accepted", refuses [Withheld];
        ReadSentDocument Get "/api/administration/applications/{application}/documents/{document}" Read => Download<AnyFile>,
            "A document of an application that was sent; noted", refuses [Withheld];
        ReadSentSigned Get "/api/administration/applications/{application}/signed/{which}" Read => Download<SignedEnvelope>,
            "A signed file of an application that was sent; noted", refuses [Withheld];
        CheckReceipt Post "/api/receipts/check" Anyone : ReceiptCheck => Json<ReceiptChecked>,
            "Whether a file was sent under a protocol number", refuses [Busy];
    }
    Cup cup {
        ListMeasures Get "/api/cup/measures" Cup => Json<Measures>, "The measures that codes can be asked for with";
        ReadMeasureTables Get "/api/cup/measure-tables" Cup => Json<MeasureTables>, "The tables that the facts of a measure are chosen from";
        CreateMeasure Post "/api/cup/measures" Cup : MeasureCreation => Created<MeasureDetail>,
            "Makes a measure of the administration's own; the same twice is one", refuses [Invalid TooMany];
        ReadMeasure Get "/api/cup/measures/{measure}" Cup => Json<MeasureDetail>,
            "A measure with all of its facts, to be copied or revised";
        ReviseMeasure Put "/api/cup/measures/{measure}" Cup : MeasureUpdate => Json<MeasureDetail>,
            "Makes a new revision of a measure of one's own; what was converted before stays as it is", refuses [Invalid Conflict TooMany];
        ReadTemplate Get "/api/cup/measures/{measure}/template" Cup => Attachment<Workbook>, "The workbook to fill in for a measure";
        ReadExample Get "/api/cup/measures/{measure}/example" Cup => Attachment<Workbook>,
            "The workbook of a measure with projects in it that do not exist, to be looked at";
        ListConversions Get "/api/cup/conversions" Cup => Json<Conversions>, "The administration's requests of codes, latest first";
        CreateConversion Post "/api/cup/conversions" Cup : ConversionCreation => Created<ConversionUpload>,
            "Prepares the upload of a filled workbook", refuses [Workbook Measure];
        ReadConversion Get "/api/cup/conversions/{conversion}" Cup => Json<Conversion>,
            "A request of codes, with what is wrong and what came back";
        ListConversionRows Get "/api/cup/conversions/{conversion}/rows/{number}" Cup => Json<CupRows>,
            "The rows of a request of codes after so many";
        ConversionReceived Post "/api/cup/conversions/{conversion}/received" Cup => Json<Conversion>,
            "Turns an uploaded workbook into requests, or tells what is wrong", refuses [NotArrived];
        ConfirmConversion Post "/api/cup/conversions/{conversion}/confirm" Cup => Json<Conversion>,
            "Confirms what a request asks for: its files can be had from then on", refuses [NotAccepted Busy];
        NoteUploaded Post "/api/cup/conversions/{conversion}/uploaded" Cup : UploadNote => Json<Conversion>,
            "Notes when the files of a request were uploaded to Sistema CUP", refuses [NotAccepted Response Busy];
        WithdrawConversion Post "/api/cup/conversions/{conversion}/withdraw" Cup => Json<Conversion>,
            "Gives up a request that was not sent: its rows can be asked for again", refuses [NothingToWithdraw];
        ReadConversionFile Get "/api/cup/conversions/{conversion}/files/{file}" Cup => Download<CupFile>,
            "A file of a request of codes", refuses [Withheld];
        CreateResponse Post "/api/cup/conversions/{conversion}/responses" Cup : ResponseCreation => Created<ResponseUpload>,
            "Prepares the upload of an answer of Sistema CUP", refuses [NotAccepted TooMany Response];
        ResponseReceived Post "/api/cup/conversions/{conversion}/responses/{response}/received" Cup => Json<Conversion>,
            "Takes the codes and rejections of an uploaded answer", refuses [NotAccepted NotArrived Response];
        ListCupCalls Get "/api/cup/calls" Cup => Json<CupCalls>, "The calls, with how many applications have a code";
        ListCupApplications Get "/api/cup/calls/{call}/applications" Cup => Json<CupApplications>,
            "The first of the submitted applications to a call, as requests of codes";
        ListMoreCupApplications Get "/api/cup/calls/{call}/applications/after/{application}" Cup => Json<CupApplications>,
            "Those after one of them, in the order of their protocol numbers";
        ReadCupWorkbook Get "/api/cup/calls/{call}/workbook" Cup => Attachment<Workbook>,
            "The workbook filled with the applications that have no code", refuses [NoMeasure];
        RequestCodes Post "/api/cup/calls/{call}/conversions" Cup : CodeRequest => Created<Conversion>,
            "Asks for the codes of submitted applications", refuses [NoMeasure Applications];
        ReadCode Get "/api/cup/codes/{cup}" Cup => Json<ProjectCode>, "What a code was given for";
        SearchRegister Post "/api/cup/register/search" Cup : RegisterSearch => Json<Register>,
            "A page of the register of codes: every local code that was asked for, with its state and history";
        ReadRegisterWorkbook Get "/api/cup/register/workbook" Cup => Download<Workbook>, "The whole register as a workbook";
        ListRevocations Get "/api/cup/revocations" Cup => Json<Revocations>, "The codes to be revoked, and those revoked";
        NoteRevocation Post "/api/cup/revocations" Cup : RevocationNote => Created<Revocation>,
            "Notes that a code is to be revoked", refuses [AlreadyNoted Revocation];
        NoteRevocations Post "/api/cup/revocations/many" Cup : RevocationsNote => Json<RevocationsNoted>,
            "Notes that many codes are to be revoked, named by code or by local code", refuses [Revocation];
        ReadCodesSheet Post "/api/cup/revocations/sheet" Cup : CodesFile => Json<CodesSheet>,
            "The column of codes of a workbook, which is read and not kept", refuses [Workbook Revocation];
        RevocationsDone Post "/api/cup/revocations/done" Cup : DoneNote => Json<RevocationsNoted>,
            "Notes that many codes were revoked in Sistema CUP", refuses [Revocation];
        RevocationDone Post "/api/cup/revocations/{cup}/done" Cup => Json<Revocation>, "Notes that a code was revoked in Sistema CUP";
    }
}
