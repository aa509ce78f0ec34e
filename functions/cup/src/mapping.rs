//! Which answers of an application fill which columns, as the measure of a call says.
//!
//! Each column has a list of sources. For texts they are alternatives, and the first that is
//! answered counts; for the cost they are summed, over all the items of their lists. A source is
//! one or more fields, joined by ` + ` and then by a space in the column, and may hold only under a
//! condition: `beni.elenco.netto when beneficiario.iva is detraibile`, or `is not`.

use cup::ApplicationMapping;
use form::{FieldPath, Form, Kind};
use std::fmt;

/// A source of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SourceOf {
    pub(crate) fields: Vec<FieldPath>,
    pub(crate) when: Option<When>,
}

/// When a source counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) field: FieldPath,
    pub(crate) value: String,
    pub(crate) is: bool,
}

/// A mapping that was read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mapping {
    pub(crate) name: Vec<SourceOf>,
    pub(crate) tax_code: Vec<SourceOf>,
    pub(crate) street: Vec<SourceOf>,
    pub(crate) municipality: Vec<SourceOf>,
    pub(crate) ateco: Vec<SourceOf>,
    pub(crate) description: Vec<SourceOf>,
    pub(crate) cost: Vec<SourceOf>,
}

/// What is wrong with a mapping: the source as written, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingFault {
    /// The source, as it stands in the measure's file.
    pub source: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for MappingFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "«{}»: {} [application]", self.source, self.message)
    }
}

/// Everything that is wrong with a mapping for a form: sources that cannot be read, and fields that
/// the form does not have or that cannot fill their column.
pub fn check_mapping(mapping: &ApplicationMapping, form: &Form) -> Vec<MappingFault> {
    let texts = [
        &mapping.name,
        &mapping.tax_code,
        &mapping.street,
        &mapping.municipality,
        &mapping.ateco,
        &mapping.description,
    ];
    let single = texts.into_iter().flatten().map(|source| (source, false));
    let summed = mapping.cost.iter().map(|source| (source, true));
    let mut faults = Vec::new();
    for (source, summed) in single.chain(summed) {
        let fault = |message: String| MappingFault { source: source.clone(), message };
        match read_source(source) {
            Err(message) => faults.push(fault(message)),
            Ok(read) => faults.extend(wrong_fields(&read, form, summed).into_iter().map(fault)),
        }
    }
    let municipalities = mapping.municipality.iter().filter_map(|source| {
        let read = read_source(source).ok()?;
        let wrong = read.fields.iter().any(|path| {
            kind(form, path).is_some_and(|kind| !matches!(kind, Kind::Municipality { .. }))
        });
        let message = "is no question about a municipality".to_owned();
        wrong.then(|| MappingFault { source: source.clone(), message })
    });
    faults.extend(municipalities);
    faults
}

fn wrong_fields(source: &SourceOf, form: &Form, summed: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    for path in &source.fields {
        match kind(form, path) {
            None => wrong.push(format!("the form has no field {path}")),
            Some(Kind::Money { .. }) => {}
            Some(_) if summed => wrong.push(format!("{path} is no amount")),
            Some(_) => {}
        }
        if !summed && !path.at.lists.is_empty() {
            wrong.push(format!("{path} stands in a list: which item is meant?"));
        }
    }
    if let Some(When { field, value, .. }) = &source.when {
        match kind(form, field) {
            None => wrong.push(format!("the form has no field {field}")),
            Some(Kind::Choice { options, .. }) if !options.iter().any(|one| one.code == *value) => {
                wrong.push(format!("{field} has no option {value}"));
            }
            Some(_) => {}
        }
    }
    wrong
}

fn kind<'a>(form: &'a Form, path: &FieldPath) -> Option<&'a Kind> {
    form.body(&path.at)?.field(path.field.as_str()).map(|(_, field)| &field.kind)
}

/// The mapping, read. It was checked when it was published; what cannot be read any more counts as
/// not there.
pub(crate) fn read(mapping: &ApplicationMapping) -> Mapping {
    let all = |sources: &[String]| -> Vec<SourceOf> {
        sources.iter().filter_map(|source| read_source(source).ok()).collect()
    };
    Mapping {
        name: all(&mapping.name),
        tax_code: all(&mapping.tax_code),
        street: all(&mapping.street),
        municipality: all(&mapping.municipality),
        ateco: all(&mapping.ateco),
        description: all(&mapping.description),
        cost: all(&mapping.cost),
    }
}

fn read_source(text: &str) -> Result<SourceOf, String> {
    let (fields, when) = match text.split_once(" when ") {
        Some((fields, when)) => (fields, Some(read_when(when)?)),
        None => (text, None),
    };
    let fields = fields.split(" + ").map(field).collect::<Result<_, _>>()?;
    Ok(SourceOf { fields, when })
}

fn read_when(text: &str) -> Result<When, String> {
    let shape = || format!("«{text}» is not FIELD is VALUE, nor FIELD is not VALUE");
    let (path, value) = text.split_once(" is ").ok_or_else(shape)?;
    let (is, value) = match value.strip_prefix("not ") {
        Some(value) => (false, value),
        None => (true, value),
    };
    if value.is_empty() || value.contains(' ') {
        return Err(shape());
    }
    Ok(When { field: field(path)?, value: value.to_owned(), is })
}

fn field(text: &str) -> Result<FieldPath, String> {
    text.parse().map_err(|error: form::IdError| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_read() {
        let one = read_source("beneficiario.prof_cognome + beneficiario.prof_nome").unwrap();
        assert_eq!((one.fields.len(), one.when), (2, None));
        let other = read_source("beni.elenco.lordo when beneficiario.iva is not detraibile");
        let when = other.unwrap().when.unwrap();
        assert_eq!((when.field.to_string(), when.is), ("beneficiario.iva".to_owned(), false));
        for wrong in [
            "",
            "cognome",
            "beneficiario.cognome+nome",
            "beni.netto when",
            "beni.netto when beneficiario.iva",
            "beni.netto when beneficiario.iva is ",
            "beni.netto when beneficiario.iva is a b",
        ] {
            assert!(read_source(wrong).is_err(), "{wrong}");
        }
    }
}
