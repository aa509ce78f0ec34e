#![doc = include_str!("../README.md")]

mod download;
pub mod fetch;
pub mod list;

pub use download::{DownloadError, ListAddress, ListAddressError, download};
