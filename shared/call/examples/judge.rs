//! How long it takes to judge a very large application: fifty buildings, most of them in groups, two hundred goods, a
//! hundred suppliers. `cargo run --release --package ristoro-call --example judge` prints the milliseconds, warm.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measure that cannot go on has failed; it looks at the clock, and what it finds is printed"
)]

mod repository;

use form::check::check;
use form::{Answers, Id, Item};
use repository::median;
use std::collections::BTreeMap;

const BUILDINGS: usize = 10;
const GROUPS: usize = 8;
const GOODS: usize = 200;
const SUPPLIERS: usize = 100;
const RUNS: usize = 101;

fn main() {
    let call = repository::call();
    let golden =
        |file: &str| call.golden.iter().find(|golden| golden.file == file).unwrap().answers.clone();
    let answers = large(
        golden("golden-demolizione.json"),
        &golden("golden-immobile.json"),
        &golden("golden.json"),
    );
    // As they come from the store: with an entry for each item.
    let answers = answers.with_entries(&call.application);
    let today = "22/11/2026".parse().unwrap();
    let took =
        median(RUNS, || assert!(!check(&call.application, &answers, today).sections.is_empty()));
    let problems = check(&call.application, &answers, today);
    let problems: usize = problems.sections.iter().map(|section| section.problems.len()).sum();
    println!("judged in {} µs (median of {RUNS}), {problems} problems", took.as_micros());
}

/// The groups of one set of answers many times over, with the buildings of another and the goods of a third.
fn large(mut answers: Answers, buildings: &Answers, goods: &Answers) -> Answers {
    let id = |name: &str| name.parse::<Id>().unwrap();
    let list = |answers: &Answers, section: &str, list: &str| {
        answers.sections[&id(section)].lists[&id(list)].clone()
    };
    let mut numbers = 0..;
    let mut many = |items: Vec<Item>, count: usize| -> Vec<Item> {
        let repeated = items.into_iter().cycle().take(count);
        repeated.map(|item| renumbered(item, &mut numbers)).collect()
    };
    let restored = many(list(buildings, "immobili", "ripristini"), BUILDINGS);
    let groups = many(list(&answers, "immobili", "raggruppamenti"), GROUPS);
    let mut goods = goods.sections[&id("beni")].clone();
    let listed = goods.lists.remove(&id("elenco")).unwrap();
    goods.lists.insert(id("elenco"), many(listed, GOODS));
    let suppliers = many(list(&answers, "fornitori", "elenco"), SUPPLIERS);
    let immobili = answers.sections.get_mut(&id("immobili")).unwrap();
    immobili.lists = BTreeMap::from([(id("ripristini"), restored), (id("raggruppamenti"), groups)]);
    answers.sections.insert(id("beni"), goods);
    answers.sections.get_mut(&id("fornitori")).unwrap().lists.insert(id("elenco"), suppliers);
    answers
}

/// The same item with ids of its own, inside too.
fn renumbered(mut item: Item, numbers: &mut impl Iterator<Item = u32>) -> Item {
    item.id = format!("i{}", numbers.next().unwrap());
    for items in item.node.lists.values_mut() {
        *items =
            std::mem::take(items).into_iter().map(|inner| renumbered(inner, numbers)).collect();
    }
    item
}
