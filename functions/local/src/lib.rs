//! The whole portal in one process, and the command line.

mod at_work;
mod call_folders;
mod commands;
mod data_folder;
pub mod engines;
mod export;
mod limits;
mod outbox;
mod pages;
mod portal;
mod portal_error;
mod publishing;
mod rehearsal_seal;
mod secrets;
mod server;
mod storage;
mod timer;

pub use at_work::{as_function, at_work};
pub use call_folders::FolderError;
pub use commands::command_line;
pub use limits::Limits;
pub use portal::{Portal, PortalOptions};
pub use portal_error::PortalError;
pub use publishing::PublishingError;
pub use server::HANDLERS;
