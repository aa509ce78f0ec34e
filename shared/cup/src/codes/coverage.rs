//! Where the money comes from (tipologia di copertura finanziaria).

use super::closed::closed;

/// A source of funding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coverage {
    /// 001.
    State,
    /// 002.
    Region,
    /// 003.
    Province,
    /// 004.
    Municipality,
    /// 005.
    OtherPublic,
    /// 006.
    EuropeanUnion,
    /// 007.
    Private,
    /// 008: public, yet to be confirmed. The label is known from one source only (cup-format.md §7).
    PublicToConfirm,
}

closed!(Coverage {
    State = "001", "STATALE";
    Region = "002", "REGIONALE";
    Province = "003", "PROVINCIALE";
    Municipality = "004", "COMUNALE";
    OtherPublic = "005", "ALTRA PUBBLICA";
    EuropeanUnion = "006", "COMUNITARIA";
    Private = "007", "PRIVATA";
    PublicToConfirm = "008", "PUBBLICA DA CONFERMARE";
});
