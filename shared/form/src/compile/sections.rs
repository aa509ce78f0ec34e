//! Reading a form: what stands before its sections, and its sections.

use super::beside::condition;
use super::body::{Part, body};
use super::books::books;
use super::checks::{Declarations, check_uses};
use super::conditions::condition_if_any;
use super::cycles::check_cycles;
use super::downloads;
use super::head::Head;
use super::names::Names;
use super::one_of_many::one_of_many;
use super::parties::{parties, totals};
use super::reader::Reader;
use super::signatures::{has_final_pdf, signatures};
use super::table::Table;
use super::this::THIS;
use super::units::check_units;
use crate::address::RESERVED;
use crate::{
    Books, Condition, Form, Id, ListPath, OneOfMany, Party, RequiredSignature, Section, Total,
};
use std::collections::BTreeSet;

/// The file of a form that stands alone.
const FILE: &str = "form.toml";
/// The folder of its sections.
const FOLDER: &str = "sections";

/// A form as far as it could be read.
#[derive(Debug, Default)]
pub struct ReadForm {
    head: Option<Head>,
    revision: u32,
    pub(super) sections: Vec<Section>,
    signatures: Vec<RequiredSignature>,
    beneficiary: Vec<Party>,
    third_party: Option<Condition>,
    one_of_many: Option<OneOfMany>,
    totals: Vec<Total>,
    books: Option<Books>,
}

impl ReadForm {
    /// Reads a form: `revision`, `sections`, `signatures`, `beneficiary`, `third_party`, `one_of_many` and `totals` from a table, each
    /// section from a file of the folder.
    ///
    /// What it says may look at the sections of the form that it hangs on, if it hangs on one.
    pub fn read(
        table: &Table<'_, '_>,
        folder: &str,
        head: Option<Head>,
        application: Option<&Self>,
    ) -> Self {
        let carried = application.into_iter().flat_map(|form| &form.sections);
        let carried = carried.map(|section| Section { carried: true, ..section.clone() });
        let carried: Vec<Section> = carried.collect();
        table.reader.declare_sections(&carried);
        let revision = revision(table);
        let own = sections(table, folder, &carried);
        let (beneficiary, third_party, signatures) = match own.first() {
            Some(first) => {
                let place = ListPath::section(first.id.clone());
                let third_party = table.value("third_party");
                let third_party = third_party.and_then(|value| condition(table, &value, &place));
                (parties(table, "beneficiary", &place), third_party, signatures(table, &place))
            }
            // A form without sections is told above.
            None => Default::default(),
        };
        let one_of_many = one_of_many(table);
        let totals = totals(table);
        let books = books(table);
        let sections = carried.into_iter().chain(own).collect();
        Self {
            head,
            revision,
            sections,
            signatures,
            beneficiary,
            third_party,
            one_of_many,
            totals,
            books,
        }
    }

    /// Reads a form that stands alone, from `form.toml` on.
    pub(super) fn alone(reader: &Reader<'_>) -> Self {
        let Some(table) = reader.file(FILE) else {
            reader.fault_without_place(FILE, "section-file", "there is no file form.toml");
            return Self::default();
        };
        let head = Head::read(&table);
        let form = Self::read(&table, FOLDER, head, None);
        table.finish();
        form
    }

    /// Whether the PDF made at validation has to be signed.
    pub fn is_signed(&self) -> bool {
        has_final_pdf(&self.signatures)
    }

    /// Runs the checks that need the whole form, also over what was read beside it.
    pub fn check(&self, reader: &Reader<'_>) {
        let (uses, fields, lists) = reader.take_names();
        let declared = Declarations { sections: &self.sections, fields: &fields, lists: &lists };
        check_uses(reader, &declared, &uses);
        check_cycles(reader, &self.sections, &fields);
        check_units(reader, &self.sections, &fields);
    }

    /// The form, if nothing that it needs is missing.
    pub fn finished(self) -> Option<Form> {
        let Head { call, language, title, subject, protocol_prefix } = self.head?;
        let Self { revision, signatures, beneficiary, third_party, totals, books, .. } = self;
        let one_of_many = self.one_of_many;
        // What is carried in is the application's: it is put before these when both are there.
        let sections = self.sections.into_iter().filter(|section| !section.carried).collect();
        Some(Form {
            call,
            revision,
            language,
            title,
            subject,
            protocol_prefix,
            sections,
            signatures,
            beneficiary,
            third_party,
            one_of_many,
            totals,
            books,
            templates: Vec::new(),
            terms: Vec::new(),
        })
    }
}

fn revision(table: &Table<'_, '_>) -> u32 {
    table.want("revision");
    let revision = table.integer("revision", 1);
    if revision == 0 {
        table.reader.fault(table.at_key("revision"), "limits", "the first revision is 1");
    }
    revision
}

fn sections(table: &Table<'_, '_>, folder: &str, carried: &[Section]) -> Vec<Section> {
    table.want("sections");
    let named = table.texts("sections");
    if named.is_empty() && table.has("sections") {
        let message = "a form needs at least one section";
        table.reader.fault(table.at_key("sections"), "section-file", message);
    }
    let mut seen = BTreeSet::new();
    let mut sections = Vec::new();
    for (at, name) in named {
        let Ok(id) = name.parse::<Id>() else {
            table.reader.fault(at, "bad-identifier", format!("«{name}» is not an identifier"));
            continue;
        };
        if RESERVED.contains(&id.as_str()) {
            let message = format!("«{id}» is the address of another page");
            table.reader.fault(at, "reserved-id", message);
        }
        if id.as_str() == THIS {
            let message = format!("«{id}» stands, in bodies, for the list that takes them");
            table.reader.fault(at, "reserved-id", message);
        }
        if carried.iter().any(|section| section.id == id) {
            let message = format!("the application has a section «{id}» too: choose another name");
            table.reader.fault(at, "duplicate-id", message);
        }
        let first = seen.is_empty();
        if !seen.insert(id.clone()) {
            table.reader.fault(at, "duplicate-id", format!("the section «{id}» stands twice"));
            continue;
        }
        let file = file_of(folder, &id);
        let Some(inner) = table.reader.file(&file) else {
            table.reader.fault(at, "section-file", format!("there is no file {file}"));
            continue;
        };
        sections.extend(section(&inner, id, first));
        inner.finish();
    }
    for file in table.reader.files_in(folder) {
        if !seen.iter().any(|id| file_of(folder, id) == file) {
            let message = "the section is not among «sections»";
            table.reader.fault_without_place(file, "section-file", message);
        }
    }
    sections
}

fn file_of(folder: &str, section: &Id) -> String {
    format!("{folder}/{section}.toml")
}

fn section(table: &Table<'_, '_>, id: Id, first: bool) -> Option<Section> {
    let at = ListPath::section(id.clone());
    let title = table.text("title");
    let menu = table.text("menu");
    let intro = table.text_if_any("intro");
    let when = condition_if_any(table, "when", &Names::of(at.clone()));
    let gate = table.boolean("gate", false);
    if gate && !first {
        table.reader.fault(
            table.at_key("gate"),
            "gate-first",
            "only the first section can be a gate",
        );
    }
    let validate = if gate { table.text_if_any("validate") } else { None };
    let one_at_a_time = table.boolean("one_at_a_time", false);
    let templates = downloads::of_section(table);
    let body = body(&[Part { table, names: Names::of(at) }]);
    let (title, menu) = (title?, menu?);
    Some(Section {
        id,
        title,
        menu,
        intro,
        when,
        gate,
        validate,
        one_at_a_time,
        carried: false,
        templates,
        body,
    })
}
