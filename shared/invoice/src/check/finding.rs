//! What a check finds.

use crate::codes::{DocumentType, NoExpense};
use crate::figures::FiguresError;
use crate::values::{Amount, Currency, Decimal, Rate};
use domain::Cup;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The invoice cannot be reported.
    Stops,
    /// Somebody should look at it.
    Warns,
}

/// Whose code it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Role {
    /// Who sells.
    #[error("fornitore")]
    Supplier,
    /// Who buys.
    #[error("cliente")]
    Customer,
}

/// Why a declared total differs, where that can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TotalDifference {
    /// What is withheld has been taken off.
    #[error(" Sembra indicato al netto della ritenuta.")]
    Withheld,
    /// The pension fund has been left out.
    #[error(" Sembra che non comprenda il contributo alla cassa.")]
    Fund,
    /// The VAT that the customer pays itself has been taken off.
    #[error(" Sembra indicato senza l’IVA in scissione dei pagamenti.")]
    SplitVat,
    /// Nobody knows.
    #[error("")]
    Unknown,
}

/// Something to say about an invoice. Its text is the Italian sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    /// A document that is no expense.
    #[error("Il documento è di tipo {} ({}): {reason}.", document_type.code(), document_type.label())]
    NoExpense {
        /// Its type.
        document_type: DocumentType,
        /// Why.
        reason: NoExpense,
    },
    /// Amounts in another currency.
    #[error("Gli importi sono in {0}: si rendicontano solo fatture in euro.")]
    Currency(Currency),
    /// Sums that cannot be made.
    #[error("{0}")]
    Figures(FiguresError),
    /// A VAT number that cannot be.
    #[error("La partita IVA del {role}, «{text}», non è corretta.")]
    VatNumber {
        /// Whose.
        role: Role,
        /// As it stands.
        text: String,
    },
    /// A fiscal code that cannot be.
    #[error("Il codice fiscale del {role}, «{text}», non è corretto.")]
    FiscalCode {
        /// Whose.
        role: Role,
        /// As it stands.
        text: String,
    },
    /// Another supplier than the chosen one, or another customer than the beneficiary.
    #[error("Il {role} della fattura, «{name}», non è quello atteso: i codici non corrispondono.")]
    OtherParty {
        /// Which.
        role: Role,
        /// The name in the invoice.
        name: String,
    },
    /// A line whose total is not its price times its quantity.
    #[error(
        "Riga {line}: prezzo e quantità danno {computed:#}, ma il totale indicato è {written:#}."
    )]
    Line {
        /// Which, from 1.
        line: usize,
        /// Price, with its changes, times quantity.
        computed: Decimal,
        /// The total as it stands.
        written: Decimal,
    },
    /// A tax that is not the rate of its base.
    #[error("IVA {rate}: l’imposta calcolata è {computed}, quella indicata {written}.")]
    Tax {
        /// The rate.
        rate: Rate,
        /// Base times rate.
        computed: Amount,
        /// As it stands.
        written: Amount,
    },
    /// A base that is not the sum of its lines.
    #[error("IVA {rate}: le righe sommano {computed:#}, l’imponibile indicato è {written}.")]
    Base {
        /// The rate.
        rate: Rate,
        /// Lines and pension fund.
        computed: Decimal,
        /// As it stands.
        written: Amount,
    },
    /// No tax, and no reason for it.
    #[error("C’è un importo con IVA 0% senza la natura dell’operazione.")]
    NatureMissing,
    /// A tax, and a reason for having none.
    #[error("C’è un importo con IVA {0} e anche una natura, che si usa solo con IVA 0%.")]
    NatureBesideRate(Rate),
    /// Another total than the sum.
    #[error("Il totale dichiarato è {written}, quello calcolato {computed}.{reason}")]
    Total {
        /// Bases, taxes, rounding.
        computed: Amount,
        /// As it stands.
        written: Amount,
        /// What explains it.
        reason: TotalDifference,
    },
    /// No project is named.
    #[error(
        "Nella fattura manca il CUP, che la legge richiede. Chiedi al fornitore di correggerla, oppure integra la fattura nell’area «Fatture e corrispettivi» dell’Agenzia delle Entrate."
    )]
    CupMissing,
    /// Another project is named.
    #[error("La fattura riporta il CUP {0}, che non è quello del progetto.")]
    CupOther(Cup),
    /// What stands for a project is no code.
    #[error("Il CUP indicato nella fattura, «{0}», non è un codice valido.")]
    CupOdd(String),
    /// There are more of the findings before this one.
    #[error("Altre segnalazioni dello stesso genere: {0}.")]
    More(usize),
}

impl Finding {
    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        match self {
            Self::NoExpense { .. } | Self::Currency(_) | Self::Figures(_) => Severity::Stops,
            Self::VatNumber { .. }
            | Self::FiscalCode { .. }
            | Self::OtherParty { .. }
            | Self::Line { .. }
            | Self::Tax { .. }
            | Self::Base { .. }
            | Self::NatureMissing
            | Self::NatureBesideRate(_)
            | Self::Total { .. }
            | Self::CupMissing
            | Self::CupOther(_)
            | Self::CupOdd(_)
            | Self::More(_) => Severity::Warns,
        }
    }
}
