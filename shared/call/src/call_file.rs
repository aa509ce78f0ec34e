//! Reading `call.toml`: what a call says of itself, and its forms.

use crate::{FormKind, Schedule, contacts, procedure, signing, terms};
use domain::{Contacts, Procedure, SigningRules};
use form::compile::{Head, ReadForm, Reader, Source, Table};
use form::{CallId, Term};

/// The file.
const FILE: &str = "call.toml";

/// The file, open for reading.
pub(crate) struct CallFile<'r, 's> {
    table: Table<'r, 's>,
    head: Option<Head>,
}

impl<'r, 's> CallFile<'r, 's> {
    /// Opens the file of a folder, which is called as the call is.
    pub(crate) fn open(reader: &'r Reader<'s>, folder: &str) -> Option<Self> {
        let Some(table) = reader.file(FILE) else {
            reader.fault_without_place(FILE, "call-file", "there is no file call.toml");
            return None;
        };
        let head = Head::read(&table);
        if let Some(head) = &head
            && head.call.as_str() != folder
        {
            let call = &head.call;
            let message = format!("the call is «{call}», but its folder «{folder}»");
            reader.fault(table.at_key("call"), "call-folder", message);
        }
        Some(Self { table, head })
    }

    /// The call's id, if it could be read.
    pub(crate) fn call(&self) -> Option<&CallId> {
        self.head.as_ref().map(|head| &head.call)
    }

    /// Who runs the call, as people read it.
    pub(crate) fn administration(&self) -> Option<String> {
        self.table.text("administration")
    }

    /// How the office that answers questions is reached.
    pub(crate) fn contacts(&self) -> Option<Contacts> {
        self.table.want("contacts")?;
        self.read("contacts", contacts::read)
    }

    /// What receipts say of the procedure.
    pub(crate) fn procedure(&self) -> Option<Procedure> {
        self.table.want("procedure")?;
        self.read("procedure", procedure::read)
    }

    /// What the call decides of signatures.
    pub(crate) fn signing(&self) -> SigningRules {
        self.read("signing", |table| Some(signing::read(table))).unwrap_or_default()
    }

    /// The words that not everybody knows.
    pub(crate) fn terms(&self, sources: &[Source]) -> Vec<Term> {
        terms::read(&self.table, sources)
    }

    /// The proposed schedule, if there is one.
    pub(crate) fn schedule(&self) -> Option<Schedule> {
        self.read("schedule", Schedule::read)
    }

    /// A form, as far as it can be read. Every call has an application, which a request of payment hangs on.
    pub(crate) fn form(&self, kind: FormKind, application: Option<&ReadForm>) -> Option<ReadForm> {
        let key = kind.as_str();
        match kind {
            FormKind::Application => self.table.want(key).map(drop)?,
            FormKind::Payment if !self.table.has(key) => return self.no_form(kind),
            FormKind::Payment => {}
        }
        self.read(key, |table| {
            let form = ReadForm::read(table, key, self.head.clone(), application);
            if !form.is_signed() {
                let message = "nobody signs this form: «signatures» needs an entry whose content is final_pdf";
                table.reader().fault(table.at_key("signatures"), "signatures", message);
            }
            Some(form)
        })
    }

    /// Reports the keys that mean nothing.
    pub(crate) fn finish(self) {
        self.table.finish();
    }

    /// Sections of a form that the call does not have.
    fn no_form(&self, kind: FormKind) -> Option<ReadForm> {
        for file in self.table.reader().files_in(kind.as_str()) {
            let message = format!("call.toml has no table [{kind}]");
            self.table.reader().fault_without_place(file, "section-file", &message);
        }
        None
    }

    fn read<T>(&self, key: &str, read: impl Fn(&Table<'r, 's>) -> Option<T>) -> Option<T> {
        let inner = Table::of(self.table.reader(), &self.table.value(key)?)?;
        let found = read(&inner);
        inner.finish();
        found
    }
}
