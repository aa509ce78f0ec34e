//! Registration, sign-in, passwords, sessions (manual chapter 2).

mod account;
mod applicant;
mod challenge;
mod entries;
mod mail;
mod password;
mod register;
mod second_factor;
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
    GiveSecondFactor => second_factor::give,
    ReadSecondFactor => second_factor::read,
    BeginSecondFactor => second_factor::begin,
    ConfirmSecondFactor => second_factor::confirm,
    RenewRecoveryCodes => second_factor::renew,
} }
