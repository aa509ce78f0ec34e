//! The names of the sheets.

/// What to do and what each column wants.
pub const INSTRUCTIONS: &str = "Istruzioni";

/// The values that are the same for all projects.
pub const MEASURE: &str = "Misura";

/// One project a row.
pub const PROJECTS: &str = "Progetti";

/// What is wrong, in a marked copy.
pub const PROBLEMS: &str = "Problemi";
