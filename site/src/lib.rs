//! The static site: every page of the portal, built once as plain HTML for object storage behind a
//! CDN. Pages hold no data of anybody's: their scripts fetch it from `/api`.
//!
//! [`build()`] writes the whole folder; [`check()`] reads it back and names every fault a visitor could
//! stumble over. Nothing inline: no script, no style, so that the strictest content security policy
//! holds.

mod activities;
mod around;
mod assets;
mod build;
mod calls_folder;
mod check;
mod components;
mod definitions;
mod error;
mod files;
mod layout;
mod pages;
mod placed;
mod places;
mod rich;
mod site;
mod templates;
mod way;
mod well_known;
mod words;

pub use build::{Built, SiteInput, build, is_built};
pub use calls_folder::read_folder;
pub use check::{Fault, SiteFault, check};
pub use error::SiteError;
pub use pages::not_found_of;
pub use templates::OfferedFile;
pub use well_known::{SecurityContact, SecurityContactError};
