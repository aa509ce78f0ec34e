//! The whole portal in one process, and the command line.

mod call_measure;
mod commands;
pub mod engines;
mod outbox;
mod pages;
mod portal;
mod secrets;
mod server;
mod storage;

pub use commands::command_line;
pub use portal::{Portal, PortalError, PortalOptions};
pub use server::HANDLERS;
