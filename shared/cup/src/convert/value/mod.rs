//! One cell, judged by the rule of its column.

mod activity;
mod fixed_code;
mod judged;
mod typed;

pub(super) use judged::{Typed, Value, ValueFault};
pub(super) use typed::typed;

use crate::codes::{AddressKind, ProjectFinance, Sponsorship};
use crate::columns::{Column, ColumnType, Rule};
use crate::free_text::{self, FreeTextError};
use crate::{Cell, ChangeReason, ProblemCode, text};
use domain::text::folded;
use domain::{Cup, FiscalCode, FiscalCodeError, VatNumber};
use judged::coded;

/// The most characters of an identifier and of the owner's own reference (cup-format.md §2.2).
const REFERENCE: usize = 60;

/// The value of a cell whose rule looks at it alone. Amounts and places are read elsewhere.
pub(super) fn read(column: &Column, cell: &Cell) -> Result<Value, ValueFault> {
    let Typed { text, was_number } = typed(column, cell)?;
    let value = by_rule(column, text.trim())?;
    let changed = if was_number { Some(ChangeReason::NumberToCode) } else { value.changed };
    Ok(Value { changed, ..value })
}

fn by_rule(column: &Column, typed: &str) -> Result<Value, ValueFault> {
    match column.rule {
        Rule::Text | Rule::Name => free(column, typed),
        Rule::LocalCode => own_code(typed, true),
        Rule::Reference | Rule::Purpose => own_code(typed, false),
        Rule::TaxCode => tax_code(typed),
        Rule::AddressKind => address_kind(typed),
        Rule::YesNo => yes_or_no(typed),
        Rule::Activity => activity::read(typed),
        Rule::Sponsorship => letter::<Sponsorship>(typed),
        Rule::ProjectFinance => letter::<ProjectFinance>(typed),
        Rule::Cup => match typed.parse::<Cup>() {
            Ok(cup) => Ok(coded(typed, cup.as_str())),
            Err(error) => Err(ValueFault::new(ProblemCode::BadCode, error.to_string())),
        },
        Rule::Place | Rule::Amount | Rule::Instrument => {
            Ok(Value { text: typed.to_owned(), changed: None })
        }
    }
}

fn free(column: &Column, typed: &str) -> Result<Value, ValueFault> {
    let plain = text::plain(typed)
        .map_err(|error| ValueFault::new(ProblemCode::BadCharacter, error.to_string()))?
        .text;
    let ColumnType::Text { min, max } = column.column_type else {
        return Ok(Value { text: plain, changed: None });
    };
    free_text::check(&plain, min, max, column.rule).map_err(|error| {
        let code = match error {
            FreeTextError::Short { .. } => ProblemCode::TooShort,
            FreeTextError::Long { .. } => ProblemCode::TooLong,
            FreeTextError::SignsOnly
            | FreeTextError::NoLetter
            | FreeTextError::Repeated { .. }
            | FreeTextError::NotPlain(_) => ProblemCode::BadText,
        };
        ValueFault::new(code, error.to_string())
    })?;
    let changed = (plain != typed).then_some(ChangeReason::PlainText);
    Ok(Value { text: plain, changed })
}

/// A code that comes back in the answers or that the owner made: never changed, so what would have to be is refused.
fn own_code(typed: &str, spaces: bool) -> Result<Value, ValueFault> {
    let found = typed.chars().count();
    if found > REFERENCE {
        return Err(ValueFault::new(
            ProblemCode::TooLong,
            format!(
                "Il codice può avere al massimo {REFERENCE} caratteri: ora sono {found}. Accorcialo."
            ),
        ));
    }
    if let Err(FreeTextError::NotPlain(odd)) = free_text::already_plain(typed) {
        return Err(ValueFault::new(ProblemCode::BadCharacter, not_plain(odd)));
    }
    if !spaces && typed.contains(' ') {
        return Err(ValueFault::new(
            ProblemCode::BadCode,
            "Il codice non può contenere spazi: toglili.",
        ));
    }
    Ok(Value { text: typed.to_owned(), changed: None })
}

/// Why a code that must come back the same cannot have a character.
fn not_plain(odd: char) -> String {
    if odd == ' ' {
        "Il codice torna identico nella risposta: togli gli spazi doppi.".to_owned()
    } else if odd.is_whitespace() || !text::visible(odd) {
        "Il codice contiene uno spazio particolare o un carattere che non si vede, forse perché è stato incollato: svuota la cella e riscrivilo a mano.".to_owned()
    } else {
        format!(
            "Il codice torna identico nella risposta, e «{odd}» non è ammesso: usa solo lettere senza accenti, cifre e segni semplici, senza virgolette e asterischi."
        )
    }
}

/// A VAT number or else a fiscal code (attribute `partita_iva`). Eleven digits have the same check in both.
fn tax_code(typed: &str) -> Result<Value, ValueFault> {
    let bad = |sentence: String| Err(ValueFault::new(ProblemCode::BadTaxCode, sentence));
    if let Ok(number) = typed.parse::<VatNumber>() {
        return Ok(coded(typed, number.as_str()));
    }
    match typed.parse::<FiscalCode>() {
        Ok(code) => Ok(coded(typed, code.as_str())),
        Err(FiscalCodeError::Length { found }) => bad(format!(
            "La partita IVA ha 11 cifre e il codice fiscale di una persona 16 caratteri: ora sono {found}."
        )),
        Err(FiscalCodeError::Person(error)) => bad(error.to_string()),
        Err(FiscalCodeError::Organisation(_)) => match typed.parse::<VatNumber>() {
            Err(error) => bad(error.to_string()),
            Ok(number) => Ok(coded(typed, number.as_str())),
        },
    }
}

fn address_kind(typed: &str) -> Result<Value, ValueFault> {
    let code = code_of(typed);
    let wanted = folded(typed);
    let found = AddressKind::ALL.iter().find(|kind| {
        kind.code() == code
            || kind.code().trim_start_matches('0') == code
            || folded(kind.label()) == wanted
    });
    found.map(|kind| coded(typed, kind.code())).ok_or_else(|| {
        ValueFault::new(
            ProblemCode::BadCode,
            "Scegli il tipo di indirizzo: 01 via, 02 viale, 03 piazza, 04 corso, 05 altro.",
        )
    })
}

fn yes_or_no(typed: &str) -> Result<Value, ValueFault> {
    match folded(typed).as_str() {
        "si" | "s" => Ok(coded(typed, "SI")),
        "no" | "n" => Ok(coded(typed, "NO")),
        _ => Err(ValueFault::new(ProblemCode::BadCode, "Scrivi SI oppure NO.")),
    }
}

fn letter<T>(typed: &str) -> Result<Value, ValueFault>
where
    T: std::str::FromStr<Err = crate::codes::UnknownCode> + std::fmt::Display,
{
    match code_of(typed).to_uppercase().parse::<T>() {
        Ok(code) => Ok(coded(typed, &code.to_string())),
        Err(error) => Err(ValueFault::new(ProblemCode::BadCode, error.to_string())),
    }
}

/// The code of `01 - VIA`.
fn code_of(text: &str) -> &str {
    text.split_once(" - ").map_or(text, |(code, _)| code).trim()
}

#[cfg(test)]
mod tests;
