//! Reading the words of a call that not everybody knows.

use form::Term;
use form::compile::{Source, Table};

/// Reads `[[terms]]`: each stands once, and some form uses it.
pub(crate) fn read(table: &Table<'_, '_>, sources: &[Source]) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for inner in table.tables("terms") {
        let (term, means) = (inner.text("term"), inner.text("means"));
        let (at, reader) = (inner.at_key("term"), inner.reader());
        inner.finish();
        let (Some(term), Some(means)) = (term, means) else { continue };
        let read = Term { term, means };
        if terms.iter().any(|other| other.term == read.term) {
            let message = format!("«{}» is explained twice", read.term);
            reader.fault(at, "terms", message);
        }
        if !sources.iter().any(|source| uses(source, &read)) {
            let message =
                format!("no form says «{}»: what it means would be shown nowhere", read.term);
            reader.fault(at, "terms", message);
        }
        terms.push(read);
    }
    terms
}

/// Whether a file of a form uses a term. What authors note for themselves does not count.
fn uses(source: &Source, term: &Term) -> bool {
    let mut lines = source.text.lines().filter(|line| !line.trim_start().starts_with('#'));
    source.name.contains('/') && lines.any(|line| term.is_in(line))
}
