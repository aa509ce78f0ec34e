//! Prints a worked example of payment requests, as people would type it in, with what it comes to: what
//! `tests/browser/worked.mjs` walks through. `cargo run --package ristoro-tests --example worked -- a`

#![expect(clippy::print_stdout, reason = "what is asked for is printed")]

use ristoro_tests::Worked;
use serde_json::json;

fn main() {
    let name = std::env::args().nth(1).unwrap_or_else(|| "a".to_owned());
    let worked = Worked::named(&name);
    let [application, request, documents] = worked.answers();
    let case = &worked.case;
    println!(
        "{}",
        json!({
            "application": application, "request": request, "documents": documents,
            "expected": case["expected"], "inputs": case["inputs"],
        })
    );
}
