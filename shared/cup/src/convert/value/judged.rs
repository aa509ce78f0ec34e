//! What judging a cell gives: its text, the value that is written, or why there is none.

use crate::{ChangeReason, ProblemCode};

/// A value as it is written, and why it differs from what was typed, if it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::convert) struct Value {
    pub(in crate::convert) text: String,
    pub(in crate::convert) changed: Option<ChangeReason>,
}

/// Why a cell is not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::convert) struct ValueFault {
    pub(in crate::convert) code: ProblemCode,
    pub(in crate::convert) sentence: String,
}

impl ValueFault {
    pub(in crate::convert) fn new(code: ProblemCode, sentence: impl Into<String>) -> Self {
        Self { code, sentence: sentence.into() }
    }
}

/// The text of a cell, and whether it was a number that is now written as the code it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::convert) struct Typed {
    pub(in crate::convert) text: String,
    /// Zeros were put back, or a number of one's own became text: to be told.
    pub(in crate::convert) was_number: bool,
}

/// A code, and whether it was typed in another form. Its label beside it is no other form.
pub(super) fn coded(typed: &str, code: &str) -> Value {
    let changed = if typed == code || typed.split_once(" - ").is_some_and(|(it, _)| it == code) {
        None
    } else {
        Some(ChangeReason::CodeForm)
    };
    Value { text: code.to_owned(), changed }
}

/// What to do with a whole column of numbers that should be codes, without writing each anew.
pub(super) fn as_text(length: Option<usize>) -> String {
    let zeros = "0".repeat(length.unwrap_or(1));
    format!(
        "La cella contiene un numero che non può essere questo codice: riscrivilo preceduto da un apostrofo ('). Se sono molti, in una colonna accanto scrivi la formula =TESTO(A2;\"{zeros}\") con la cella del codice al posto di A2, copiala in basso, poi copia i risultati e incollali qui con «Incolla speciale», «Valori»."
    )
}
