//! The facts of a request are found in the answers, under the conditions that the form's own words say.

use crate::small::{call, folder, today, with};
use form::{Answers, Entry};
use ristoro_call::codes::{Fact, Filled, fill};
use ristoro_call::{Folder, ProjectCodes};

fn filled(folder: &Folder, change: impl Fn(&mut Answers)) -> Filled {
    let call = call(folder);
    let codes = call.codes.unwrap();
    let mut answers = call.golden[0].answers.clone();
    change(&mut answers);
    fill(&codes.mapping, &call.application, &answers, today())
}

fn answer(answers: &mut Answers, field: &str, text: &str) {
    let section = answers.sections.get_mut("chi").unwrap();
    section.entries.insert(field.parse().unwrap(), Entry::from(text));
}

fn cost(folder: &Folder, iva: &str) -> Option<String> {
    filled(folder, |answers| answer(answers, "iva", iva)).text(Fact::Cost)
}

#[test]
fn every_fact_is_found() {
    let filled = filled(&folder(), |_| {});
    let texts: Vec<Option<String>> = Fact::ALL.map(|fact| filled.text(fact)).to_vec();
    let wanted =
        ["Bottega", "12345678903", "Bottega 12345678903", "036023", "71.11.00", "", "100,00"];
    let wanted = wanted.map(|text| (!text.is_empty()).then(|| text.to_owned()));
    assert_eq!(texts, wanted);
}

#[test]
fn conditions_decide_which_amount_counts() {
    assert_eq!(cost(&folder(), "si").as_deref(), Some("100,00"));
    assert_eq!(cost(&folder(), "no").as_deref(), Some("122,00"));
    // «not» holds where nothing was answered: who wants an answer says which.
    assert_eq!(cost(&folder(), "").as_deref(), Some("122,00"));
    let strict = with(
        "cup.toml",
        "not = { field = \"chi.iva\", is = \"si\" }",
        "field = \"chi.iva\", is = \"no\"",
    );
    assert_eq!(cost(&strict, ""), None);
}

#[test]
fn a_condition_is_seen_from_the_item() {
    let own = with(
        "cup.toml",
        "when = { field = \"chi.iva\", is = \"si\" }",
        "when = { field = \"quando\", answered = true }",
    );
    assert_eq!(cost(&own, "si"), None);
    let dated = filled(&own, |answers| {
        let items = answers.sections.get_mut("spese").unwrap().lists.get_mut("voci").unwrap();
        items[0].node.entries.insert("quando".parse().unwrap(), Entry::from("01/02/2026"));
    });
    assert_eq!(dated.text(Fact::Cost).as_deref(), Some("100,00"));
}

#[test]
fn the_first_source_whose_fields_are_all_answered_is_taken() {
    let two = with(
        "cup.toml",
        "name = \"chi.nome\"",
        "name = [{ fields = [\"chi.nome\", \"chi.cf\"] }, \"chi.cf\"]",
    );
    assert_eq!(filled(&two, |_| {}).name.as_deref(), Some("Bottega 12345678903"));
    let without = filled(&two, |answers| answer(answers, "nome", "  "));
    assert_eq!(without.name.as_deref(), Some("12345678903"));
    let silent = filled(&folder(), |answers| *answers = Answers::default());
    assert!(Fact::ALL.iter().all(|fact| silent.text(*fact).is_none()));
}

#[test]
fn what_is_published_reads_back() {
    let codes = call(&folder()).codes.unwrap();
    let json = serde_json::to_string(&codes).unwrap();
    assert_eq!(serde_json::from_str::<ProjectCodes>(&json).unwrap(), codes);
    insta::assert_snapshot!(serde_json::to_string_pretty(&codes.mapping).unwrap());
}
