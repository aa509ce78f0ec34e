//! The whole portal in one process, and the command line.

mod call_measure;
mod commands;
mod data_folder;
pub mod engines;
mod limits;
mod outbox;
mod pages;
mod portal;
mod secrets;
mod server;
mod storage;

pub use commands::command_line;
pub use limits::Limits;
pub use portal::{Portal, PortalError, PortalOptions};
pub use server::HANDLERS;
