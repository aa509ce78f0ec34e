//! Amounts as people type them: with a unit, with dots or spaces between the thousands.

use super::error::MoneyError;

/// An amount with single spaces between the groups of thousands, with dots in their place; `None` without spaces.
pub(super) fn dotted(text: &str) -> Result<Option<String>, MoneyError> {
    if !text.contains(char::is_whitespace) {
        return Ok(None);
    }
    let (whole, _) = text.split_once(',').unwrap_or((text, ""));
    let groups = whole.split(char::is_whitespace);
    if text.contains('.') {
        return Err(MoneyError::Shape);
    }
    // A group of other than three digits would read as cents once it follows a dot.
    if !groups.skip(1).all(|group| group.len() == 3) {
        return Err(MoneyError::Grouping);
    }
    Ok(Some(text.replace(char::is_whitespace, ".")))
}

/// The text without the name of the unit, before or after the amount.
pub(super) fn without_unit(text: &str) -> &str {
    for unit in ["€", "euro", "eur"] {
        let (before, after) = (text.get(..unit.len()), text.len().checked_sub(unit.len()));
        if before.is_some_and(|found| found.eq_ignore_ascii_case(unit)) {
            return &text[unit.len()..];
        }
        if let Some(at) = after.filter(|at| text.is_char_boundary(*at))
            && text[at..].eq_ignore_ascii_case(unit)
        {
            return &text[..at];
        }
    }
    text
}

/// The part before the decimal separator and the one or two digits after it (none when there is no separator).
pub(super) fn split_decimals(text: &str) -> Result<(&str, &str), MoneyError> {
    let (whole, decimals) = match (text.rsplit_once(','), text.split_once('.')) {
        (Some(parts), _) => parts,
        // A lone dot near the end is how numeric keypads and spreadsheets write the comma.
        (None, Some((whole, tail))) if tail.len() <= 2 => (whole, tail),
        (None, Some((_, tail))) if tail.len() > 3 && !tail.contains('.') => {
            return Err(MoneyError::Decimals);
        }
        (None, _) => return Ok((text, "")),
    };
    match decimals.len() {
        _ if !decimals.bytes().all(|byte| byte.is_ascii_digit()) => Err(MoneyError::Shape),
        0 => Err(MoneyError::Shape),
        1 | 2 => Ok((whole, decimals)),
        _ => Err(MoneyError::Decimals),
    }
}

/// The digits of the whole part: plain, or in groups of three with dots between them.
pub(super) fn ungrouped(whole: &str) -> Result<String, MoneyError> {
    if whole.is_empty() || whole.contains(',') {
        return Err(MoneyError::Shape);
    }
    if let Some((first, others)) = whole.split_once('.') {
        let begins = (1..=3).contains(&first.len()) && !first.starts_with('0');
        if !begins || !others.split('.').all(|group| group.len() == 3) {
            return Err(MoneyError::Grouping);
        }
    }
    Ok(whole.replace('.', ""))
}
