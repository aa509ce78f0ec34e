//! The answers of applications, a row for each.

use super::folder::ExportFolder;
use super::table::Table;
use form::{Body, Entries, Entry, Form};
use std::io;
use store::applications::Contents;

const HEAD: [&str; 8] = [
    "Domanda",
    "Protocollo",
    "Sezione",
    "Elenco",
    "Elemento",
    "Campo",
    "Domanda del modulo",
    "Risposta",
];

/// The table of answers.
pub(crate) struct AnswersTable(Table);

/// Where answers are.
struct Place<'a> {
    start: [String; 2],
    section: &'a str,
    list: String,
    item: String,
}

impl AnswersTable {
    pub(crate) fn begin(folder: &ExportFolder) -> io::Result<Self> {
        Table::begin(folder, "answers.csv", &HEAD).map(Self)
    }

    pub(crate) fn end(self, folder: &mut ExportFolder) -> io::Result<()> {
        self.0.end(folder)
    }

    /// Adds the answers of an application, or of a payment request.
    pub(crate) fn add(&mut self, contents: &Contents, form: &Form) -> io::Result<()> {
        let protocol = contents.dossier.stage.protocol().map(ToString::to_string);
        let start = [contents.dossier.id.to_string(), protocol.unwrap_or_default()];
        for (id, record) in &contents.sections {
            let section = form.section(id.as_str());
            let place = Place {
                start: start.clone(),
                section: section.map_or(id.as_str(), |section| section.title.as_str()),
                list: String::new(),
                item: String::new(),
            };
            self.body(&place, section.map(|section| &section.body), &record.entries)?;
        }
        for record in &contents.items {
            let section = &record.key.section;
            let list = form.list(&record.key.path());
            let title = form.section(section.as_str()).map(|section| section.title.as_str());
            let place = Place {
                start: start.clone(),
                section: title.unwrap_or(section.as_str()),
                list: list.map_or_else(|| record.key.list.to_string(), |list| list.title.clone()),
                item: record.key.item.to_string(),
            };
            self.body(&place, list.map(|list| &list.body), &record.entries)?;
        }
        Ok(())
    }

    fn body(
        &mut self,
        place: &Place<'_>,
        body: Option<&Body>,
        entries: &Entries,
    ) -> io::Result<()> {
        for (id, entry) in entries {
            let field = body.and_then(|body| body.field(id.as_str()));
            let label = field.map_or("", |(_, field)| field.label.as_str());
            let answer = match entry {
                Entry::Text(text) => text.clone(),
                Entry::Many(codes) => codes.join(", "),
            };
            let [application, protocol] = &place.start;
            let (list, item) = (place.list.as_str(), place.item.as_str());
            self.0.row(&[
                application.as_str(),
                protocol.as_str(),
                place.section,
                list,
                item,
                id.as_str(),
                label,
                &answer,
            ])?;
        }
        Ok(())
    }
}
