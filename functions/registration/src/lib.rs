//! Registration, sign-in, passwords, sessions (manual chapter 2).

mod account;
mod applicant;
mod challenge;
mod entries;
mod guess;
mod mail;
mod password;
mod register;
mod session;
mod sessions;
mod sign_in;

pub use password::{first_password, hash_password};

edge::handler! { registration {
    ReadSession => session::read,
    SignIn => sign_in::sign_in,
    SignOut => session::sign_out,
    ReadChallenge => challenge::give,
    Register => register::register,
    ChangePassword => password::change,
    ListSessions => sessions::list,
    CloseSession => sessions::close,
    CloseOtherSessions => sessions::close_others,
} }
