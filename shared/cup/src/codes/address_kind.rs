//! What an address begins with.

use super::closed::closed;

/// The kind of an address (table `tipo_ind_area_rifer`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AddressKind {
    /// 01.
    Street,
    /// 02.
    Avenue,
    /// 03.
    Square,
    /// 04.
    Corso,
    /// 05: anything else.
    Other,
}

closed!(AddressKind {
    Street = "01", "VIA";
    Avenue = "02", "VIALE";
    Square = "03", "PIAZZA";
    Corso = "04", "CORSO";
    Other = "05", "ALTRO";
});
