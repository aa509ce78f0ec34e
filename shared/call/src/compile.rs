//! From a folder to a call, or every fault with its place.

use crate::call_file::CallFile;
use crate::codes::{self, ProjectCodes};
use crate::{Fault, Folder, FormKind, Golden, Schedule, Template, golden, template};
use domain::{Contacts, Procedure, SigningRules};
use form::compile::{ReadForm, Reader, Source};
use form::{CallId, Form, Term};

/// A call for applications, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Its name, which is that of its folder.
    pub id: CallId,
    /// Who runs it, as people read it.
    pub administration: String,
    /// How the office that answers questions is reached.
    pub contacts: Contacts,
    /// What receipts say of the procedure.
    pub procedure: Procedure,
    /// What it decides of signatures.
    pub signing: SigningRules,
    /// When it opens and closes, as its authors propose.
    pub schedule: Option<Schedule>,
    /// The form of the application. It holds the call's title, its subject and the prefix of its protocol
    /// numbers.
    pub application: Form,
    /// The form of the request of payment, if there is one.
    pub payment: Option<Form>,
    /// What its project codes are asked for with, if it needs them.
    pub codes: Option<ProjectCodes>,
    /// The files that people download.
    pub templates: Vec<Template>,
    /// Complete sets of answers.
    pub golden: Vec<Golden>,
    /// The definitions, for the checks that look for places in them.
    pub(crate) sources: Vec<Source>,
}

impl Call {
    /// The form of that kind, if the call has it.
    pub fn form(&self, kind: FormKind) -> Option<&Form> {
        match kind {
            FormKind::Application => Some(&self.application),
            FormKind::Payment => self.payment.as_ref(),
        }
    }
}

/// Compiles a call's folder.
///
/// # Errors
/// Every fault found, in the order of files and lines. Files are named with the folder before them.
pub fn compile(folder: &Folder) -> Result<Call, Vec<Fault>> {
    let mut faults = Vec::new();
    folder.check_names(&mut faults);
    let sources = folder.definitions(&mut faults);
    let reader = Reader::new(&sources).with_registration(form::registered());
    let read = read(&reader, folder, &sources, &mut faults);
    let templates = template::read(folder, &mut faults);
    template::check(&reader, folder);
    faults.extend(reader.into_faults());
    let golden = golden::read(folder, &mut faults);
    match read.and_then(|read| read.finished(templates, golden, sources)) {
        Some(call) if faults.is_empty() => Ok(call),
        _ => Err(in_order(&folder.name, faults)),
    }
}

/// The parts of a call, as far as they could be read.
struct Read {
    id: Option<CallId>,
    administration: Option<String>,
    contacts: Option<Contacts>,
    procedure: Option<Procedure>,
    signing: SigningRules,
    schedule: Option<Schedule>,
    terms: Vec<Term>,
    application: Option<ReadForm>,
    payment: Option<ReadForm>,
    codes: Option<ProjectCodes>,
}

fn read(
    reader: &Reader<'_>,
    folder: &Folder,
    sources: &[Source],
    faults: &mut Vec<Fault>,
) -> Option<Read> {
    let file = CallFile::open(reader, &folder.name)?;
    let application = file.form(FormKind::Application, None);
    // The fields that project codes come from are those of the application: checked after both.
    let codes = codes::read(reader, sources, file.call(), faults);
    if let Some(form) = &application {
        form.check(reader);
    }
    // A form's names are taken by its check: the next is read after it.
    let payment = file.form(FormKind::Payment, application.as_ref());
    if let Some(form) = &payment {
        form.check(reader);
    }
    reader.check_bodies();
    let read = Read {
        id: file.call().cloned(),
        administration: file.administration(),
        contacts: file.contacts(),
        procedure: file.procedure(),
        signing: file.signing(),
        schedule: file.schedule(),
        terms: file.terms(sources),
        application,
        payment,
        codes,
    };
    file.finish();
    Some(read)
}

impl Read {
    fn finished(
        self,
        templates: Vec<Template>,
        golden: Vec<Golden>,
        sources: Vec<Source>,
    ) -> Option<Call> {
        Some(Call {
            id: self.id?,
            administration: self.administration?,
            contacts: self.contacts?,
            procedure: self.procedure?,
            signing: self.signing,
            schedule: self.schedule,
            application: completed(self.application?.finished()?, &templates, &self.terms),
            payment: match self.payment {
                Some(form) => Some(completed(form.finished()?, &templates, &self.terms)),
                None => None,
            },
            codes: self.codes,
            templates,
            golden,
            sources,
        })
    }
}

/// A form with the files that it offers, as they are now, and with the words that it uses: other ones are another revision.
fn completed(mut form: Form, templates: &[Template], terms: &[Term]) -> Form {
    form.explain(terms);
    let offered = form.offered();
    let wanted = templates.iter().filter(|template| offered.contains(&template.file.file.as_str()));
    form.templates = wanted.map(|template| template.file.clone()).collect();
    form
}

/// The faults by file and line, with the folder before the files' names.
pub(crate) fn in_order(folder: &str, mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by(|one, other| one.order().cmp(&other.order()));
    faults.dedup();
    for fault in &mut faults {
        fault.file = format!("{folder}/{}", fault.file);
    }
    faults
}
