//! The languages that the portal speaks, and the catalogue of each: one file a language, one section for whoever says
//! something (the pages, their scripts, the refusals, the registration form). Whoever says it reads its own section, typed: a
//! text that a catalogue lacks, or has beyond, fails a test of whoever owns the section, and one that nobody says is a warning.
//!
//! Pages and sentences that are in Italian alone are not in here: they stand where they are said. `docs/languages.md` says which, and
//! how a language is added.

mod accepted;
mod catalogue;
mod language;
mod text;
mod values;

pub use catalogue::Section;
pub use language::Language;
pub use text::{Counted, Text};
pub use values::{Spoken, Values, instant};
