//! The circles that there are, each with the reason why it may be.

/// Files that import each other, and why they may. Each must be found just as it is written here.
pub(crate) const NATURAL: &[(&[&str], &str)] = &[(
    &["shared/form/src/compile/body.rs", "shared/form/src/compile/lists.rs"],
    "a list has a body of its own, and a body has lists: the grammar is recursive",
)];

/// Files, or folders, whose circles are still to be opened. Some circle must be left among them.
pub(crate) const TO_BE_OPENED: &[(&[&str], &str)] =
    &[(&["shared/edge/src/"], "to be opened with the new plan")];
