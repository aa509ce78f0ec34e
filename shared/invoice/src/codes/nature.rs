//! Why there is no VAT.

use super::closed::closed;

closed! {
    /// `Natura` of an operation without VAT. The codes without a part after the point are those in use until 2020.
    Nature {
        Excluded = "N1", "escluse ex art. 15 del DPR 633/72";
        NotSubject = "N2", "non soggette";
        NotSubjectAbroad = "N2.1", "non soggette ad IVA ai sensi degli artt. da 7 a 7-septies del DPR 633/72";
        NotSubjectOther = "N2.2", "non soggette, altri casi";
        NotTaxable = "N3", "non imponibili";
        Export = "N3.1", "non imponibili, esportazioni";
        WithinUnion = "N3.2", "non imponibili, cessioni intracomunitarie";
        SanMarino = "N3.3", "non imponibili, cessioni verso San Marino";
        AsExport = "N3.4", "non imponibili, operazioni assimilate alle cessioni all’esportazione";
        DeclarationOfIntent = "N3.5", "non imponibili, a seguito di dichiarazioni d’intento";
        NotTaxableOther = "N3.6", "non imponibili, altre operazioni";
        Exempt = "N4", "esenti";
        Margin = "N5", "regime del margine, IVA non esposta in fattura";
        ReverseCharge = "N6", "inversione contabile";
        ReverseScrap = "N6.1", "inversione contabile, cessione di rottami";
        ReverseGold = "N6.2", "inversione contabile, cessione di oro e argento";
        ReverseSubcontract = "N6.3", "inversione contabile, subappalto nel settore edile";
        ReverseBuildings = "N6.4", "inversione contabile, cessione di fabbricati";
        ReverseTelephones = "N6.5", "inversione contabile, cessione di telefoni cellulari";
        ReverseElectronics = "N6.6", "inversione contabile, cessione di prodotti elettronici";
        ReverseConstruction = "N6.7", "inversione contabile, prestazioni del comparto edile";
        ReverseEnergy = "N6.8", "inversione contabile, settore energetico";
        ReverseOther = "N6.9", "inversione contabile, altri casi";
        PaidElsewhere = "N7", "IVA assolta in altro Stato UE";
    }
}

impl Nature {
    /// Whether the customer owes the VAT that the invoice does not show.
    pub fn is_reverse_charge(self) -> bool {
        self.code().starts_with("N6")
    }
}
