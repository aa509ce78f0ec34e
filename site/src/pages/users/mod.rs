//! Users of an organisation, for those who manage them, and everybody's own page (manual 2.3).

mod details;
mod given;
mod history;
mod list;
mod new;
mod profile;

pub(crate) use history::page as history;
pub(crate) use list::page as list;
pub(crate) use new::page as new;
pub(crate) use profile::page as profile;
