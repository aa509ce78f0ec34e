//! How much of a project sponsors or project finance pay. Only for natures 02 and 03.

use super::closed::closed;

/// Sponsorship (sponsorizzazione).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sponsorship {
    /// N.
    No,
    /// P.
    Partial,
    /// T.
    Total,
}

closed!(Sponsorship {
    No = "N", "NO";
    Partial = "P", "PARZIALE";
    Total = "T", "TOTALE";
});

/// Project finance (finanza di progetto).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProjectFinance {
    /// N.
    No,
    /// P: pure, without public money.
    Pure,
    /// A: with public money beside it.
    Assisted,
}

closed!(ProjectFinance {
    No = "N", "NO";
    Pure = "P", "PURA";
    Assisted = "A", "ASSISTITA";
});
