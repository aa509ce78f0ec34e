//! What is wrong with a value of an invoice.

/// Why a text is not the value that its element wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ValueFault {
    /// Not a number as the format writes it.
    #[error("non è un numero con il punto prima dei decimali.")]
    Number,
    /// More decimals than are read.
    #[error("ha più decimali del previsto.")]
    Decimals,
    /// Beyond what an amount can be.
    #[error("supera il massimo che si può trattare.")]
    TooLarge,
    /// No day of the calendar.
    #[error("non è una data.")]
    Date,
    /// A code that the format does not have.
    #[error("non è un codice previsto dal formato.")]
    Code,
    /// Longer than the format allows.
    #[error("è più lungo del previsto.")]
    Length,
}
