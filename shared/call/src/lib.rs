//! A call for applications as a folder of files.
//!
//! [`compile()`] turns a [`Folder`] into a [`Call`]: its forms, its schedule and contacts as they are
//! declared, what its project codes (CUP) are asked for with, its templates and its golden answers; or it
//! gives every fault with file, line and column. [`Call::judge_golden`] judges the golden answers, and
//! [`check_across`] looks at all calls together, for what was left from another call when a folder was
//! copied.
//!
//! The crate is pure: who reads the disk hands the files over. `docs/definitions.md` says how a folder is
//! written and lists the checks by name.

mod across;
mod call_file;
pub mod codes;
mod compile;
mod contacts;
mod folder;
mod form_kind;
mod golden;
mod procedure;
mod schedule;
mod signing;
mod template;
mod terms;

pub use across::check_across;
pub use codes::ProjectCodes;
pub use compile::{Call, compile};
pub use folder::{Folder, LARGEST_FILE};
pub use form::compile::Fault;
pub use form_kind::FormKind;
pub use golden::Golden;
pub use schedule::Schedule;
pub use template::{Template, templates};
