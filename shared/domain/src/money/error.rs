//! Why there is no amount.

/// Why a text or a computation does not give an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Nothing was written.
    #[error("Scrivi un importo. Esempio: 1.234,56.")]
    Empty,
    /// Not digits with dots between the thousands and a comma before the cents.
    #[error("Scrivi l’importo in cifre, con la virgola prima dei centesimi. Esempio: 1.234,56.")]
    Shape,
    /// The dots do not mark groups of three digits.
    #[error(
        "I punti non separano gruppi di tre cifre: riscrivi l’importo. Esempio: 1.234,56 oppure 1234,56."
    )]
    Grouping,
    /// More than two decimals.
    #[error("L’importo può avere al massimo due cifre dopo la virgola.")]
    Decimals,
    /// Below zero.
    #[error("L’importo non può essere negativo.")]
    Negative,
    /// Beyond twelve digits.
    #[error("L’importo supera il massimo ammesso di 9.999.999.999,99 euro.")]
    TooLarge,
}
