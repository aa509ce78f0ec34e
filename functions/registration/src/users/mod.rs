//! The users of an organisation, and who manages them (manual 2.3).

mod about;
mod changes;
mod create;
mod credentials;
mod entries;
mod events;
mod grants;
mod mail;
mod present;
mod read;
mod suspension;
mod update;

pub(crate) use create::create;
pub(crate) use entries::Problems;
pub(crate) use read::{list, read};
pub(crate) use suspension::{reactivate, suspend};
pub(crate) use update::update;
