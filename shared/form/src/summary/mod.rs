//! The answers laid out for reading: what the PDF shows, and the words for an answer that every page uses.

mod amounts;
mod figures;
mod lists;
mod part;
mod parts;
mod party;
mod slots;
mod statement;
mod totals;
mod words;

pub use figures::figures;
pub use part::{Answer, ListTable, NO_ANSWER, Part, Row, SummarySection, TableColumn};
pub(crate) use party::first_that_holds;
pub use party::{NamedParty, beneficiary, by_third_party};
pub use slots::{SlotFile, SlotRow};
pub use statement::statement;
pub(crate) use statement::{item_name, property_name};
pub use totals::totals;
pub use words::{as_typed, columns, entry_heading, entry_name, item_label, shown};

use crate::each::with_entries;
use crate::{Answers, Form, Scope, Section};
use domain::Date;

/// Lays out all the answers.
pub fn summary(form: &Form, answers: &Answers, today: Date) -> Vec<SummarySection> {
    let answers = with_entries(answers, form);
    let lay_out = |section: &Section| {
        let scope = Scope::section(form, &answers, &section.id);
        let required = scope.section_required();
        let mut parts =
            if required { parts::parts(&scope, &section.body, today) } else { Vec::new() };
        if required && form.books.as_ref().is_some_and(|books| books.statement == section.id) {
            parts.extend(statement(form, &answers, today).into_iter().map(Part::Table));
        }
        SummarySection { id: section.id.clone(), title: section.title.clone(), required, parts }
    };
    form.own_sections().map(lay_out).collect()
}
