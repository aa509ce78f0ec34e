//! Loading a dossier of one's own, with its form and what is wrong with its answers.

use crate::parent::{Parent, parent_of};
use crate::role::{question, with_disagreement};
use domain::{ApplicationId, ApplicationState, Date, Instant, Username};
use edge::api::Party;
use edge::{Context, Denied, Refusal, Request};
use form::check::{Report, check};
use form::summary::{NamedParty, beneficiary};
use form::{Answers, Form, Id, RequiredSignature, Scope, Section, Signatory};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use store::accounts::ApplicantRole;
use store::applications::{Contents, Dossier, SectionRecord};

/// A dossier with its form and its answers, of a payment request over those of its application. It is judged when somebody
/// asks for the report.
#[derive(Debug, Clone)]
pub struct LoadedDossier {
    /// The records.
    pub contents: Contents,
    /// The form that it is pinned to; that of a payment request sees the sections of its application.
    pub form: Arc<Form>,
    /// The records as answers, beside those of the application where it is a payment request.
    pub answers: Answers,
    /// The day in Italy.
    pub today: Date,
    /// In which role the organisation applies, as long as an answer may disagree with it.
    role: Option<ApplicantRole>,
    /// The application that a payment request hangs on.
    pub(crate) parent: Option<Arc<Parent>>,
    /// The names of those who wrote in it, as people read them.
    people: BTreeMap<Username, String>,
    pub(crate) report: OnceLock<Report>,
}

/// Loads the dossier that a request names, if it belongs to who is signed in.
///
/// # Errors
/// [`Refusal::NotFound`] when it is not there or belongs to others: the two look the same.
pub async fn load_own(context: &Context, request: &Request) -> Result<LoadedDossier, Refusal> {
    let owner = &request.signed_in()?.organisation;
    let contents = context.stores.applications.load(request.application()?).await?;
    let contents = contents.filter(|contents| contents.dossier.owner == *owner);
    let loaded = load(context, request, contents.ok_or(Refusal::NotFound)?).await?;
    loaded.with_role(context).await?.with_people(context, request).await
}

/// The record of the dossier that the path names, without what lies in it, for what needs no more.
///
/// # Errors
/// [`Refusal::NotFound`] when it is not there or belongs to others: the two look the same.
pub async fn own_record(context: &Context, request: &Request) -> Result<Dossier, Refusal> {
    let owner = &request.signed_in()?.organisation;
    let dossier = context.stores.applications.dossier(request.application()?).await?;
    dossier.filter(|dossier| dossier.owner == *owner).ok_or(Refusal::NotFound)
}

/// The records of a dossier with its form.
///
/// # Errors
/// A fault, when the form is not there.
pub async fn load(
    context: &Context,
    request: &Request,
    contents: Contents,
) -> Result<LoadedDossier, Refusal> {
    load_contents(context, request.now, contents).await
}

/// The same at an instant, where nobody asks.
///
/// # Errors
/// A fault, when the form is not there.
pub async fn load_contents(
    context: &Context,
    now: Timestamp,
    contents: Contents,
) -> Result<LoadedDossier, Refusal> {
    let parent = Box::pin(parent_of(context, &contents.dossier)).await?.map(Arc::new);
    let (stores, own) = (&context.stores, &contents.dossier.call);
    let form = match &parent {
        None => context.forms.get(stores, own).await?,
        Some(parent) => context.forms.over(stores, own, &parent.contents.dossier.call).await?,
    };
    let answers = answers_of(&contents, parent.as_deref(), &form);
    let today = Instant::from(now).day_in_italy();
    let (role, people, report) = (None, BTreeMap::new(), OnceLock::new());
    Ok(LoadedDossier { contents, form, answers, today, role, parent, people, report })
}

/// The records as answers to their form, over those of the application that they hang on.
pub(crate) fn answers_of(contents: &Contents, parent: Option<&Parent>, form: &Form) -> Answers {
    let own = contents.answers();
    let answers = parent.map(|parent| &parent.answers);
    match answers {
        Some(application) => own.over(application).with_entries(form),
        None => own.with_entries(form),
    }
}

impl LoadedDossier {
    /// Its id.
    pub fn id(&self) -> ApplicationId {
        self.contents.dossier.id
    }

    /// Its record, as it was read.
    pub fn record(&self) -> &Dossier {
        &self.contents.dossier
    }

    /// How far it is.
    pub fn state(&self) -> ApplicationState {
        self.contents.dossier.stage.state()
    }

    /// What is wrong, section by section: also what the final document could not show.
    pub fn report(&self) -> &Report {
        self.report.get_or_init(|| {
            let report = check(&self.form, &self.answers, self.today);
            match self.role {
                Some(role) => with_disagreement(report, &self.form, &self.answers, role),
                None => report,
            }
        })
    }

    /// The same, with the role in which its organisation applies while the answer about it can change.
    async fn with_role(self, context: &Context) -> Result<Self, Refusal> {
        let asked = question(&self.form).filter(|at| !self.is_frozen(&at.at.section));
        if asked.is_none() || self.state() != ApplicationState::Draft {
            return Ok(self);
        }
        let owner = &self.contents.dossier.owner;
        let organisation = context.stores.accounts.organisation(owner).await?;
        let role = organisation.map(|organisation| organisation.role);
        Ok(Self { role, ..self })
    }

    /// The same, with the names of those who wrote in it. Nobody is read while it was only who asks.
    async fn with_people(self, context: &Context, request: &Request) -> Result<Self, Refusal> {
        let asker = request.member()?;
        let mut others = self.contents.writers();
        others.remove(&asker.username);
        let accounts = &context.stores.accounts;
        let mut people = accounts.names(&asker.organisation, &others).await?;
        people.insert(asker.username.clone(), asker.full_name());
        Ok(Self { people, ..self })
    }

    /// The name of a user, as people read it; the name for signing in of whoever is there no more.
    pub fn name_of(&self, username: &Username) -> String {
        self.people.get(username).cloned().unwrap_or_else(|| username.to_string())
    }

    /// Who must sign a file, as the answers say.
    pub fn signatory(&self, wanted: &RequiredSignature) -> Option<Signatory> {
        wanted.signatory(&self.form, &self.answers, self.today)
    }

    /// Who asks for the grant, where the form says so.
    pub fn beneficiary(&self) -> Option<Party> {
        let NamedParty { name, fiscal_code, .. } =
            beneficiary(&self.form, &self.answers, self.today)?;
        Some(Party { name: name?, fiscal_code: fiscal_code? })
    }

    /// A section's record, once it was saved.
    pub fn section(&self, section: &Id) -> Option<&SectionRecord> {
        self.contents.sections.get(section)
    }

    /// Whether a section was validated on its own.
    pub fn is_frozen(&self, section: &Id) -> bool {
        self.section(section).is_some_and(|record| record.frozen)
    }

    /// The section that must be validated before this one opens, as long as it was not.
    pub fn closed_gate(&self, section: &Id) -> Option<&Section> {
        self.form.gate().filter(|gate| gate.id != *section && !self.is_frozen(&gate.id))
    }

    /// Where a section stands among the answers.
    pub(crate) fn scope_of(&self, section: &Id) -> Scope<'_> {
        Scope::section(&self.form, &self.answers, section)
    }

    /// Whether a section, or what is in it, may be changed now. What changes in the very moment is
    /// left to the conditions of the write.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for a section that the form does not have; [`Denied::OfApplication`], [`Denied::NotDraft`],
    /// [`Denied::Discarded`], [`Denied::GateOpen`] or [`Denied::Frozen`] for one that may not be changed.
    pub fn may_change(&self, section: &Id) -> Result<(), Refusal> {
        let found = self.form.section(section.as_str()).ok_or(Refusal::NotFound)?;
        if found.carried {
            return Err(Denied::OfApplication.into());
        }
        match self.state() {
            ApplicationState::Draft => {}
            ApplicationState::Discarded => return Err(Denied::Discarded.into()),
            ApplicationState::Validated | ApplicationState::Submitted => {
                return Err(Denied::NotDraft.into());
            }
        }
        if let Some(gate) = self.closed_gate(section) {
            return Err(Denied::GateOpen { gate: gate.menu.clone() }.into());
        }
        if self.is_frozen(section) {
            return Err(Denied::Frozen.into());
        }
        Ok(())
    }
}
