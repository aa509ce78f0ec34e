//! Registration, sign-in, passwords, sessions (manual chapter 2).

mod account;
mod account_events;
mod again;
mod applicant;
mod challenge;
mod entries;
mod guess;
mod help_desk;
mod identity_provider;
mod mail;
mod mail_words;
mod new_email;
mod password;
mod recovery;
mod register;
mod resend;
mod second_factor;
mod session;
mod sessions;
mod sign_in;
mod slip;
mod users;
mod words;

pub use help_desk::{Desk, Done, Released, Suspended, Who};
pub use password::{first_password, hash_password};

edge::handler! { registration {
    ReadSession => session::read,
    SignIn => sign_in::sign_in,
    SignOut => session::sign_out,
    ReadChallenge => challenge::give,
    Register => register::register,
    ChangePassword => password::change,
    ListUsers => users::list,
    CreateUser => users::create,
    ReadUser => users::read,
    UpdateUser => users::update,
    ConfirmEmail => new_email::confirm,
    SuspendUser => users::suspend,
    ReactivateUser => users::reactivate,
    AskRecovery => recovery::ask,
    ResendCredentials => resend::resend,
    ListSessions => sessions::list,
    CloseSession => sessions::close,
    CloseOtherSessions => sessions::close_others,
    GiveSecondFactor => second_factor::give,
    ReadSecondFactor => second_factor::read,
    BeginSecondFactor => second_factor::begin,
    ConfirmSecondFactor => second_factor::confirm,
    RenewRecoveryCodes => second_factor::renew,
    ReadAccountEvents => account_events::latest,
    ReadEarlierAccountEvents => account_events::earlier,
    FindOrganisations => help_desk::find,
    ReadHelpedOrganisation => help_desk::read,
    ResetPassword => help_desk::reset,
    UnlockUser => help_desk::unlock,
    ShutOut => help_desk::suspend,
    LetInAgain => help_desk::reactivate,
    CorrectEmail => help_desk::change_email,
    ReleaseOrganisation => help_desk::release,
    ListIdentityProviders => identity_provider::list,
    StartIdentity => identity_provider::start,
    ReturnFromProvider => identity_provider::returned,
    ReadIdentity => identity_provider::read,
    SignInByIdentity => identity_provider::sign_in,
} }
