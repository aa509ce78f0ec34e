//! The economic activity of a row: numbers that stand for one code, and codes of the classification of 2025.

use super::judged::{Typed, Value, ValueFault, as_text, coded};
use crate::codes::ateco;
use crate::{Activity, ActivityError, ChangeReason, ProblemCode};

/// Most codes of 2007 that are offered for one of 2025.
const OFFERED: usize = 5;

/// The activity that was typed. A code of 2025 alone that continues one code of 2007 becomes that one.
pub(super) fn read(typed: &str) -> Result<Value, ValueFault> {
    let error = match Activity::parse(typed) {
        Ok(activity) => return Ok(coded(typed, activity.code())),
        Err(error) => error,
    };
    let ActivityError::Unknown(code) = &error else { return zeros_back(typed, &error) };
    let before: Vec<ateco::AtecoClass> = ateco::before_2025(code).collect();
    match before.as_slice() {
        [] => zeros_back(typed, &error),
        [one] => {
            Ok(Value { text: one.code.to_owned(), changed: Some(ChangeReason::ActivityBefore2025) })
        }
        several => Err(bad(format!(
            "«{code}» è un codice ATECO 2025, mentre il Sistema CUP usa ATECO 2007: scrivi quello giusto fra {}.",
            several.iter().take(OFFERED).map(labelled).collect::<Vec<_>>().join("; ")
        ))),
    }
}

/// A code that lost its zeros as a number and is text again, where there is one alone that it can have been.
fn zeros_back(typed: &str, error: &ActivityError) -> Result<Value, ValueFault> {
    match of_number(typed) {
        Ok(Typed { text, .. }) => Ok(Value { text, changed: Some(ChangeReason::NumberToCode) }),
        Err(_) => Err(bad(error.to_string())),
    }
}

fn bad(sentence: String) -> ValueFault {
    ValueFault::new(ProblemCode::BadCode, sentence)
}

fn labelled(class: &ateco::AtecoClass) -> String {
    format!("{} ({})", class.code, class.label)
}

/// The code that a number stands for, `71.12` or `11200`: the only one of the list that could have been typed.
pub(super) fn of_number(shown: &str) -> Result<Typed, ValueFault> {
    let mut readings = readings(shown);
    readings.retain(|code| ateco::find(code).is_some());
    match readings.as_slice() {
        [code] => Ok(Typed { text: code.clone(), was_number: true }),
        [] => Err(ValueFault::new(ProblemCode::NumberForCode, as_text(None))),
        several => Err(ValueFault::new(
            ProblemCode::NumberForCode,
            format!(
                "Il numero può essere {}: scrivi quello giusto preceduto da un apostrofo (').",
                several.join(" oppure ")
            ),
        )),
    }
}

/// Every way in which a number may have been a code: zeros lost before it and, after a point, behind it.
fn readings(shown: &str) -> Vec<String> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match shown.split_once('.') {
        Some((division, rest)) if division.len() <= 2 && rest.len() <= 2 => {
            let division = format!("{division:0>2}");
            let mut readings = vec![format!("{division}.{rest}")];
            if rest.len() == 1 {
                readings.push(format!("{division}.{rest}0"));
            }
            readings
        }
        None if digits(shown) && shown.len() <= 6 => {
            let lost = format!("0{shown}");
            [shown.to_owned(), lost].iter().filter_map(|digits| dotted(digits)).collect()
        }
        _ => Vec::new(),
    }
}

fn dotted(digits: &str) -> Option<String> {
    Activity::parse(digits).ok().map(|activity| activity.code().to_owned())
}
