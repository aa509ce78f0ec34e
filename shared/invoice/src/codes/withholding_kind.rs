//! What is withheld.

use super::closed::closed;

closed! {
    /// `TipoRitenuta`.
    WithholdingKind {
        People = "RT01", "ritenuta persone fisiche";
        Companies = "RT02", "ritenuta persone giuridiche";
        Inps = "RT03", "contributo INPS";
        Enasarco = "RT04", "contributo ENASARCO";
        Enpam = "RT05", "contributo ENPAM";
        Other = "RT06", "altro contributo previdenziale";
    }
}
