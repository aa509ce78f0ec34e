//! The programming instrument (strumento di programmazione).

use super::closed::closed;

/// A programming instrument (table `strumento_programmazione`, 2009; 00 and 99 are in use today).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Instrument {
    /// 00: none. It has no description.
    None,
    /// 01.
    FrameworkAgreement,
    /// 02.
    AreaContract,
    /// 03.
    ProgrammeContract,
    /// 04.
    TerritorialPact,
    /// 99: another one, which its description names.
    Other,
}

closed!(Instrument {
    None = "00", "ASSENTE";
    FrameworkAgreement = "01", "ACCORDO DI PROGRAMMA QUADRO";
    AreaContract = "02", "CONTRATTO D'AREA";
    ProgrammeContract = "03", "CONTRATTO DI PROGRAMMA";
    TerritorialPact = "04", "PATTO TERRITORIALE";
    Other = "99", "ALTRO";
});
