//! Computed values as data for the script that computes them while one types.

use form::{Kind, Unit};

/// How the value is computed, as JSON. It always serialises: it is plain data.
pub(crate) fn expression(kind: &Kind) -> Option<String> {
    kind.computed().and_then(|value| serde_json::to_string(value).ok())
}

/// What it counts, as the script knows it.
pub(crate) fn unit(kind: &Kind) -> Option<&'static str> {
    unit_of(kind).map(|unit| match unit {
        Unit::Money => "money",
        Unit::Number => "number",
        Unit::Percent => "percent",
    })
}

/// What is written after it.
pub(crate) fn suffix(kind: &Kind) -> Option<&'static str> {
    unit_of(kind).map(|unit| match unit {
        Unit::Money => "\u{a0}€",
        Unit::Number => "",
        Unit::Percent => "%",
    })
}

fn unit_of(kind: &Kind) -> Option<Unit> {
    if let Kind::Computed { unit, .. } = kind { Some(*unit) } else { None }
}
