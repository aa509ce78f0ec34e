//! Showing who one is to an identity provider, in the place of a password.

mod configured;
mod outcome;
mod proven;
mod returned;
mod sign_in;
mod start;

pub(crate) use configured::list;
pub(crate) use proven::{proven, read};
pub(crate) use returned::returned;
pub(crate) use sign_in::sign_in;
pub(crate) use start::start;
