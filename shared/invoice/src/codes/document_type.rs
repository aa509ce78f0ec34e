//! What a document is.

use super::closed::closed;

closed! {
    /// `TipoDocumento`.
    DocumentType {
        Invoice = "TD01", "fattura";
        Advance = "TD02", "acconto o anticipo su fattura";
        FeeAdvance = "TD03", "acconto o anticipo su parcella";
        CreditNote = "TD04", "nota di credito";
        DebitNote = "TD05", "nota di debito";
        Fee = "TD06", "parcella";
        Simplified = "TD07", "fattura semplificata";
        SimplifiedCredit = "TD08", "nota di credito semplificata";
        SimplifiedDebit = "TD09", "nota di debito semplificata";
        ReverseCharge = "TD16", "integrazione fattura da reverse charge interno";
        ServicesFromAbroad = "TD17", "integrazione o autofattura per acquisto di servizi dall’estero";
        GoodsWithinUnion = "TD18", "integrazione per acquisto di beni intracomunitari";
        GoodsFromAbroad = "TD19", "integrazione o autofattura per acquisto di beni ex art. 17 c. 2 del DPR 633/72";
        SelfMade = "TD20", "autofattura per regolarizzazione e integrazione";
        CeilingExceeded = "TD21", "autofattura per splafonamento";
        FromWarehouse = "TD22", "estrazione beni da deposito IVA";
        FromWarehousePaid = "TD23", "estrazione beni da deposito IVA con versamento dell’IVA";
        Deferred = "TD24", "fattura differita, art. 21 c. 4 lett. a)";
        DeferredTriangular = "TD25", "fattura differita, art. 21 c. 4 terzo periodo lett. b)";
        DepreciableGoods = "TD26", "cessione di beni ammortizzabili e passaggi interni";
        OwnUse = "TD27", "autoconsumo o cessioni gratuite senza rivalsa";
        SanMarino = "TD28", "acquisti da San Marino con IVA";
        Notice = "TD29", "comunicazione per omessa o irregolare fatturazione";
    }
}

/// Why a type of document is no expense that can be reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoExpense {
    /// The customer made it for itself: nothing was paid to the supplier with it.
    #[error("è un documento che il cliente emette per sé: serve la fattura del fornitore")]
    SelfMade,
    /// It moves goods within one business.
    #[error("riguarda un passaggio interno, non una spesa")]
    Internal,
    /// It tells the tax office of an invoice that never came.
    #[error("è una comunicazione all’Agenzia delle Entrate, non una fattura")]
    Notice,
}

impl DocumentType {
    /// Whether it takes away from what another document charged.
    pub fn is_credit(self) -> bool {
        matches!(self, Self::CreditNote | Self::SimplifiedCredit)
    }

    /// Why it cannot be reported as an expense; nothing for those that can.
    pub fn no_expense(self) -> Option<NoExpense> {
        match self {
            Self::Invoice
            | Self::Advance
            | Self::FeeAdvance
            | Self::CreditNote
            | Self::DebitNote
            | Self::Fee
            | Self::Simplified
            | Self::SimplifiedCredit
            | Self::SimplifiedDebit
            | Self::Deferred
            | Self::DeferredTriangular => None,
            Self::ReverseCharge
            | Self::ServicesFromAbroad
            | Self::GoodsWithinUnion
            | Self::GoodsFromAbroad
            | Self::SelfMade
            | Self::CeilingExceeded
            | Self::FromWarehouse
            | Self::FromWarehousePaid
            | Self::SanMarino => Some(NoExpense::SelfMade),
            Self::DepreciableGoods | Self::OwnUse => Some(NoExpense::Internal),
            Self::Notice => Some(NoExpense::Notice),
        }
    }
}
