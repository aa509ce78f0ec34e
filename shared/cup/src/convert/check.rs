//! Sentences that more than one check says.

use crate::columns::Column;
use crate::{ChangeReason, ProblemCode, text};
use domain::MoneyError;

/// A value that must be there is not.
pub(super) fn missing(column: &Column) -> String {
    format!("Manca «{}»: scrivilo.", column.header)
}

/// Why something was written otherwise.
pub(super) fn change_sentence(reason: ChangeReason) -> &'static str {
    match reason {
        ChangeReason::PlainText => text::CHANGED,
        ChangeReason::NameToCode => "Il nome è stato scritto con il suo codice ISTAT.",
        ChangeReason::CodeForm => "Il codice è stato scritto nella sua forma usuale.",
        ChangeReason::NumberToCode => {
            "Excel ha trasformato il codice in un numero: è stato scritto come codice, con gli zeri iniziali che servono."
        }
        ChangeReason::ActivityBefore2025 => {
            "Il codice è della classificazione ATECO 2025: è stato scritto quello corrispondente di ATECO 2007, che il Sistema CUP usa."
        }
        ChangeReason::Rounded => {
            "L’importo è stato arrotondato all’euro: nel file gli importi sono in migliaia di euro con 3 decimali."
        }
        ChangeReason::LeftOut => {
            "La colonna non è tra quelle della richiesta: è stata ignorata. Se doveva contare, correggi l’intestazione."
        }
    }
}

/// What is said of an amount where a code would be told to be text.
pub(super) fn amount_sentence(code: ProblemCode, sentence: String) -> String {
    match code {
        ProblemCode::WrongType => {
            "La cella non contiene un importo: dai alla cella il formato Numero e scrivi l’importo. Esempio: 1.234,56."
                .to_owned()
        }
        _ => sentence,
    }
}

/// Why a number is no amount. A cell shows fewer decimals than it holds, so they are told where they cannot be seen.
pub(super) fn number_sentence(error: MoneyError) -> String {
    match error {
        MoneyError::Decimals => {
            "Il valore della cella ha più di due decimali, anche se non si vedono tutti: riscrivilo, o arrotondalo con la funzione ARROTONDA. Esempio: 1234,56."
                .to_owned()
        }
        error => error.to_string(),
    }
}
