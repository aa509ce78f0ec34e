//! The names of the sheets.

use std::borrow::Cow;

/// What to do and what each column wants.
pub const INSTRUCTIONS: &str = "Istruzioni";

/// The values that are the same for all projects.
pub const MEASURE: &str = "Misura";

/// One project a row.
pub const PROJECTS: &str = "Progetti";

/// What is wrong, in a marked copy.
pub const PROBLEMS: &str = "Problemi";

/// The name of a sheet, not copied where it is one of these.
pub(crate) fn shared_name(name: &str) -> Cow<'static, str> {
    let own = [PROJECTS, MEASURE].into_iter().find(|own| *own == name);
    own.map_or_else(|| name.to_owned().into(), Cow::Borrowed)
}
