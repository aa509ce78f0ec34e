//! The rows of the table.

use super::{Access, Endpoint, Handler, Method, Route};
use crate::api::cup::{
    CodeRequest, Conversion, ConversionCreation, ConversionUpload, Conversions, CupApplications,
    CupCalls, Measures, ProjectCode, ResponseCreation, ResponseUpload, Revocation, RevocationNote,
    Revocations,
};
use crate::api::{
    Application, ApplicationCreation, ApplicationDetail, Applications, Calls as CallList,
    Challenge, Credentials, DocumentAddition, Events, ItemAddition, Missing, PasswordChange,
    PasswordChanged, Receipt, Registered, RegistrationRequest, Save, Session, Signed,
    SignedAddition, StoredDocument, Upload, Versioned, View,
};
use crate::body::NoBody;
use crate::openapi::Operation;
use crate::openapi::Schemas;
use crate::reply::{
    AnyFile, Attachment, Created, CupFile, Download, Empty, Json, Pdf, WithCookie, Workbook,
};
use crate::{Code, Context, Refusal, Request, Response};
use futures::future::BoxFuture;
use serde_json::Value;

/// What a row says it takes; nothing, when it says nothing.
macro_rules! body {
    () => {
        NoBody
    };
    ($body:ty) => {
        $body
    };
}

/// Makes, from the rows: [`ROUTES`]; for each function a module with the enum of its routes and a
/// type for each of them; the names of functions and routes; the handlers; the description.
macro_rules! routes {
    ($($function:ident $module:ident {$(
        $id:ident $method:ident $path:literal $access:ident $(: $body:ty)? => $reply:ty,
            $summary:literal $(, refuses [$($code:ident)*])?;
    )*})*) => {
        $(
            #[doc = concat!("The routes of the function `", stringify!($module), "`.")]
            pub mod $module {
                #[allow(clippy::wildcard_imports, reason = "the types that the rows name")]
                use super::*;

                /// Which route.
                #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
                pub enum Route {
                    $(#[doc = $summary] $id,)*
                }

                $(
                    #[doc = $summary]
                    #[derive(Debug, Clone, Copy)]
                    pub struct $id;

                    impl Endpoint for $id {
                        type Body = body!($($body)?);
                        type Reply = $reply;
                        const ID: RouteId = RouteId::$function(Route::$id);
                    }
                )*
            }
        )*

        /// Which function answers a route.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Function {
            $(#[doc = concat!("The function `", stringify!($module), "`.")] $function,)*
        }

        impl Function {
            /// Every function.
            pub const ALL: &[Self] = &[$(Self::$function,)*];

            /// The function's name: its folder, its binary, its resource.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$function => stringify!($module),)*
                }
            }
        }

        /// Which route of which function.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum RouteId {
            $(#[doc = concat!("One of the function `", stringify!($module), "`.")]
            $function($module::Route),)*
        }

        /// Every route.
        pub const ROUTES: &[Route] = &[$($(Route {
            id: RouteId::$function($module::Route::$id),
            name: stringify!($id),
            method: Method::$method,
            path: $path,
            function: Function::$function,
            access: Access::$access,
            summary: $summary,
            refuses: &[$($(Code::$code),*)?],
        },)*)*];

        /// The handlers of the functions that are served here.
        #[derive(Debug, Clone, Copy, Default)]
        pub struct Handlers {
            $(
                #[doc = concat!("Of the function `", stringify!($module), "`, if it is served.")]
                pub $module: Option<Handler<$module::Route>>,
            )*
        }

        impl Handlers {
            /// Whether a function is served.
            pub(crate) fn serve(&self, function: Function) -> bool {
                match function {
                    $(Function::$function => self.$module.is_some(),)*
                }
            }

            /// Gives a request to the handler of its route.
            pub(crate) fn answer<'a>(
                &self,
                context: &'a Context,
                route: RouteId,
                request: Request,
            ) -> BoxFuture<'a, Result<Response, Refusal>> {
                match route {
                    $(RouteId::$function(route) => match self.$module {
                        Some(handler) => handler(context, route, request),
                        None => Box::pin(async { Err(Refusal::NotFound) }),
                    },)*
                }
            }
        }

        /// What each route takes and gives, in the order of the table.
        pub(crate) fn operations(schemas: &mut Schemas) -> Vec<Operation> {
            vec![$($(Operation::of::<$module::$id>(schemas),)*)*]
        }
    };
}

routes! {
    Registration registration {
        ReadSession Get "/api/session" Anyone => Json<Session>,
            "Who is signed in";
        SignIn Post "/api/session" Anyone : Credentials => WithCookie<Json<Session>>,
            "Signs in", refuses [Credentials];
        SignOut Delete "/api/session" AnyUser => WithCookie<Empty>,
            "Signs out";
        ReadChallenge Get "/api/challenge" Anyone => Json<Challenge>,
            "A proof-of-work challenge";
        Register Post "/api/registrations" Anyone : RegistrationRequest => Created<Registered>,
            "Registers an organisation with its principal user", refuses [NotSent Invalid Challenge];
        ChangePassword Post "/api/password" AnyUser : PasswordChange => Json<PasswordChanged>,
            "Changes one's own password", refuses [Conflict Invalid];
    }
    Calls calls {
        ListCalls Get "/api/calls" Anyone => Json<CallList>,
            "The published calls with their schedules";
        ReadOpenApi Get "/api/openapi.json" Anyone => Json<Value>,
            "The description of this API";
    }
    Sections sections {
        ListApplications Get "/api/applications" Applicant => Json<Applications>,
            "The organisation's applications";
        CreateApplication Post "/api/applications" Applicant : ApplicationCreation => Created<Application>,
            "Creates an application", refuses [Closed TooMany];
        ReadApplication Get "/api/applications/{application}" Applicant => Json<ApplicationDetail>,
            "An application with the state of its sections";
        ReadEvents Get "/api/applications/{application}/events" Applicant => Json<Events>,
            "Who did what, and when";
        ReadSection Get "/api/applications/{application}/sections/{section}" Applicant => Json<View>,
            "The answers of a section";
        SaveSection Put "/api/applications/{application}/sections/{section}" Applicant : Save => Json<View>,
            "Saves the answers of a section", refuses [Conflict NotDraft Frozen GateOpen TooMany Invalid];
        FreezeSection Post "/api/applications/{application}/sections/{section}/freeze" Applicant : Versioned => Json<View>,
            "Validates the section that opens the others", refuses [Conflict NotDraft Frozen GateOpen Invalid];
        AddItem Post "/api/applications/{application}/items" Applicant : ItemAddition => Created<View>,
            "Adds an item to a list", refuses [NotDraft Frozen GateOpen TooMany];
        ReadItem Get "/api/applications/{application}/items/{item}" Applicant => Json<View>,
            "The answers of an item";
        SaveItem Put "/api/applications/{application}/items/{item}" Applicant : Save => Json<View>,
            "Saves the answers of an item", refuses [Conflict NotDraft Frozen GateOpen TooMany Invalid];
        DeleteItem Delete "/api/applications/{application}/items/{item}" Applicant : Versioned => Empty,
            "Removes an item and what is in it", refuses [Conflict NotDraft Frozen GateOpen TooMany];
    }
    Validation validation {
        ReadMissing Get "/api/applications/{application}/missing" Applicant => Json<Missing>,
            "What is still missing";
        Validate Post "/api/applications/{application}/validate" Applicant => Json<ApplicationDetail>,
            "Freezes the application and makes its PDF", refuses [NotOpen Closed Invalid];
    }
    Pdf pdf {
        ReadDraftPdf Get "/api/applications/{application}/draft.pdf" Applicant => Attachment<Pdf>,
            "The draft PDF, marked as such", refuses [NotDraft];
        ReadFinalPdf Get "/api/applications/{application}/application.pdf" Applicant => Download<Pdf>,
            "The PDF to be signed", refuses [NotValidated];
    }
    Uploads uploads {
        AddDocument Post "/api/applications/{application}/documents" Applicant : DocumentAddition => Created<Upload>,
            "Prepares the upload of a document", refuses [NotDraft GateOpen Frozen Document];
        DocumentReceived Post "/api/applications/{application}/documents/{document}/received" Applicant : DocumentAddition => Json<StoredDocument>,
            "Checks an uploaded document and keeps it", refuses [NotDraft GateOpen Frozen NotArrived AlreadyReceived Document];
        ReadDocument Get "/api/applications/{application}/documents/{document}" Applicant => Download<AnyFile>,
            "A document";
        DeleteDocument Delete "/api/applications/{application}/documents/{document}" Applicant => Empty,
            "Removes a document", refuses [NotDraft GateOpen Frozen];
        AddSigned Post "/api/applications/{application}/signed" Applicant : SignedAddition => Created<Upload>,
            "Prepares the upload of a signed file", refuses [NotValidated Submitted Signature];
        SignedReceived Post "/api/applications/{application}/signed/{document}/received" Applicant : SignedAddition => Json<Signed>,
            "Checks an uploaded signed file and keeps it", refuses [NotValidated Submitted NotArrived AlreadyReceived Signature];
        Submit Post "/api/applications/{application}/submit" Applicant => Json<Receipt>,
            "Sends the application and gives its protocol number", refuses [NotValidated NotOpen Closed MissingUpload];
    }
    Cup cup {
        ListMeasures Get "/api/cup/measures" Cup => Json<Measures>,
            "The measures that codes can be asked for with";
        ReadTemplate Get "/api/cup/measures/{measure}/template" Cup => Attachment<Workbook>,
            "The workbook to fill in for a measure";
        ListConversions Get "/api/cup/conversions" Cup => Json<Conversions>,
            "The administration's requests of codes, latest first";
        CreateConversion Post "/api/cup/conversions" Cup : ConversionCreation => Created<ConversionUpload>,
            "Prepares the upload of a filled workbook", refuses [Workbook Measure];
        ReadConversion Get "/api/cup/conversions/{conversion}" Cup => Json<Conversion>,
            "A request of codes, with what is wrong and what came back";
        ConversionReceived Post "/api/cup/conversions/{conversion}/received" Cup => Json<Conversion>,
            "Turns an uploaded workbook into requests, or tells what is wrong", refuses [NotArrived];
        WithdrawConversion Post "/api/cup/conversions/{conversion}/withdraw" Cup => Json<Conversion>,
            "Gives up a request that was not sent: its rows can be asked for again", refuses [NothingToWithdraw];
        ReadConversionFile Get "/api/cup/conversions/{conversion}/files/{file}" Cup => Download<CupFile>,
            "A file of a request of codes";
        CreateResponse Post "/api/cup/conversions/{conversion}/responses" Cup : ResponseCreation => Created<ResponseUpload>,
            "Prepares the upload of an answer of Sistema CUP", refuses [NotAccepted TooMany Response];
        ResponseReceived Post "/api/cup/conversions/{conversion}/responses/{response}/received" Cup => Json<Conversion>,
            "Takes the codes and rejections of an uploaded answer", refuses [NotAccepted NotArrived Response];
        ListCupCalls Get "/api/cup/calls" Cup => Json<CupCalls>,
            "The calls, with how many applications have a code";
        ListCupApplications Get "/api/cup/calls/{call}/applications" Cup => Json<CupApplications>,
            "The submitted applications to a call, as requests of codes";
        ReadCupWorkbook Get "/api/cup/calls/{call}/workbook" Cup => Attachment<Workbook>,
            "The workbook filled with the applications that have no code", refuses [NoMeasure];
        RequestCodes Post "/api/cup/calls/{call}/conversions" Cup : CodeRequest => Created<Conversion>,
            "Asks for the codes of submitted applications", refuses [NoMeasure Applications];
        ReadCode Get "/api/cup/codes/{cup}" Cup => Json<ProjectCode>,
            "What a code was given for";
        ListRevocations Get "/api/cup/revocations" Cup => Json<Revocations>,
            "The codes to be revoked, and those revoked";
        NoteRevocation Post "/api/cup/revocations" Cup : RevocationNote => Created<Revocation>,
            "Notes that a code is to be revoked", refuses [AlreadyNoted Revocation];
        RevocationDone Post "/api/cup/revocations/{cup}/done" Cup => Json<Revocation>,
            "Notes that a code was revoked in Sistema CUP";
    }
}
