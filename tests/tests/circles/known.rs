//! The circles that there are, each with the reason why it may be.

/// Files that import each other, and why they may. Each must be found just as it is written here.
pub(crate) const NATURAL: &[(&[&str], &str)] = &[(
    &["shared/form/src/compile/body.rs", "shared/form/src/compile/lists.rs"],
    "a list has a body of its own, and a body has lists: the grammar is recursive",
)];
