//! The help desk: whoever may helps the users of applicants to get in. Operators do it with commands, officials on a page;
//! what is done, noted and told by mail is the same.

mod acts;
mod desk;
mod done;
mod email;
mod find;
mod noted;
mod passwords;
mod reading;
mod reason;
mod release;
mod scope;
mod show;
mod suspension;

pub(crate) use acts::{change_email, reactivate, release, reset, suspend, unlock};
pub use desk::{Desk, Who};
pub use done::Done;
pub(crate) use find::find;
pub(crate) use reading::read;
pub use release::Released;
pub use suspension::Suspended;
