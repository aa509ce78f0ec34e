//! Registration, sign-in, passwords, sessions (manual chapter 2).

mod account;
mod again;
mod applicant;
mod challenge;
mod entries;
mod guess;
mod identity_provider;
mod mail;
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

pub use mail::{address_changed, reset};
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
    ListIdentityProviders => identity_provider::list,
    StartIdentity => identity_provider::start,
    ReturnFromProvider => identity_provider::returned,
    ReadIdentity => identity_provider::read,
    SignInByIdentity => identity_provider::sign_in,
} }
