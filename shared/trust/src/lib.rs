#![doc = include_str!("../README.md")]

mod download;
pub mod list;

pub use download::{DownloadError, ListAddress, ListAddressError, download};
