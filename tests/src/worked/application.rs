//! The application that a worked example hangs on.

use super::{Worked, amount, item, text};
use form::Answers;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The application that the examples of properties are made of.
const BASE: &str = "golden-immobile.json";

impl Worked {
    /// The answers of the application: those of the call, with the example's properties, costs, suppliers and VAT.
    pub(super) fn application(&self) -> Answers {
        let mut answers = Self::base(BASE);
        let sections = &mut answers["sections"];
        let percent = text(&self.rows("documents")[0]["vat_deductible_percent"]);
        let vat = &mut sections["beneficiario"]["entries"];
        match percent {
            "100" => vat["iva"] = "detraibile".into(),
            "0" => vat["iva"] = "indetraibile".into(),
            some => {
                vat["iva"] = "parziale".into();
                vat["iva_quota"] = some.into();
            }
        }
        let property = sections["immobili"]["lists"]["ripristini"][0].take();
        let notice = sections["sico"]["lists"]["notifiche"][0].take();
        let mut costs: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
        for row in self.rows("presented") {
            costs.entry(text(&row["property"])).or_default().push(cost(row));
        }
        let mut properties = Vec::new();
        let mut notices = Vec::new();
        for (name, costs) in &costs {
            let mut one = property.clone();
            one["id"] = (*name).into();
            one["entries"]["denominazione"] = (*name).into();
            rename_inside(&mut one, name);
            one["lists"]["costi"] = costs.clone().into();
            properties.push(one);
            let mut one = notice.clone();
            one["id"] = (*name).into();
            notices.push(one);
        }
        let first = properties[0]["id"].clone();
        sections["immobili"]["lists"]["ripristini"] = properties.into();
        sections["sico"]["lists"]["notifiche"] = notices.into();
        let supplier = sections["fornitori"]["lists"]["elenco"][0].take();
        let suppliers = self.suppliers().into_iter().zip(0..).map(|(name, index)| {
            let mut one = supplier.clone();
            one["id"] = name.into();
            name_firm(&mut one["entries"], name, index);
            rename_inside(&mut one, name);
            one["lists"]["immobili"][0]["entries"]["immobile"] = first.clone();
            one
        });
        sections["fornitori"]["lists"]["elenco"] = suppliers.collect();
        sections["dati_generali"]["entries"]["contributo_immobile"] = "500,00".into();
        serde_json::from_value(answers).unwrap()
    }
}

/// Calls a supplier so, with codes that no other one has.
pub(super) fn name_firm(entries: &mut Value, name: &str, index: u32) {
    let numbers = (0..10).map(|check| format!("{:010}{check}", 123_456_000 + index));
    let mut right = numbers.filter(|number| number.parse::<domain::VatNumber>().is_ok());
    let number = right.next().unwrap();
    entries["denominazione"] = name.into();
    entries["codice_fiscale"] = number.as_str().into();
    entries["partita_iva"] = number.into();
}

/// Gives the items in an item ids of their own, where it stands several times.
fn rename_inside(item: &mut Value, name: &str) {
    for items in item["lists"].as_object_mut().unwrap().values_mut() {
        for inside in items.as_array_mut().unwrap() {
            inside["id"] = format!("{name} {}", text(&inside["id"])).into();
        }
    }
}

/// A cost that was presented, under the name that allocations call it.
fn cost(row: &Value) -> Value {
    let cents = |name: &str| text(&row[name]).replace('.', "").parse::<i64>().unwrap();
    let rate = match (cents("gross") - cents("net")) * 100 / cents("net") {
        22 => "iva_22",
        10 => "iva_10",
        0 => "iva_0",
        other => panic!("no rate of {other}"),
    };
    let entries = json!({
        "voce": row["item"], "descrizione": "Costo dell’esempio", "netto": amount(&row["net"]), "aliquota": rate,
    });
    let id = format!("{}.{}", text(&row["property"]), text(&row["item"]));
    item(&id, &entries, &json!({}))
}
