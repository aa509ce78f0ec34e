//! The checks that need the whole form: every name used is there, comes before, and is of a kind
//! that the use can work with.

use super::reader::Reader;
use super::uses::{Declared, Purpose, Use, Wanted};
use crate::{FieldPath, Form, Kind};

pub(super) fn check_uses(reader: &Reader<'_>, form: &Form, declared: &[Declared], uses: &[Use]) {
    for used in uses {
        match &used.wanted {
            Wanted::List(path) => {
                if form.list(path).is_none() {
                    reader.fault(used.at, "reference-exists", format!("there is no list «{path}»"));
                }
            }
            Wanted::Field { path, purpose, earlier_than } => {
                check_field(reader, form, declared, used, path, purpose, *earlier_than);
            }
        }
    }
}

fn check_field(
    reader: &Reader<'_>,
    form: &Form,
    declared: &[Declared],
    used: &Use,
    path: &FieldPath,
    purpose: &Purpose,
    earlier_than: Option<usize>,
) {
    let field = form.body(&path.at).and_then(|body| body.field(path.field.as_str()));
    let Some((_, field)) = field else {
        reader.fault(used.at, "reference-exists", format!("there is no field «{path}»"));
        return;
    };
    let order = declared.iter().find(|other| other.path == *path).map(|other| other.order);
    if let (Some(limit), Some(order)) = (earlier_than, order)
        && order >= limit
    {
        let message = format!("«{path}» comes later: a condition looks only at earlier fields");
        reader.fault(used.at, "reference-earlier", message);
    }
    if let Err(message) = suits(&field.kind, purpose) {
        let (check, message) = (message.0, format!("«{path}»: {}", message.1));
        reader.fault(used.at, check, message);
    }
}

/// Whether a kind can serve a purpose; else the check's name and what is wrong.
fn suits(kind: &Kind, purpose: &Purpose) -> Result<(), (&'static str, String)> {
    let wanted = |what: &str| Err(("reference-kind", format!("must be {what}")));
    match (purpose, kind) {
        (Purpose::SingleCode(code), Kind::Choice { options })
        | (Purpose::OneOfCodes(code), Kind::Choices { options, .. }) => {
            if options.iter().any(|option| option.code == *code) {
                Ok(())
            } else {
                Err(("option-exists", format!("has no option «{code}»")))
            }
        }
        (Purpose::SingleCode(code), Kind::YesNo { .. }) if code == "si" || code == "no" => Ok(()),
        (Purpose::SingleCode(_), Kind::YesNo { .. }) => {
            Err(("option-exists", "is a yes/no: use si or no".to_owned()))
        }
        (Purpose::SingleCode(_), Kind::Province { .. }) => Ok(()),
        (Purpose::SingleCode(_), _) => wanted("a choice, a yes/no or a province"),
        (Purpose::Number, Kind::Number { .. } | Kind::Money { .. } | Kind::Percent)
        | (Purpose::WholeNumber, Kind::Number { .. })
        | (Purpose::Date, Kind::Date { .. })
        | (Purpose::Choices, Kind::Choices { .. })
        | (Purpose::AnyChoice, Kind::Choices { .. } | Kind::Choice { .. })
        | (Purpose::FiscalCode, Kind::FiscalCode { .. })
        | (Purpose::Text, Kind::Text { .. })
        | (Purpose::Municipality, Kind::Municipality { .. })
        | (Purpose::Province, Kind::Province { .. })
        | (Purpose::Anything, _) => Ok(()),
        (Purpose::Number, _) => wanted("a number or an amount"),
        (Purpose::WholeNumber, _) => wanted("a whole number"),
        (Purpose::Date, _) => wanted("a date"),
        (Purpose::Choices | Purpose::OneOfCodes(_), _) => wanted("a field of several choices"),
        (Purpose::AnyChoice, _) => wanted("a choice"),
        (Purpose::FiscalCode, _) => wanted("a fiscal code"),
        (Purpose::Text, _) => wanted("a line of text"),
        (Purpose::Municipality, _) => wanted("a municipality"),
        (Purpose::Province, _) => wanted("a province"),
    }
}
