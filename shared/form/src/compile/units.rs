//! Whether a computed value counts what it says: euro are not added to things, nor multiplied by euro.

use super::reader::Reader;
use super::uses::Declared;
use crate::model::body_at;
use crate::{Expression, FieldPath, Kind, Section, Unit};

/// Every computed value whose expression counts something else than its `unit`, where it is written.
pub(super) fn check_units(reader: &Reader<'_>, sections: &[Section], fields: &[Declared]) {
    for declared in fields {
        let path = &declared.path;
        let Some(Kind::Computed { unit, value }) = kind(sections, path) else { continue };
        let message = match counted(sections, value) {
            Err(Mixed) => format!("the parts of «{path}» count different things"),
            Ok(Some(other)) if other != *unit => {
                format!("«{path}» has the unit {}, and counts {}", name(*unit), name(other))
            }
            Ok(_) => continue,
        };
        reader.fault(declared.at, "computed-unit", message);
    }
}

/// Parts that cannot be reckoned with one another.
struct Mixed;

fn kind<'a>(sections: &'a [Section], path: &FieldPath) -> Option<&'a Kind> {
    let (_, field) = body_at(sections, &path.at)?.field(path.field.as_str())?;
    Some(&field.kind)
}

/// What an expression counts; nothing of its own when it is made of fixed numbers alone.
fn counted(sections: &[Section], expression: &Expression) -> Result<Option<Unit>, Mixed> {
    let of = |part: &Expression| counted(sections, part);
    match expression {
        Expression::Field(path) | Expression::Items(path) => {
            Ok(kind(sections, path).and_then(Kind::counts))
        }
        Expression::Fixed(_) => Ok(None),
        Expression::Sum(parts) | Expression::Least(parts) => same(parts.iter().map(of)),
        Expression::Less(two) => same(two.iter().map(of)),
        Expression::First(cases) => same(cases.iter().map(|case| of(&case.value))),
        Expression::Product(two) => match (of(&two[0])?, of(&two[1])?) {
            (Some(Unit::Money), Some(Unit::Money))
            | (Some(Unit::Percent), _)
            | (_, Some(Unit::Percent)) => Err(Mixed),
            (Some(Unit::Money), _) | (_, Some(Unit::Money)) => Ok(Some(Unit::Money)),
            (Some(Unit::Number), _) | (_, Some(Unit::Number)) => Ok(Some(Unit::Number)),
            (None, None) => Ok(None),
        },
        Expression::Percent(two) => match of(&two[1])? {
            Some(Unit::Money | Unit::Number) => Err(Mixed),
            Some(Unit::Percent) | None => of(&two[0]),
        },
    }
}

/// What all the parts count that count something.
fn same(parts: impl Iterator<Item = Result<Option<Unit>, Mixed>>) -> Result<Option<Unit>, Mixed> {
    let mut all = None;
    for part in parts {
        match (all, part?) {
            (Some(one), Some(other)) if one != other => return Err(Mixed),
            (_, Some(other)) => all = Some(other),
            (_, None) => {}
        }
    }
    Ok(all)
}

fn name(unit: Unit) -> &'static str {
    match unit {
        Unit::Money => "money",
        Unit::Number => "number",
        Unit::Percent => "percent",
    }
}
