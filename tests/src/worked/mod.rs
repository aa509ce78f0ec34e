//! The worked examples of payment requests, as people would type them in: an application with what the example presents, and
//! a request with its documents, allocations and proofs.

mod application;
mod figures;
mod goods;
mod personnel;
mod request;

use crate::{Application, CALL, Golden, calls_folder, drawn_id};
use form::Answers;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The examples, with what each comes to.
const CASES: &str = include_str!("../../../shared/expense/tests/golden/cases.json");

/// Who leases a good in one of the examples: a supplier of the request, and none of the application.
const LESSOR: &str = "Leasing";

/// A worked example.
#[derive(Debug, Clone)]
pub struct Worked {
    /// Its inputs and what they come to.
    pub case: Value,
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// An amount as people write it: `1.234,56`.
pub fn amount(value: &Value) -> String {
    text(value).trim_start_matches('-').parse::<domain::Money>().unwrap().to_string()
}

/// Whether a kind of document names an employee, and no supplier.
fn is_of_personnel(kind: &str) -> bool {
    matches!(kind, "simplified" | "payslip")
}

fn item(id: &str, entries: &Value, lists: &Value) -> Value {
    json!({ "id": id, "saved": true, "entries": entries, "lists": lists })
}

/// A file of the kind that a slot takes; its size and digest are those of the file that is really sent.
fn file(name: &str) -> Value {
    let digest = "0".repeat(64);
    json!([{ "id": "01941f29-7c00-7000-8000-0000000002ff", "file_name": name, "size": 1, "sha256": digest }])
}

impl Worked {
    /// The example of that name.
    pub fn named(name: &str) -> Self {
        let cases: Vec<Value> = serde_json::from_str(CASES).unwrap();
        let case = cases.into_iter().find(|case| case["case"] == name);
        Self { case: case.unwrap_or_else(|| panic!("no example «{name}»")) }
    }

    /// The rows of a part of its inputs.
    pub fn rows(&self, part: &str) -> &[Value] {
        self.case["inputs"][part].as_array().unwrap()
    }

    /// What it types in: the answers of an application that presents what the example says, of the request on it without
    /// its documents, and these.
    pub fn answers(&self) -> [Answers; 3] {
        let application =
            if self.is_about_goods() { self.application_of_goods() } else { self.application() };
        [application, self.before_documents(), self.documents()]
    }

    /// Types an application in that presents what the example says, and validates it.
    pub async fn validated(&self, application: &Application) -> Golden {
        let [answers, _, _] = self.answers();
        let mut golden = Golden::of(answers);
        golden.fill(application).await;
        application.validate().await.done(200);
        golden
    }

    /// Begins the request on it and types everything in, as far as the example goes.
    pub async fn request(
        &self,
        application: &Application,
        golden: Golden,
    ) -> (Application, Golden) {
        let payment = application.create_payment(&drawn_id(1)).await;
        let [_, before, documents] = self.answers();
        let mut golden = golden.with(before);
        golden.fill(&payment).await;
        let mut golden = golden.with(documents);
        golden.fill(&payment).await;
        (payment, golden)
    }

    /// Who sent the example's documents; of personnel nobody, and then somebody all the same.
    fn suppliers(&self) -> Vec<&str> {
        let bills =
            |row: &&Value| row["supplier"] != LESSOR && !is_of_personnel(text(&row["kind"]));
        let billing = self.rows("documents").iter().filter(bills);
        let names: BTreeSet<&str> = billing.map(|row| text(&row["supplier"])).collect();
        if names.is_empty() { vec!["Alfa"] } else { names.into_iter().collect() }
    }

    /// Whether what it presents belongs to no property.
    fn is_about_goods(&self) -> bool {
        self.rows("presented").iter().any(|row| row["property"] == "-")
    }

    /// The answers of one of the call's files.
    fn base(name: &str) -> Value {
        let base = std::fs::read_to_string(calls_folder().join(CALL).join(name)).unwrap();
        serde_json::from_str(&base).unwrap()
    }

    fn is_simplified(&self) -> bool {
        self.rows("documents").iter().any(|row| row["kind"] == "simplified")
    }
}
