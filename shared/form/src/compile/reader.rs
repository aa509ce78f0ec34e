//! What reading gathers: faults, and the names declared and used.

use super::fault::{Fault, Source, line_and_column};
use super::location::Location;
use super::this::with_this;
use super::uses::{Declared, Use};
use crate::{FieldPath, Id, ListPath};
use std::cell::RefCell;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::DeTable;

/// The sources being read, and what was found so far.
pub struct Reader<'s> {
    pub(super) sources: &'s [Source],
    pub(super) documents: Vec<Spanned<DeTable<'s>>>,
    faults: RefCell<Vec<Fault>>,
    uses: RefCell<Vec<Use>>,
    declared: RefCell<Vec<Declared>>,
    lists: RefCell<Vec<ListPath>>,
    /// The lists that were read to their end.
    read_lists: RefCell<BTreeSet<ListPath>>,
    /// The files of `bodies/` with the lists that take them.
    taken: RefCell<Vec<(String, ListPath)>>,
    offered: RefCell<Vec<(String, Location)>>,
    /// The fields of the registration, whose answers may be offered.
    pub(super) registered: BTreeSet<Id>,
}

impl<'s> Reader<'s> {
    /// Parses every source; those with faults are read as far as possible.
    pub fn new(sources: &'s [Source]) -> Self {
        let mut documents = Vec::new();
        let mut faults = Vec::new();
        for source in sources {
            let (document, errors) = DeTable::parse_recoverable(&source.text);
            documents.push(document);
            for error in errors {
                let offset = error.span().map_or(0, |span| span.start);
                let (line, column) = line_and_column(&source.text, offset);
                let file = source.name.clone();
                let message = error.message().to_owned();
                faults.push(Fault { file, line, column, check: "toml-syntax", message });
            }
        }
        Self {
            sources,
            documents,
            faults: RefCell::new(faults),
            uses: RefCell::default(),
            declared: RefCell::default(),
            lists: RefCell::default(),
            read_lists: RefCell::default(),
            taken: RefCell::default(),
            offered: RefCell::default(),
            registered: BTreeSet::new(),
        }
    }

    /// The same, for forms that may offer answers of the registration with these fields.
    #[must_use]
    pub fn with_registration(self, registered: BTreeSet<Id>) -> Self {
        Self { registered, ..self }
    }

    /// Notes a fault at a place.
    pub fn fault(&self, at: Location, check: &'static str, message: impl Into<String>) {
        let source = &self.sources[at.file];
        let (line, column) = line_and_column(&source.text, at.offset);
        let file = source.name.clone();
        let taken = self.taken.borrow();
        let lists = taken.iter().filter(|(name, _)| *name == file).map(|(_, list)| list);
        let message = with_this(message.into(), lists);
        self.faults.borrow_mut().push(Fault { file, line, column, check, message });
    }

    /// Notes that a list takes a file of `bodies/`.
    pub(super) fn takes(&self, file: String, list: ListPath) {
        self.taken.borrow_mut().push((file, list));
    }

    pub(super) fn is_taken(&self, file: &str) -> bool {
        self.taken.borrow().iter().any(|(name, _)| name == file)
    }

    /// Notes a fault at a byte of a file.
    pub fn fault_in(
        &self,
        file: &str,
        offset: usize,
        check: &'static str,
        message: impl Into<String>,
    ) {
        if let Some(file) = self.sources.iter().position(|source| source.name == file) {
            self.fault(Location { file, offset }, check, message);
        }
    }

    /// A fault of the folder as a whole.
    pub fn fault_without_place(&self, file: &str, check: &'static str, message: &str) {
        let (file, message) = (file.to_owned(), message.to_owned());
        self.faults.borrow_mut().push(Fault { file, line: 1, column: 1, check, message });
    }

    pub(super) fn used(&self, used: Use) {
        self.uses.borrow_mut().push(used);
    }

    /// Notes that a field stands here. Its place in the order is how many stood before.
    pub(super) fn declare(&self, path: FieldPath, at: Location) {
        if self.declared.borrow().iter().any(|other| other.path == path) {
            self.fault(at, "duplicate-id", format!("the field «{path}» stands twice"));
        }
        let mut declared = self.declared.borrow_mut();
        let order = declared.len();
        declared.push(Declared { path, order, at });
    }

    /// Notes a field that was read, and found good or wanting, before.
    pub(super) fn declare_known(&self, path: FieldPath) {
        let mut declared = self.declared.borrow_mut();
        let order = declared.len();
        declared.push(Declared { path, order, at: Location { file: 0, offset: 0 } });
    }

    /// Notes that a list stands here.
    pub(super) fn declare_list(&self, path: ListPath) {
        self.lists.borrow_mut().push(path);
    }

    /// Notes that a list was read to its end.
    pub(super) fn close_list(&self, path: ListPath) {
        self.read_lists.borrow_mut().insert(path);
    }

    /// Whether a list was not read to its end yet.
    pub(super) fn is_open(&self, path: &ListPath) -> bool {
        !self.read_lists.borrow().contains(path)
    }

    /// Notes that a file is offered to download.
    pub(super) fn offer(&self, file: String, at: Location) {
        self.offered.borrow_mut().push((file, at));
    }

    /// The files that are offered to download, with where that is written.
    pub fn offered(&self) -> Vec<(String, Location)> {
        self.offered.borrow().clone()
    }

    /// The fields of one body that stand above, even those that could not be read.
    pub(super) fn fields_of(&self, body: &ListPath) -> BTreeSet<Id> {
        let declared = self.declared.borrow();
        let inside = declared.iter().filter(|field| field.path.at == *body);
        inside.map(|field| field.path.field.clone()).collect()
    }

    /// How many fields were declared so far: conditions may look at these only.
    pub(super) fn declared_so_far(&self) -> usize {
        self.declared.borrow().len()
    }

    /// The names of the files in a folder.
    pub fn files_in(&self, folder: &str) -> impl Iterator<Item = &'s str> {
        let prefix = format!("{folder}/");
        self.sources
            .iter()
            .map(|source| source.name.as_str())
            .filter(move |name| name.starts_with(&prefix))
    }

    /// What was declared and used since the last time: forms are read one after the other, each with
    /// what speaks of it.
    pub(super) fn take_names(&self) -> (Vec<Use>, Vec<Declared>, Vec<ListPath>) {
        self.read_lists.take();
        (self.uses.take(), self.declared.take(), self.lists.take())
    }

    /// All the faults, in the order of files and lines.
    pub fn into_faults(self) -> Vec<Fault> {
        let mut faults = self.faults.into_inner();
        faults.sort_by(|a, b| a.order().cmp(&b.order()));
        faults.dedup();
        faults
    }
}
