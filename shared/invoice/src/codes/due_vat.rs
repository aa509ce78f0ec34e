//! When, and by whom, the VAT is paid.

use super::closed::closed;

closed! {
    /// `EsigibilitaIVA`.
    DueVat {
        Immediate = "I", "esigibilità immediata";
        Deferred = "D", "esigibilità differita";
        Split = "S", "scissione dei pagamenti";
    }
}
