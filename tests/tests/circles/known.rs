//! The circles that there are, each with the reason why it may be.

/// Files that import each other, and why they may. Each must be found just as it is written here.
pub(crate) const NATURAL: &[(&[&str], &str)] = &[(
    &["shared/form/src/compile/body.rs", "shared/form/src/compile/lists.rs"],
    "a list has a body of its own, and a body has lists: the grammar is recursive",
)];

/// Files, or folders, whose circles are still to be opened. Some circle must be left among them.
pub(crate) const TO_BE_OPENED: &[(&[&str], &str)] = &[
    (
        &["functions/local/src/engines/"],
        "to be opened: what kept an engine from starting has no room",
    ),
    (
        &[
            "functions/local/src/pages.rs",
            "functions/local/src/portal.rs",
            "functions/local/src/server.rs",
        ],
        "to be opened with the commands that build the site",
    ),
    (&["shared/store/src/"], "to be opened with the new plan"),
    (&["shared/edge/src/"], "to be opened with the new plan"),
];
