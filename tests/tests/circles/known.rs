//! The circles that there are, each with the reason why it may be.

/// Files that import each other, and why they may. Each must be found just as it is written here.
pub(crate) const NATURAL: &[(&[&str], &str)] = &[];

/// Files, or folders, whose circles are still to be opened. Some circle must be left among them.
pub(crate) const TO_BE_OPENED: &[(&[&str], &str)] = &[
    (&["functions/cup/src/"], "to be opened with the new plan"),
    (&["functions/sections/src/"], "to be opened with the new plan"),
    (&["functions/local/src/engines/"], "to be opened with the engines called in the process"),
    (
        &[
            "functions/local/src/pages.rs",
            "functions/local/src/portal.rs",
            "functions/local/src/server.rs",
        ],
        "to be opened with the engines called in the process",
    ),
    (&["shared/store/src/"], "to be opened with the new plan"),
    (&["shared/edge/src/"], "to be opened with the new plan"),
];
