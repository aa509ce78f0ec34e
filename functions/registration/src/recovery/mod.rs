//! A new password for whoever lost theirs (manual 2.3.5): the way out of a long absence and of a first
//! password that was not used in time, too.

mod answer;
mod asked;
mod give;
mod mail;

pub(crate) use answer::ask;
pub(crate) use give::given;
