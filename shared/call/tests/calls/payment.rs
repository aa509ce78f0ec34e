//! The request of payment of the repository's call: the worked examples, as answers to its form.

use crate::real::ordinance;
use crate::small::today;
use form::check::{check, raised};
use form::summary::{Answer, ListTable, statement};
use form::{Answers, Code, ExpenseFault, Form, Severity};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("../../../expense/tests/golden/cases.json")).unwrap()
}

/// The form of the request, over that of the application.
pub(crate) fn form() -> Form {
    let call = ordinance();
    call.payment.unwrap().over(&call.application)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// An amount as people write it.
fn amount(value: &Value) -> String {
    let plain = text(value).trim_start_matches('-');
    plain.parse::<domain::Money>().unwrap().to_string()
}

/// An amount as the statement shows it.
fn euro(value: &Value) -> String {
    let sign = if text(value).starts_with('-') { "−" } else { "" };
    format!("{sign}{}\u{a0}€", amount(value))
}

fn rows<'v>(case: &'v Value, part: &str, name: &str) -> &'v Vec<Value> {
    case[part][name].as_array().unwrap()
}

fn item(id: &str, entries: &Value, lists: &Value) -> Value {
    json!({ "id": id, "saved": true, "entries": entries, "lists": lists })
}

/// The rate that leads from net to gross.
fn rate(row: &Value) -> &'static str {
    let [net, gross] =
        ["net", "gross"].map(|name| text(&row[name]).replace('.', "").parse::<i64>().unwrap());
    match (gross - net) * 100 / net {
        22 => "iva_22",
        10 => "iva_10",
        0 => "iva_0",
        other => panic!("no rate of {other}"),
    }
}

fn line_id(row: &Value) -> String {
    format!("{}.{}", text(&row["property"]), text(&row["item"]))
}

fn cost(row: &Value) -> Value {
    let entries =
        json!({ "voce": row["item"], "netto": amount(&row["net"]), "aliquota": rate(row) });
    item(&line_id(row), &entries, &json!({}))
}

/// Who sent the example's documents, under the names that they have there.
fn suppliers(case: &Value) -> Vec<Value> {
    let names: BTreeSet<&str> =
        rows(case, "inputs", "documents").iter().map(|row| text(&row["supplier"])).collect();
    let of = |name: &str| item(name, &json!({ "denominazione": name }), &json!({}));
    names.into_iter().map(of).collect()
}

/// The application that an example hangs on, as far as it matters.
fn application(case: &Value) -> Answers {
    let percent = text(&rows(case, "inputs", "documents")[0]["vat_deductible_percent"]);
    let vat = match percent {
        "100" => json!({ "iva": "detraibile" }),
        "0" => json!({ "iva": "indetraibile" }),
        some => json!({ "iva": "parziale", "iva_quota": some }),
    };
    let mut properties: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    let mut goods = Vec::new();
    for row in rows(case, "inputs", "presented") {
        match text(&row["property"]) {
            "-" => goods.push(cost(row)),
            property => properties.entry(property).or_default().push(cost(row)),
        }
    }
    let property = |(id, costs): (&&str, &Vec<Value>)| {
        item(id, &json!({ "denominazione": id }), &json!({ "costi": costs }))
    };
    let properties: Vec<Value> = properties.iter().map(property).collect();
    let section = |entries: Value, lists: Value| json!({ "saved": true, "frozen": true, "entries": entries, "lists": lists });
    let answers = json!({ "sections": {
        "formulario": section(json!({ "interventi": ["immobile", "beni"] }), json!({})),
        "beneficiario": section(vat, json!({})),
        "immobili": section(json!({}), json!({ "ripristini": properties })),
        "fornitori": section(json!({}), json!({ "elenco": suppliers(case) })),
        "beni": section(json!({ "richiesto": "si" }), json!({ "elenco": goods })),
    }});
    serde_json::from_value(answers).unwrap()
}

fn document(case: &Value, row: &Value) -> Value {
    let id = text(&row["id"]);
    let (tipo, semplificata) = match (&row["credits"], text(&row["kind"])) {
        (Value::String(_), _) => ("nota_credito", "no"),
        (_, "simplified") => ("personale", "si"),
        (_, "payslip") => ("personale", "no"),
        _ => ("fattura", "no"),
    };
    let entries = json!({
        "tipo": tipo, "semplificata": semplificata,
        "fornitore": row["supplier"],
        "corregge": row["credits"].as_str().unwrap_or_default(),
        "numero": row["number"], "data": "10/04/2014", "netto": amount(&row["net"]), "iva": amount(&row["vat"]),
        // What nobody types of simplified personnel: hours times what one costs.
        "ore": "1,00", "costo_orario": amount(&row["net"]),
        "altro": amount(&row["other"]), "ritenuta": amount(&row["withheld"]), "accantonato": amount(&row["accrued"]),
    });
    let allocations =
        rows(case, "inputs", "allocations").iter().filter(|one| one["document"] == id);
    let allocation = |one: &Value| {
        let entries = json!({ "voce": line_id(one), "importo": amount(&one["net"]) });
        item(&format!("{id} {}", line_id(one)), &entries, &json!({}))
    };
    let allocations: Vec<Value> = allocations.map(allocation).collect();
    let share = |proof: &Value| {
        let share = proof["shares"].get(id)?;
        let entries = json!({ "quietanza": proof["id"], "importo": amount(share) });
        Some(item(&format!("{id} {}", text(&proof["id"])), &entries, &json!({})))
    };
    let shares: Vec<Value> = rows(case, "inputs", "proofs").iter().filter_map(share).collect();
    item(id, &entries, &json!({ "imputazioni": allocations, "pagamenti": shares }))
}

/// An example as the answers of a request over its application.
pub(crate) fn answers(case: &Value) -> Answers {
    let documents: Vec<Value> =
        rows(case, "inputs", "documents").iter().map(|row| document(case, row)).collect();
    let proof = |row: &Value| {
        let tipo = if row["kind"] == "f24" { "f24" } else { "bonifico" };
        let entries = json!({ "tipo": tipo, "importo": amount(&row["amount"]) });
        item(text(&row["id"]), &entries, &json!({}))
    };
    let proofs: Vec<Value> = rows(case, "inputs", "proofs").iter().map(proof).collect();
    let own = json!({ "sections": {
        "dati_immobili": { "saved": true, "entries": { "immobili_semplificata": "si" } },
        "spese": { "saved": true, "lists": { "giustificativi": documents, "quietanze": proofs } },
    }});
    serde_json::from_value::<Answers>(own).unwrap().over(&application(case))
}

/// What the expenses of an example are told, by document or section.
pub(crate) fn told(form: &Form, answers: &Answers) -> Vec<(String, ExpenseFault, Severity)> {
    let report = check(form, answers, today());
    let problems = report.sections.into_iter().flat_map(|section| section.problems);
    let expense = problems.filter_map(|problem| match problem.code {
        Code::Expense(fault) => {
            let at = problem.place.steps.first().map(|step| step.item.clone());
            Some((at.unwrap_or(problem.place.section.to_string()), fault, problem.severity))
        }
        _ => None,
    });
    expense.collect()
}

fn assert_row(row: &[Answer], expected: &Value, what: &str) {
    let names = ["net", "gross", "basis", "reported", "residual"];
    let mut amounts: Vec<Answer> =
        names.iter().map(|name| Answer::Given(euro(&expected[name]))).collect();
    amounts.push(Answer::Given(format!("{}%", text(&expected["pct"]).replace('.', ","))));
    assert_eq!(row.get(1..), Some(amounts.as_slice()), "{what}");
}

fn assert_table(table: &ListTable, rows: &[&Value], total: &Value) {
    assert_eq!(table.rows.len(), rows.len(), "{}", table.title);
    for (row, expected) in table.rows.iter().zip(rows) {
        assert_row(row, expected, &table.title);
    }
    assert_row(table.totals.as_ref().unwrap(), total, &table.title);
}

#[test]
fn the_statements_are_those_of_the_worked_examples() {
    let form = form();
    for case in cases() {
        let tables = statement(&form, &answers(&case), today());
        let expected = &case["expected"];
        let mut items: Vec<&Value> = Vec::new();
        let mut seen = Vec::new();
        for row in rows(&case, "inputs", "presented") {
            let item = text(&row["item"]);
            if !seen.contains(&item) {
                seen.push(item);
                items.push(&expected["by_item"][item]);
            }
        }
        assert_table(&tables[0], &items, &expected["total"]);
        let properties = expected["by_property"].as_object().unwrap();
        let properties: Vec<_> = properties.iter().filter(|(name, _)| *name != "-").collect();
        assert_eq!(tables.len(), 1 + properties.len(), "{}", case["case"]);
        for (table, (name, total)) in tables[1..].iter().zip(properties) {
            assert!(table.title.ends_with(&format!(": {name} – —")), "{}", table.title);
            let cells = expected["statement"].as_array().unwrap().iter();
            let cells: Vec<&Value> = cells.filter(|row| row["property"] == name.as_str()).collect();
            assert_table(table, &cells, total);
        }
    }
}

#[test]
fn what_is_told_is_what_the_worked_examples_say() {
    let form = form();
    for case in cases() {
        let told = told(&form, &answers(&case));
        let expected: &[&str] = match text(&case["case"]) {
            "a" => &["rendiconto over_presented Warning"],
            "d" => &["D2 not_proved Error"],
            _ => &[],
        };
        let told: Vec<String> = told
            .iter()
            .map(|(at, fault, severity)| format!("{at} {} {severity:?}", fault.name()))
            .collect();
        assert_eq!(told, expected, "{}", case["case"]);
    }
}

/// The answers of an example with something in place of an answer of an inner item.
fn with(case: &Value, list: &str, id: &str, importo: &str) -> Answers {
    let mut answers = answers(case);
    let section = answers.sections.get_mut("spese").unwrap();
    for document in section.lists.get_mut("giustificativi").unwrap() {
        for item in document.node.lists.get_mut(list).unwrap() {
            if item.id == id {
                item.node.entries.insert("importo".parse().unwrap(), importo.into());
            }
        }
    }
    answers
}

fn raised_by(case: &Value, before: &Answers, list: &str, id: &str, importo: &str) -> Vec<String> {
    let problems = raised(&form(), before, &with(case, list, id, importo));
    problems.iter().map(|problem| problem.code.name().to_owned()).collect()
}

#[test]
fn a_save_is_refused_for_what_it_raises_and_not_for_what_it_lowers() {
    let case = &cases()[0];
    let fits = answers(case);
    let raises = |list, id, importo| raised_by(case, &fits, list, id, importo);
    assert_eq!(raises("imputazioni", "F4 B.impianti", "5.432,11"), ["net_exceeded"]);
    assert_eq!(raises("pagamenti", "F6 Q6", "4.819,62"), ["due_exceeded", "proof_exceeded"]);
    assert_eq!(raises("pagamenti", "F8 Q8", "4.950,01"), ["due_exceeded", "proof_exceeded"]);
    assert!(
        raises("imputazioni", "N1 A.finiture", "5.200,01").contains(&"line_exceeded".to_owned())
    );
    let beyond = with(case, "imputazioni", "F4 B.impianti", "6.000,00");
    let lowers = raised_by(case, &beyond, "imputazioni", "F4 B.impianti", "5.900,00");
    assert_eq!(lowers, Vec::<String>::new());
    let problem = told(&form(), &beyond);
    let (at, fault, _) = problem.iter().find(|(at, ..)| at == "F4").unwrap();
    assert_eq!(at, "F4");
    assert_eq!(
        fault.sentence(),
        "Gli importi imputati superano di 567,90 euro l’imponibile del documento: riduci un’imputazione."
    );
}
