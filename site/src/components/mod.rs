//! Pieces that pages are made of.

pub(crate) mod application_bar;
pub(crate) mod body;
mod computed;
pub(crate) mod contacts;
pub(crate) mod control;
pub(crate) mod download;
mod elsewhere;
pub(crate) mod field;
mod field_ids;
pub(crate) mod help;
pub(crate) mod icon;
pub(crate) mod list;
pub(crate) mod messages;
pub(crate) mod options;
pub(crate) mod payment;
pub(crate) mod receipt;
pub(crate) mod section_menu;
pub(crate) mod signed_box;
pub(crate) mod slot;
pub(crate) mod statement;
pub(crate) mod table;
pub(crate) mod text_box;
pub(crate) mod when;
