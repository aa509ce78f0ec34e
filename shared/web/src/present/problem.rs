//! Problems with their sentences and their links.

use form::address::{field_anchor, for_application, for_item, list_anchor, list_path, slot_anchor};
use form::{Form, ListPath, Place, Problem, Target};
use serde_json::{Value, json};

/// Problems of an application, each with a link to its field.
pub fn problems<'a>(
    form: &Form,
    application: &str,
    problems: impl IntoIterator<Item = &'a Problem>,
) -> Value {
    let link = |problem| with_link(form, application, problem);
    Value::Array(problems.into_iter().map(link).collect())
}

/// A problem as it is, without a link.
pub fn problem(problem: &Problem) -> Value {
    let Place { section, steps, target } = &problem.place;
    let steps: Vec<Value> =
        steps.iter().map(|step| json!({ "list": step.list.as_str(), "item": step.item })).collect();
    let target = match target {
        None => Value::Null,
        Some(Target::Field(id)) => json!({ "field": id.as_str() }),
        Some(Target::List(id)) => json!({ "list": id.as_str() }),
        Some(Target::Slot(id)) => json!({ "slot": id.as_str() }),
    };
    json!({
        "place": { "section": section.as_str(), "steps": steps, "target": target },
        "label": problem.label,
        "code": problem.code.name(),
        "sentence": problem.code.sentence(),
        "severity": problem.severity,
    })
}

fn with_link(form: &Form, application: &str, found: &Problem) -> Value {
    let mut value = problem(found);
    value["href"] = Value::from(href(form, application, &found.place));
    value
}

/// The address of a place: its page, opened for the application, at the field.
fn href(form: &Form, application: &str, place: &Place) -> String {
    let at: ListPath = place.path();
    let path = list_path(&form.call, form.revision, &at);
    let page = match place.steps.as_slice() {
        [] => for_application(&path, application),
        [.., last] => {
            let parent = place.steps.len().checked_sub(2).map(|i| place.steps[i].item.as_str());
            for_item(&path, application, &last.item, parent)
        }
    };
    let anchor = match &place.target {
        None => return page,
        Some(Target::Field(id)) => field_anchor(id),
        Some(Target::List(id)) => list_anchor(id),
        Some(Target::Slot(id)) => slot_anchor(id),
    };
    format!("{page}#{anchor}")
}
