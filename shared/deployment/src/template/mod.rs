//! The template of the functions and of the routes that lead to them, made of the description.

mod expression;
mod function;
mod head;
mod role;
mod route;

use crate::function::Deployed;
use edge::ROUTES;
use serde_json::{Map, Value};

/// Where the template is kept, below the root of the repository.
pub const FUNCTIONS_TEMPLATE: &str = "infra/functions.yaml";

const HEADING: &str = "\
# Made by `cargo run -p ristoro-deployment` of the description in shared/deployment and of the table of routes in
# shared/edge/src/routes/table.rs. What is changed here by hand is lost: change it there.
";

/// The template, as YAML: functions, their roles, rights and logs, and the routes of the HTTP API.
///
/// # Errors
/// When it cannot be written as YAML, which no description makes happen.
pub fn functions_template() -> Result<String, serde_saphyr::ser::Error> {
    let mut resources = Map::new();
    for function in Deployed::all() {
        resources.extend(function::resources(function));
    }
    resources.extend(ROUTES.iter().flat_map(route::resources));
    let parts = [
        ("AWSTemplateFormatVersion", Value::from("2010-09-09")),
        (
            "Description",
            Value::from(
                "Ristoro: the functions, what each may do, and the routes that lead to them",
            ),
        ),
        ("Parameters", head::parameters()),
        ("Conditions", head::conditions()),
        ("Resources", Value::Object(resources)),
    ];
    let mut text = HEADING.to_owned();
    for (name, part) in parts {
        text.push('\n');
        text.push_str(&serde_saphyr::to_string(&Map::from_iter([(
            name.to_owned(),
            in_order(part),
        )]))?);
    }
    Ok(text)
}

/// The same with the members of every object in the order of their names, however this crate is built.
fn in_order(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<(String, Value)> = members.into_iter().collect();
            members.sort_by(|one, other| one.0.cmp(&other.0));
            members.into_iter().map(|(name, value)| (name, in_order(value))).collect()
        }
        Value::Array(values) => values.into_iter().map(in_order).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}
