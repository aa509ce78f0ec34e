//! Where problems point, and which pages there are.

use form::address::{application_path, list_path, section_path};
use form::{Body, Form, ListPath};
use serde_json::Value;
use std::collections::BTreeSet;

/// The fields that a refusal names, in its order, warnings aside.
pub(crate) fn fields_with_problems(refusal: &Value) -> Vec<&str> {
    let problems = refusal["problems"].as_array().unwrap();
    let errors = problems.iter().filter(|problem| problem["severity"] == "error");
    errors.map(|problem| problem["place"]["target"]["field"].as_str().unwrap()).collect()
}

/// The path of every page of a form on which something is filled in.
pub(crate) fn pages(form: &Form) -> BTreeSet<String> {
    let mut pages = BTreeSet::new();
    for section in &form.sections {
        pages.insert(section_path(&application_path(&form.call, form.revision), &section.id));
        add_lists(form, &ListPath::section(section.id.clone()), &section.body, &mut pages);
    }
    pages
}

fn add_lists(form: &Form, at: &ListPath, body: &Body, pages: &mut BTreeSet<String>) {
    for list in &body.lists {
        let inside = at.list(list.id.clone());
        pages.insert(list_path(&application_path(&form.call, form.revision), &inside));
        add_lists(form, &inside, &list.body, pages);
    }
}
