//! Registration, sign-in, passwords, sessions (manual chapter 2).

mod account;
mod applicant;
mod challenge;
mod entries;
mod identity_provider;
mod mail;
mod password;
mod register;
mod session;
mod sign_in;

pub use password::{first_password, hash_password};

edge::handler! { registration {
    ReadSession => session::read,
    SignIn => sign_in::sign_in,
    SignOut => session::sign_out,
    ReadChallenge => challenge::give,
    Register => register::register,
    ChangePassword => password::change,
    ListIdentityProviders => identity_provider::list,
    StartIdentity => identity_provider::start,
    ReturnFromProvider => identity_provider::returned,
    ReadIdentity => identity_provider::read,
    SignInByIdentity => identity_provider::sign_in,
} }
