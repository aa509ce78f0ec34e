//! Whether golden answers are what they are meant to be: they fit their form, they are complete, and the
//! request of their project code can be filled from them.

use super::fit::misfits;
use super::tree::Tree;
use super::{Golden, at_start, fault};
use crate::codes::{Fact, fill};
use crate::compile::in_order;
use crate::{Call, Fault, FormKind};
use domain::Date;
use form::check::check;
use form::{Answers, Code, Form, Place, Problem, Step, Target};

/// The set that every call has.
const FIRST: &str = "golden.json";

impl Call {
    /// Judges the golden answers, as of a day: everything that is missing, wrong or left over, with its
    /// place. A call without any is at fault too.
    pub fn judge_golden(&self, today: Date) -> Vec<Fault> {
        let mut faults = Vec::new();
        if !self.golden.iter().any(|golden| golden.file == FIRST) {
            let message = "there is no golden.json: a complete set of answers shows that the form can be completed";
            faults.push(at_start(FIRST, "golden-complete", message));
        }
        for golden in &self.golden {
            match (self.form(golden.form), self.application_of(golden)) {
                (Some(form), Ok(None)) => faults.extend(self.judge(golden, form, today)),
                (Some(form), Ok(Some(application))) => {
                    let (form, answers) = (form.over(&self.application), golden.answers.clone());
                    let over = Golden { answers: answers.over(&application), ..golden.clone() };
                    faults.extend(self.judge(&over, &form, today));
                }
                (Some(_), Err(fault)) => faults.push(fault),
                (None, _) => faults.push(no_form(golden)),
            }
        }
        in_order(self.id.as_str(), faults)
    }

    /// The answers of the application that these hang on, for a request of payment.
    ///
    /// # Errors
    /// A fault, when they are not said, or are none.
    pub fn application_of(&self, golden: &Golden) -> Result<Option<Answers>, Fault> {
        match golden.form {
            FormKind::Application => Ok(None),
            FormKind::Payment => {
                let of = golden.of.as_deref();
                let there = self.golden.iter().find(|other| Some(other.file.as_str()) == of);
                let there = there.filter(|other| other.form == FormKind::Application);
                there.map(|other| Some(other.answers.clone())).ok_or_else(|| no_application(golden))
            }
        }
    }

    fn judge(&self, golden: &Golden, form: &Form, today: Date) -> Vec<Fault> {
        let report = check(form, &golden.answers, today);
        let problems = report.sections.iter().flat_map(|section| &section.problems);
        let fits = misfits(form, &golden.text).into_iter().map(|(offset, message)| {
            fault(&golden.file, &golden.text, offset, "golden-fits", &message)
        });
        fits.chain(entries_of_nothing(golden, form))
            .chain(problems.map(|problem| incomplete(golden, problem)))
            .chain(self.unfilled(golden, form, today))
            .collect()
    }

    /// The facts that every request of a project code needs and these answers do not give.
    fn unfilled(&self, golden: &Golden, form: &Form, today: Date) -> Vec<Fault> {
        let Some(codes) = self.codes.as_ref().filter(|_| golden.form == FormKind::Application)
        else {
            return Vec::new();
        };
        let filled = fill(&codes.mapping, form, &golden.answers, today);
        let missing = Fact::ALL
            .into_iter()
            .filter(|fact| fact.is_required(&codes.measure) && filled.text(*fact).is_none());
        let told = |fact: Fact| {
            let message = format!("cup.toml finds no «{}» in these answers", fact.key());
            at_start(&golden.file, "golden-codes", &message)
        };
        missing.map(told).collect()
    }
}

/// Entries that a list has for items which are not there, or not asked for: nobody would look at them.
fn entries_of_nothing(golden: &Golden, form: &Form) -> Vec<Fault> {
    let counted = golden.answers.clone().with_entries(form);
    let mut faults = Vec::new();
    for section in &form.sections {
        for list in section.body.lists.iter().filter(|list| list.makes_its_entries()) {
            let ids = |answers: &Answers| -> Vec<String> {
                let items = answers.section(&section.id).and_then(|node| node.lists.get(&list.id));
                items.into_iter().flatten().map(|item| item.id.clone()).collect()
            };
            let counted = ids(&counted);
            for item in ids(&golden.answers).into_iter().filter(|id| !counted.contains(id)) {
                let message = format!("the entry «{item}» is for no item that is asked for");
                let steps = vec![Step { list: list.id.clone(), item }];
                let at = Place { section: section.id.clone(), steps, target: None };
                let offset = place(&golden.text, &at);
                faults.push(fault(&golden.file, &golden.text, offset, "golden-fits", &message));
            }
        }
    }
    faults
}

fn no_application(golden: &Golden) -> Fault {
    let offset = Tree::find(&golden.text, &["of"]);
    let message =
        "a request of payment hangs on an application: «of» must name the file with its answers";
    fault(&golden.file, &golden.text, offset, "golden-fits", message)
}

fn no_form(golden: &Golden) -> Fault {
    let offset = Tree::find(&golden.text, &["form"]);
    let message = format!("the call has no form «{}»", golden.form);
    fault(&golden.file, &golden.text, offset, "golden-fits", &message)
}

fn incomplete(golden: &Golden, problem: &Problem) -> Fault {
    let what = match &problem.code {
        Code::Rule { id, .. } => format!("the rule «{id}» is broken"),
        code => code.name().replace('_', "-"),
    };
    let message = format!("«{}» is not as it must be: {what}", named(&problem.place));
    let offset = place(&golden.text, &problem.place);
    fault(&golden.file, &golden.text, offset, "golden-complete", &message)
}

/// A place as definitions name it: `section.list.field`.
fn named(place: &Place) -> String {
    let target = match &place.target {
        Some(Target::Field(id) | Target::List(id) | Target::Slot(id)) => Some(id.as_str()),
        None => None,
    };
    let lists = place.steps.iter().map(|step| step.list.as_str());
    std::iter::once(place.section.as_str()).chain(lists).chain(target).collect::<Vec<_>>().join(".")
}

/// Where a place stands in the text, or what is there of it.
fn place(text: &str, place: &Place) -> usize {
    let section = Tree::of(text)
        .and_then(|tree| tree.member("sections"))
        .and_then(|sections| sections.member(place.section.as_str()));
    let Some(mut node) = section else { return 0 };
    for step in &place.steps {
        let items = node.member("lists").and_then(|lists| lists.member(step.list.as_str()));
        let found = items.map(Tree::items).unwrap_or_default().into_iter().find(|item| {
            item.member("id").and_then(Tree::string).as_deref() == Some(step.item.as_str())
        });
        let Some(item) = found else { break };
        node = item;
    }
    let target = match &place.target {
        Some(Target::Field(id)) => node.member("entries").and_then(|it| it.member(id.as_str())),
        Some(Target::List(id)) => node.member("lists").and_then(|it| it.member(id.as_str())),
        Some(Target::Slot(id)) => node.member("documents").and_then(|it| it.member(id.as_str())),
        None => None,
    };
    target.unwrap_or(node).offset()
}
