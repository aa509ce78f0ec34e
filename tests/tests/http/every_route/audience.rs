//! Whom each route is for, said here a second time on purpose: a row of the table of routes that lets in others than
//! these is found.

use edge::RouteId;
use edge::routes::{calls, cup, pdf, registration, sections, uploads, validation};

/// Whom a route is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Audience {
    /// Anyone.
    Anyone,
    /// Who gave a password.
    PasswordGiven,
    /// Who is signed in, about themselves.
    Oneself,
    /// The same, about something that is theirs alone.
    OwnThing,
    /// A user of an organisation, about themselves or whom they manage.
    User,
    /// Who manages the users of an organisation.
    Managers,
    /// The same, about one of them.
    ManagedUser,
    /// The users of an applicant.
    Applicants,
    /// The same, about one application of theirs.
    Application,
    /// Officials.
    Officials,
    /// The same, about something of their administration or of a call that it runs.
    ThingOfAdministration,
}

impl Audience {
    pub(super) fn is_of_officials(self) -> bool {
        matches!(self, Self::Officials | Self::ThingOfAdministration)
    }
}

/// Whom a route is for.
pub(super) fn audience(route: RouteId) -> Audience {
    match route {
        RouteId::Registration(route) => of_registration(route),
        RouteId::Calls(route) => of_calls(route),
        RouteId::Sections(route) => of_sections(route),
        RouteId::Validation(route) => of_validation(route),
        RouteId::Pdf(route) => of_pdf(route),
        RouteId::Uploads(route) => of_uploads(route),
        RouteId::Cup(route) => of_cup(route),
    }
}

fn of_registration(route: registration::Route) -> Audience {
    use registration::Route;
    match route {
        Route::ReadSession
        | Route::SignIn
        | Route::ReadChallenge
        | Route::Register
        | Route::AskRecovery
        | Route::ResendCredentials
        | Route::ConfirmEmail
        | Route::ListIdentityProviders
        | Route::StartIdentity
        | Route::ReturnFromProvider
        | Route::ReadIdentity
        | Route::SignInByIdentity => Audience::Anyone,
        Route::SignOut | Route::GiveSecondFactor => Audience::PasswordGiven,
        Route::ChangePassword | Route::ListSessions | Route::CloseOtherSessions => {
            Audience::Oneself
        }
        Route::CloseSession => Audience::OwnThing,
        Route::ReadUser => Audience::User,
        Route::ListUsers
        | Route::CreateUser
        | Route::ReadAccountEvents
        | Route::ReadEarlierAccountEvents => Audience::Managers,
        Route::ReadHelpedOrganisation
        | Route::ResetPassword
        | Route::UnlockUser
        | Route::ShutOut
        | Route::LetInAgain
        | Route::CorrectEmail
        | Route::ReleaseOrganisation => Audience::ThingOfAdministration,
        Route::UpdateUser | Route::SuspendUser | Route::ReactivateUser => Audience::ManagedUser,
        Route::FindOrganisations
        | Route::ReadSecondFactor
        | Route::BeginSecondFactor
        | Route::ConfirmSecondFactor
        | Route::RenewRecoveryCodes => Audience::Officials,
    }
}

fn of_calls(route: calls::Route) -> Audience {
    use calls::Route;
    match route {
        Route::ListCalls | Route::ReadOpenApi => Audience::Anyone,
        Route::ChangeSchedule | Route::PreviewSchedule => Audience::ThingOfAdministration,
        Route::ListAdministeredCalls | Route::ListOwnReadings => Audience::Officials,
    }
}

fn of_sections(route: sections::Route) -> Audience {
    use sections::Route;
    match route {
        Route::ListApplications | Route::CreateApplication => Audience::Applicants,
        Route::ListSentCalls => Audience::Officials,
        Route::ListSentApplications
        | Route::ListMoreSentApplications
        | Route::ReadSentApplication => Audience::ThingOfAdministration,
        Route::ReadApplication
        | Route::CopyApplication
        | Route::ReadPreparation
        | Route::CopyItem
        | Route::CopyProofs
        | Route::ReadOffers
        | Route::ReadOverview
        | Route::ReadSummary
        | Route::NameApplication
        | Route::CreatePayment
        | Route::DiscardApplication
        | Route::RestoreApplication
        | Route::ReadEvents
        | Route::ReadEarlierEvents
        | Route::ListReadings
        | Route::ReadSection
        | Route::SaveSection
        | Route::FreezeSection
        | Route::AddItem
        | Route::ReadItem
        | Route::SaveItem
        | Route::DeleteItem => Audience::Application,
    }
}

fn of_validation(route: validation::Route) -> Audience {
    use validation::Route;
    match route {
        Route::ReadMissing | Route::Validate | Route::Reopen => Audience::Application,
    }
}

fn of_pdf(route: pdf::Route) -> Audience {
    use pdf::Route;
    match route {
        Route::ReadSentPdf => Audience::ThingOfAdministration,
        Route::ReadDraftPdf
        | Route::ReadFinalPdf
        | Route::ReadReceiptPdf
        | Route::ReadSealedReceipt => Audience::Application,
    }
}

fn of_uploads(route: uploads::Route) -> Audience {
    use uploads::Route;
    match route {
        Route::CheckReceipt => Audience::Anyone,
        Route::ReadSentDocument | Route::ReadSentSigned => Audience::ThingOfAdministration,
        Route::AddDocument
        | Route::DocumentReceived
        | Route::ReadDocument
        | Route::ReadInvoices
        | Route::DeleteDocument
        | Route::AddSigned
        | Route::SignedReceived
        | Route::Submit
        | Route::ReadReceipt
        | Route::ReadSigned => Audience::Application,
    }
}

fn of_cup(route: cup::Route) -> Audience {
    use cup::Route;
    match route {
        Route::ListMeasures
        | Route::ReadMeasureTables
        | Route::CreateMeasure
        | Route::ListConversions
        | Route::CreateConversion
        | Route::ListCupCalls
        | Route::ListRevocations
        | Route::NoteRevocation
        | Route::NoteRevocations
        | Route::ReadCodesSheet
        | Route::RevocationsDone
        | Route::SearchRegister
        | Route::ReadRegisterWorkbook => Audience::Officials,
        Route::ReadMeasure
        | Route::ReviseMeasure
        | Route::ReadTemplate
        | Route::ReadExample
        | Route::ReadConversion
        | Route::ListConversionRows
        | Route::ConversionReceived
        | Route::ConfirmConversion
        | Route::NoteUploaded
        | Route::WithdrawConversion
        | Route::ReadConversionFile
        | Route::CreateResponse
        | Route::ResponseReceived
        | Route::ListCupApplications
        | Route::ListMoreCupApplications
        | Route::ReadCupWorkbook
        | Route::RequestCodes
        | Route::ReadCode
        | Route::RevocationDone => Audience::ThingOfAdministration,
    }
}
