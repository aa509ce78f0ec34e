//! What a project is by nature (natura).

use super::closed::closed;

/// The nature of a project (table natura; cup-format.md §1 and §7: 08 is not «contributions to others»).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nature {
    /// 01: purchase of goods.
    Goods,
    /// 02: services, made or bought.
    Services,
    /// 03: public works.
    Works,
    /// 06: contributions to others than productive units.
    Contributions,
    /// 07: incentives to productive units.
    Incentives,
    /// 08: shares and capital.
    Capital,
}

closed!(Nature {
    Goods = "01", "ACQUISTO DI BENI";
    Services = "02", "ACQUISTO O REALIZZAZIONE DI SERVIZI";
    Works = "03", "REALIZZAZIONE DI LAVORI PUBBLICI (OPERE ED IMPIANTISTICA)";
    Contributions = "06", "CONCESSIONE DI CONTRIBUTI AD ALTRI SOGGETTI (DIVERSI DA UNITA' PRODUTTIVE)";
    Incentives = "07", "CONCESSIONE DI INCENTIVI AD UNITA' PRODUTTIVE";
    Capital = "08", "SOTTOSCRIZIONE INIZIALE O AUMENTO DI CAPITALE SOCIALE (COMPRESI SPIN OFF), FONDI DI RISCHIO O DI GARANZIA";
});
