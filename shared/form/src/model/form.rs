//! The whole definition: sections, and the bodies that sections and list items share.

use super::{
    Books, CallId, Condition, Download, Field, FileType, Id, ListPath, Offer, OneOfMany, Party,
    Required, RequiredSignature, Rule, SignedContent, TemplateFile, Term, Total,
};
use language::Language;
use serde::{Deserialize, Serialize};

/// A compiled, checked revision of a call's form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The call it belongs to.
    pub call: CallId,
    /// Which revision this is, from 1.
    pub revision: u32,
    /// The language that it is written in, and filled in.
    #[serde(default, skip_serializing_if = "Language::is_of_sources")]
    pub language: Language,
    /// The short title (`Ordinanza n. 6/2014 – Modulo B`).
    pub title: String,
    /// The official act and its object, in full: it heads the PDF.
    pub subject: String,
    /// What starts a protocol number of this call (`ORD6-2014`).
    pub protocol_prefix: String,
    /// The sections in the order they are shown. A gate, if there is one, is the first.
    pub sections: Vec<Section>,
    /// What is signed and uploaded before sending, in the order shown; nothing for a form that is not sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatures: Vec<RequiredSignature>,
    /// Whose answers name the beneficiary: the first whose condition holds. Nothing for a form that does
    /// not ask.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beneficiary: Vec<Party>,
    /// When the answers say that the application is filled in by somebody else than the beneficiary. Nothing
    /// for a form that does not ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub third_party: Option<Condition>,
    /// Which answers say that it is one of several applications. Nothing for a form that does not ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_of_many: Option<OneOfMany>,
    /// The amounts that sum an application up, in the order shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<Total>,
    /// Which answers are expenses. Nothing for a form without any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub books: Option<Books>,
    /// The files that slots and sections offer to download, as they are in this revision.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub templates: Vec<TemplateFile>,
    /// The words of the call that it uses and that not everybody knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
}

/// One section of the form, with a state of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its name, unique in the form; part of addresses and storage keys.
    pub id: Id,
    /// The full title, as in the list of sections.
    pub title: String,
    /// The short name for menus and breadcrumbs.
    pub menu: String,
    /// A paragraph before the questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<String>,
    /// When the section is required at all; without a condition, always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Must be validated before the other sections open, and is frozen then (manual 3.2).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gate: bool,
    /// The words of the button that validates the gate; without them, they are made of its short name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validate: Option<String>,
    /// Questions are shown one at a time (manual 3.2: «un item alla volta»).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_at_a_time: bool,
    /// It is one of the application's, which a request of payment only looks at ([`Form::over`]).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub carried: bool,
    /// Files to download, offered before the questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub templates: Vec<Download>,
    /// What it asks.
    #[serde(flatten)]
    pub body: Body,
}

/// What a section, or one item of a list, asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Body {
    /// Questions, in groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// Repeated lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<List>,
    /// Documents to upload.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Slot>,
    /// Rules between answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
}

/// Questions that belong together: a `fieldset`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its name, unique in the body.
    pub id: Id,
    /// The heading over it; without one the questions stand alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// A sentence under the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// When the whole group is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Whom to ask for the answers, of those who are not at the screen (`il tecnico che firma la perizia`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// Answers given elsewhere that are offered for its questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
    /// The questions.
    pub fields: Vec<Field>,
}

/// A repeated list: a sub-section whose items have fields, documents and lists of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Its name, unique in the body.
    pub id: Id,
    /// The title of the sub-section.
    pub title: String,
    /// What one item is called, in the singular and without article (`professionista`).
    pub item: String,
    /// A paragraph before the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<String>,
    /// When the list is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// How many items there must be.
    pub at_least: u32,
    /// How many items there may be.
    pub at_most: u32,
    /// The lists for each of whose items this one has an entry, under the same id: it is made, and goes
    /// away, with the item. Nothing for a list whose items people add.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub each: Vec<ListPath>,
    /// The fields shown in the table of items.
    pub columns: Vec<Column>,
    /// What each item asks.
    #[serde(flatten)]
    pub body: Body,
}

/// A column of a list's table: the field shown.
pub type Column = Id;

/// A place for documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Its name, unique in the body.
    pub id: Id,
    /// What document is wanted.
    pub label: String,
    /// A sentence of help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// When the slot is shown at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Whether a document is needed.
    pub required: Required,
    /// Whether several documents may stand here.
    pub many: bool,
    /// The largest accepted file, in megabytes of 1,048,576 bytes (manual: 20, payment 10).
    pub max_megabytes: u32,
    /// The accepted types.
    pub types: Vec<FileType>,
    /// Whom to ask for the document, of those who are not at the screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// A file to download, to be filled in and uploaded here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<Download>,
}

impl Slot {
    /// The largest accepted file, in bytes.
    pub fn max_bytes(&self) -> u64 {
        u64::from(self.max_megabytes) * 1024 * 1024
    }
}

impl Form {
    /// The section of that name.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id.as_str() == id)
    }

    /// The sections that are its own: those that people fill in.
    pub fn own_sections(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(|section| !section.carried)
    }

    /// The section that must be validated first, if the form has one.
    pub fn gate(&self) -> Option<&Section> {
        self.own_sections().find(|section| section.gate)
    }

    /// The form of a request of payment that hangs on an application: it sees the sections of that, as its own
    /// definition may name them, and nobody fills them in. The form of an application stays as it is.
    #[must_use]
    pub fn over(&self, application: &Self) -> Self {
        let carried =
            application.own_sections().map(|section| Section { carried: true, ..section.clone() });
        let sections = carried.chain(self.own_sections().cloned()).collect();
        Self { sections, ..self.clone() }
    }

    /// Whether the PDF made at validation has to be signed: a form that is sent says so.
    pub fn is_signed(&self) -> bool {
        self.signatures.iter().any(|signature| signature.content == SignedContent::FinalPdf)
    }

    /// The signed file of that name.
    pub fn signature(&self, id: &str) -> Option<&RequiredSignature> {
        self.signatures.iter().find(|signature| signature.id.as_str() == id)
    }

    /// The names of the files that sections and slots, also those of lists' items, offer to download.
    pub fn offered(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for section in &self.sections {
            names.extend(section.templates.iter().map(|it| it.file.as_str()));
            section.body.add_offered(&mut names);
        }
        names
    }

    /// The file that is offered under a name, as it is in this revision.
    pub fn template(&self, file: &str) -> Option<&TemplateFile> {
        self.templates.iter().find(|template| template.file == file)
    }

    /// What stands at a path: a section's own body, or that of a list's items.
    pub fn body(&self, path: &ListPath) -> Option<&Body> {
        body_at(&self.sections, path)
    }

    /// The list at a path; `None` for a section's own place.
    pub fn list(&self, path: &ListPath) -> Option<&List> {
        list_at(&self.sections, path)
    }
}

/// What stands at a path of these sections.
pub(crate) fn body_at<'a>(sections: &'a [Section], path: &ListPath) -> Option<&'a Body> {
    let section = sections.iter().find(|section| section.id == path.section)?;
    path.lists.iter().try_fold(&section.body, |body, id| Some(&body.list(id.as_str())?.body))
}

/// The list at a path of these sections; `None` for a section's own place.
pub(crate) fn list_at<'a>(sections: &'a [Section], path: &ListPath) -> Option<&'a List> {
    let (last, outer) = path.lists.split_last()?;
    let parent = ListPath { section: path.section.clone(), lists: outer.to_vec() };
    body_at(sections, &parent)?.list(last.as_str())
}
