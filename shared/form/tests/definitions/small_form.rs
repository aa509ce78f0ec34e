//! Small forms to try things on, and answers to them.

use form::check::{Report, SectionReport, check};
use form::compile::{Fault, Source, compile};
use form::{Answers, Form, Problem};
use ristoro_form as form;
use serde_json::Value;

/// The day on which answers are judged.
pub(crate) const TODAY: &str = "22/11/2026";

/// What starts every section made here: two lines, so that the body starts on the third.
pub(crate) const HEAD: &str = "title = \"Titolo\"\nmenu = \"Menu\"\n";

/// The sources of a form with these sections, in this order.
pub(crate) fn sources(sections: &[(&str, &str)]) -> Vec<Source> {
    let names: Vec<String> = sections.iter().map(|(id, _)| format!("\"{id}\"")).collect();
    let head = format!(
        "call = \"prova\"\nrevision = 1\ntitle = \"Prova\"\nsubject = \"Prova\"\n\
         protocol_prefix = \"P\"\nsections = [{}]\n",
        names.join(", ")
    );
    let mut sources = vec![source("form.toml", &head)];
    for (id, body) in sections {
        sources.push(source(&format!("sections/{id}.toml"), &format!("{HEAD}{body}")));
    }
    sources
}

pub(crate) fn source(name: &str, text: &str) -> Source {
    Source { name: name.to_owned(), text: text.to_owned() }
}

/// A form that compiles.
pub(crate) fn form(sections: &[(&str, &str)]) -> Form {
    match compile(&sources(sections)) {
        Ok(form) => form,
        Err(faults) => panic!("the small form has faults:\n{}", lines(&faults)),
    }
}

pub(crate) fn lines(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The answers of one section `s`, as they are stored in JSON; `saved` unless it says otherwise.
pub(crate) fn answers(section: Value) -> Answers {
    all_answers(serde_json::json!({ "s": section }))
}

/// Answers by section.
pub(crate) fn all_answers(mut sections: Value) -> Answers {
    for node in sections.as_object_mut().unwrap().values_mut() {
        let node = node.as_object_mut().unwrap();
        node.entry("saved").or_insert(Value::Bool(true));
    }
    serde_json::from_value(serde_json::json!({ "sections": sections })).unwrap()
}

pub(crate) fn judge(form: &Form, answers: &Answers) -> Report {
    check(form, answers, TODAY.parse().unwrap())
}

/// The report on the section `s`.
pub(crate) fn judge_s(form: &Form, answers: &Answers) -> SectionReport {
    judge(form, answers).section("s").unwrap().clone()
}

/// Problems as `place target code`, with `!` before those that are only warnings.
pub(crate) fn said(problems: &[Problem]) -> Vec<String> {
    let said = |problem: &Problem| {
        let warning = if problem.severity == form::Severity::Warning { "!" } else { "" };
        let steps: Vec<String> = problem
            .place
            .steps
            .iter()
            .map(|step| format!("{}:{} ", step.list, step.item))
            .collect();
        let target =
            problem.place.target.as_ref().map_or("-".to_owned(), |target| target.id().to_string());
        let code = match &problem.code {
            form::Code::Rule { id, .. } => format!("rule:{id}"),
            code => code.name().to_owned(),
        };
        format!("{warning}{}{target} {code}", steps.concat())
    };
    problems.iter().map(said).collect()
}
